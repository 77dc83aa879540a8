import type { Outcome } from 'c/landscapeFacts';

/** What is counted of a cell, a subtotal or a total in one currency. Money in minor units. */
export interface Amounts {
    won: number;
    open: number;
    lost: number;
    /** Open value x probability. */
    weighted: number;
    /** A year, as judged. */
    potential: number;
    /** Targets whose date lies in the window. */
    target: number;
    /** What the customer spends with everybody in the dates that the judgements name. */
    customerSpend: number;
    /** What we won in exactly those dates, whatever the window. */
    wonInSpendDates: number;
    /** Won by fiscal year, in the order of the landscape's years. */
    readonly wonByYear: number[];
    /** Numbers of opportunities; one with several lines here counts once. */
    wonDeals: number;
    openDeals: number;
    lostDeals: number;
}

/** Amounts by position of the currency; undefined where there is nothing in it. */
export type AmountsByCurrency = (Amounts | undefined)[];

export function noAmounts(years: number): Amounts {
    const wonByYear: number[] = [];
    for (let year = 0; year < years; year++) wonByYear.push(0);
    return {
        won: 0,
        open: 0,
        lost: 0,
        weighted: 0,
        potential: 0,
        target: 0,
        customerSpend: 0,
        wonInSpendDates: 0,
        wonByYear,
        wonDeals: 0,
        openDeals: 0,
        lostDeals: 0
    };
}

/** The amounts in one currency, made where there were none. */
export function amountsIn(amounts: AmountsByCurrency, currency: number, years: number): Amounts {
    return (amounts[currency] ??= noAmounts(years));
}

/** Adds one amount of an opportunity; its number of opportunities is counted apart. */
export function addValue(amounts: Amounts, outcome: Outcome, minor: number, weighted: number, year: number): void {
    if (outcome === 'won') {
        amounts.won += minor;
        amounts.wonByYear[year] = (amounts.wonByYear[year] as number) + minor;
    } else if (outcome === 'open') {
        amounts.open += minor;
        amounts.weighted += weighted;
    } else amounts.lost += minor;
}

/** Counts one opportunity. */
export function countDeal(amounts: Amounts, outcome: Outcome): void {
    if (outcome === 'won') amounts.wonDeals++;
    else if (outcome === 'open') amounts.openDeals++;
    else amounts.lostDeals++;
}

/** Adds the money of one to another; numbers of opportunities do not add up and are left alone. */
export function addMoney(into: AmountsByCurrency, from: AmountsByCurrency, years: number): void {
    for (let currency = 0; currency < from.length; currency++) {
        const added = from[currency];
        if (added === undefined) continue;
        const sum = amountsIn(into, currency, years);
        sum.won += added.won;
        sum.open += added.open;
        sum.lost += added.lost;
        sum.weighted += added.weighted;
        sum.potential += added.potential;
        sum.target += added.target;
        sum.customerSpend += added.customerSpend;
        sum.wonInSpendDates += added.wonInSpendDates;
        for (let year = 0; year < years; year++) {
            sum.wonByYear[year] = (sum.wonByYear[year] as number) + (added.wonByYear[year] as number);
        }
    }
}

/** What a cell or a total can be shown, sorted and filtered by. */
export const MEASURES = [
    'won',
    'open',
    'lost',
    'weighted',
    'potential',
    'target',
    'gap',
    'walletShare',
    'opportunities'
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One measure: minor units; wallet share as a number (0.25 is a quarter), opportunities as a count. Gap is what is
 * still to win of the target (negative above it).
 *
 * @returns null where there is nothing to measure: no target, no customer spend
 */
export function measureOf(amounts: Amounts | undefined, measure: Measure): number | null {
    if (amounts === undefined) return measure === 'gap' || measure === 'walletShare' ? null : 0;
    switch (measure) {
        case 'gap':
            return amounts.target === 0 ? null : amounts.target - amounts.won;
        case 'walletShare':
            return amounts.customerSpend > 0 ? amounts.wonInSpendDates / amounts.customerSpend : null;
        case 'opportunities':
            return amounts.wonDeals + amounts.openDeals + amounts.lostDeals;
        default:
            return amounts[measure];
    }
}
