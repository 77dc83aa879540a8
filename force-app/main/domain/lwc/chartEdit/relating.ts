import type { MapWrite, RelationshipRecord } from 'c/mapRecords';
import { isSameValue, provisionalId } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import { nameOf, personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';

/** What the user says of an informal relationship. */
export interface RelationshipEdit {
    /** Key of the person where it starts. */
    readonly fromKey: string;
    /** Key of the person where it ends. */
    readonly toKey: string;
    readonly type: string;
    readonly sign: string | null;
    /** 1 to 5. */
    readonly strength: number | null;
    readonly frequency: string | null;
    readonly reason: string | null;
}

const FIELDS = ['type', 'sign', 'strength', 'frequency', 'reason'] as const;

/**
 * The writes of a relationship: the stakeholder records of both are made where they are missing. One that starts
 * elsewhere by now is deleted and made anew, since a record cannot change what it hangs on.
 *
 * @param id of the relationship to change; null for a new one
 */
export function planRelationship(
    context: MapContext,
    id: string | null,
    edit: RelationshipEdit
): Result<readonly MapWrite[], RefusalCode> {
    const [from, to] = [personOf(context, edit.fromKey), personOf(context, edit.toKey)];
    if (from === undefined || to === undefined) return failure('unknown-person');
    if (edit.fromKey === edit.toKey) return failure('own-relationship', nameOf(from));
    for (const person of [from, to]) {
        const hasRecord = person.stakeholderId !== null;
        if (person.kind === 'outside' && !hasRecord) return failure('not-editable', nameOf(person));
    }
    const before = id === null ? undefined : context.facts.relationships.get(id);
    const writes: MapWrite[] = [];
    const fromId = stakeholderOf(context, from, writes);
    const toId = stakeholderOf(context, to, writes);
    const values = Object.fromEntries(FIELDS.map((field) => [field, edit[field]])) as Partial<RelationshipRecord>;
    if (before === undefined || before.fromId !== fromId) {
        const made = provisionalId(context.newKey(`relationship ${edit.fromKey} ${edit.toKey}`));
        writes.push({ kind: 'create', of: 'relationships', id: made, fields: { fromId, toId, ...values } });
        if (before !== undefined) writes.push({ kind: 'delete', of: 'relationships', id: before.id });
        return success(writes);
    }
    const changed = Object.entries({ ...values, toId }).filter(
        ([field, value]) => !isSameValue(value, before[field as keyof RelationshipRecord])
    );
    if (changed.length > 0)
        writes.push({ kind: 'update', of: 'relationships', id: before.id, fields: Object.fromEntries(changed) });
    return success(changed.length > 0 ? writes : []);
}

/** The write that deletes a relationship; nothing where it is gone already. */
export function planUnrelating(context: MapContext, id: string): Result<readonly MapWrite[], RefusalCode> {
    return success(context.facts.relationships.has(id) ? [{ kind: 'delete', of: 'relationships', id }] : []);
}
