import { foldText, importKey } from 'c/importText';
import { queryAll, soqlText, type Connection } from './connection.ts';
import { ImportFailure } from './failure.ts';
import type { OrgWriter } from './org-writer.ts';

/** The account that a list belongs to. */
export interface TargetAccount {
    /** Undefined in a dry run that would create it. */
    id?: string;
    name: string;
    /** First part of every unique key below it: its client key, otherwise its record id. */
    scope: string;
    isNew: boolean;
}

/**
 * Finds the account by id or by name, and creates it where the name is not there yet.
 *
 * @throws ImportFailure when several accounts have the name, none has the id, or it cannot be created
 */
export async function findOrCreateAccount(
    connection: Connection,
    wanted: { name: string; id?: string },
    writer: OrgWriter,
    dryRun: boolean
): Promise<TargetAccount> {
    const where = wanted.id === undefined ? `Name = ${soqlText(wanted.name)}` : `Id = ${soqlText(wanted.id)}`;
    const found = await queryAll<{ Name: string; Atlas_Key__c: string | null }>(
        connection,
        `SELECT Id, Name, Atlas_Key__c FROM Account WHERE ${where} ORDER BY CreatedDate, Id`
    );
    if (found.length > 1) {
        const ids = found.map((account) => account.Id).join(', ');
        throw new ImportFailure(
            `${found.length} accounts are called "${wanted.name}". Say which with --account-id: ${ids}.`
        );
    }
    const [account] = found;
    if (account) return { id: account.Id, name: account.Name, scope: account.Atlas_Key__c ?? account.Id, isNew: false };
    if (wanted.id !== undefined)
        throw new ImportFailure(`There is no account ${wanted.id}, or the user may not see it.`);
    const key = importKey('account', foldText(wanted.name));
    const ids = await writer.write('Account', [{ key, fields: { Name: wanted.name } }], new Map());
    const [refusal] = writer.refusals;
    if (refusal) throw new ImportFailure(`The account "${wanted.name}" cannot be created: ${refusal.message}.`);
    return { ...(dryRun ? {} : { id: ids.get(key) as string }), name: wanted.name, scope: key, isNew: true };
}
