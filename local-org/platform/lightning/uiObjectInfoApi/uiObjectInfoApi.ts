/**
 * `lightning/uiObjectInfoApi`: what the org says about its objects and picklists.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-object-info.html
 */
import { objectName, qualifiedName } from '../../fields.ts';
import { allPicklistValues, objectInfo, picklistValues } from '../../object-info.ts';
import { isFetchResponse } from '../../transport.ts';
import { dataAdapter, type Subscription, type WireResult } from '../../wire.ts';

function emitOnce(answer: Promise<unknown>, emit: (result: WireResult) => void): Subscription {
    let stopped = false;
    answer.then(
        (data) => {
            if (!stopped) emit({ data, error: undefined });
        },
        (error: unknown) => {
            if (!stopped) emit({ data: undefined, error });
        }
    );
    return { stop: () => (stopped = true) };
}

/** Wire: `{ objectApiName }` to the object's description. */
export const getObjectInfo = dataAdapter(
    (config) => objectName(config['objectApiName']),
    (name, emit) => emitOnce(objectInfo(name), emit)
);

function objectNames(config: Record<string, unknown>): string[] | undefined {
    const list = config['objectApiNames'];
    if (!Array.isArray(list) || list.length === 0) return undefined;
    const names = list.map(objectName);
    return names.includes(undefined) ? undefined : (names as string[]);
}

async function answerFor(name: string): Promise<{ statusCode: number; result: unknown }> {
    try {
        return { statusCode: 200, result: await objectInfo(name) };
    } catch (error) {
        if (!isFetchResponse(error)) throw error;
        return { statusCode: error.status, result: error.body };
    }
}

/** Wire: `{ objectApiNames }` to `{ results: [{ statusCode, result }] }`, in order. */
export const getObjectInfos = dataAdapter(objectNames, (names, emit) =>
    emitOnce(
        Promise.all(names.map(answerFor)).then((results) => ({ results })),
        emit
    )
);

function picklistRequest(config: Record<string, unknown>): [string, string, string] | undefined {
    const { recordTypeId, fieldApiName } = config;
    if (typeof recordTypeId !== 'string' || fieldApiName === undefined || fieldApiName === null) return undefined;
    const [object, field] = qualifiedName(fieldApiName).split('.');
    return field ? [object!, recordTypeId, field] : undefined;
}

/** Wire: `{ recordTypeId, fieldApiName }` to the values of one picklist. */
export const getPicklistValues = dataAdapter(picklistRequest, (request, emit) =>
    emitOnce(picklistValues(...request), emit)
);

/** Wire: `{ objectApiName, recordTypeId }` to `{ picklistFieldValues }`, every picklist of the object. */
export const getPicklistValuesByRecordType = dataAdapter(
    (config) => {
        const name = objectName(config['objectApiName']);
        const { recordTypeId } = config;
        return name !== undefined && typeof recordTypeId === 'string' ? { name, recordTypeId } : undefined;
    },
    ({ name, recordTypeId }, emit) => emitOnce(allPicklistValues(name, recordTypeId), emit)
);
