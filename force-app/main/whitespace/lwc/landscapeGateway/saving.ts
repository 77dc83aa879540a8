import type { CellValues, LandscapeWrite, SaveAnswer, SaveRequest } from 'c/landscapeStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { executeMutation, gql } from 'lightning/graphql';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import CELL_ASSESSED_BY from '@salesforce/schema/Landscape_Cell__c.Assessed_By__c';
import CELL_ASSESSED_ON from '@salesforce/schema/Landscape_Cell__c.Assessed_On__c';
import CELL_ASSESSMENT from '@salesforce/schema/Landscape_Cell__c.Assessment__c';
import CELL_ATLAS_KEY from '@salesforce/schema/Landscape_Cell__c.Atlas_Key__c';
import CELL_BLOCK_REASON from '@salesforce/schema/Landscape_Cell__c.Block_Reason__c';
import CELL_BUYING_CENTER from '@salesforce/schema/Landscape_Cell__c.Buying_Center__c';
import CELL_COMPETITOR from '@salesforce/schema/Landscape_Cell__c.Competitor__c';
import CELL_EASE from '@salesforce/schema/Landscape_Cell__c.Ease__c';
import CELL_GROWTH_TYPE from '@salesforce/schema/Landscape_Cell__c.Growth_Type__c';
import CELL_KEY from '@salesforce/schema/Landscape_Cell__c.Key__c';
import CELL_NOTE from '@salesforce/schema/Landscape_Cell__c.Note__c';
import CELL_OFFERING from '@salesforce/schema/Landscape_Cell__c.Offering__c';
import CELL_OWNER from '@salesforce/schema/Landscape_Cell__c.Owner__c';
import CELL_POTENTIAL from '@salesforce/schema/Landscape_Cell__c.Potential__c';
import CELL_REVIEW_DATE from '@salesforce/schema/Landscape_Cell__c.Review_Date__c';
import CELL_TARGET from '@salesforce/schema/Landscape_Cell__c.Target__c';
import CELL_TARGET_DATE from '@salesforce/schema/Landscape_Cell__c.Target_Date__c';
import CELL_VALUE_FIT from '@salesforce/schema/Landscape_Cell__c.Value_Fit__c';
import CHANGE from '@salesforce/schema/Judgement_Change__c';
import CHANGE_ACCOUNT from '@salesforce/schema/Judgement_Change__c.Account__c';
import CHANGE_ATLAS_KEY from '@salesforce/schema/Judgement_Change__c.Atlas_Key__c';
import CHANGE_BUYING_CENTER from '@salesforce/schema/Judgement_Change__c.Buying_Center__c';
import CHANGE_CELL from '@salesforce/schema/Judgement_Change__c.Landscape_Cell__c';
import CHANGE_FIELD from '@salesforce/schema/Judgement_Change__c.Field__c';
import CHANGE_NEW_VALUE from '@salesforce/schema/Judgement_Change__c.New_Value__c';
import CHANGE_OBJECT from '@salesforce/schema/Judgement_Change__c.Object__c';
import CHANGE_OLD_VALUE from '@salesforce/schema/Judgement_Change__c.Old_Value__c';
import CHANGE_RECORD_ID from '@salesforce/schema/Judgement_Change__c.Record_Id__c';
import LINE from '@salesforce/schema/OpportunityLineItem';
import LINE_BUYING_CENTER from '@salesforce/schema/OpportunityLineItem.Buying_Center__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_BUYING_CENTER from '@salesforce/schema/Opportunity.Buying_Center__c';
import OPPORTUNITY_OFFERING from '@salesforce/schema/Opportunity.Offering__c';
import PRODUCT from '@salesforce/schema/Product2';
import PRODUCT_OFFERING from '@salesforce/schema/Product2.Offering__c';

type Values = Record<string, unknown>;
type Names = Readonly<Record<string, { readonly fieldApiName: string }>>;
interface Payload {
    readonly Record?: {
        readonly Id: string;
        readonly LastModifiedDate?: { readonly value: string | null } | null;
    } | null;
}

const CELL_NAMES: Readonly<
    Record<keyof CellValues | 'assessedById' | 'assessedOn', { readonly fieldApiName: string }>
> = {
    assessment: CELL_ASSESSMENT,
    blockReason: CELL_BLOCK_REASON,
    competitor: CELL_COMPETITOR,
    valueFit: CELL_VALUE_FIT,
    ease: CELL_EASE,
    potential: CELL_POTENTIAL,
    target: CELL_TARGET,
    targetDate: CELL_TARGET_DATE,
    growthType: CELL_GROWTH_TYPE,
    ownerId: CELL_OWNER,
    reviewDate: CELL_REVIEW_DATE,
    note: CELL_NOTE,
    assessedById: CELL_ASSESSED_BY,
    assessedOn: CELL_ASSESSED_ON
};

/** Object and fields of each kind of update. */
const UPDATES: Readonly<
    Record<string, { readonly object: { readonly objectApiName: string }; readonly names: Names }>
> = {
    'update-cell': { object: CELL, names: CELL_NAMES },
    'update-opportunity': {
        object: OPPORTUNITY,
        names: { buyingCenterId: OPPORTUNITY_BUYING_CENTER, offeringId: OPPORTUNITY_OFFERING }
    },
    'update-line': { object: LINE, names: { buyingCenterId: LINE_BUYING_CENTER } },
    'update-product': { object: PRODUCT, names: { offeringId: PRODUCT_OFFERING } }
};

