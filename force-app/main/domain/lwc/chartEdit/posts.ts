import { reportsOf, type Person } from 'c/hierarchy';
import { keyPart, type MapFacts, type MapWrite } from 'c/mapRecords';
import { provisionalId } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import { nameOf, personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';
import { planMove } from './moving';
import { planPlacement } from './placing';

type Planned = Result<readonly MapWrite[], RefusalCode>;

/** A post whose holder nobody knows, or a department as stakeholder. */
export interface PostEdit {
    readonly kind: 'Placeholder' | 'Department';
    readonly name: string;
    readonly title: string;
    readonly department: string;
    /** Key of whom it reports to, null for nobody. */
    readonly managerKey: string | null;
}

/** The writes that add a placeholder or department, or change one where `key` is given. */
export function planPost(context: MapContext, post: PostEdit, key?: string): Planned {
    const displayName = post.name.trim();
    if (displayName === '') return failure('name-missing');
    const manager = post.managerKey === null ? null : personOf(context, post.managerKey);
    if (manager === undefined) return failure('unknown-person');
    if (manager !== null && (manager.kind === 'outside' || manager.kind === 'departed')) {
        return failure('manager-not-possible', nameOf(manager));
    }
    const texts = { displayName, title: post.title.trim() || null, department: post.department.trim() || null };
    if (key === undefined) {
        const writes: MapWrite[] = [];
        const reportsToId = manager === null ? null : stakeholderOf(context, manager, writes);
        const id = provisionalId(context.newKey('post'));
        const fields = { kind: post.kind, ...texts, reportsToId };
        return success([...writes, { kind: 'create', of: 'stakeholders', id, fields }]);
    }
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (!isPost(person)) return failure('not-a-post', nameOf(person));
    const record = context.facts.stakeholders.get(person.stakeholderId as string);
    const changed = Object.entries({ kind: post.kind, ...texts }).filter(
        ([name, value]) => record?.[name as keyof typeof record] !== value
    );
    const moves = (post.managerKey ?? null) !== managerKeyOf(context, key);
    const moved = !moves
        ? success([])
        : post.managerKey === null
          ? success<readonly MapWrite[]>([
                {
                    kind: 'update',
                    of: 'stakeholders',
                    id: person.stakeholderId as string,
                    fields: { reportsToId: null }
                }
            ])
          : planMove(context, [key], { managerKey: post.managerKey });
    if (!moved.ok || changed.length === 0) return moved;
    const own: MapWrite = {
        kind: 'update',
        of: 'stakeholders',
        id: person.stakeholderId as string,
        fields: Object.fromEntries(changed)
    };
    return success([...moved.value, own]);
}

function isPost(person: Person): boolean {
    return person.kind === 'placeholder' || person.kind === 'department';
}

function managerKeyOf({ hierarchy }: MapContext, key: string): string | null {
    const above = hierarchy.manager[hierarchy.indexOf.get(key) ?? -1] ?? -1;
    return above < 0 ? null : (hierarchy.people[above] as Person).key;
}

/**
 * The writes that turn a placeholder into a contact: the same record, so that its judgements, relationships and
 * pairings stay, and whoever reports to it too. The contact reports to whom the post reported.
 */
export function planHolder(context: MapContext, key: string, contactId: string): Planned {
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    // Planned again after a lost reply: it is done where the contact has this very record.
    const holder = personOf(context, contactId);
    if (holder === undefined) return failure('unknown-person');
    if (person.kind !== 'placeholder') return failure('not-a-post', nameOf(person));
    if (holder.stakeholderId !== null) return failure('on-map-already', nameOf(holder));
    const contact = context.facts.contacts.get(contactId);
    if (contact === undefined) return failure('unknown-person');
    const uniqueKey = `${keyPart(context.account)}-${keyPart(contact)}`;
    const writes: MapWrite[] = [];
    const managerKey = managerKeyOf(context, key);
    const manager = managerKey === null ? undefined : personOf(context, managerKey);
    const fields = { kind: 'Person', contactId, displayName: null, title: null, department: null, uniqueKey } as const;
    if (manager?.kind === 'contact') {
        // Between two contacts the standard field says who reports to whom.
        if (contact.reportsToId !== manager.contactId) {
            const reporting = { reportsToId: manager.contactId, reportsToName: manager.name };
            writes.push({ kind: 'update', of: 'contacts', id: contactId, fields: reporting });
        }
        const own = { ...fields, reportsToId: null };
        return success([
            ...writes,
            { kind: 'update', of: 'stakeholders', id: person.stakeholderId as string, fields: own }
        ]);
    }
    return success([{ kind: 'update', of: 'stakeholders', id: person.stakeholderId as string, fields }]);
}

/** What goes with the record of a placeholder, department or departed person when it is deleted. */
export interface Removal {
    readonly roles: number;
    readonly relationships: number;
    readonly pairings: number;
    /** Direct reports, who are moved up to the next manager. */
    readonly reports: number;
    /** Whether undo can make the record again: not one of a person whose contact is deleted. */
    readonly canUndo: boolean;
}

/** Counts what deleting takes along; null for whom the map cannot delete. */
export function removalOf(facts: MapFacts, hierarchy: MapContext['hierarchy'], key: string): Removal | null {
    const position = hierarchy.indexOf.get(key) ?? -1;
    const person = hierarchy.people[position];
    if (person === undefined || !(isPost(person) || person.kind === 'departed')) return null;
    const id = person.stakeholderId;
    const count = <Item>(table: ReadonlyMap<string, Item>, isOf: (item: Item) => boolean): number =>
        [...table.values()].filter(isOf).length;
    return {
        roles: count(facts.roles, ({ stakeholderId }) => stakeholderId === id),
        relationships: count(facts.relationships, ({ fromId, toId }) => fromId === id || toId === id),
        pairings: count(facts.pairings, ({ stakeholderId }) => stakeholderId === id),
        reports: reportsOf(hierarchy, position).length,
        canUndo: person.kind !== 'departed' || person.contactId !== null
    };
}

/**
 * The writes that delete a placeholder, department or departed person: whoever reports to it is moved up first, edges
 * that reach it go along, since one without an end says nothing.
 */
export function planRemoval(context: MapContext, key: string): Planned {
    const { hierarchy, facts } = context;
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (!isPost(person) && person.kind !== 'departed') return failure('not-a-post', nameOf(person));
    const position = hierarchy.indexOf.get(key) as number;
    const below = reportsOf(hierarchy, position).map((report) => (hierarchy.people[report] as Person).key);
    const managerKey = managerKeyOf(context, key);
    const writes: MapWrite[] = [];
    const manager = managerKey === null ? undefined : personOf(context, managerKey);
    const canLead = manager !== undefined && manager.kind !== 'outside' && manager.kind !== 'departed';
    if (below.length > 0 && canLead) {
        const moved = planMove(context, below, { managerKey: manager.key });
        if (!moved.ok) return moved;
        writes.push(...moved.value);
    } else {
        for (const report of below) {
            const placed = planPlacement(context, report, 'Top');
            if (placed.ok) writes.push(...placed.value);
        }
    }
    const id = person.stakeholderId as string;
    for (const { id: edge, toId } of facts.relationships.values()) {
        if (toId === id) writes.push({ kind: 'delete', of: 'relationships', id: edge });
    }
    return success([...writes, { kind: 'delete', of: 'stakeholders', id }]);
}
