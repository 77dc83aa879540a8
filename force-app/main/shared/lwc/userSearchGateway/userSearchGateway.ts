import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { copyOf } from 'c/recordCopy';
import { USERS_QUERY } from './queries';

/** One of our users. */
export interface FoundUser {
    readonly id: string;
    readonly name: string;
    readonly title: string;
}

/** Detail of `usersfound`; `users` is null where they cannot be read. */
export interface UsersFoundDetail {
    readonly term: string;
    readonly users: readonly FoundUser[] | null;
}

type Field = { readonly value: unknown } | null | undefined;
interface Answer {
    readonly uiapi?: {
        readonly query?: {
            readonly User?: {
                readonly edges: readonly {
                    readonly node: { readonly Id: string; readonly Name?: Field; readonly Title?: Field };
                }[];
            } | null;
        };
    };
}

/**
 * Finds active users by name, for any page. Shows nothing.
 *
 * @fires usersfound with up to 21 users for the last term
 */
export default class UserSearchGateway extends LightningElement {
    /** Text that names must hold; nothing is read while it is empty. */
    @api term = '';

    get query() {
        return this.term.trim() === '' ? undefined : USERS_QUERY;
    }
    get variables() {
        const text = this.term.trim();
        // What stands for anything in a pattern is meant as it is.
        return text === '' ? undefined : { name: `%${text.replace(/[\\%_]/g, '\\$&')}%` };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    async handleUsers(result: GraphQLResult): Promise<void> {
        if (!result.data && !result.errors) return;
        const term = this.term.trim();
        const answer = result.data ? await copyOf(result.data as Answer) : null;
        if (term !== this.term.trim()) return;
        const users = answer?.uiapi?.query?.User?.edges.map(({ node }) => ({
            id: node.Id,
            name: String(node.Name?.value ?? ''),
            title: String(node.Title?.value ?? '')
        }));
        const detail = { term, users: users ?? null };
        this.dispatchEvent(new CustomEvent<UsersFoundDetail>('usersfound', { detail }));
    }
}