function valuesOf(fields: object, names: Names): Values {
    return Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [names[name]?.fieldApiName ?? name, value as unknown])
    );
}

/** Object of a write and its input: `@{alias}` stands for the id that an earlier operation of the mutation creates. */
function inputOf(write: LandscapeWrite, accountId: string): { object: string; id: string | null; values: Values } {
    if (write.kind === 'create-cell') {
        const values = {
            [CELL_BUYING_CENTER.fieldApiName]: write.buyingCenterId,
            [CELL_OFFERING.fieldApiName]: write.offeringId,
            [CELL_KEY.fieldApiName]: write.uniqueKey,
            [CELL_ATLAS_KEY.fieldApiName]: write.clientKey,
            ...valuesOf(write.fields, CELL_NAMES)
        };
        return { object: CELL.objectApiName, id: null, values };
    }
    if (write.kind === 'log-change') {
        const cell = typeof write.cell === 'string' ? write.cell : `@{${write.cell.alias}}`;
        const values = {
            [CHANGE_ACCOUNT.fieldApiName]: accountId,
            [CHANGE_ATLAS_KEY.fieldApiName]: write.clientKey,
            [CHANGE_OBJECT.fieldApiName]: CELL.objectApiName,
            [CHANGE_RECORD_ID.fieldApiName]: cell,
            [CHANGE_CELL.fieldApiName]: cell,
            [CHANGE_BUYING_CENTER.fieldApiName]: write.buyingCenterId,
            [CHANGE_FIELD.fieldApiName]: CELL_NAMES[write.field].fieldApiName,
            [CHANGE_OLD_VALUE.fieldApiName]: write.oldValue,
            [CHANGE_NEW_VALUE.fieldApiName]: write.newValue
        };
        return { object: CHANGE.objectApiName, id: null, values };
    }
    const update = UPDATES[write.kind];
    if (update === undefined) throw new TypeError(`No such write: ${write.kind}`);
    return { object: update.object.objectApiName, id: write.id, values: valuesOf(write.fields, update.names) };
}

/** One mutation, all or none. Its text holds names only; every value is a variable. */
async function saveTogether({ writes, accountId }: SaveRequest): Promise<SaveAnswer> {
    const variables: Values = {};
    const declarations: string[] = [];
    const operations: string[] = [];
    writes.forEach((write, place) => {
        const alias = write.kind === 'create-cell' ? write.alias : `write${place}`;
        const { object, id, values } = inputOf(write, accountId);
        const operation = `${object}${id === null ? 'Create' : 'Update'}`;
        variables[alias] = id === null ? { [object]: values } : { Id: id, [object]: values };
        declarations.push(`$${alias}: ${operation}Input!`);
        operations.push(`${alias}: ${operation}(input: $${alias}) { Record { Id LastModifiedDate { value } } }`);
    });
    const document = `mutation LandscapeSave(${declarations.join(', ')}) { uiapi(input: { allOrNone: true }) { ${operations.join(' ')} } }`;
    const query = gql`
        ${document}
    `;
    const answer = await executeMutation<{ uiapi?: Record<string, Payload | null> }>({ query, variables });
    const { data, errors } = await copyOf({ data: answer.data ?? null, errors: answer.errors ?? [] });
    if (errors.length > 0) return { ok: false, error: toPlatformError(errors) };
    const ids: Record<string, string> = {};
    const modified: Record<string, string | null> = {};
    for (const [alias, payload] of Object.entries(data?.uiapi ?? {})) {
        if (!payload?.Record) continue;
        ids[alias] = payload.Record.Id;
        modified[payload.Record.Id] = payload.Record.LastModifiedDate?.value ?? null;
    }
    return { ok: true, ids, modified };
}

/** Ids of the records that a save changes, by their kind. */
export interface ChangedIds {
    readonly cellIds: string[];
    readonly opportunityIds: string[];
    readonly lineIds: string[];
    readonly productIds: string[];
}

const STALE: PlatformError = { kind: 'conflict', messages: [], fieldMessages: {} };
/** Rows that one look at the versions gives, for each kind. */
const MOST_VERSIONS = 200;

/**
 * Saves the writes of one edit. A mutation has no precondition, so the records are looked at just before
 * (`readVersions`): what changes between that look and the save is not noticed.
 */
export async function saveWrites(
    request: SaveRequest,
    readVersions: (ids: ChangedIds) => Promise<Record<string, string | null>>
): Promise<SaveAnswer> {
    const idsOf = (kind: LandscapeWrite['kind']): string[] =>
        request.writes.flatMap((write) => (write.kind === kind && 'id' in write ? [write.id] : []));
    const ids = [idsOf('update-cell'), idsOf('update-opportunity'), idsOf('update-line'), idsOf('update-product')];
    try {
        for (let from = 0; ids.some((list) => list.length > from); from += MOST_VERSIONS) {
            const [cellIds = [], opportunityIds = [], lineIds = [], productIds = []] = ids.map((list) =>
                list.slice(from, from + MOST_VERSIONS)
            );
            // One at a time: each batch is one read of a wire.
            // eslint-disable-next-line no-await-in-loop
            const versions = await readVersions({ cellIds, opportunityIds, lineIds, productIds });
            const all = [...cellIds, ...opportunityIds, ...lineIds, ...productIds];
            if (all.some((id) => request.seen[id] && versions[id] !== request.seen[id])) {
                return { ok: false, error: STALE };
            }
        }
        return await saveTogether(request);
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}
