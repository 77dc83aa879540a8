/** Writes a plan of people: buying centers, contacts level by level, then the stakeholders between placeholders. */
import type { PeoplePlan, PlannedPost } from 'c/importPeople';
import { shorten } from 'c/importText';
import type { TargetAccount } from './account.ts';
import { queryAll, soqlText, type Connection } from './connection.ts';
import { ensureBuyingCenters } from './coordinates.ts';
import type { ExistingRecord, OrgWriter, PlannedRecord } from './org-writer.ts';

/** Longest Display_Name__c, Title__c and Department__c of a stakeholder. */
const STAKEHOLDER_TEXT = 255;

/** Number of records that a plan touches, for the progress bar. */
export function sizeOfPeoplePlan(plan: PeoplePlan): number {
    const contacts = plan.posts.filter(({ contactKey }) => contactKey !== undefined).length;
    const stakeholders = plan.posts.filter(({ needsStakeholder }) => needsStakeholder).length;
    return plan.units.length + contacts + stakeholders;
}

/** Brings the plan into the org; refusals are with the writer. */
export async function writePeople(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: PeoplePlan
): Promise<void> {
    await ensureBuyingCenters(connection, writer, account, plan.units);
    const contactIds = await writeContacts(connection, writer, account, plan.posts);
    await writeStakeholders(connection, writer, account, plan.posts, contactIds);
}

/** Ids of the contacts by post id. */
async function writeContacts(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    posts: readonly PlannedPost[]
): Promise<Map<string, string>> {
    const existing = await existingContacts(connection, account);
    const idOfPost = new Map<string, string>();
    const contacts = posts.filter(({ contactKey }) => contactKey !== undefined);
    for (const level of byDepth(contacts)) {
        const records = level.map((post): PlannedRecord => ({
            key: post.contactKey as string,
            origin: { file: post.file, row: post.row },
            fields: {
                AccountId: account.id ?? account.scope,
                FirstName: post.firstName,
                LastName: post.lastName,
                Title: post.title,
                Department: post.unit,
                ReportsToId: (post.managerId === undefined ? undefined : idOfPost.get(post.managerId)) ?? null,
                // A list that says nothing about mail and telephone does not empty what the org knows.
                ...(post.email === '' ? {} : { Email: post.email }),
                ...(post.phone === '' ? {} : { Phone: post.phone })
            }
        }));
        const ids = await writer.write('Contact', records, existing);
        for (const post of level) {
            const id = ids.get(post.contactKey as string);
            if (id !== undefined) idOfPost.set(post.id, id);
        }
    }
    return idOfPost;
}

/** Ids of the stakeholder records by post id: of those that need one, and of those that have one. */
export async function writeStakeholders(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    posts: readonly PlannedPost[],
    contactIds: ReadonlyMap<string, string>
): Promise<ReadonlyMap<string, string>> {
    const known = await existingStakeholders(connection, account);
    const existing = new Map<string, ExistingRecord>();
    const idOfPost = new Map<string, string>();
    const wanted = posts.filter((post) => {
        const contactId = contactIds.get(post.id);
        const record = known.byKey.get(post.stakeholderKey) ?? (contactId ? known.byContact.get(contactId) : undefined);
        if (record) existing.set(post.stakeholderKey, record);
        const isPossible = post.contactKey === undefined || contactId !== undefined;
        // A post that was a placeholder in an earlier list keeps its stakeholder, and with it what was judged.
        return isPossible && (post.needsStakeholder || record !== undefined);
    });
    for (const level of byDepth(wanted)) {
        const records = level.map((post): PlannedRecord => {
            const managerId = post.managerId === undefined ? undefined : idOfPost.get(post.managerId);
            return {
                key: post.stakeholderKey,
                origin: { file: post.file, row: post.row },
                createOnly: { Account__c: account.id ?? account.scope },
                fields: {
                    ...(post.contactKey === undefined
                        ? placeholderFields(post)
                        : personFields(account, post, contactIds.get(post.id) as string)),
                    Reports_To__c: reportsThroughContact(post) ? null : (managerId ?? null)
                }
            };
        });
        const ids = await writer.write('Stakeholder__c', records, existing);
        for (const post of level) {
            const id = ids.get(post.stakeholderKey);
            if (id !== undefined) idOfPost.set(post.id, id);
        }
    }
    return idOfPost;

    /** The contact's own "Reports To" says it already. */
    function reportsThroughContact(post: PlannedPost): boolean {
        return post.contactKey !== undefined && post.managerId !== undefined && contactIds.has(post.managerId);
    }
}

function placeholderFields(post: PlannedPost): PlannedRecord['fields'] {
    return {
        Kind__c: 'Placeholder',
        Contact__c: null,
        Key__c: null,
        Display_Name__c: shorten(post.title || `Post ${post.id}`, STAKEHOLDER_TEXT),
        Title__c: shorten(post.title, STAKEHOLDER_TEXT),
        Department__c: shorten(post.unit, STAKEHOLDER_TEXT)
    };
}

function personFields(account: TargetAccount, post: PlannedPost, contactId: string): PlannedRecord['fields'] {
    return {
        Kind__c: 'Person',
        Contact__c: contactId,
        Key__c: `${account.scope}-${post.contactKey}`,
        Display_Name__c: null,
        Title__c: null,
        Department__c: null
    };
}

/** Contacts of the account that an import made, by their client key. */
export async function existingContacts(
    connection: Connection,
    account: TargetAccount
): Promise<Map<string, ExistingRecord>> {
    if (account.isNew) return new Map();
    const fields = 'AccountId, FirstName, LastName, Title, Department, Email, Phone, ReportsToId';
    const rows = await queryAll<{ Atlas_Key__c: string }>(
        connection,
        `SELECT Id, Atlas_Key__c, ${fields} FROM Contact WHERE AccountId = ${soqlText(account.id as string)} AND Atlas_Key__c != null`
    );
    return new Map(rows.map((row) => [row.Atlas_Key__c, row]));
}

async function existingStakeholders(
    connection: Connection,
    account: TargetAccount
): Promise<{ byKey: Map<string, ExistingRecord>; byContact: Map<string, ExistingRecord> }> {
    if (account.isNew) return { byKey: new Map(), byContact: new Map() };
    const fields = 'Kind__c, Contact__c, Key__c, Display_Name__c, Title__c, Department__c, Reports_To__c';
    const rows = await queryAll<{ Atlas_Key__c: string | null; Contact__c: string | null }>(
        connection,
        `SELECT Id, Atlas_Key__c, ${fields} FROM Stakeholder__c WHERE Account__c = ${soqlText(account.id as string)}`
    );
    return {
        byKey: new Map(rows.flatMap((row) => (row.Atlas_Key__c ? [[row.Atlas_Key__c, row]] : []))),
        byContact: new Map(rows.flatMap((row) => (row.Contact__c ? [[row.Contact__c, row]] : [])))
    };
}

/** Posts of one depth together, from the top down. */
export function byDepth(posts: readonly PlannedPost[]): PlannedPost[][] {
    return [...Map.groupBy(posts, ({ depth }) => depth)]
        .sort(([left], [right]) => left - right)
        .map(([, level]) => level);
}
