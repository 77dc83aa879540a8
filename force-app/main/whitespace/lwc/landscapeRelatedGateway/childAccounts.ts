import type { Connection } from 'c/landscapeAnswers';

/** Variables of the next question for accounts below others. */
export interface ChildCursor {
    readonly parentIds: string[];
    readonly accountsAfter: string | null;
}

/** The answer to CHILD_ACCOUNTS_QUERY. */
export interface ChildAnswer {
    readonly uiapi?: { readonly query?: { readonly Account?: Connection | null } };
}

interface ChildAccount {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
}

/** Parents asked about at once: the list travels in one request. */
const MOST_PARENTS = 200;

/** Finds the accounts below one, level by level; a loop in the chain of parents ends where it closes. */
export class ChildAccounts {
    readonly found: ChildAccount[] = [];
    private readonly known: Set<string>;
    private waiting: string[];
    private asked: string[] = [];

    constructor(rootId: string) {
        this.known = new Set([rootId]);
        this.waiting = [rootId];
    }

    /** What to ask next; null when there is nothing left. */
    next(): ChildCursor | null {
        if (this.waiting.length === 0) return null;
        this.asked = this.waiting.splice(0, MOST_PARENTS);
        return { parentIds: this.asked, accountsAfter: null };
    }

    /** Takes the answer to the last question; `after` is where its next page starts, null after the last. */
    take(accounts: readonly ChildAccount[], after: string | null): ChildCursor | null {
        for (const account of accounts) {
            if (this.known.has(account.id)) continue;
            this.known.add(account.id);
            this.found.push(account);
            this.waiting.push(account.id);
        }
        return after === null ? this.next() : { parentIds: this.asked, accountsAfter: after };
    }
}
