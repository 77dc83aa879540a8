import type { MapWrite, ProfileRecord } from 'c/mapRecords';
import { failure, success, type Result } from 'c/result';
import { nameOf, personOf, type MapContext, type RefusalCode } from './context';

/** How to talk to a contact and about what, with the personal notes where they may be written. */
export type ProfileEdit = Partial<Omit<ProfileRecord, 'id' | 'atlasKey' | 'modified'>> & {
    readonly notes?: string | null;
};

/** The writes of a profile: only what differs from what was read. */
export function planProfile(
    context: MapContext,
    key: string,
    { notes, ...edit }: ProfileEdit
): Result<readonly MapWrite[], RefusalCode> {
    const person = personOf(context, key);
    if (person === undefined) return failure('unknown-person');
    if (person.kind !== 'contact') return failure('not-editable', nameOf(person));
    const id = person.contactId as string;
    const { profiles, notes: allNotes } = context.facts;
    const before = profiles.get(id);
    const writes: MapWrite[] = [];
    const fields = Object.fromEntries(
        Object.entries(edit).filter(
            ([name, value]) => (before?.[name as keyof ProfileRecord] ?? null) !== (value ?? null)
        )
    );
    if (Object.keys(fields).length > 0) writes.push({ kind: 'update', of: 'profiles', id, fields });
    if (notes !== undefined && (allNotes.get(id)?.text ?? null) !== notes) {
        writes.push({ kind: 'update', of: 'notes', id, fields: { text: notes } });
    }
    return success(writes);
}
