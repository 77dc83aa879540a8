import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfosResult } from 'lightning/uiObjectInfoApi';
import currency from '@salesforce/i18n/currency';
import OFFERING from '@salesforce/schema/Offering__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import PRODUCT from '@salesforce/schema/Product2';
import PRODUCT_OFFERING from '@salesforce/schema/Product2.Offering__c';
import { saveWrites, VERSIONS_QUERY, versionsOf, type ChangedIds } from 'c/landscapeGateway';
import type { SaveAnswer, SaveRequest } from 'c/landscapeStore';
import type { OfferingsAccess, UnmappedProduct } from 'c/offeringsStore';
import { toPlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import {
    FIRST_PAGE,
    PortfolioPages,
    unmappedOf,
    type PortfolioAnswer,
    type PortfolioCursors,
    type UnmappedAnswer
} from './portfolioPages';
import { PORTFOLIO_QUERY, UNMAPPED_QUERY } from './queries';

interface Versions {
    readonly variables: ChangedIds;
    readonly resolve: (versions: Record<string, string | null>) => void;
    readonly reject: (error: unknown) => void;
    refreshed: boolean;
}

/**
 * The portfolio's only door to the platform; the page puts it beside what it shows.
 *
 * @fires recordsread after the last page, and when the unmapped business is known
 * @fires recordsfailed when reading is refused or the org is not reached
 * @fires accessread when it is known what the user may do
 */
export default class OfferingsGateway extends LightningElement {
    objects = [OFFERING, PRODUCT, OPPORTUNITY];
    cursors: PortfolioCursors = FIRST_PAGE;
    versions: Versions | null = null;
    portfolioQuery = PORTFOLIO_QUERY;
    private pages = new PortfolioPages(currency);
    private unmapped: readonly UnmappedProduct[] = [];
    private hasSeveralCurrencies = false;
    private isComplete = false;
    private waiting: (() => void)[] = [];
    private refreshPortfolio: (() => Promise<void>) | undefined;
    private refreshUnmapped: (() => Promise<void>) | undefined;

    get portfolioVariables() {
        return { ...this.cursors };
    }
    get unmappedQuery() {
        return UNMAPPED_QUERY;
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
        const [offering, product, opportunity] = this.objects.map((_, place) => {
            const found = data?.results[place];
            return found?.statusCode === 200 ? found.result : null;
        });
        this.hasSeveralCurrencies = opportunity ? 'CurrencyIsoCode' in opportunity.fields : false;
        const detail: OfferingsAccess = {
            see: Boolean(offering),
            editOfferings: offering?.createable === true && offering.updateable,
            editProducts:
                product?.updateable === true && product.fields[PRODUCT_OFFERING.fieldApiName]?.updateable === true
        };
        this.dispatchEvent(new CustomEvent('accessread', { detail }));
    }

    @wire(graphql, { query: '$portfolioQuery', variables: '$portfolioVariables' })
    async handlePortfolio(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshPortfolio = result.refresh;
        if (!result.data && !result.errors) return;
        const { cursors, pages } = this;
        const answer = await copyOf({
            data: (result.data ?? null) as PortfolioAnswer | null,
            errors: result.errors ?? []
        });
        if (pages !== this.pages) return;
        if (answer.data === null) {
            this.dispatchEvent(new CustomEvent('recordsfailed', { detail: toPlatformError([...answer.errors]) }));
            this.settle();
            return;
        }
        const next = pages.take(cursors, answer.data);
        this.isComplete = next === null;
        if (next !== null) this.cursors = next;
        else this.tell();
    }

    @wire(graphql, { query: '$unmappedQuery' })
    async handleUnmapped(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshUnmapped = result.refresh;
        if (!result.data) return;
        this.unmapped = unmappedOf(await copyOf(result.data as UnmappedAnswer), this.hasSeveralCurrencies);
        if (this.isComplete) this.tell();
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
        const answer = await copyOf({ data: (result.data ?? null) as object | null, errors: result.errors ?? [] });
        if (answer.data) asked.resolve(versionsOf(answer.data));
        else asked.reject(answer.errors);
    }

    /** Saves the writes of one edit together or not at all, then looks again at what is unmapped. */
    @api
    async save(request: SaveRequest): Promise<SaveAnswer> {
        const answer = await saveWrites(
            request,
            (variables) =>
                new Promise((resolve, reject) => {
                    this.versions = { variables, resolve, reject, refreshed: false };
                })
        );
        if (answer.ok) this.refreshUnmapped?.();
        return answer;
    }

    /** Reads everything again; resolves after the last page was told, or after a failure was. */
    @api
    reload(): Promise<void> {
        return new Promise((resolve) => {
            this.waiting.push(resolve);
            this.pages = new PortfolioPages(currency);
            this.isComplete = false;
            const isFirst = this.cursors.offeringsAfter === null && this.cursors.productsAfter === null;
            this.cursors = FIRST_PAGE;
            if (isFirst) this.refreshPortfolio?.();
            this.refreshUnmapped?.();
        });
    }

    private settle(): void {
        for (const resolve of this.waiting.splice(0)) resolve();
    }

    private tell(): void {
        this.dispatchEvent(new CustomEvent('recordsread', { detail: this.pages.records(this.unmapped) }));
        this.settle();
    }
}
