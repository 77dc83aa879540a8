import type { MapFacts, MapWrite } from 'c/mapRecords';
import type { LogEntry, SaveAnswer, SaveRequest } from 'c/orgChartStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { clientKeyOf } from 'c/recordWrites';
import { copyOf } from 'c/recordCopy';
import { mutationOf, savedRecords, type MutationAnswer, type Operation } from 'c/recordMutation';
import { executeMutation, gql } from 'lightning/graphql';
import { updateRecord } from 'lightning/uiRecordApi';
import { fieldName, SHAPES, valuesOf, written } from './shapes';
import CHANGE from '@salesforce/schema/Judgement_Change__c';
import CHANGE_ACCOUNT from '@salesforce/schema/Judgement_Change__c.Account__c';
import CHANGE_ATLAS_KEY from '@salesforce/schema/Judgement_Change__c.Atlas_Key__c';
import CHANGE_BUYING_CENTER from '@salesforce/schema/Judgement_Change__c.Buying_Center__c';
import CHANGE_EVIDENCE from '@salesforce/schema/Judgement_Change__c.Evidence__c';
import CHANGE_FIELD from '@salesforce/schema/Judgement_Change__c.Field__c';
import CHANGE_NEW_VALUE from '@salesforce/schema/Judgement_Change__c.New_Value__c';
import CHANGE_OBJECT from '@salesforce/schema/Judgement_Change__c.Object__c';
import CHANGE_OLD_VALUE from '@salesforce/schema/Judgement_Change__c.Old_Value__c';
import CHANGE_OPPORTUNITY from '@salesforce/schema/Judgement_Change__c.Opportunity__c';
import CHANGE_RECORD_ID from '@salesforce/schema/Judgement_Change__c.Record_Id__c';
import CHANGE_STAKEHOLDER from '@salesforce/schema/Judgement_Change__c.Stakeholder__c';

/** Most characters that the log keeps of a value. */
const LOGGED = 255;
const STALE: PlatformError = { kind: 'conflict', messages: [], fieldMessages: {} };

/** Ids of the records that a save changes, as VERSIONS_QUERY asks for them. */
export type ChangedIds = Readonly<
    Record<
        'contactIds' | 'stakeholderIds' | 'roleIds' | 'relationshipIds' | 'pairingIds' | 'buyingCenterIds',
        readonly string[]
    >
>;
const IDS: Readonly<Record<keyof MapFacts, keyof ChangedIds>> = {
    contacts: 'contactIds',
    stakeholders: 'stakeholderIds',
    roles: 'roleIds',
    relationships: 'relationshipIds',
    pairings: 'pairingIds',
    buyingCenters: 'buyingCenterIds',
    profiles: 'contactIds',
    notes: 'contactIds'
};

function changedIds(writes: readonly MapWrite[]): ChangedIds {
    const ids: Record<keyof ChangedIds, string[]> = {
        ...{ contactIds: [], stakeholderIds: [], roleIds: [] },
        ...{ relationshipIds: [], pairingIds: [], buyingCenterIds: [] }
    };
    for (const { kind, of, id } of writes) if (kind !== 'create' && clientKeyOf(id) === null) ids[IDS[of]].push(id);
    return ids;
}

/** The log keeps text; nothing is an empty one, a filled checkbox its name in the API. */
function logged(value: unknown): string {
    const text = written(value);
    return text === null || text === undefined ? '' : String(text).slice(0, LOGGED);
}

function logOperation(entry: LogEntry, accountId: string): Operation {
    const values: Record<string, unknown> = {
        [CHANGE_ACCOUNT.fieldApiName]: accountId,
        [CHANGE_ATLAS_KEY.fieldApiName]: entry.clientKey,
        [CHANGE_OBJECT.fieldApiName]: SHAPES[entry.of].object,
        [CHANGE_RECORD_ID.fieldApiName]: entry.recordId,
        [CHANGE_STAKEHOLDER.fieldApiName]: entry.stakeholderId,
        [CHANGE_FIELD.fieldApiName]: fieldName(entry),
        [CHANGE_OLD_VALUE.fieldApiName]: logged(entry.oldValue),
        [CHANGE_NEW_VALUE.fieldApiName]: logged(entry.newValue),
        [CHANGE_EVIDENCE.fieldApiName]: entry.evidence
    };
    if (entry.context === 'Buying Center') values[CHANGE_BUYING_CENTER.fieldApiName] = entry.contextId;
    if (entry.context === 'Opportunity') values[CHANGE_OPPORTUNITY.fieldApiName] = entry.contextId;
    return { kind: 'create', object: CHANGE.objectApiName, id: null, values };
}

function operationOf(write: MapWrite, accountId: string): Operation {
    const object = SHAPES[write.of].object;
    if (write.kind !== 'create') return { kind: write.kind, object, id: write.id, values: valuesOf(write, accountId) };
    const clientKey = clientKeyOf(write.id) ?? write.clientKey ?? '';
    return { kind: 'create', object, id: write.id, values: valuesOf({ ...write, clientKey }, accountId) };
}

/** One record: the platform refuses the save where the record has changed since the user saw it. */
async function saveOne(write: MapWrite, accountId: string, seen: string | null | undefined): Promise<SaveAnswer> {
    const fields = { Id: write.id, ...valuesOf(write, accountId) };
    try {
        const record = await updateRecord({ fields }, seen ? { ifUnmodifiedSince: seen } : undefined);
        return { ok: true, ids: {}, modified: { [write.id]: record.lastModifiedDate } };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}

/**
 * Saves the writes of one command. A single update carries its precondition; a mutation has none, so the records are
 * looked at just before (`readVersions`): what changes between that look and the save is not noticed.
 */
export async function saveWrites(
    { writes, log, seen, accountId }: SaveRequest,
    readVersions: (ids: ChangedIds) => Promise<Record<string, string | null>>
): Promise<SaveAnswer> {
    const [only] = writes;
    if (only?.kind === 'update' && writes.length + log.length === 1) return saveOne(only, accountId, seen[only.id]);
    try {
        const changed = writes.filter(({ kind, id }) => kind !== 'create' && seen[id]);
        if (changed.length > 0) {
            const versions = await readVersions(changedIds(changed));
            if (changed.some(({ id }) => versions[id] !== seen[id])) return { ok: false, error: STALE };
        }
        const deletes = writes.filter(({ kind }) => kind === 'delete');
        const others = writes.filter(({ kind }) => kind !== 'delete');
        const operations = [
            ...others.map((write) => operationOf(write, accountId)),
            ...log.map((entry) => logOperation(entry, accountId)),
            ...deletes.map((write) => operationOf(write, accountId))
        ];
        const { document, variables, aliases } = mutationOf('OrgChartSave', operations);
        const query = gql`
            ${document}
        `;
        const answer = await executeMutation<MutationAnswer>({ query, variables });
        const { data, errors } = await copyOf({ data: answer.data ?? null, errors: answer.errors ?? [] });
        if (errors.length > 0) return { ok: false, error: toPlatformError(errors) };
        return { ok: true, ...savedRecords(data, aliases) };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}
