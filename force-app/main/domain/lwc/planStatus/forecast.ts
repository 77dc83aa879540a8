import { dayOf, isoOf, monthOf, startOfMonth, type Day } from 'c/planCalendar';
import type { PlanFact } from 'c/planFacts';
import { counted, dated, inDays, money, sentence, type Sentence } from 'c/planSentence';
import { proportion, type Elapsed, type Reality } from './reality';

/** What a forecast takes for granted; shown wherever the forecast is. */
export type AssumptionCode =
    /** {0} open opportunities bring their weighted value {1} by {2}. */
    | 'forecast-weighted'
    /** The rest of the period goes like its first {0} days, which brought {1}. */
    | 'forecast-run-rate'
    /** The period is over: what is won is won. */
    | 'forecast-final';

export interface Forecast {
    /** Minor units won at the end of the period. */
    readonly amount: number;
    readonly assumption: Sentence<AssumptionCode>;
}

/** A point of a line of the chart. */
export interface MoneyPoint {
    /** ISO date: the amount stands at the end of that day. */
    readonly date: string;
    /** Minor units since the start of the period. */
    readonly amount: number;
}

/** Four lines over one period. Each starts at the day before the period with nothing, or today with what is won. */
export interface MoneySeries {
    /** Straight from nothing to the target; empty without one. */
    readonly target: readonly MoneyPoint[];
    /** At the end of each month that is past, and today. */
    readonly won: readonly MoneyPoint[];
    /** Straight on from today at the pace so far; empty before and after the period. */
    readonly runRate: readonly MoneyPoint[];
    /** From today, with the weighted value of open business at the end of the month in which it closes. */
    readonly forecast: readonly MoneyPoint[];
}

type Period = Pick<PlanFact, 'start' | 'end'>;

/** How much of a period is gone on a day, that day included. */
export function elapsedOf(period: Period, today: string): Elapsed {
    const [start, end, now] = [dayOf(period.start), dayOf(period.end), dayOf(today)] as [Day, Day, Day];
    const of = Math.max(1, end - start + 1);
    return { days: Math.min(of, Math.max(0, now - start + 1)), of };
}

/** Won plus the weighted value of everything open in the period; after the period what was won. */
export function forecastOf(period: Period, reality: Reality, today: string): Forecast {
    const { won, weighted, openCount, currency } = reality;
    if (today > period.end) return { amount: won, assumption: sentence('forecast-final') };
    return {
        amount: won + weighted,
        assumption: sentence('forecast-weighted', counted(openCount), money(weighted, currency), dated(period.end))
    };
}

/** What the period brings at the pace so far; null before its first day and after its last. */
export function runRateOf(period: Period, reality: Reality, today: string): Forecast | null {
    const { days, of } = elapsedOf(period, today);
    if (days === 0 || today > period.end) return null;
    const won = wonUntil(reality, today);
    return {
        amount: proportion(won, { days: of, of: days }),
        assumption: sentence('forecast-run-rate', inDays(days), money(won, reality.currency))
    };
}

/** The lines of the chart. Amounts of the won line end at today, those of the forecast begin there. */
export function seriesOf(period: Period, reality: Reality, today: string): MoneySeries {
    const start = dayOf(period.start) as Day;
    const before: MoneyPoint = { date: isoOf(start - 1), amount: 0 };
    const last = today > period.end ? period.end : today;
    const begun = today >= period.start;
    const marks = monthEnds(start, dayOf(period.end) as Day);
    const wonMarks = begun ? [...marks.filter((date) => date < last), last] : [];
    const origin: MoneyPoint = begun ? { date: last, amount: wonUntil(reality, last) } : before;
    const rate = runRateOf(period, reality, today);
    const ahead = marks.filter((date) => date > origin.date);
    return {
        target: reality.target === null ? [] : [before, { date: period.end, amount: reality.target }],
        won: [before, ...wonMarks.map((date) => ({ date, amount: wonUntil(reality, date) }))],
        runRate: rate && period.end > last ? [origin, { date: period.end, amount: rate.amount }] : [],
        forecast:
            ahead.length === 0 ? [] : [origin, ...ahead.map((date) => ({ date, amount: expectedUntil(reality, date) }))]
    };
}

/** The last day of every month that ends in the period, and its last day. */
function monthEnds(start: Day, end: Day): string[] {
    const ends: Day[] = [];
    for (let month = monthOf(start); month < monthOf(end); month++) ends.push(startOfMonth(month + 1) - 1);
    return [...ends, end].map((day) => isoOf(day));
}

function wonUntil({ entries }: Reality, date: string): number {
    let total = 0;
    for (const entry of entries) if (entry.outcome === 'won' && entry.closeDate <= date) total += entry.amount;
    return total;
}

/** Won and weighted by the end of a day. Open business whose close date is past is expected by the next mark. */
function expectedUntil({ entries }: Reality, date: string): number {
    let total = 0;
    for (const { outcome, closeDate, amount, weighted } of entries) {
        if (closeDate > date) continue;
        if (outcome === 'won') total += amount;
        if (outcome === 'open') total += weighted;
    }
    return total;
}
