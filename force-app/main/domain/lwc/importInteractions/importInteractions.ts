/**
 * From a list of who wrote to whom to informal relationships: who exchanges how many messages, in both directions, is a
 * relationship with a strength and a frequency. What the two think of each other is not in a count, so its sign is
 * neutral until a person judges it.
 */
import { planPeople, type PeoplePlan, type PeopleTable, type PlannedPost } from 'c/importPeople';
import type { ImportProblem } from 'c/importTable';
import { byPlace } from 'c/importTable';
import { cleanText, importKey, namesNobody, shorten, splitName } from 'c/importText';
import { CIRCULAR_FROM, countPairs, frequencyOf, strengths, withoutCirculars, type Pair } from './pairs';
import { identityOf, readMessages, type Message, type MessageTable } from './readMessages';

export { CIRCULAR_FROM } from './pairs';
export { identityOf, MESSAGE_COLUMNS, type MessageField, type MessageTable } from './readMessages';

/** Messages of two people together from which they have a relationship, where the caller says nothing else. */
export const LEAST_MESSAGES = 10;
const DAY = 86_400_000;
const NAME_LENGTH = 80;

/** What the caller may decide. */
export interface InteractionOptions {
    /** Client key of the account. */
    scope: string;
    /** Messages of two people together from which they have a relationship. */
    least: number;
    /** Recipients of one message from which it is a circular and does not count. */
    circularFrom?: number;
}

/** A relationship to write. */
export interface PlannedRelationship {
    /** Client key, the same for the two whoever wrote more. */
    key: string;
    fromId: string;
    toId: string;
    /** 1 to 5. */
    strength: number;
    frequency: string | null;
    reason: string;
}

/** What an import of messages would write. */
export interface InteractionPlan {
    posts: readonly PlannedPost[];
    relationships: readonly PlannedRelationship[];
    problems: readonly ImportProblem[];
    /** Rows of messages; planned are those that count for some pair. */
    rows: { read: number; planned: number; rejected: number };
    /** Rows that belong to circulars. */
    circulars: number;
    /** Pairs who exchanged messages, and those of them without a relationship: too few, or nobody answered. */
    pairs: { all: number; tooFew: number; oneSided: number };
    /** First and last day of the messages. */
    window: { from: string; to: string } | undefined;
}

/**
 * Plans the import of messages, with the people who wrote them.
 *
 * @param people lists of people with their managers; who writes and is in none of them is added
 */
export function planInteractions(
    tables: readonly MessageTable[],
    people: readonly PeopleTable[],
    { scope, least, circularFrom = CIRCULAR_FROM }: InteractionOptions
): InteractionPlan {
    const problems: ImportProblem[] = [];
    const ids = idByAddress(people);
    const messages = readMessages(tables, problems).map((message) => ({
        ...message,
        sender: ids.get(message.sender) ?? message.sender,
        recipient: ids.get(message.recipient) ?? message.recipient
    }));
    const { kept, left } = withoutCirculars(messages, circularFrom);
    const window = windowOf(messages);
    const pairs = countPairs(kept);
    const enough = pairs.filter(({ sent, back }) => sent + back >= least);
    const related = enough.filter(({ back }) => back > 0);
    const days = window === undefined ? 0 : (Date.parse(window.to) - Date.parse(window.from)) / DAY + 1;
    const strength = strengths(related);
    const relationships = related.map((pair, place) => ({
        key: importKey('relationship', scope, ...[pair.from, pair.to].sort()),
        fromId: pair.from,
        toId: pair.to,
        strength: strength[place] as number,
        frequency: frequencyOf(pair, days),
        reason: reasonOf(pair)
    }));
    const read = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
    const plan = planWriters(messages, people, scope);
    const connected = new Set(related.flatMap(({ from, to }) => [from, to]));
    return {
        posts: plan.posts.map((post) =>
            connected.has(identityOf(post.id)) ? { ...post, needsStakeholder: true } : post
        ),
        relationships,
        problems: [...problems, ...plan.problems].sort(byPlace),
        rows: { read, planned: messages.length, rejected: read - messages.length },
        circulars: left,
        pairs: { all: pairs.length, tooFew: pairs.length - enough.length, oneSided: enough.length - related.length },
        window
    };
}

/** Ids by e-mail address, for messages that name people by address and lists that number them. */
function idByAddress(lists: readonly PeopleTable[]): ReadonlyMap<string, string> {
    return new Map(
        lists.flatMap(({ table, columns: { id, email } }) =>
            id === undefined || email === undefined
                ? []
                : table.rows
                      .map(({ cells }) => [identityOf(cells[email] ?? ''), identityOf(cells[id] ?? '')] as const)
                      .filter(([address, known]) => address !== '' && known !== '')
        )
    );
}

function windowOf(messages: readonly Message[]): InteractionPlan['window'] {
    let [from, to]: (string | undefined)[] = [];
    for (const { date } of messages) {
        if (date === undefined) continue;
        if (from === undefined || date < from) from = date;
        if (to === undefined || date > to) to = date;
    }
    return from === undefined || to === undefined ? undefined : { from, to };
}

/** What the count says, in the words of the record: texts of records are in one language. */
function reasonOf({ sent, back, first, last }: Pair): string {
    const period = first === undefined ? '' : `, ${first} to ${last}`;
    return `${sent + back} messages (${sent} sent, ${back} back)${period}`;
}

/** The people of the lists, and everybody who writes or is written to. Whoever writes is a person, never a placeholder. */
function planWriters(messages: readonly Message[], lists: readonly PeopleTable[], scope: string): PeoplePlan {
    const listed = new Set(
        lists.flatMap(({ table, columns }) =>
            columns.id === undefined ? [] : table.rows.map(({ cells }) => identityOf(cells[columns.id as number] ?? ''))
        )
    );
    const writers = new Map<string, Message>();
    for (const message of messages) {
        for (const id of [message.sender, message.recipient]) if (!writers.has(id)) writers.set(id, message);
    }
    const added = [...writers].filter(([id]) => !listed.has(id));
    const rest: PeopleTable = {
        table: {
            file: 'messages',
            header: ['id'],
            rows: added.map(([id, { source }]) => ({ ...source, cells: [id] }))
        },
        columns: { id: 0 }
    };
    const plan = planPeople([...lists, rest], scope);
    const namesPeople = lists.some(({ columns }) => columns.name !== undefined || columns.lastName !== undefined);
    const posts = plan.posts.map((post): PlannedPost => {
        if (post.contactKey !== undefined) return post;
        if (namesPeople && !writers.has(identityOf(post.id))) return post;
        return {
            ...post,
            ...nameOf(post.id),
            contactKey: importKey('contact', scope, post.id),
            email: post.id.includes('@') ? identityOf(post.id) : post.email,
            needsStakeholder: false
        };
    });
    return { ...plan, posts, problems: plan.problems.filter(({ code }) => code !== 'blank-name') };
}

/** A name for somebody of whom only an address or a number is known. */
function nameOf(id: string): { firstName: string; lastName: string } {
    const [local = ''] = id.split('@');
    const words = cleanText(local.replace(/[._+-]+/g, ' '));
    if (!id.includes('@') || namesNobody(words))
        return { firstName: '', lastName: shorten(`Person ${id}`, NAME_LENGTH) };
    const capital = words.replace(
        /(^|\s)(\p{Ll})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase()
    );
    const { firstName, lastName } = splitName(capital);
    return { firstName: shorten(firstName, 40), lastName: shorten(lastName, NAME_LENGTH) };
}
