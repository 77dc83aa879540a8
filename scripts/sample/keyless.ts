/** Parts of the story whose objects have no client key: prices, contact roles and shares are known by what they join. */
import { queryAll, soqlText } from '../import/connection.ts';
import type { ExistingRecord, PlannedRecord } from '../import/org-writer.ts';
import type { StoryLoader } from './load.ts';
import { readStory } from './story.ts';

/** A standard price for every product of the story. */
export async function loadPrices(loader: StoryLoader): Promise<void> {
    const book = loader.ids.get('pricebook') as string;
    const products = readStory('products');
    const idOf = (name: string) => loader.ids.get(name) as string;
    const rows = await queryAll<{ Product2Id: string }>(
        loader.connection,
        `SELECT Id, Product2Id, UnitPrice, IsActive FROM PricebookEntry WHERE Pricebook2Id = ${soqlText(book)} ` +
            `AND Product2Id IN (${products.map(({ key }) => soqlText(idOf(key as string))).join(', ')})`
    );
    const planned = products.map(({ key, listPrice }): PlannedRecord => ({
        key: idOf(key as string),
        fields: { UnitPrice: listPrice as number, IsActive: true },
        createOnly: { Pricebook2Id: book, Product2Id: idOf(key as string) }
    }));
    const ids = await writeKeyless(
        loader,
        'PricebookEntry',
        planned,
        new Map(rows.map((row) => [row.Product2Id, row]))
    );
    for (const { key } of products) loader.ids.set(`price of ${key}`, ids.get(idOf(key as string)) as string);
}

/** Standard contact roles of the opportunities. */
export async function loadContactRoles(loader: StoryLoader): Promise<void> {
    const pair = (opportunityId: string, contactId: string) => `${opportunityId} ${contactId}`;
    const rows = await queryAll<{ OpportunityId: string; ContactId: string }>(
        loader.connection,
        `SELECT Id, OpportunityId, ContactId, Role, IsPrimary FROM OpportunityContactRole WHERE Opportunity.Atlas_Key__c LIKE 'story-%'`
    );
    const planned = readStory('contact-roles').map((record): PlannedRecord => {
        const opportunityId = loader.valueOf(record, 'OpportunityId') as string;
        const contactId = loader.valueOf(record, 'ContactId') as string;
        return {
            key: pair(opportunityId, contactId),
            fields: { Role: record['Role'] as string, IsPrimary: record['IsPrimary'] as boolean },
            createOnly: { OpportunityId: opportunityId, ContactId: contactId }
        };
    });
    const existing = new Map(rows.map((row) => [pair(row.OpportunityId, row.ContactId), row]));
    await writeKeyless(loader, 'OpportunityContactRole', planned, existing);
}

/** Lets the local org's reading users see the accounts; a real org has none of them and is left as it is. */
export async function shareAccounts(loader: StoryLoader, readerIds: readonly string[]): Promise<void> {
    if (readerIds.length === 0) return;
    const accountIds = readStory('accounts').map(({ key }) => loader.ids.get(key as string) as string);
    const pair = (accountId: string, userId: string) => `${accountId} ${userId}`;
    const rows = await queryAll<{ AccountId: string; UserOrGroupId: string }>(
        loader.connection,
        `SELECT Id, AccountId, UserOrGroupId FROM AccountShare WHERE RowCause = 'Manual' ` +
            `AND AccountId IN (${accountIds.map(soqlText).join(', ')})`
    );
    const existing = new Map(rows.map((row) => [pair(row.AccountId, row.UserOrGroupId), row]));
    const planned = accountIds.flatMap((accountId) =>
        readerIds.map((userId): PlannedRecord => ({
            key: pair(accountId, userId),
            fields: {},
            createOnly: {
                AccountId: accountId,
                UserOrGroupId: userId,
                AccountAccessLevel: 'Read',
                ContactAccessLevel: 'Read',
                OpportunityAccessLevel: 'Read'
            }
        }))
    );
    await writeKeyless(loader, 'AccountShare', planned, existing);
}

async function writeKeyless(
    loader: StoryLoader,
    object: string,
    planned: readonly PlannedRecord[],
    existing: ReadonlyMap<string, ExistingRecord>
): Promise<Map<string, string>> {
    const ids = await loader.writer.write(object, planned, existing, '');
    loader.stopOnRefusal();
    return ids;
}
