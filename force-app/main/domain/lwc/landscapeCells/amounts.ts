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
    /** What we won in exactly those dates, whatever the view. */
    wonInSpendDates: number;
    /** Numbers of opportunities; one with several lines here counts once. */
    wonDeals: number;
    openDeals: number;
    lostDeals: number;
    /** Won by fiscal year, in the order of the landscape's years. */
    readonly wonByYear: number[];
}

/** Amounts by position of the currency in the business. */
export type AmountsByCurrency = readonly Amounts[];

export function noAmounts(years: number): Amounts {
    return {
        won: 0,
        open: 0,
        lost: 0,
        weighted: 0,
        potential: 0,
        target: 0,
        customerSpend: 0,
        wonInSpendDates: 0,
        wonDeals: 0,
        openDeals: 0,
        lostDeals: 0,
        wonByYear: zeros(years)
    };
}

/** No amounts in each of some currencies. */
export function noAmountsIn(currencies: number, years: number): Amounts[] {
    return Array.from({ length: currencies }, () => noAmounts(years));
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

/** Minor units of all business in one currency: won + open + lost. */
export function valueOf({ won, open, lost }: Amounts): number {
    return won + open + lost;
}

/**
 * The amounts of all cells, a list by slot for each (slot = cell x currencies + currency): flat plain arrays, since
 * an object for each cell would cost more than the sums. A list ends where nothing is any more: beyond its end is zero.
 * So a cell that is only judged, and comes after those with business, costs nothing in the lists of business.
 */
export interface Figures {
    readonly won: number[];
    readonly open: number[];
    readonly lost: number[];
    readonly weighted: number[];
    readonly potential: number[];
    readonly target: number[];
    readonly customerSpend: number[];
    readonly wonInSpendDates: number[];
    readonly wonDeals: number[];
    readonly openDeals: number[];
    readonly lostDeals: number[];
    /** By slot x years + year. */
    readonly wonByYear: number[];
}

/**
 * @param slots of the cells with business
 * @param spendSlots as `slots`, or 0 where no judgement names dates of customer spend
 */
export function noFigures(slots: number, spendSlots: number, years: number): Figures {
    return {
        won: zeros(slots),
        open: zeros(slots),
        lost: zeros(slots),
        weighted: zeros(slots),
        potential: [],
        target: [],
        customerSpend: [],
        wonInSpendDates: zeros(spendSlots),
        wonDeals: zeros(slots),
        openDeals: zeros(slots),
        lostDeals: zeros(slots),
        wonByYear: zeros(slots * years)
    };
}

function zeros(length: number): number[] {
    return new Array<number>(length).fill(0);
}

/** The amount of a slot in one list of the figures. */
export function figureAt(list: readonly number[], slot: number): number {
    return slot < list.length ? (list[slot] as number) : 0;
}

/** Sets the amount of a slot; the list grows as far as it has to. */
export function setFigure(list: number[], slot: number, amount: number): void {
    if (amount === 0 && slot >= list.length) return;
    while (list.length < slot) list.push(0);
    list[slot] = amount;
}

/** The amounts of one slot. */
export function amountsAt(figures: Figures, slot: number, years: number): Amounts {
    const amounts = noAmounts(years);
    addSlot(amounts, figures, slot, years);
    amounts.wonDeals = figureAt(figures.wonDeals, slot);
    amounts.openDeals = figureAt(figures.openDeals, slot);
    amounts.lostDeals = figureAt(figures.lostDeals, slot);
    return amounts;
}

/** Adds the money of a slot; numbers of opportunities do not add up and are left alone. */
export function addSlot(into: Amounts, figures: Figures, slot: number, years: number): void {
    if (slot < figures.won.length) addBusinessOf(into, figures, slot, years);
    into.potential += figureAt(figures.potential, slot);
    into.target += figureAt(figures.target, slot);
    into.customerSpend += figureAt(figures.customerSpend, slot);
    into.wonInSpendDates += figureAt(figures.wonInSpendDates, slot);
}

function addBusinessOf(into: Amounts, figures: Figures, slot: number, years: number): void {
    into.won += figures.won[slot] as number;
    into.open += figures.open[slot] as number;
    into.lost += figures.lost[slot] as number;
    into.weighted += figures.weighted[slot] as number;
    for (let year = 0; year < years; year++) {
        into.wonByYear[year] = (into.wonByYear[year] as number) + (figures.wonByYear[slot * years + year] as number);
    }
}

/** Adds the money of one to another; numbers of opportunities do not add up and are left alone. */
export function addMoney(into: Amounts, from: Amounts): void {
    into.won += from.won;
    into.open += from.open;
    into.lost += from.lost;
    into.weighted += from.weighted;
    into.potential += from.potential;
    into.target += from.target;
    into.customerSpend += from.customerSpend;
    into.wonInSpendDates += from.wonInSpendDates;
    from.wonByYear.forEach((won, year) => (into.wonByYear[year] = (into.wonByYear[year] as number) + won));
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
export function measureOf(amounts: Amounts, measure: Measure): number | null {
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
