/**
 * Data modules of the platform that the bundles import, as far as they use them. Only gateways may import them.
 */

declare module 'lightning/graphql' {
    import type { WireAdapterConstructor } from 'lwc';

    /** A parsed document; opaque. */
    export interface GraphQLDocument {
        readonly __graphQLDocument?: never;
    }
    /** Parses a document. Texts may be put in, values may not: they travel as variables. */
    export function gql(
        strings: TemplateStringsArray,
        ...parts: readonly (string | GraphQLDocument)[]
    ): GraphQLDocument;

    export interface GraphQLError {
        readonly message: string;
        readonly locations?: readonly unknown[];
        readonly paths?: readonly unknown[];
        readonly extensions?: { readonly ErrorType?: string };
    }
    /** What the wire emits: first with everything undefined; `data` and `errors` may come together. */
    export interface GraphQLResult<Data = unknown> {
        readonly data?: Data;
        readonly errors?: readonly GraphQLError[];
        /** Sends the same query again; resolves after the new answer was emitted. */
        readonly refresh?: () => Promise<void>;
    }
    export const graphql: WireAdapterConstructor<
        {
            query?: GraphQLDocument | undefined;
            variables?: Record<string, unknown> | undefined;
            operationName?: string | undefined;
        },
        GraphQLResult
    >;
    /** Runs a mutation; resolves also when the org refuses it. */
    export function executeMutation<Data = unknown>(request: {
        query: GraphQLDocument;
        variables?: Record<string, unknown>;
        operationName?: string;
    }): Promise<{ readonly data?: Data | null; readonly errors?: readonly GraphQLError[] }>;
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface FieldValue {
        readonly value: unknown;
        readonly displayValue: string | null;
    }
    export interface RecordRepresentation {
        readonly id: string;
        readonly apiName: string;
        readonly fields: Readonly<Record<string, FieldValue>>;
        readonly lastModifiedDate: string | null;
    }
    /** A rejected call, or what a wire emits as `error`. */
    export interface FetchResponse {
        readonly ok: false;
        readonly status: number;
        readonly statusText: string;
        readonly body: unknown;
    }
    export const getRecord: WireAdapterConstructor<
        { recordId?: string | undefined; fields?: readonly unknown[]; optionalFields?: readonly unknown[] },
        { data?: RecordRepresentation; error?: FetchResponse }
    >;
    export function createRecord(input: {
        apiName: string;
        fields: Record<string, unknown>;
    }): Promise<RecordRepresentation>;
    export function updateRecord(
        input: { fields: Record<string, unknown> },
        options?: { ifUnmodifiedSince?: string }
    ): Promise<RecordRepresentation>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { FetchResponse } from 'lightning/uiRecordApi';

    export interface FieldInfo {
        readonly apiName: string;
        readonly label: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        /** Help text of the field, in the user's language. */
        readonly inlineHelpText?: string | null;
    }
    export interface ObjectInfo {
        readonly apiName: string;
        readonly label: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly deletable: boolean;
        /** Record type that picklist values are asked for where records have none of their own. */
        readonly defaultRecordTypeId?: string;
        readonly fields: Readonly<Record<string, FieldInfo>>;
    }
    export const getObjectInfo: WireAdapterConstructor<
        { objectApiName?: unknown },
        { data?: ObjectInfo; error?: FetchResponse }
    >;
    /** Descriptions in the order asked for; one that may not be seen has another status. */
    export interface ObjectInfosResult {
        readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo }[];
    }
    export const getObjectInfos: WireAdapterConstructor<
        { objectApiNames?: readonly unknown[] | undefined },
        { data?: ObjectInfosResult; error?: FetchResponse }
    >;
    export interface PicklistValue {
        readonly label: string;
        readonly value: string;
    }
    export const getPicklistValuesByRecordType: WireAdapterConstructor<
        { objectApiName?: unknown; recordTypeId?: string | undefined },
        {
            data?: {
                readonly picklistFieldValues: Readonly<Record<string, { readonly values: readonly PicklistValue[] }>>;
            };
            error?: FetchResponse;
        }
    >;
    export const getPicklistValues: WireAdapterConstructor<
        { recordTypeId?: string | undefined; fieldApiName?: unknown },
        { data?: { readonly values: readonly PicklistValue[] }; error?: FetchResponse }
    >;
}
