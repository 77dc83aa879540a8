/**
 * A large org: 2,000 accounts with 50 contacts and 25 opportunities of three lines each, put into the database of a local
 * org that is not running. Each record is a copy of one that is there, under another name and id.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { recordId } from '../../local-org/server/store/ids.ts';

type Row = Record<string, SQLInputValue>;

export interface LargeOrg {
    accounts: number;
    contactsEach: number;
    opportunitiesEach: number;
    linesEach: number;
}

export const LARGE: LargeOrg = { accounts: 2_000, contactsEach: 50, opportunitiesEach: 25, linesEach: 3 };

/** Ids of the filling start here, far behind those that the org has given. */
const FIRST = 1_000_000;

/** Fills the database file; answers how many records came in. */
export function fill(file: string, size = LARGE): number {
    const database = new DatabaseSync(file);
    database.exec('PRAGMA synchronous = OFF; BEGIN');
    let records = 0;
    const copier = (table: string, prefix: string, condition = '1'): ((changes: Row) => string) => {
        const templates = database
            .prepare(`SELECT * FROM "${table}" WHERE IsDeleted = 0 AND ${condition}`)
            .all() as Row[];
        if (templates.length === 0) throw new Error(`The org has no ${table} to copy`);
        const columns = Object.keys(templates[0]!);
        const insert = database.prepare(
            `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
        );
        let count = 0;
        return (changes) => {
            const Id = recordId(prefix, FIRST + count);
            const template = templates[count++ % templates.length]!;
            const row: Row = { ...template, ...changes, Id };
            if ('Atlas_Key__c' in row) row.Atlas_Key__c = null;
            insert.run(...columns.map((name) => row[name]!));
            records += 1;
            return Id;
        };
    };
    const owner = database.prepare("SELECT Id FROM User WHERE Alias = 'admin'").get() as { Id: string };
    const account = copier('Account', '001');
    const contact = copier('Contact', '003');
    const opportunity = copier('Opportunity', '006', 'HasOpportunityLineItem = 1');
    const line = copier('OpportunityLineItem', '00k');
    for (let number = 0; number < size.accounts; number++) {
        const AccountId = account({ Name: `Company ${number}`, ParentId: null, OwnerId: owner.Id });
        let boss: string | null = null;
        for (let index = 0; index < size.contactsEach; index++) {
            const LastName = `Person ${number}-${index}`;
            const names = { FirstName: 'Some', LastName, Name: `Some ${LastName}` };
            const id = contact({ AccountId, ReportsToId: boss, OwnerId: owner.Id, ...names });
            if (index % 7 === 0) boss = id;
        }
        for (let index = 0; index < size.opportunitiesEach; index++) {
            const lookups = { Buying_Center__c: null, OwnerId: owner.Id };
            const OpportunityId = opportunity({ AccountId, Name: `Deal ${number}-${index}`, ...lookups });
            for (let each = 0; each < size.linesEach; each++) line({ OpportunityId, Buying_Center__c: null });
        }
    }
    database.exec('COMMIT; ANALYZE');
    database.close();
    return records;
}
