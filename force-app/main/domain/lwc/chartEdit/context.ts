import type { Hierarchy, Person } from 'c/hierarchy';
import { keyPart, type MapFacts, type MapWrite } from 'c/mapRecords';
import { provisionalId } from 'c/recordWrites';

/** What planning a command needs: the map as it is shown, and where keys, user and day come from. */
export interface MapContext {
    readonly account: { readonly id: string; readonly atlasKey: string | null };
    readonly facts: MapFacts;
    readonly hierarchy: Hierarchy;
    /**
     * The client key for a record to create. `what` names it within the command: planned again, after a reply was lost
     * for instance, the same thing gets the same key, so that it cannot be made twice.
     */
    readonly newKey: (what: string) => string;
    readonly userId: string | null;
    /** The user's today as an ISO date. */
    readonly today: string;
}

/** Why an edit is refused. */
export type RefusalCode =
    | 'unknown-person'
    | 'own-manager'
    | 'own-backup'
    | 'own-relationship'
    | 'would-loop'
    | 'not-editable'
    | 'manager-not-possible'
    | 'used-since'
    | 'name-missing'
    | 'on-map-already'
    | 'not-a-post';

/** The person of a key; undefined where nobody has it. */
export function personOf(context: MapContext, key: string): Person | undefined {
    return context.hierarchy.people[context.hierarchy.indexOf.get(key) ?? -1];
}

/** Name for messages; the title of a post whose holder nobody knows. */
export function nameOf(person: Person): string {
    return person.name === '' ? person.title : person.name;
}

/** The write that makes the stakeholder record of a contact. */
export function createStakeholder(
    context: MapContext,
    contactId: string,
    more: Partial<{ readonly reportsToId: string | null; readonly placement: 'Auto' | 'Top' | 'Parked' }> = {}
): Extract<MapWrite, { kind: 'create'; of: 'stakeholders' }> {
    const contact = context.facts.contacts.get(contactId);
    const uniqueKey = `${keyPart(context.account)}-${contact ? keyPart(contact) : contactId}`;
    const fields = { kind: 'Person', contactId, uniqueKey, ...more } as const;
    return {
        kind: 'create',
        of: 'stakeholders',
        id: provisionalId(context.newKey(`stakeholder ${contactId}`)),
        fields
    };
}

/**
 * Id of the stakeholder record of a person, for a lookup; the write that makes it is added to `writes` where there is
 * none, once.
 */
export function stakeholderOf(context: MapContext, person: Person, writes: MapWrite[]): string {
    if (person.stakeholderId !== null) return person.stakeholderId;
    const { contactId } = person;
    const made = writes.find(
        (write) => write.kind === 'create' && write.of === 'stakeholders' && write.fields.contactId === contactId
    );
    if (made !== undefined) return made.id;
    const write = createStakeholder(context, contactId as string);
    writes.push(write);
    return write.id;
}
