/** Descriptions of objects and picklists: asked once a page, as they change only with a deployment. */
import { deepFreeze } from './fields.ts';
import { send } from './transport.ts';

/** What the host and the adapters read of a field's description. */
export interface FieldInfo {
    apiName: string;
    label: string;
    dataType: string;
    createable: boolean;
    updateable: boolean;
    required: boolean;
    sortable: boolean;
    nameField: boolean;
    compound: boolean;
    calculated: boolean;
    inlineHelpText: string | null;
    length: number;
    precision: number;
    scale: number;
    relationshipName: string | null;
    referenceToInfos: { apiName: string; nameFields: string[] }[];
}

/** What the host and the adapters read of an object's description. */
export interface ObjectInfo {
    apiName: string;
    label: string;
    labelPlural: string;
    createable: boolean;
    updateable: boolean;
    deletable: boolean;
    defaultRecordTypeId: string | null;
    keyPrefix: string;
    nameFields: string[];
    fields: Record<string, FieldInfo>;
    childRelationships: { childObjectApiName: string; fieldName: string; relationshipName: string }[];
}

/** Values that a picklist offers. */
export interface PicklistValues {
    values: { label: string; value: string }[];
    defaultValue: { label: string; value: string } | null;
}

/** The record type of objects that have none. */
export const masterRecordType = '012000000000000AAA';

const answers = new Map<string, Promise<unknown>>();

function once(path: string): Promise<unknown> {
    let answer = answers.get(path);
    if (!answer) {
        answer = send({ method: 'GET', path }).then(deepFreeze);
        // A failure is not remembered: the next reader asks again.
        answer.catch(() => answers.delete(path));
        answers.set(path, answer);
    }
    return answer;
}

/** Description of an object. Rejects with FetchResponse when the user cannot see it. */
export function objectInfo(objectName: string): Promise<ObjectInfo> {
    return once(`/ui-api/object-info/${objectName}`) as Promise<ObjectInfo>;
}

/** Values of one picklist field. */
export function picklistValues(objectName: string, recordTypeId: string, fieldName: string): Promise<PicklistValues> {
    return once(
        `/ui-api/object-info/${objectName}/picklist-values/${recordTypeId}/${fieldName}`
    ) as Promise<PicklistValues>;
}

/** Values of every picklist field of an object. */
export function allPicklistValues(objectName: string, recordTypeId: string): Promise<unknown> {
    return once(`/ui-api/object-info/${objectName}/picklist-values/${recordTypeId}`);
}

/** Forgets every answer: for tests. */
export function forgetObjectInfo(): void {
    answers.clear();
}
