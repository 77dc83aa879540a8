import type { MapFacts } from 'c/mapRecords';

const CONTACT = ['name', 'title', 'department', 'reportsToId', 'reportsToName'] as const;
const STAKEHOLDER = [
    'kind',
    'contactId',
    'contactName',
    'displayName',
    'title',
    'department',
    'reportsToId',
    'placement'
] as const;

/** Whether two states of the records give the same hierarchy: nothing that it is built from differs. O(n). */
export function hasSameHierarchy(before: MapFacts, after: MapFacts): boolean {
    return (
        isSameTable(before.contacts, after.contacts, CONTACT) &&
        isSameTable(before.stakeholders, after.stakeholders, STAKEHOLDER)
    );
}

function isSameTable<Item>(
    before: ReadonlyMap<string, Item>,
    after: ReadonlyMap<string, Item>,
    fields: readonly (keyof Item)[]
): boolean {
    if (before === after) return true;
    if (before.size !== after.size) return false;
    for (const [id, item] of after) {
        const old = before.get(id);
        if (old === item) continue;
        if (!old || fields.some((field) => old[field] !== item[field])) return false;
    }
    return true;
}
