import { queryAll, type Connection } from '../import/connection.ts';
import type { ExistingRecord } from '../import/org-writer.ts';
import { STORY_PREFIX } from './story.ts';

/** The sample's records of an object that are in the org, by their key. */
export async function rowsByKey(
    connection: Connection,
    object: string,
    fields: readonly string[]
): Promise<Map<string, ExistingRecord>> {
    const names = [...new Set(['Id', 'Atlas_Key__c', ...fields])];
    const rows = await queryAll<{ Atlas_Key__c: string }>(
        connection,
        `SELECT ${names.join(', ')} FROM ${object} WHERE Atlas_Key__c LIKE '${STORY_PREFIX}%'`
    );
    return new Map(rows.map((row) => [row.Atlas_Key__c, row]));
}
