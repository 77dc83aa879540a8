import { buildHierarchy, rehang, type Hierarchy } from 'c/hierarchy';
import type { ContactRecord, MapFacts } from 'c/mapRecords';

const PERSON = ['name', 'title', 'department'] as const;
const CONTACT = [...PERSON, 'reportsToId', 'reportsToName'] as const;
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
/** Moves that are followed one by one; more are not worth it. */
const MOST_MOVES = 50;

/**
 * The hierarchy of `after`, taken over from the one of `before` where nothing that it is built from differs, and followed
 * where some contacts were only given another manager; otherwise built anew. The result is the same in every case.
 */
export function hierarchyAfter(before: { facts: MapFacts; hierarchy: Hierarchy } | null, after: MapFacts): Hierarchy {
    const followed = before === null ? null : follow(before.facts, before.hierarchy, after);
    return followed ?? buildHierarchy([...after.contacts.values()], [...after.stakeholders.values()]);
}

function follow(before: MapFacts, hierarchy: Hierarchy, after: MapFacts): Hierarchy | null {
    if (changed(before.stakeholders, after.stakeholders, STAKEHOLDER)?.length !== 0) return null;
    const contacts = changed(before.contacts, after.contacts, CONTACT);
    if (contacts === null || contacts.length > MOST_MOVES) return null;
    let next: Hierarchy | null = hierarchy;
    for (const [old, now] of contacts) {
        if (PERSON.some((field) => old[field] !== now[field])) return null;
        next = moved(next, now);
        if (next === null) return null;
    }
    return next;
}

function moved(hierarchy: Hierarchy, { id, reportsToId }: ContactRecord): Hierarchy | null {
    const position = hierarchy.indexOf.get(id);
    if (position === undefined) return null;
    // Without a manager of the contact, that of the stakeholder record counts.
    if (reportsToId === null) return hierarchy.people[position]?.stakeholderId ? null : rehang(hierarchy, position, -1);
    const above = hierarchy.indexOf.get(reportsToId);
    return above === undefined ? null : rehang(hierarchy, position, above);
}

/** Records whose fields differ, as they were and are; null where some came or went. O(n). */
function changed<Item extends object>(
    before: ReadonlyMap<string, Item>,
    after: ReadonlyMap<string, Item>,
    fields: readonly (keyof Item)[]
): [Item, Item][] | null {
    if (before === after) return [];
    if (before.size !== after.size) return null;
    const pairs: [Item, Item][] = [];
    for (const [id, now] of after) {
        const old = before.get(id);
        if (old === undefined) return null;
        if (old !== now && fields.some((field) => old[field] !== now[field])) pairs.push([old, now]);
    }
    return pairs;
}
