import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import OPPORTUNITY_ACCOUNT from '@salesforce/schema/Opportunity.AccountId';
import type { LandscapeAccess, LandscapeGateway, LandscapeRecords, SaveAnswer, SaveRequest } from 'c/landscapeStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import currency from '@salesforce/i18n/currency';
import { accessOf, CURRENCY_FIELD, hasSeveralCurrencies, infosOf, OBJECTS } from './access';
import {
    FIRST_PAGE,
    LandscapePages,
    nextCursors,
    versionsOf,
    type Cursors,
    type LandscapeAnswer
} from './landscapePages';
import { businessOf, currenciesQuery, LANDSCAPE_QUERY, VERSIONS_QUERY } from './queries';
import { saveWrites, type ChangedIds } from './saving';

export { saveWrites, type ChangedIds } from './saving';
export { versionsOf } from './landscapePages';
export { VERSIONS_QUERY } from './queries';

/** Detail of `recordsread`, `recordsfailed` and `accessread`. */
export type RecordsReadDetail = LandscapeRecords;
export type RecordsFailedDetail = PlatformError;
export type AccessReadDetail = LandscapeAccess;

interface Answer {
    readonly data: LandscapeAnswer | null;
    readonly errors: readonly unknown[];
}
interface Versions {
    readonly variables: ChangedIds;
    readonly resolve: (versions: Record<string, string | null>) => void;
    readonly reject: (error: unknown) => void;
    refreshed: boolean;
}
type CurrencyCursors = Pick<Cursors, 'opportunitiesAfter' | 'cellsAfter'>;

const FIRST_CURRENCIES: CurrencyCursors = { opportunitiesAfter: null, cellsAfter: null };

/**
 * The landscape's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page puts it beside the grid and hands it to the store as its gateway.
 *
 * @fires recordsread after each page of records, and whenever the platform says that one changed
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires accountmissing when an opportunity has no account, so that there is no landscape
 * @fires accessread when it is known what the user may see and edit
 */
