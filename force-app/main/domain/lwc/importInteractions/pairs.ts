import { compareText } from 'c/importText';
import { hasTime, type Message } from './readMessages';

/** A message to more people than this is a circular: it says nothing of any two of them. */
export const CIRCULAR_FROM = 11;

/** Two people who wrote to each other. */
export interface Pair {
    /** The one who wrote more; in a tie the first in code point order. */
    from: string;
    to: string;
    /** Messages from `from` to `to`. */
    sent: number;
    /** Messages back. */
    back: number;
    first: string | undefined;
    last: string | undefined;
}

/** Messages without circulars, and how many rows those were. */
export function withoutCirculars(messages: readonly Message[], circularFrom: number) {
    const sizes = new Map<string, number>();
    const keyOf = ({ sender, time }: Message): string => `${sender}\u0000${time}`;
    for (const message of messages) {
        if (hasTime(message.time)) sizes.set(keyOf(message), (sizes.get(keyOf(message)) ?? 0) + 1);
    }
    const kept = messages.filter(
        (message) => !hasTime(message.time) || (sizes.get(keyOf(message)) ?? 0) < circularFrom
    );
    return { kept, left: messages.length - kept.length };
}

/** Counts messages by the two people, whoever wrote; ordered by the two ids. */
export function countPairs(messages: readonly Message[]): Pair[] {
    const counts = new Map<string, { low: string; high: string; up: number; down: number; dates: string[] }>();
    for (const { sender, recipient, count, date } of messages) {
        const isUp = compareText(sender, recipient) < 0;
        const [low, high] = isUp ? [sender, recipient] : [recipient, sender];
        const key = `${low}\u0000${high}`;
        const pair = counts.get(key) ?? { low, high, up: 0, down: 0, dates: [] };
        if (isUp) pair.up += count;
        else pair.down += count;
        if (date !== undefined) pair.dates.push(date);
        counts.set(key, pair);
    }
    return [...counts.values()]
        .sort((left, right) => compareText(left.low, right.low) || compareText(left.high, right.high))
        .map(({ low, high, up, down, dates }) => {
            const days = dates.sort(compareText);
            const range = { first: days[0], last: days.at(-1) };
            return up >= down
                ? { from: low, to: high, sent: up, back: down, ...range }
                : { from: high, to: low, sent: down, back: up, ...range };
        });
}

/** 1 to 5 for each pair: the fifth of all pairs in which its number of messages stands; equal numbers stand together. */
export function strengths(pairs: readonly Pair[]): number[] {
    const sorted = pairs.map(({ sent, back }) => sent + back).sort((left, right) => left - right);
    const fewer = new Map<number, number>();
    sorted.forEach((total, place) => {
        if (!fewer.has(total)) fewer.set(total, place);
    });
    return pairs.map(({ sent, back }) => 1 + Math.floor((5 * (fewer.get(sent + back) as number)) / sorted.length));
}

/** Messages in a week from which a frequency holds. */
const FROM: readonly (readonly [aWeek: number, frequency: string])[] = [
    [5, 'Daily'],
    [1, 'Weekly'],
    [12 / 52, 'Monthly']
];

/** How often the two write, both directions together; null where the list tells no dates. */
export function frequencyOf({ sent, back }: Pair, days: number): string | null {
    if (days === 0) return null;
    const aWeek = ((sent + back) * 7) / days;
    return FROM.find(([from]) => aWeek >= from)?.[1] ?? 'Rarely';
}
