/** Removes exactly what the sample has loaded: records whose key is the sample's, and nothing else. */
import { connect, queryAll, soqlText, type Connection, type OrgAddress } from '../import/connection.ts';
import { STORY_OBJECTS, STORY_PREFIX } from './story.ts';

/** What was removed, and what had to stay because somebody else's records need it. */
export interface Removal {
    removed: Record<string, number>;
    kept: { object: string; name: string; reason: string }[];
}

/** What an account would take with it that is not the sample's. */
const BELOW_ACCOUNT = [
    ['Contact', 'AccountId'],
    ['Opportunity', 'AccountId'],
    ['Buying_Center__c', 'Account__c'],
    ['Stakeholder__c', 'Account__c'],
    ['Key_Account_Plan__c', 'Account__c'],
    ['Judgement_Change__c', 'Account__c'],
    ['Landscape_Snapshot__c', 'Account__c'],
    ['Hidden_Offering__c', 'Account__c']
] as const;

interface Row {
    Name?: string;
    Atlas_Key__c: string;
}

/** Removes the story, details before their masters. */
export async function removeSample(address: OrgAddress): Promise<Removal> {
    const connection = connect(address);
    const removal: Removal = { removed: {}, kept: [] };
    for (const { object } of STORY_OBJECTS.toReversed()) {
        if (object === 'Product2') await removePrices(connection, removal);
        const rows = await queryAll<Row>(
            connection,
            `SELECT Id, Atlas_Key__c FROM ${object} WHERE Atlas_Key__c LIKE '${STORY_PREFIX}%'`
        );
        const free = object === 'Account' ? await accountsWithoutOthers(connection, rows, removal) : rows;
        await destroy(connection, object, free, removal);
    }
    return removal;
}

async function removePrices(connection: Connection, removal: Removal): Promise<void> {
    const rows = await queryAll<Row>(
        connection,
        `SELECT Id FROM PricebookEntry WHERE Product2.Atlas_Key__c LIKE '${STORY_PREFIX}%'`
    );
    await destroy(connection, 'PricebookEntry', rows, removal);
}

/** Accounts on which nobody else has built; deleting the others would take other people's work with them. */
async function accountsWithoutOthers(
    connection: Connection,
    rows: readonly (Row & { Id: string })[],
    removal: Removal
): Promise<(Row & { Id: string })[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ Id }) => soqlText(Id)).join(', ');
    const others = new Map<string, string>();
    for (const [object, field] of BELOW_ACCOUNT) {
        const found = await queryAll<Record<string, string>>(
            connection,
            `SELECT Id, ${field} FROM ${object} WHERE ${field} IN (${ids})`
        );
        for (const row of found) others.set(row[field] as string, object);
    }
    const kept = rows.filter(({ Id }) => others.has(Id));
    for (const { Id, Atlas_Key__c } of kept) {
        removal.kept.push({
            object: 'Account',
            name: Atlas_Key__c,
            reason: `it has records of its own (${others.get(Id)})`
        });
    }
    return rows.filter(({ Id }) => !others.has(Id));
}

async function destroy(
    connection: Connection,
    object: string,
    rows: readonly (Row & { Id: string })[],
    removal: Removal
): Promise<void> {
    removal.removed[object] = 0;
    for (let start = 0; start < rows.length; start += 200) {
        const batch = rows.slice(start, start + 200);
        const results = await connection.sobject(object).destroy(batch.map(({ Id }) => Id));
        results.forEach((result, index) => {
            if (result.success || isGone(result)) (removal.removed[object] as number)++;
            else {
                const [error] = result.errors as { message?: string }[];
                removal.kept.push({
                    object,
                    name: batch[index]?.Atlas_Key__c ?? '',
                    reason: error?.message ?? 'refused'
                });
            }
        });
    }
}

/** Deleted along with something that was deleted a moment before. */
function isGone(result: { errors: unknown[] }): boolean {
    return (result.errors as { statusCode?: string }[]).some(({ statusCode }) => statusCode === 'ENTITY_IS_DELETED');
}
