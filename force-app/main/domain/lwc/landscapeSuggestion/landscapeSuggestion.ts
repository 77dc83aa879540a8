import type { Business, Contribution } from 'c/landscapeBusiness';
import type { BuyingCenterFact, ProductFact } from 'c/landscapeFacts';
import { findSimilar, indexNames, type NameIndex } from './nameIndex';

export { findSimilar, indexNames, wordsOf, type Named, type NameIndex, type Similarity } from './nameIndex';

/**
 * Why a suggestion is made: the subsidiary has only this buying center; the name of the opportunity (or product)
 * holds this one; the other products of the family belong to this offering; the family is called so.
 */
export type SuggestionCode = 'only-buying-center' | 'similar-name' | 'family-offering' | 'family-name';

/** The record whose lookup, once filled, puts the amount in a cell. */
export interface Repair {
    readonly kind: 'opportunity' | 'line' | 'product';
    readonly recordId: string;
    readonly field: 'buyingCenterId' | 'offeringId';
}

/** Where an unmapped amount could belong. Nothing is assumed: a person accepts it. */
export interface Suggestion {
    readonly code: SuggestionCode;
    /** The buying center or offering. */
    readonly id: string;
    readonly name: string;
    /** 0 to 1; suggestions of one amount come best first. */
    readonly confidence: number;
    /** The text that led there: a subsidiary's or a product family's name, or the name that was compared. */
    readonly parameters: readonly string[];
    readonly repair: Repair;
}

/** Suggestions for the missing coordinates of one amount. */
export interface Suggestions {
    readonly buyingCenters: readonly Suggestion[];
    readonly offerings: readonly Suggestion[];
}

/** What suggestions are made from; prepared once for a business. */
export interface Advisor {
    suggest(contribution: Contribution): Suggestions;
}

const LEAST = 0.6;
const LIMIT = 3;
const NOTHING: Suggestions = { buyingCenters: [], offerings: [] };

/** @param accountNames names of accounts by id, for the subsidiary's sentence and for comparing with buying centers */
export function adviseOn(business: Business, accountNames: ReadonlyMap<string, string>): Advisor {
    const centers = business.buyingCenters.filter(({ status }) => status !== 'Retired');
    const offerings = business.offerings.filter(({ active }) => active);
    const centerNames = indexNames(centers);
    const offeringNames = indexNames(offerings);
    const onlyCenters = onlyCenterOf(centers);
    const families = offeringOfFamily(business);
    const offeringById = new Map(offerings.map((offering) => [offering.id, offering]));

    return {
        suggest(contribution) {
            const { source, cell, row, column } = contribution;
            if (cell >= 0 || (source !== 'line' && source !== 'opportunity')) return NOTHING;
            return {
                buyingCenters: row < 0 ? forBuyingCenter(contribution) : [],
                offerings: column < 0 ? forOffering(contribution) : []
            };
        }
    };

    function forBuyingCenter({ deal, line, named }: Contribution): Suggestion[] {
        const { opportunity } = deal;
        const field = 'buyingCenterId';
        // A line that names a buying center itself is repaired itself; otherwise the opportunity is, for all its lines.
        const repair: Repair =
            line !== null && named.buyingCenterFrom === 'line'
                ? { kind: 'line', recordId: line.id, field }
                : { kind: 'opportunity', recordId: opportunity.id, field };
        const suggestions: Suggestion[] = [];
        const accountId = opportunity.accountId ?? '';
        const accountName = accountNames.get(accountId) ?? '';
        const only = onlyCenters.get(accountId);
        if (only !== undefined) {
            const { id, name } = only;
            const parameters = [accountName];
            suggestions.push({ code: 'only-buying-center', id, name, confidence: 1, parameters, repair });
        }
        suggestions.push(...similar(centerNames, opportunity.name, repair));
        return bestFirst(suggestions);
    }

    function forOffering({ deal, product }: Contribution): Suggestion[] {
        const field = 'offeringId';
        const { opportunity } = deal;
        if (product === null || product.offeringId !== null) {
            const repair: Repair =
                product === null
                    ? { kind: 'opportunity', recordId: opportunity.id, field }
                    : { kind: 'product', recordId: product.id, field };
            return bestFirst(similar(offeringNames, product?.name ?? opportunity.name, repair));
        }
        const repair: Repair = { kind: 'product', recordId: product.id, field };
        return bestFirst([...fromFamily(product, repair), ...similar(offeringNames, product.name, repair)]);
    }

    function fromFamily({ family }: ProductFact, repair: Repair): Suggestion[] {
        if (family === null || family === '') return [];
        const shared = families.get(family);
        const offering = shared === undefined ? undefined : offeringById.get(shared.offeringId);
        const byName = similar(offeringNames, family, repair).map((suggestion): Suggestion => ({
            ...suggestion,
            code: 'family-name'
        }));
        if (shared === undefined || offering === undefined) return byName;
        const { id, name } = offering;
        const found: Suggestion = {
            code: 'family-offering',
            id,
            name,
            confidence: shared.share,
            parameters: [family],
            repair
        };
        return [found, ...byName];
    }

    function similar(index: NameIndex, text: string, repair: Repair): Suggestion[] {
        return findSimilar(index, text, LEAST, LIMIT).map(({ id, name, share }) => ({
            code: 'similar-name',
            id,
            name,
            // A similar name is less than what the data itself says.
            confidence: share * 0.9,
            parameters: [text],
            repair
        }));
    }
}

/** Best first, each record once, at most three. */
function bestFirst(suggestions: readonly Suggestion[]): Suggestion[] {
    const known = new Set<string>();
    return [...suggestions]
        .sort((left, right) => right.confidence - left.confidence)
        .filter(({ id }) => !known.has(id) && known.add(id))
        .slice(0, LIMIT);
}

/** The only buying center of each subsidiary: its own, or the one that names it as its member account. */
function onlyCenterOf(centers: readonly BuyingCenterFact[]): Map<string, BuyingCenterFact> {
    const byAccount = Map.groupBy(centers, ({ memberAccountId, accountId }) => memberAccountId ?? accountId);
    const only = new Map<string, BuyingCenterFact>();
    for (const [accountId, group] of byAccount) {
        if (group.length === 1) only.set(accountId, group[0] as BuyingCenterFact);
    }
    return only;
}

/** The offering that most mapped products of a family belong to, and their share. */
function offeringOfFamily({ products }: Business): Map<string, { offeringId: string; share: number }> {
    const counts = new Map<string, Map<string, number>>();
    for (const { family, offeringId } of products.values()) {
        if (family === null || offeringId === null) continue;
        const ofFamily = counts.get(family) ?? new Map<string, number>();
        counts.set(family, ofFamily.set(offeringId, (ofFamily.get(offeringId) ?? 0) + 1));
    }
    const leading = new Map<string, { offeringId: string; share: number }>();
    for (const [family, ofFamily] of counts) {
        const all = [...ofFamily.values()].reduce((sum, count) => sum + count, 0);
        const best = [...ofFamily].sort(([left, most], [right, more]) => more - most || (left < right ? -1 : 1))[0];
        if (best !== undefined) leading.set(family, { offeringId: best[0], share: best[1] / all });
    }
    return leading;
}
