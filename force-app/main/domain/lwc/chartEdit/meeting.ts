import type { MapWrite, PairingRecord } from 'c/mapRecords';
import { isSameValue, provisionalId } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import { nameOf, personOf, stakeholderOf, type MapContext, type RefusalCode } from './context';

/** What the user says of a pairing; what is left out stays as it is. */
export type PairingEdit = Partial<
    Pick<PairingRecord, 'userId' | 'userName' | 'currentLevel' | 'targetLevel' | 'agenda' | 'cadenceDays' | 'lastMet'>
>;

/**
 * The writes of a pairing with one of their people, whose stakeholder record is made where it is missing.
 *
 * @param id of the pairing to change; null for a new one, which needs a `userId`
 */
export function planPairing(
    context: MapContext,
    id: string | null,
    key: string,
    edit: PairingEdit
): Result<readonly MapWrite[], RefusalCode> {
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind === 'outside' && person.stakeholderId === null) return failure('not-editable', nameOf(person));
    const before = id === null ? undefined : context.facts.pairings.get(id);
    if (id !== null && before === undefined) return failure('unknown-person');
    if (before === undefined) {
        const writes: MapWrite[] = [];
        const stakeholderId = stakeholderOf(context, person, writes);
        const made = provisionalId(context.newKey(`pairing ${key} ${edit.userId ?? ''}`));
        return success([...writes, { kind: 'create', of: 'pairings', id: made, fields: { stakeholderId, ...edit } }]);
    }
    const changed = Object.entries(edit).filter(
        ([field, value]) => !isSameValue(value, before[field as keyof PairingRecord])
    );
    if (changed.length === 0) return success([]);
    return success([{ kind: 'update', of: 'pairings', id: before.id, fields: Object.fromEntries(changed) }]);
}

/** The write that says that the two met today; nothing where they did already. */
export function planMeeting(context: MapContext, id: string): Result<readonly MapWrite[], RefusalCode> {
    const before = context.facts.pairings.get(id);
    if (before === undefined) return failure('unknown-person');
    if (before.lastMet !== null && before.lastMet.slice(0, 10) >= context.today) return success([]);
    return success([{ kind: 'update', of: 'pairings', id, fields: { lastMet: context.today } }]);
}

/** The write that ends a pairing; nothing where it is gone already. */
export function planUnpairing(context: MapContext, id: string): Result<readonly MapWrite[], RefusalCode> {
    return success(context.facts.pairings.has(id) ? [{ kind: 'delete', of: 'pairings', id }] : []);
}
