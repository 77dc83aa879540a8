import type { OpportunityFact } from 'c/landscapeFacts';
import { basisPoints, currencyDigits, toMinorUnits, weighted } from 'c/landscapeMoney';
import { isWithin } from 'c/landscapePeriod';
import type { PlanFact } from 'c/planFacts';

/** One opportunity as a plan's money sees it. Amounts are minor units. */
export interface BusinessEntry {
    /** ISO date. */
    readonly closeDate: string;
    readonly outcome: 'won' | 'open' | 'lost';
    readonly amount: number;
    /** Amount times probability. */
    readonly weighted: number;
    readonly currency: string;
}

/** What we decided to go for in a landscape cell. The amount is in minor units. */
export interface CellTarget {
    readonly amount: number;
    /** ISO date; the target counts in the period that contains it. */
    readonly date: string;
    /** What is won or open in the cell in the period: the part of the target that has become business already. */
    readonly covered: number;
    readonly currency: string;
}

/** Money of a plan's period in the currency of the plan, in minor units. */
export interface Reality {
    readonly currency: string;
    /** Null where the plan has none. */
    readonly target: number | null;
    readonly won: number;
    readonly open: number;
    /** Open pipeline times probability. */
    readonly weighted: number;
    /** Targets of landscape cells: decided, whether or not there is an opportunity yet. */
    readonly planned: number;
    /** The part of `planned` that no won or open business of the cell stands for; adds to `open` without doubling. */
    readonly plannedAhead: number;
    readonly openCount: number;
    /** Open ones whose close date is past: somebody should look at them. */
    readonly openPastClose: number;
    /** What is counted above, by close date. */
    readonly entries: readonly BusinessEntry[];
    /** Other currencies with business in the period. They are never added; the page says so. */
    readonly otherCurrencies: readonly string[];
}

/**
 * Entries of a plan from opportunities as read. Null amounts count as nothing; an amount that is too large to be counted
 * exactly is left out.
 */
export function entriesOf(opportunities: readonly OpportunityFact[]): BusinessEntry[] {
    return opportunities.flatMap(({ closeDate, isWon, isClosed, amount, probability, currency }): BusinessEntry[] => {
        const minor = toMinorUnits(amount ?? 0, currencyDigits(currency));
        if (minor === undefined) return [];
        const outcome = isWon ? 'won' : isClosed ? 'lost' : 'open';
        return [{ closeDate, outcome, amount: minor, weighted: weighted(minor, basisPoints(probability)), currency }];
    });
}

/** Target of a plan against what its period brought and may bring. O(entries), besides ordering them. */
export function realityOf(
    plan: Pick<PlanFact, 'start' | 'end' | 'revenueTarget' | 'currency'>,
    entries: readonly BusinessEntry[],
    cellTargets: readonly CellTarget[],
    today: string
): Reality {
    const { currency, revenueTarget } = plan;
    const period = { from: plan.start, to: plan.end };
    const inPeriod = entries.filter(({ closeDate }) => isWithin(closeDate, period));
    const counted = inPeriod
        .filter((entry) => entry.currency === currency)
        .sort((one, other) => (one.closeDate < other.closeDate ? -1 : one.closeDate > other.closeDate ? 1 : 0));
    const [won, open] = [outcomes(counted, 'won'), outcomes(counted, 'open')];
    const targets = cellTargets.filter((target) => target.currency === currency && isWithin(target.date, period));
    const others = inPeriod.filter((entry) => entry.currency !== currency).map((entry) => entry.currency);
    return {
        currency,
        target: revenueTarget === null ? null : (toMinorUnits(revenueTarget, currencyDigits(currency)) ?? null),
        won: sum(won, 'amount'),
        open: sum(open, 'amount'),
        weighted: sum(open, 'weighted'),
        planned: targets.reduce((total, { amount }) => total + amount, 0),
        plannedAhead: targets.reduce((total, { amount, covered }) => total + Math.max(0, amount - covered), 0),
        openCount: open.length,
        openPastClose: open.filter(({ closeDate }) => closeDate < today).length,
        entries: counted,
        otherCurrencies: [...new Set(others)].sort()
    };
}

function outcomes(entries: readonly BusinessEntry[], outcome: BusinessEntry['outcome']): BusinessEntry[] {
    return entries.filter((entry) => entry.outcome === outcome);
}

function sum(entries: readonly BusinessEntry[], field: 'amount' | 'weighted'): number {
    return entries.reduce((total, entry) => total + entry[field], 0);
}

/** Days of a period up to a day, both included; 0 before it, all of them after it. */
export interface Elapsed {
    readonly days: number;
    readonly of: number;
}

/** An amount times a fraction, rounded half away from zero, without leaving whole numbers. */
export function proportion(amount: number, { days, of }: Elapsed): number {
    const size = BigInt(Math.abs(amount)) * BigInt(days);
    const part = Number((size * 2n + BigInt(of)) / (BigInt(of) * 2n));
    return amount < 0 && part !== 0 ? -part : part;
}
