/** Writes a plan of messages: the people who wrote them, their stakeholders, and the relationships between these. */
import { identityOf, type InteractionPlan } from 'c/importInteractions';
import type { PlannedPost } from 'c/importPeople';
import type { TargetAccount } from './account.ts';
import { queryAll, soqlText, type Connection } from './connection.ts';
import type { ExistingRecord, OrgWriter, PlannedRecord } from './org-writer.ts';
import { byDepth, existingContacts, writeStakeholders } from './people.ts';

/** Number of records that a plan touches, for the progress bar. */
export function sizeOfInteractionPlan(plan: InteractionPlan): number {
    const stakeholders = plan.posts.filter(({ needsStakeholder }) => needsStakeholder).length;
    return plan.posts.length + stakeholders + plan.relationships.length;
}

/** Brings the plan into the org; refusals are with the writer. */
export async function writeInteractions(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: InteractionPlan
): Promise<void> {
    const known = await contactsByAddress(connection, account);
    const existing = await existingContacts(connection, account);
    // Who is there already keeps the key that their stakeholder's is made of.
    const posts = plan.posts.map((post): PlannedPost => {
        const contact = existing.has(post.contactKey ?? '') ? undefined : known.get(identityOf(post.email));
        return contact === undefined ? post : { ...post, contactKey: contact.Atlas_Key__c ?? contact.Id };
    });
    const contactIds = await ensureContacts(writer, account, posts, existing, known);
    const stakeholderIds = await writeStakeholders(connection, writer, account, posts, contactIds);
    await writeRelationships(connection, writer, account, plan, stakeholderIds);
}

/**
 * Ids of the contacts by post id. Somebody who is there already, by the key of an import or by the e-mail address, keeps
 * name and title; a manager that the list names is set on those that an import made.
 */
async function ensureContacts(
    writer: OrgWriter,
    account: TargetAccount,
    posts: readonly PlannedPost[],
    existing: ReadonlyMap<string, ExistingRecord>,
    known: ReadonlyMap<string, KnownContact>
): Promise<Map<string, string>> {
    const idByKey = new Map([...known.values()].map(({ Id, Atlas_Key__c }) => [Atlas_Key__c ?? Id, Id]));
    const idOfPost = new Map<string, string>();
    const isOurs = ({ contactKey = '' }: PlannedPost): boolean => existing.has(contactKey) || !idByKey.has(contactKey);
    for (const post of posts) {
        if (!isOurs(post)) idOfPost.set(post.id, idByKey.get(post.contactKey as string) as string);
    }
    for (const level of byDepth(posts.filter((post) => post.contactKey !== undefined && isOurs(post)))) {
        const records = level.map((post): PlannedRecord => {
            const managerId = post.managerId === undefined ? undefined : idOfPost.get(post.managerId);
            return {
                key: post.contactKey as string,
                origin: { file: post.file, row: post.row },
                createOnly: {
                    AccountId: account.id ?? account.scope,
                    FirstName: post.firstName,
                    LastName: post.lastName,
                    Title: post.title,
                    Department: post.unit,
                    ...(post.email === '' ? {} : { Email: post.email })
                },
                fields: managerId === undefined ? {} : { ReportsToId: managerId }
            };
        });
        const ids = await writer.write('Contact', records, existing);
        for (const post of level) {
            const id = ids.get(post.contactKey as string);
            if (id !== undefined) idOfPost.set(post.id, id);
        }
    }
    return idOfPost;
}

interface KnownContact {
    Id: string;
    Email: string;
    Atlas_Key__c: string | null;
}

/** Contacts of the account by an e-mail address that only one of them has. */
async function contactsByAddress(
    connection: Connection,
    account: TargetAccount
): Promise<ReadonlyMap<string, KnownContact>> {
    if (account.isNew) return new Map();
    const rows = await queryAll<KnownContact>(
        connection,
        `SELECT Id, Email, Atlas_Key__c FROM Contact WHERE AccountId = ${soqlText(account.id as string)} AND Email != null`
    );
    const groups = Map.groupBy(rows, ({ Email }) => identityOf(Email));
    return new Map([...groups].flatMap(([email, contacts]) => (contacts.length > 1 ? [] : [[email, contacts[0]!]])));
}

async function writeRelationships(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: InteractionPlan,
    stakeholderIds: ReadonlyMap<string, string>
): Promise<void> {
    const idOf = new Map([...stakeholderIds].map(([post, id]) => [identityOf(post), id]));
    const existing = await existingRelationships(connection, account);
    const records = plan.relationships.flatMap(
        ({ key, fromId, toId, strength, frequency, reason }): PlannedRecord[] => {
            const [from, to] = [idOf.get(fromId), idOf.get(toId)];
            // Without its people there is no relationship; their refusal has been reported.
            if (from === undefined || to === undefined) return [];
            return [
                {
                    key,
                    // Of what kind it is and whether it works for the two is a judgement: a later run leaves it.
                    createOnly: {
                        From_Stakeholder__c: from,
                        To_Stakeholder__c: to,
                        Type__c: 'Collaborates',
                        Sign__c: 'Neutral'
                    },
                    fields: { Strength__c: strength, Frequency__c: frequency, Reason__c: reason }
                }
            ];
        }
    );
    // Relationships of one stakeholder stay together: batches side by side would lock each other out.
    records.sort((left, right) => (from(left) < from(right) ? -1 : 1));
    await writer.write('Stakeholder_Relationship__c', records, existing);
}

function from({ createOnly }: PlannedRecord): string {
    return String(createOnly?.['From_Stakeholder__c']);
}

async function existingRelationships(
    connection: Connection,
    account: TargetAccount
): Promise<Map<string, ExistingRecord>> {
    if (account.isNew) return new Map();
    const rows = await queryAll<{ Atlas_Key__c: string }>(
        connection,
        `SELECT Id, Atlas_Key__c, Strength__c, Frequency__c, Reason__c FROM Stakeholder_Relationship__c WHERE From_Stakeholder__r.Account__c = ${soqlText(account.id as string)} AND Atlas_Key__c != null`
    );
    return new Map(rows.map((row) => [row.Atlas_Key__c, row]));
}
