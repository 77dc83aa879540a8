import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { LandscapeAccess, LandscapeGateway, LandscapeRecords, SaveAnswer, SaveRequest } from 'c/landscapeStore';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import currency from '@salesforce/i18n/currency';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_BUYING_CENTER from '@salesforce/schema/Opportunity.Buying_Center__c';
import PRODUCT from '@salesforce/schema/Product2';
import PRODUCT_OFFERING from '@salesforce/schema/Product2.Offering__c';
import {
    FIRST_PAGE,
    LandscapePages,
    nextCursors,
    versionsOf,
    type Cursors,
    type LandscapeAnswer
} from './landscapePages';
import { currenciesQuery, LANDSCAPE_QUERY, VERSIONS_QUERY } from './queries';
import { saveWrites, type ChangedIds } from './saving';

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
type Info = { readonly data?: ObjectInfo; readonly error?: unknown };
type CurrencyCursors = Pick<Cursors, 'opportunitiesAfter' | 'cellsAfter'>;

/** Exists only where several currencies are switched on. */
const CURRENCY_FIELD = 'CurrencyIsoCode';
const FIRST_CURRENCIES: CurrencyCursors = { opportunitiesAfter: null, cellsAfter: null };

/**
 * The landscape's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page puts it beside the grid and hands it to the store as its gateway.
 *
 * @fires recordsread after each page of records, and whenever the platform says that one changed
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires accessread when it is known what the user may see and edit
 */
export default class LandscapeGatewayComponent extends LightningElement implements LandscapeGateway {
    /** Account whose landscape is read. */
    @api accountId: string | undefined;

    cursors: Cursors = FIRST_PAGE;
    currencyCursors: CurrencyCursors = FIRST_CURRENCIES;
    /** Set only in an org with several currencies. */
    currencies: GraphQLDocument | undefined;
    versions: Versions | null = null;
    private pages = new LandscapePages(currency);
    private refreshPage: (() => Promise<void>) | undefined;
    private reloading: { resolve: () => void; fresh: Set<Cursors> } | null = null;
    private failures = 0;
    private cellInfo: Info = {};
    private opportunityInfo: Info = {};
    private productInfo: Info = {};

    get landscapeQuery() {
        return this.accountId ? LANDSCAPE_QUERY : undefined;
    }
    get landscapeVariables() {
        return this.accountId ? { accountId: this.accountId, ...this.cursors } : undefined;
    }
    get currenciesQuery() {
        return this.accountId ? this.currencies : undefined;
    }
    get currenciesVariables() {
        return this.currenciesQuery ? { accountId: this.accountId, ...this.currencyCursors } : undefined;
    }
    get versionsQuery() {
        return this.versions ? VERSIONS_QUERY : undefined;
    }
    get versionsVariables() {
        return this.versions ? { ...this.versions.variables } : undefined;
    }

    @wire(getObjectInfo, { objectApiName: CELL })
    handleCellInfo(result: Info): void {
        this.cellInfo = result;
        this.tellAccess();
    }

    @wire(getObjectInfo, { objectApiName: OPPORTUNITY })
    handleOpportunityInfo(result: Info): void {
        this.opportunityInfo = result;
        if (result.data && CURRENCY_FIELD in result.data.fields) this.currencies ??= currenciesQuery(CURRENCY_FIELD);
        this.tellAccess();
    }

    @wire(getObjectInfo, { objectApiName: PRODUCT })
    handleProductInfo(result: Info): void {
        this.productInfo = result;
        this.tellAccess();
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
    save(request: SaveRequest): Promise<SaveAnswer> {
        return saveWrites(request, (variables) => this.readVersions(variables));
    }

    /** Reads everything again; resolves after the last page was told, or after a failure was. */
    @api
    reload(): Promise<void> {
        return new Promise((resolve) => {
            this.pages = new LandscapePages(currency);
            this.failures = 0;
            const fresh = new Set<Cursors>();
            this.reloading = { resolve, fresh };
            this.currencyCursors = { ...FIRST_CURRENCIES };
            if (this.cursors === FIRST_PAGE) {
                fresh.add(FIRST_PAGE);
                this.refreshPage?.();
            } else this.cursors = FIRST_PAGE;
        });
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

    private tellAccess(): void {
        const [cell, opportunity, product] = [this.cellInfo, this.opportunityInfo, this.productInfo];
        const isKnown = (info: Info): boolean => Boolean(info.data || info.error);
        if (!isKnown(cell) || !isKnown(opportunity) || !isKnown(product)) return;
        const canUpdate = ({ data }: Info, field: string): boolean =>
            data?.updateable === true && data.fields[field]?.updateable === true;
        const detail: LandscapeAccess = {
            see: !cell.error,
            judge: cell.data?.updateable === true && cell.data.createable,
            editOpportunities: canUpdate(opportunity, OPPORTUNITY_BUYING_CENTER.fieldApiName),
            editProducts: canUpdate(product, PRODUCT_OFFERING.fieldApiName)
        };
        this.dispatchEvent(new CustomEvent('accessread', { detail }));
    }
}
