/**
 * `lightning/uiRecordApi`: records of the org, one at a time.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-lightning-ui-api-record.html
 */
import { qualifiedName, unqualifiedName } from '../../fields.ts';
import type { FieldValue, UiRecord } from '../../record-store.ts';
import {
    create,
    refreshRecords,
    remove,
    subscribeToRecord,
    update,
    type RecordInput,
    type RecordRequest,
    type UpdateOptions
} from '../../records.ts';
import { dataAdapter, type WireResult } from '../../wire.ts';

function names(fields: unknown): string[] {
    if (fields === undefined || fields === null) return [];
    return (Array.isArray(fields) ? [...fields] : [fields]).map(qualifiedName);
}

function recordRequest(config: Record<string, unknown>): RecordRequest | undefined {
    const { recordId } = config;
    if (config['layoutTypes'] !== undefined) {
        throw new TypeError('The local org reads records by fields and optionalFields, not by layoutTypes.');
    }
    const fields = names(config['fields']);
    const optionalFields = names(config['optionalFields']);
    // A reactive parameter without a value: wait.
    if (typeof recordId !== 'string' || recordId === '' || fields.length + optionalFields.length === 0)
        return undefined;
    return { recordId, fields, optionalFields };
}

/** Wire: `{ recordId, fields, optionalFields }` to one record. */
export const getRecord = dataAdapter(recordRequest, subscribeToRecord);

interface BatchItem {
    statusCode: number;
    result: unknown;
}

function batchRequests(config: Record<string, unknown>): RecordRequest[] | undefined {
    const groups = config['records'];
    if (!Array.isArray(groups)) return undefined;
    const requests = groups.flatMap((group: Record<string, unknown>) =>
        (Array.isArray(group['recordIds']) ? [...group['recordIds']] : []).map((recordId: unknown) =>
            recordRequest({ ...group, recordId })
        )
    );
    return requests.length === 0 || requests.includes(undefined) ? undefined : (requests as RecordRequest[]);
}

/** Wire: `{ records: [{ recordIds, fields, optionalFields }] }` to `{ results: [{ statusCode, result }] }`, in order. */
export const getRecords = dataAdapter(batchRequests, (requests, emit: (result: WireResult) => void) => {
    const items: (BatchItem | undefined)[] = requests.map(() => undefined);
    const subscriptions = requests.map((request, index) =>
        subscribeToRecord(request, ({ data, error }) => {
            const { status, body } = (error ?? {}) as { status?: number; body?: unknown };
            items[index] = data ? { statusCode: 200, result: data } : { statusCode: status ?? 500, result: body };
            if (items.includes(undefined)) return;
            emit({
                data: { hasErrors: items.some((item) => item!.statusCode >= 400), results: [...items] },
                error: undefined
            });
        })
    );
    return { stop: () => subscriptions.forEach((subscription) => subscription.stop()) };
});

/** Creates a record; resolves with it. Rejects with a FetchResponse whose body holds `output.errors` and `output.fieldErrors`. */
export function createRecord(input: RecordInput): Promise<UiRecord> {
    return create(input);
}

/** Saves `fields` of the record named by `fields.Id`; resolves with the record. */
export function updateRecord(input: RecordInput, options?: UpdateOptions): Promise<UiRecord> {
    return update(input, options);
}

/** Deletes a record. */
export function deleteRecord(recordId: string): Promise<void> {
    return remove(recordId);
}

/** Says that records were changed by other means; wires that show them read again. */
export async function notifyRecordUpdateAvailable(items: { recordId: string }[]): Promise<void> {
    await refreshRecords(new Set(items.map((item) => item.recordId)));
}

/** Older name of `notifyRecordUpdateAvailable`, which does not say when it is done. */
export function getRecordNotifyChange(items: { recordId: string }[]): void {
    void notifyRecordUpdateAvailable(items);
}

type Step = Partial<UiRecord> | null | undefined;

function lastStep(record: Step, field: unknown): FieldValue | undefined {
    const path = unqualifiedName(field).split('.');
    let step: Step = record;
    let value: FieldValue | undefined;
    for (const name of path) {
        value = step?.fields?.[name];
        if (value === undefined) return undefined;
        step = value.value as Step;
    }
    return value;
}

/** Value of `field` (`'Account.Owner.Name'` or a schema import) in a record; undefined when the record does not hold it. */
export function getFieldValue(record: Step, field: unknown): unknown {
    return lastStep(record, field)?.value;
}

/** As `getFieldValue`, formatted for the user; null for values without a display form. */
export function getFieldDisplayValue(record: Step, field: unknown): string | null | undefined {
    return lastStep(record, field)?.displayValue;
}

type Writable = { fields: Record<string, { createable: boolean; updateable: boolean }> };

function plainFields(record: UiRecord, keep: (name: string) => boolean): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const [name, { value }] of Object.entries(record.fields)) {
        const isParent = typeof value === 'object' && value !== null;
        if (!isParent && keep(name)) fields[name] = value;
    }
    return fields;
}

/** Input for `createRecord` from a record; with object info, only what can be set on create. */
export function generateRecordInputForCreate(record: UiRecord, objectInfo?: Writable): RecordInput {
    const keep = (name: string) => name !== 'Id' && (objectInfo?.fields[name]?.createable ?? !objectInfo);
    return { apiName: record.apiName, fields: plainFields(record, keep) };
}

/** Input for `updateRecord` from a record; with object info, only what can be changed. */
export function generateRecordInputForUpdate(record: UiRecord, objectInfo?: Writable): RecordInput {
    const keep = (name: string) => name !== 'Id' && (objectInfo?.fields[name]?.updateable ?? !objectInfo);
    return { fields: { ...plainFields(record, keep), Id: record.id } };
}

/** `input` with only the fields whose value differs from the record it came from, and its Id. */
export function createRecordInputFilteredByEditedFields(
    input: RecordInput,
    original: UiRecord | RecordInput
): RecordInput {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(input.fields)) {
        const before = original.fields[name];
        const beforeValue = typeof before === 'object' && before !== null && 'value' in before ? before.value : before;
        if (name === 'Id' || value !== beforeValue) fields[name] = value;
    }
    return { ...input, fields };
}
