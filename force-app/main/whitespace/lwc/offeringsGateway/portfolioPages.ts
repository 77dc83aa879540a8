import { nodesOf, number, text, type Connection, type Node } from 'c/landscapeAnswers';
import type { OfferingRecord } from 'c/landscapeStore';
import type { OfferingsRecords, ProductRecord, UnmappedProduct } from 'c/offeringsStore';

/** Cursors of the next page; a collection that is read to its end keeps its last cursor and answers nothing more. */
export interface PortfolioCursors {
    readonly offeringsAfter: string | null;
    readonly productsAfter: string | null;
}
export const FIRST_PAGE: PortfolioCursors = { offeringsAfter: null, productsAfter: null };

/** The answer to PORTFOLIO_QUERY. */
export interface PortfolioAnswer {
    readonly uiapi?: {
        readonly query?: { readonly Offerings?: Connection | null; readonly Product2?: Connection | null };
    };
}
/** The answer to UNMAPPED_QUERY. */
export interface UnmappedAnswer {
    readonly uiapi?: {
        readonly aggregate?: {
            readonly OpportunityLineItem?: {
                readonly edges: readonly { readonly node: { readonly aggregate: AggregateRow } }[];
            } | null;
        };
    };
}
interface AggregateRow {
    readonly Product2Id?: { readonly value: string | null } | null;
    readonly Id?: { readonly count?: { readonly value: number | null } | null } | null;
    readonly TotalPrice?: { readonly sum?: { readonly value: number | null } | null } | null;
}

function toOffering(node: Node): OfferingRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        parentId: text(node.ParentId),
        active: node.Active?.value !== false,
        launchDate: text(node.LaunchDate),
        valueProposition: text(node.ValueProposition),
        sortOrder: number(node.SortOrder),
        createdOn: text(node.CreatedDate)?.slice(0, 10) ?? null,
        modified: text(node.LastModifiedDate)
    };
}

function toProduct(node: Node): ProductRecord {
    return {
        id: node.Id,
        name: text(node.Name) ?? '',
        family: text(node.Family),
        code: text(node.ProductCode),
        active: node.IsActive?.value !== false,
        offeringId: text(node.OfferingId),
        modified: text(node.LastModifiedDate)
    };
}

/** Business by product, from the answer. */
export function unmappedOf(answer: UnmappedAnswer, hasSeveralCurrencies: boolean): UnmappedProduct[] {
    return (answer.uiapi?.aggregate?.OpportunityLineItem?.edges ?? []).flatMap(({ node: { aggregate } }) => {
        const productId = aggregate.Product2Id?.value;
        if (!productId) return [];
        const amount = hasSeveralCurrencies ? null : (aggregate.TotalPrice?.sum?.value ?? null);
        return [{ productId, lines: aggregate.Id?.count?.value ?? 0, amount }];
    });
}

/** Collects the pages of the portfolio. */
export class PortfolioPages {
    private readonly pages = new Map<string, PortfolioAnswer>();
    private readonly currency: string;
    private complete = false;

    /** @param currency ISO code of the org's currency */
    constructor(currency: string) {
        this.currency = currency;
    }

    /** Takes the answer for a page and gives the cursors of the next one, null after the last. */
    take(cursors: PortfolioCursors, answer: PortfolioAnswer): PortfolioCursors | null {
        this.pages.set(JSON.stringify(cursors), answer);
        const { Offerings, Product2 } = answer.uiapi?.query ?? {};
        if (!Offerings?.pageInfo?.hasNextPage && !Product2?.pageInfo?.hasNextPage) {
            this.complete = true;
            return null;
        }
        return {
            offeringsAfter: Offerings?.pageInfo?.endCursor ?? cursors.offeringsAfter,
            productsAfter: Product2?.pageInfo?.endCursor ?? cursors.productsAfter
        };
    }

    records(unmapped: readonly UnmappedProduct[]): OfferingsRecords {
        const all = (name: 'Offerings' | 'Product2'): Node[] =>
            [...this.pages.values()].flatMap((page) => nodesOf(page.uiapi?.query?.[name]));
        const offerings = all('Offerings');
        return {
            offerings: offerings.map(toOffering),
            offeringKeys: Object.fromEntries(
                offerings.flatMap((node) => {
                    const key = text(node.AtlasKey);
                    return key === null ? [] : [[node.Id, key]];
                })
            ),
            products: all('Product2').map(toProduct),
            unmapped,
            currency: this.currency,
            complete: this.complete
        };
    }
}
