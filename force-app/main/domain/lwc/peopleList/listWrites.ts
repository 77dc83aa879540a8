import { FIELD_LENGTHS, type PeoplePlan, type PlannedPost } from 'c/importPeople';
import { keyPart, type MapFacts, type MapWrite } from 'c/mapRecords';
import { provisionalId } from 'c/recordWrites';
import { comparePeople, nameOfPost } from './comparePeople';

/** Longest Display_Name__c of a stakeholder. */
const DISPLAY_NAME = 255;

/**
 * The writes that bring a list onto the map, managers before their reports. Contacts and placeholders are created with
 * the client keys of the import command, so that the list may be read again, here or there, and makes nobody twice. Who
 * is there already stays as they are, and can be somebody's manager. What an earlier, unfinished time has not made is
 * made now.
 */
export function planListWrites(
    plan: Pick<PeoplePlan, 'posts'>,
    facts: MapFacts,
    account: { readonly id: string; readonly atlasKey: string | null }
): readonly MapWrite[] {
    const compared = comparePeople(plan, [...facts.contacts.values()], [...facts.stakeholders.values()]);
    const recordOfContact = stakeholdersByContact(facts);
    const writes: MapWrite[] = [];
    const contactIds = new Map<string, string>();
    const ownIds = new Map<string, string>();
    const postOf = new Map(plan.posts.map((post) => [post.id, post]));

    /** The stakeholder record of a contact of the list, made where it is missing. */
    function stakeholderFor(post: PlannedPost, reportsToId: string | null): string {
        const contactId = contactIds.get(post.id) as string;
        const known = ownIds.get(post.id) ?? recordOfContact.get(contactId);
        if (known !== undefined) return known;
        const contact = facts.contacts.get(contactId);
        const key = contact === undefined ? (post.contactKey as string) : keyPart(contact);
        const id = provisionalId(post.stakeholderKey);
        ownIds.set(post.id, id);
        writes.push({
            kind: 'create',
            of: 'stakeholders',
            id,
            fields: { kind: 'Person', contactId, uniqueKey: `${keyPart(account)}-${key}`, reportsToId }
        });
        return id;
    }
    /** The stakeholder record of somebody's manager; null for none. */
    function managerRecord(post: PlannedPost): string | null {
        const manager = postOf.get(post.managerId ?? '');
        if (manager === undefined) return null;
        return manager.contactKey === undefined ? (ownIds.get(manager.id) ?? null) : stakeholderFor(manager, null);
    }

    for (const { post, action, knownId } of compared) {
        if (post.contactKey === undefined) {
            if (knownId !== null) {
                ownIds.set(post.id, knownId);
                continue;
            }
            const reportsToId = managerRecord(post);
            const id = provisionalId(post.stakeholderKey);
            ownIds.set(post.id, id);
            const displayName = (post.title || post.id).slice(0, DISPLAY_NAME);
            const named = { displayName, title: post.title || null, department: post.unit || null };
            writes.push({
                kind: 'create',
                of: 'stakeholders',
                id,
                fields: { kind: 'Placeholder', ...named, reportsToId }
            });
            continue;
        }
        const manager = postOf.get(post.managerId ?? '');
        const isUnderContact = manager?.contactKey !== undefined;
        if (knownId === null) {
            const id = provisionalId(post.contactKey);
            contactIds.set(post.id, id);
            writes.push({
                kind: 'create',
                of: 'contacts',
                id,
                fields: {
                    name: nameOfPost(post),
                    firstName: post.firstName.slice(0, FIELD_LENGTHS.firstName) || null,
                    lastName: post.lastName,
                    title: post.title || null,
                    department: post.unit || null,
                    email: post.email || null,
                    phone: post.phone || null,
                    reportsToId: isUnderContact ? (contactIds.get(manager.id) ?? null) : null
                }
            });
        } else contactIds.set(post.id, knownId);
        const isOurs = knownId === null || action === 'known-list';
        if (isOurs && manager !== undefined && !isUnderContact) stakeholderFor(post, managerRecord(post));
    }
    return writes;
}

function stakeholdersByContact({ stakeholders }: MapFacts): ReadonlyMap<string, string> {
    const records = new Map<string, string>();
    for (const { id, kind, contactId } of stakeholders.values()) {
        if (kind === 'Person' && contactId !== null && !records.has(contactId)) records.set(contactId, id);
    }
    return records;
}
