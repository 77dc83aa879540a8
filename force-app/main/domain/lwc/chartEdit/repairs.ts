import { hasLetter } from 'c/textFold';
import type { DataProblem, Hierarchy, ProblemCode } from 'c/hierarchy';
import type { MapFacts, MapWrite, RoleRecord } from 'c/mapRecords';
import { provisionalId, type StoredRecord } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import { personOf, type MapContext, type RefusalCode } from './context';
import { planPlacement, planRelease } from './placing';

/**
 * What one click does about a problem: takes away who somebody reports to; puts a parked manager back on the chart;
 * parks somebody; says of several tops that they are tops on purpose; names a post after its title; joins the records
 * that one contact has twice.
 */
export interface Repair {
    readonly kind: 'release' | 'unpark' | 'park' | 'confirm-tops' | 'name' | 'join';
    /** Keys of the people whose records it changes. */
    readonly keys: readonly string[];
}

const KINDS: Readonly<Record<ProblemCode, Repair['kind']>> = {
    'self-report': 'release',
    loop: 'release',
    'manager-outside': 'release',
    'manager-hidden': 'release',
    'manager-parked': 'unpark',
    'duplicate-person': 'park',
    'several-tops': 'confirm-tops',
    nameless: 'park',
    'duplicate-stakeholder': 'join',
    'departed-contact': 'park'
};

/** The repair of a problem. */
export function repairOf({ code, keys }: DataProblem, hierarchy: Hierarchy): Repair | null {
    const kind = KINDS[code];
    // The second person of such a problem is the manager who is parked.
    const key = kind === 'unpark' ? keys[1] : keys[0];
    if (key === undefined) return null;
    const person = hierarchy.people[hierarchy.indexOf.get(key) ?? -1];
    if (person === undefined || person.kind === 'outside') return null;
    if (kind === 'confirm-tops') {
        const ours = keys.filter((top) => {
            const found = hierarchy.people[hierarchy.indexOf.get(top) ?? -1]?.kind;
            return found !== undefined && found !== 'outside' && found !== 'departed';
        });
        return ours.length === 0 ? null : { kind, keys: ours };
    }
    if (code === 'nameless' && person.kind !== 'contact' && hasLetter(person.title))
        return { kind: 'name', keys: [key] };
    return { kind, keys: [key] };
}

/** The writes of a repair. */
export function planRepair(context: MapContext, { kind, keys }: Repair): Result<readonly MapWrite[], RefusalCode> {
    const [key] = keys;
    const person = key === undefined ? undefined : personOf(context, key);
    if (key === undefined || person === undefined) return failure('unknown-person');
    if (kind === 'release') return planRelease(context, key);
    if (kind === 'unpark') return planPlacement(context, key, 'Auto');
    if (kind === 'join') return success(joined(context, person.stakeholderId ?? ''));
    if (kind === 'name') {
        const fields = { displayName: person.title };
        return success([{ kind: 'update', of: 'stakeholders', id: person.stakeholderId as string, fields }]);
    }
    if (kind === 'park' && person.kind === 'departed') {
        const fields = { placement: 'Parked' as const };
        return success([{ kind: 'update', of: 'stakeholders', id: person.stakeholderId as string, fields }]);
    }
    const writes: MapWrite[] = [];
    for (const each of keys) {
        const placed = planPlacement(context, each, kind === 'park' ? 'Parked' : 'Top');
        if (!placed.ok) return placed;
        writes.push(...placed.value);
    }
    return success(writes);
}

/**
 * The writes that join every record of a contact into the one that the chart shows: judgements of contexts that it has
 * none of, relationships and pairings are made again there, whoever refers to the others refers to it, and the others
 * are deleted.
 */
function joined({ facts, newKey }: MapContext, keptId: string): MapWrite[] {
    const kept = facts.stakeholders.get(keptId);
    const others = [...facts.stakeholders.values()].filter(
        ({ id, kind, contactId }) => id !== keptId && kind === 'Person' && contactId === (kept?.contactId ?? '')
    );
    const gone = new Set(others.map(({ id }) => id));
    const writes: MapWrite[] = [];
    const copy = (id: string): string => provisionalId(newKey(`copy ${id}`));
    const contexts = new Set(
        [...facts.roles.values()].filter(({ stakeholderId }) => stakeholderId === keptId).map(contextOf)
    );
    for (const stored of facts.roles.values()) {
        const [record, fields] = [stored.id, valuesOf(stored)];
        if (!gone.has(fields.stakeholderId)) {
            if (gone.has(fields.backupId ?? ''))
                writes.push({ kind: 'update', of: 'roles', id: record, fields: { backupId: keptId } });
            continue;
        }
        if (contexts.has(contextOf(fields))) continue;
        contexts.add(contextOf(fields));
        const uniqueKey = uniqueKeyFor(facts, fields, keptId);
        writes.push({
            kind: 'create',
            of: 'roles',
            id: copy(record),
            fields: { ...fields, stakeholderId: keptId, uniqueKey }
        });
    }
    for (const stored of facts.relationships.values()) {
        const [record, fields] = [stored.id, valuesOf(stored)];
        const toId = gone.has(fields.toId ?? '') ? keptId : fields.toId;
        if (gone.has(fields.fromId)) {
            if (toId !== keptId)
                writes.push({
                    kind: 'create',
                    of: 'relationships',
                    id: copy(record),
                    fields: { ...fields, fromId: keptId, toId }
                });
        } else if (toId !== fields.toId && fields.fromId !== keptId) {
            writes.push({ kind: 'update', of: 'relationships', id: record, fields: { toId } });
        }
    }
    for (const stored of facts.pairings.values()) {
        const [record, fields] = [stored.id, valuesOf(stored)];
        if (!gone.has(fields.stakeholderId)) continue;
        writes.push({ kind: 'create', of: 'pairings', id: copy(record), fields: { ...fields, stakeholderId: keptId } });
    }
    for (const { id, reportsToId } of facts.stakeholders.values()) {
        if (gone.has(reportsToId ?? '') && id !== keptId && !gone.has(id)) {
            writes.push({ kind: 'update', of: 'stakeholders', id, fields: { reportsToId: keptId } });
        }
    }
    return [...writes, ...others.map(({ id }): MapWrite => ({ kind: 'delete', of: 'stakeholders', id }))];
}

function contextOf({ context, contextId }: Pick<RoleRecord, 'context' | 'contextId'>): string {
    return `${context} ${contextId ?? ''}`;
}

/** The unique key of a judgement that belongs to another stakeholder record: its first part is that record's key. */
function uniqueKeyFor(
    facts: MapFacts,
    { stakeholderId, uniqueKey }: Pick<RoleRecord, 'stakeholderId' | 'uniqueKey'>,
    keptId: string
): string | null {
    const partOf = (id: string): string => facts.stakeholders.get(id)?.atlasKey ?? id;
    const old = partOf(stakeholderId);
    if (uniqueKey === null || !uniqueKey.startsWith(old)) return uniqueKey;
    return partOf(keptId) + uniqueKey.slice(old.length);
}

/** What a record says, without its id and stamps. */
function valuesOf<Item extends StoredRecord>(record: Item): Omit<Item, keyof StoredRecord> {
    const stamps = new Set(['id', 'atlasKey', 'modified']);
    return Object.fromEntries(Object.entries(record).filter(([name]) => !stamps.has(name))) as Omit<
        Item,
        keyof StoredRecord
    >;
}
