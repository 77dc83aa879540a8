/**
 * Writes to an org without end: batches of twenty details, each acknowledged by a line with their ids once
 * `write` has answered. The crash test kills it. Arguments: database file, package folder.
 */
import { writeSync } from 'node:fs';
import { openOrg } from '../open.ts';
import { ORGANIZATION_ID } from '../seed.ts';

const [database = '', packageFolder = ''] = process.argv.slice(2);
const org = openOrg({ database, packageFolders: [packageFolder] });
const session = org.sessionForToken(`${ORGANIZATION_ID}!admin`)!;
const create = (object: string, fields: Record<string, unknown>, count = 1): string[] => {
    const results = org.write(
        session,
        Array.from({ length: count }, () => ({ kind: 'create' as const, object, fields })),
        { allOrNone: true }
    );
    return results.map((result) => result.id!);
};
const [account] = create('Account', { Name: 'Load' });
for (;;) {
    const [unit] = create('Unit__c', { Name: 'Unit', Account__c: account });
    // Written past the event loop: a line that the parent reads was sent after the commit.
    writeSync(1, `${create('Cell__c', { Name: 'Cell', Unit__c: unit, Value__c: 1.25 }, 20).join(' ')}\n`);
}
