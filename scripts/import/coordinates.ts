/** Buying centers and offerings that an import needs: found by key or by name, created where they are missing. */
import { foldText, IMPORT_KEY_PREFIX } from 'c/importText';
import type { TargetAccount } from './account.ts';
import { queryAll, soqlText, type Connection } from './connection.ts';
import type { ExistingRecord, OrgWriter, PlannedRecord } from './org-writer.ts';

/** A buying center or offering in the org. */
export interface Coordinate {
    id: string;
    /** What the unique keys of cells and roles name it by: its client key, otherwise its id. */
    reference: string;
}

interface NamedRecord {
    Name: string;
    Atlas_Key__c: string | null;
}

interface Wanted {
    key: string;
    name: string;
}

/**
 * Buying centers of the account. One that is there already, by key or by name, is used as it is: its name and
 * place are the org's business, not the list's.
 */
export async function ensureBuyingCenters(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    wanted: readonly Wanted[]
): Promise<Map<string, Coordinate>> {
    const rows = account.isNew
        ? []
        : await queryAll<NamedRecord>(
              connection,
              `SELECT Id, Name, Atlas_Key__c FROM Buying_Center__c WHERE Account__c = ${soqlText(account.id as string)}`
          );
    const records = wanted.map(({ key, name }) => ({
        key,
        fields: { Name: name, Account__c: account.id ?? account.scope, Status__c: 'Active' }
    }));
    return ensure('Buying_Center__c', writer, wanted, rows, records);
}

/** Offerings of the whole org. Families come first, since an offering names its own. */
export async function ensureOfferings(
    connection: Connection,
    writer: OrgWriter,
    wanted: readonly (Wanted & { familyKey?: string })[]
): Promise<Map<string, Coordinate>> {
    const rows = await queryAll<NamedRecord>(connection, 'SELECT Id, Name, Atlas_Key__c FROM Offering__c');
    const families = wanted.filter(({ familyKey }) => familyKey === undefined);
    const members = wanted.filter(({ familyKey }) => familyKey !== undefined);
    const record = ({ key, name }: Wanted): PlannedRecord => ({ key, fields: { Name: name, Active__c: true } });
    const found = await ensure('Offering__c', writer, families, rows, families.map(record));
    const inFamily = members.map((member) => ({
        key: member.key,
        fields: { ...record(member).fields, Parent_Offering__c: found.get(member.familyKey as string)?.id ?? null }
    }));
    return new Map([...found, ...(await ensure('Offering__c', writer, members, rows, inFamily))]);
}

async function ensure(
    object: string,
    writer: OrgWriter,
    wanted: readonly Wanted[],
    rows: readonly (NamedRecord & { Id: string })[],
    records: readonly PlannedRecord[]
): Promise<Map<string, Coordinate>> {
    const byKey = new Map(rows.map((row) => [row.Atlas_Key__c, row]));
    // What an import made is known by its key alone: two names may be cut to the same one.
    const others = rows.filter((row) => !row.Atlas_Key__c?.startsWith(IMPORT_KEY_PREFIX));
    const byName = new Map(others.map((row) => [foldText(row.Name), row]));
    const known = new Map<string, NamedRecord & { Id: string }>();
    for (const { key, name } of wanted) {
        const row = byKey.get(key) ?? byName.get(foldText(name));
        if (row) known.set(key, row);
    }
    const unchanged: PlannedRecord[] = [...known.keys()].map((key) => ({ key, fields: {} }));
    const missing = records.filter(({ key }) => !known.has(key));
    const existing = known as unknown as ReadonlyMap<string, ExistingRecord>;
    const ids = await writer.write(object, [...unchanged, ...missing], existing);
    return new Map(
        [...ids].map(([key, id]) => [
            key,
            { id, reference: known.has(key) ? (known.get(key)?.Atlas_Key__c ?? id) : key }
        ])
    );
}
