import { fillText } from 'c/result';
import { LABELS } from './labels';

const ANY = 'any';
const DAYS = [0, 30, 90] as const;
const DAY = 86_400_000;

/** The ISO date some days after another. */
export function daysAfter(date: string, days: number): string {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Choices of when a review is due, each with the number of judgements. */
export function reviewOptions(dates: readonly string[], today: string): { value: string; label: string }[] {
    const due = DAYS.map((days) => {
        const value = daysAfter(today, days);
        const text = days === 0 ? LABELS.reviewNow : fillText(LABELS.reviewWithin, [days]);
        return { value, label: fillText(LABELS.filterCount, [text, dates.filter((date) => date <= value).length]) };
    });
    return [{ value: ANY, label: LABELS.filterAny }, ...due];
}

/** The choice for a date; a date that is none of them is the next one. */
export function reviewValue(dueBy: string | null, today: string): string {
    if (dueBy === null) return ANY;
    return DAYS.map((days) => daysAfter(today, days)).find((date) => date >= dueBy) ?? ANY;
}
