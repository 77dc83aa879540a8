import type { PeoplePlan, PlannedPost } from 'c/importPeople';
import { compareText, foldText } from 'c/importText';

/** Somebody who is on the account already. */
export interface KnownContact {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly email: string | null;
    readonly atlasKey: string | null;
}
export interface KnownStakeholder {
    readonly id: string;
    readonly displayName: string | null;
    readonly title: string | null;
    readonly atlasKey: string | null;
}

/**
 * What becomes of a row: a contact or a placeholder is made; or the person is there already and stays as they are, known
 * by an earlier time of this very list, by the e-mail address, or by the name.
 */
export type PostAction = 'contact' | 'placeholder' | 'known-list' | 'known-email' | 'known-name';

/** A post of the list beside what is there. */
export interface ComparedPost {
    readonly post: PlannedPost;
    readonly action: PostAction;
    /** Contact or stakeholder that it is; null for a new one. */
    readonly knownId: string | null;
}

/** The whole name of a post. */
export function nameOfPost({ firstName, lastName }: PlannedPost): string {
    return `${firstName} ${lastName}`.trim();
}

function uniquely<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
    const found = new Map<string, Item>();
    const shared = new Set<string>();
    for (const item of items) {
        const key = keyOf(item);
        if (found.has(key)) shared.add(key);
        found.set(key, item);
    }
    for (const key of [...shared, '']) found.delete(key);
    return found;
}

function keyed(
    records: readonly { readonly id: string; readonly atlasKey: string | null }[]
): ReadonlyMap<string, string> {
    return new Map(records.flatMap(({ id, atlasKey }) => (atlasKey === null ? [] : [[atlasKey, id]])));
}

/**
 * Compares a plan with who is there, so that nobody is made twice: by the client key of an earlier run, by an e-mail
 * address or a name that only one person of the account has. Each person there is taken for one row at most. The order
 * of the plan stays.
 */
export function comparePeople(
    { posts }: Pick<PeoplePlan, 'posts'>,
    contacts: readonly KnownContact[],
    stakeholders: readonly KnownStakeholder[]
): readonly ComparedPost[] {
    const byKey = keyed(contacts);
    const placeholderByKey = keyed(stakeholders);
    const sorted = [...contacts].sort((first, second) => compareText(first.id, second.id));
    const byEmail = uniquely(sorted, ({ email }) => foldText(email ?? ''));
    const byName = uniquely(sorted, ({ name }) => foldText(name));
    const listed = new Set(posts.flatMap(({ contactKey = '' }) => byKey.get(contactKey) ?? []));
    const taken = new Set<string>(listed);
    const take = (id: string | undefined): string | null => {
        if (id === undefined || taken.has(id)) return null;
        taken.add(id);
        return id;
    };
    return posts.map((post): ComparedPost => {
        if (post.contactKey === undefined) {
            const id = placeholderByKey.get(post.stakeholderKey) ?? null;
            return { post, action: id === null ? 'placeholder' : 'known-list', knownId: id };
        }
        const own = byKey.get(post.contactKey);
        if (own !== undefined) return { post, action: 'known-list', knownId: own };
        const email = take(byEmail.get(foldText(post.email))?.id);
        if (email !== null) return { post, action: 'known-email', knownId: email };
        // A list with other addresses tells of other people, whatever they are called.
        const sameName = byName.get(foldText(nameOfPost(post)));
        const differs = post.email !== '' && sameName?.email && foldText(sameName.email) !== foldText(post.email);
        const name = differs ? null : take(sameName?.id);
        return name === null
            ? { post, action: 'contact', knownId: null }
            : { post, action: 'known-name', knownId: name };
    });
}