export default class LandscapeGatewayComponent
    extends LightningElement
    implements Pick<LandscapeGateway, 'save' | 'reload'>
{
    objects = OBJECTS;
    cursors: Cursors = FIRST_PAGE;
    currencyCursors: CurrencyCursors = FIRST_CURRENCIES;
    /** Set only in an org with several currencies. */
    currencies: GraphQLDocument | undefined;
    versions: Versions | null = null;
    private ids: readonly string[] = [];
    private deal: string | undefined;
    private pages = this.emptyPages();
    private refreshPage: (() => Promise<void>) | undefined;
    private reloading: { resolve: () => void; fresh: Set<Cursors> } | null = null;
    private failures = 0;
    private isSaving = false;
    /** Rows came or went with a save: what the platform keeps of the query lacks them. */
    private isOutdated = false;

    /** Reads this opportunity alone, in the landscape of its account. */
    @api
    get opportunityId(): string | undefined {
        return this.deal;
    }
    set opportunityId(id: string | undefined) {
        this.deal = id;
    }

    /** Its account says whose buying centers there are to choose from. */
    @wire(getRecord, { recordId: '$opportunityId', fields: [OPPORTUNITY_ACCOUNT] })
    handleOpportunity({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
        if (error) this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError(error) }));
        const accountId = data?.fields[OPPORTUNITY_ACCOUNT.fieldApiName]?.value;
        if (typeof accountId === 'string') this.readAccounts([accountId]);
        else if (data) this.dispatchEvent(new CustomEvent('accountmissing'));
    }

    /** Accounts whose landscape is read: its own first, those below it in the scope Group. */
    @api
    get accountIds(): readonly string[] {
        return this.ids;
    }
    set accountIds(ids: readonly string[]) {
        this.readAccounts(ids);
    }

    get landscapeQuery() {
        return this.ids.length > 0 ? LANDSCAPE_QUERY : undefined;
    }
    get landscapeVariables() {
        if (this.ids.length === 0) return undefined;
        return { accountIds: [...this.ids], ...businessOf(this.ids, this.deal), ...this.cursors };
    }
    get currenciesQuery() {
        return this.ids.length > 0 ? this.currencies : undefined;
    }
    get currenciesVariables() {
        return this.currenciesQuery ? { accountIds: [...this.ids], ...this.currencyCursors } : undefined;
    }
    get versionsQuery() {
        return this.versions ? VERSIONS_QUERY : undefined;
    }
    get versionsVariables() {
        return this.versions ? { ...this.versions.variables } : undefined;
    }

    @wire(getObjectInfos, { objectApiNames: '$objects' })
    handleInfos({ data, error }: { readonly data?: ObjectInfosResult; readonly error?: unknown }): void {
        if (!data && !error) return;
        const infos = infosOf(data);
        if (hasSeveralCurrencies(infos)) this.currencies ??= currenciesQuery(CURRENCY_FIELD);
        this.dispatchEvent(new CustomEvent('accessread', { detail: accessOf(infos) }));
    }

    @wire(graphql, { query: '$landscapeQuery', variables: '$landscapeVariables' })
    async handleLandscape(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshPage = result.refresh;
        if (!result.data && !result.errors) return;
        const { cursors, pages } = this;
        if (this.reloading && !this.reloading.fresh.has(cursors)) {
            // Asked for anew: what came first may be out of the cache.
            this.reloading.fresh.add(cursors);
            await this.refreshPage?.();
            return;
        }
        if (this.isSaving || (this.isOutdated && !this.reloading)) {
            // Not asked for: the platform shows its copy again because a record in it changed. While we save, we know
            // better; after rows came or went, the copy lacks them and is read anew.
            if (!this.isSaving) this.reload();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (pages === this.pages) this.takePage(cursors, answer);
    }

    @wire(graphql, { query: '$currenciesQuery', variables: '$currenciesVariables' })
    async handleCurrencies(result: GraphQLResult): Promise<void> {
        if (!result.data) return;
        const { currencyCursors, pages } = this;
        const answer = await copyOf(result.data as LandscapeAnswer);
        if (pages !== this.pages) return;
        pages.takeCurrencies(answer);
        this.currencyCursors = nextCursors(currencyCursors, answer) ?? currencyCursors;
        this.tellRecords();
    }

    @wire(graphql, { query: '$versionsQuery', variables: '$versionsVariables' })
    async handleVersions(result: GraphQLResult): Promise<void> {
        const asked = this.versions;
        if (!asked || (!result.data && !result.errors)) return;
        if (!asked.refreshed) {
            asked.refreshed = true;
            await result.refresh?.();
            return;
        }
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        if (answer.data) asked.resolve(versionsOf(answer.data));
        else asked.reject(answer.errors);
    }

    /** Saves the writes of one edit together or not at all. */
    @api
    async save(request: SaveRequest): Promise<SaveAnswer> {
        this.isSaving = true;
        try {
            const answer = await saveWrites(request, (variables) => this.readVersions(variables));
            const changesRows = request.writes.some(({ kind }) => kind.startsWith('create') || kind === 'delete');
            if (answer.ok && changesRows) this.isOutdated = true;
            return answer;
        } finally {
            this.isSaving = false;
        }
    }

    /** Reads everything again; resolves after the last page was told, or after a failure was. */
    @api
    reload(): Promise<void> {
        return new Promise((resolve) => {
            const fresh = new Set<Cursors>();
            this.reloading?.resolve();
            this.reloading = { resolve, fresh };
            const { cursors } = this;
            this.startAnew();
            if (cursors !== FIRST_PAGE) return;
            fresh.add(FIRST_PAGE);
            this.refreshPage?.();
        });
    }

    private readAccounts(ids: readonly string[]): void {
        if (ids.join() === this.ids.join()) return;
        this.ids = ids;
        this.startAnew();
    }

    private startAnew(): void {
        this.pages = this.emptyPages();
        this.failures = 0;
        this.isOutdated = false;
        this.cursors = FIRST_PAGE;
        this.currencyCursors = { ...FIRST_CURRENCIES };
    }

    private emptyPages(): LandscapePages {
        return new LandscapePages(this.ids, currency);
    }

    private readVersions(variables: ChangedIds): Promise<Record<string, string | null>> {
        return new Promise((resolve, reject) => {
            this.versions = { variables, resolve, reject, refreshed: false };
        });
    }

    private takePage(cursors: Cursors, { data, errors }: Answer): void {
        if (!data) {
            this.retryOrTell(errors);
            return;
        }
        this.failures = 0;
        const next = this.pages.take(cursors, data);
        const found = this.tellRecords();
        if (!found) this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError([...errors]) }));
        if (next !== null && cursors === this.cursors) this.cursors = next;
        if (next === null) this.endReload();
    }

    /** A page that fails is asked for once more; if it still fails, what is there stays marked as incomplete. */
    private retryOrTell(errors: readonly unknown[]): void {
        this.failures += 1;
        if (this.failures === 1 && this.refreshPage) {
            this.refreshPage();
            return;
        }
        this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError([...errors]) }));
        this.endReload();
    }

    private endReload(): void {
        this.reloading?.resolve();
        this.reloading = null;
    }

    /** While reading again, amounts must not come and go with the pages. */
    private tellRecords(): boolean {
        const records = this.pages.records();
        if (records && (!this.reloading || records.complete)) {
            this.dispatchEvent(new CustomEvent('recordsread', { detail: records }));
        }
        return records !== null;
    }
}
