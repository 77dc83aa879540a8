import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import currency from '@salesforce/i18n/currency';
import { nodesOf, text } from 'c/landscapeAnswers';
import type { LandscapeRecords, RelatedRecords } from 'c/landscapeStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import { ChildAccounts, type ChildAnswer, type ChildCursor } from './childAccounts';
import { FIRST_RELATED, RelatedPages, type RelatedAnswer, type RelatedCursors } from './relatedPages';
import { CHILD_ACCOUNTS_QUERY, RELATED_QUERY } from './relatedQueries';

/** Details of `relatedread`, `relatedfailed` and `groupread`. */
export type RelatedReadDetail = RelatedRecords;
export type RelatedFailedDetail = PlatformError;
export type GroupReadDetail = readonly Pick<LandscapeRecords['account'], 'id' | 'name' | 'parentId'>[];

interface Answer<Data> {
    readonly data: Data | null;
    readonly errors: readonly unknown[];
}

/**
 * Reads what the landscape needs beside its own records: the accounts below this one, at once; plans, objectives, roles
 * in buying centers and snapshots, when `read` asks.
 *
 * @fires relatedread after the last page
 * @fires relatedfailed when reading is refused or the org is not reached
 * @fires groupread with the accounts below, when their last level is known
 */
export default class LandscapeRelatedGateway extends LightningElement {
    cursors: RelatedCursors | null = null;
    child: ChildCursor | null = null;
    private accounts: readonly string[] = [];
    private pages = new RelatedPages(currency);
    private waiting: (() => void)[] = [];
    private refreshPage: (() => Promise<void>) | undefined;
    private isStale = false;
    private below: ChildAccounts | null = null;
    private root: string | undefined;

    /** Account whose subsidiaries are found. */
    @api
    get accountId(): string | undefined {
        return this.root;
    }
    set accountId(id: string | undefined) {
        this.root = id;
        if (id === undefined) return;
        this.below = new ChildAccounts(id);
        this.child = this.below.next();
    }

    /** Accounts whose plans, roles and snapshots are read. */
    @api
    get accountIds(): readonly string[] {
        return this.accounts;
    }
    set accountIds(ids: readonly string[]) {
        if (ids.join() === this.accounts.join()) return;
        this.accounts = ids;
        if (this.cursors !== null) this.begin();
    }

    get relatedQuery() {
        return this.cursors === null || this.accounts.length === 0 ? undefined : RELATED_QUERY;
    }
    get relatedVariables() {
        return this.relatedQuery ? { accountIds: [...this.accounts], ...this.cursors } : undefined;
    }
    get childQuery() {
        return this.child === null ? undefined : CHILD_ACCOUNTS_QUERY;
    }
    get childVariables() {
        return this.child === null ? undefined : { ...this.child };
    }

    /** Reads, or reads again; resolves after the last page was told, or after a failure was. */
    @api
    read(): Promise<void> {
        return new Promise((resolve) => {
            this.waiting.push(resolve);
            this.isStale = this.cursors !== null;
            this.begin();
            if (this.isStale) this.refreshPage?.();
        });
    }

    private begin(): void {
        this.pages = new RelatedPages(currency);
        // The same object would not ask again: the wire compares.
        this.cursors = { ...FIRST_RELATED };
    }

    @wire(graphql, { query: '$relatedQuery', variables: '$relatedVariables' })
    async handleRelated(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshPage = result.refresh;
        if (!result.data && !result.errors) return;
        const { cursors, pages } = this;
        const answer = await copyOf({
            data: result.data ?? null,
            errors: result.errors ?? []
        } as Answer<RelatedAnswer>);
        if (pages !== this.pages || cursors === null) return;
        if (answer.data === null) {
            this.tell('relatedfailed', toPlatformError([...answer.errors]));
            return;
        }
        const next = pages.take(cursors, answer.data);
        if (next === null) this.tell('relatedread', pages.records());
        else this.cursors = next;
    }

    @wire(graphql, { query: '$childQuery', variables: '$childVariables' })
    async handleChildren(result: GraphQLResult): Promise<void> {
        if (!result.data) return;
        const { below, child } = this;
        const answer = await copyOf(result.data as ChildAnswer);
        if (below === null || below !== this.below || child !== this.child || child === null) return;
        const found = nodesOf(answer.uiapi?.query?.Account).map((node) => ({
            id: node.Id,
            name: text(node.Name) ?? '',
            parentId: text(node.ParentId)
        }));
        const page = answer.uiapi?.query?.Account?.pageInfo;
        this.child = below.take(found, page?.hasNextPage ? page.endCursor : null);
        if (this.child === null) this.dispatchEvent(new CustomEvent('groupread', { detail: below.found }));
    }

    private tell(type: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
