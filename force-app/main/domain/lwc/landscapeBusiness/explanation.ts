import { MISSING, OUTSIDE, type Business } from './business';
import type { Contribution } from './contribution';

/**
 * The rule that put an amount where it is. For a line item the code says which record named the buying center and
 * which the offering; `opportunity` is rule 2, `difference` rule 5, `pending` an opportunity whose lines are missing.
 */
export type Rule =
    | `line-buying-center-${'line' | 'opportunity' | 'none'}-offering-${'product' | 'opportunity' | 'none'}`
    | 'opportunity'
    | 'difference'
    | 'pending';

/** A rule, or a reason, with the names that its sentence needs. */
export interface Explanation<Code extends string> {
    readonly code: Code;
    readonly parameters: readonly string[];
}

/**
 * Why an amount is where it is. Parameters: the opportunity's name; of a line item also the product's name (empty
 * where the line names none that can be read).
 */
export function explain(contribution: Contribution): Explanation<Rule> {
    const { source, deal, product, named } = contribution;
    const name = deal.opportunity.name;
    if (source !== 'line') return { code: source, parameters: [name] };
    return {
        code: `line-buying-center-${named.buyingCenterFrom ?? 'none'}-offering-${named.offeringFrom ?? 'none'}`,
        parameters: [name, product?.name ?? '']
    };
}

/** Why an amount has no cell. */
export type UnmappedCode =
    | 'buying-center-missing'
    | 'buying-center-outside'
    | 'buying-center-unknown'
    | 'offering-missing'
    | 'offering-unknown'
    | 'amount-difference'
    | 'lines-pending';

export type UnmappedReason = Explanation<UnmappedCode>;

/**
 * The reasons why an amount is unmapped, one or two; none for one that is in a cell. Parameters: of
 * `buying-center-outside` the name of that buying center, of `offering-missing` the product's name (empty without
 * one); none otherwise.
 */
export function reasonsOf(business: Business, contribution: Contribution): UnmappedReason[] {
    const { source, row, column, cell, named, product } = contribution;
    if (cell >= 0) return [];
    if (source === 'difference') return [{ code: 'amount-difference', parameters: [] }];
    if (source === 'pending') return [{ code: 'lines-pending', parameters: [] }];
    const reasons: UnmappedReason[] = [];
    if (row === MISSING) reasons.push({ code: 'buying-center-missing', parameters: [] });
    else if (row === OUTSIDE) {
        const name = business.outsiders.get(named.buyingCenterId ?? '')?.name ?? '';
        reasons.push({ code: 'buying-center-outside', parameters: [name] });
    } else if (row < 0) reasons.push({ code: 'buying-center-unknown', parameters: [] });
    if (column === MISSING) reasons.push({ code: 'offering-missing', parameters: [product?.name ?? ''] });
    else if (column < 0) reasons.push({ code: 'offering-unknown', parameters: [] });
    return reasons;
}
