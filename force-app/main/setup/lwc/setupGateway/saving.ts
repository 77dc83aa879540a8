import { executeMutation, gql } from 'lightning/graphql';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { toPlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import type { Answer, RecordChange } from 'c/setupStore';
import SETTING from '@salesforce/schema/Atlas_Setting__c';
import SETTING_ATLAS_KEY from '@salesforce/schema/Atlas_Setting__c.Atlas_Key__c';
import SETTING_NAME from '@salesforce/schema/Atlas_Setting__c.Name';

/** Field of the settings that keeps the ticks of the guide. */
export const STEPS_FIELD = 'Setup_Steps_Done__c';
/** Key of the one settings record: it keeps a second one from being created. */
const ONLY_KEY = 'default';

/** Changes one record; refused where it has changed since it was seen. */
export async function changeRecord({ id, seen, changes }: RecordChange): Promise<Answer<null>> {
    try {
        await updateRecord({ fields: { Id: id, ...changes } }, seen ? { ifUnmodifiedSince: seen } : undefined);
        return { ok: true, value: null };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

/** Saves the settings; the first time they become a record. */
export async function saveSettings({
    id,
    seen,
    changes
}: Omit<RecordChange, 'id'> & { readonly id: string | null }): Promise<Answer<null>> {
    if (id !== null) return changeRecord({ id, seen, changes });
    try {
        await createRecord({
            apiName: SETTING.objectApiName,
            fields: {
                [SETTING_NAME.fieldApiName]: 'Account Atlas',
                [SETTING_ATLAS_KEY.fieldApiName]: ONLY_KEY,
                ...changes
            }
        });
        return { ok: true, value: null };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

/** Deletes records in one mutation: all, or none where one is refused. */
export async function deleteRecords(
    records: readonly { readonly object: string; readonly id: string }[]
): Promise<Answer<null>> {
    try {
        const [only] = records;
        if (records.length === 1 && only) {
            // A refusal of one record says more here than in the text of a mutation's error.
            await deleteRecord(only.id);
            return { ok: true, value: null };
        }
        const variables: Record<string, unknown> = {};
        const operations = records.map(({ object, id }, place) => {
            variables[`delete${place}`] = { Id: id };
            return `delete${place}: ${object}Delete(input: $delete${place}) { Id }`;
        });
        const declarations = records.map((_, place) => `$delete${place}: RecordDeleteInput!`);
        const document = `mutation SetupForget(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
        const query = gql`
            ${document}
        `;
        const answer = await executeMutation({ query, variables });
        const errors = await copyOf(answer.errors ?? []);
        return errors.length > 0 ? { ok: false, error: toPlatformError([...errors]) } : { ok: true, value: null };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}
