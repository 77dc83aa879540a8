import type { MoneyPoint } from 'c/planStatus';
import { dayOf, isoOf, startOfMonth, monthOf, type Day } from 'c/planCalendar';

/** The rectangle of the chart in days and minor units; positions in it are percent. */
export interface ChartFrame {
    readonly start: Day;
    readonly end: Day;
    readonly top: number;
}

/** Percent from the start of the period. */
export function acrossOf({ start, end }: ChartFrame, date: string): number {
    return (((dayOf(date) as Day) - start) / Math.max(1, end - start)) * 100;
}

/** Percent from the top. */
export function downOf({ top }: ChartFrame, amount: number): number {
    return 100 - (amount / top) * 100;
}

/** A line through points, as the path of an SVG whose view box is 100 by 100. */
export function pathOf(frame: ChartFrame, points: readonly MoneyPoint[]): string {
    return points
        .map(({ date, amount }, place) => {
            const [x, y] = [acrossOf(frame, date), downOf(frame, amount)];
            return `${place === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`;
        })
        .join(' ');
}

/** A round step that divides a range into two to four parts or so: 1, 2 or 5 times a power of ten, at least 1. */
export function stepOf(range: number): number {
    const rough = Math.max(1, range) / 4;
    const power = 10 ** Math.floor(Math.log10(rough));
    const factor = [1, 2, 5].find((candidate) => candidate * power >= rough) ?? 10;
    return Math.max(1, factor * power);
}

/** First days of months that divide a period into at most `parts` parts, in whole quarters where that is possible. */
export function monthMarks({ start, end }: ChartFrame, parts: number): string[] {
    const [first, last] = [monthOf(start) + 1, monthOf(end)];
    const step = [1, 3, 6, 12, 24, 60].find((months) => (last - first) / months < parts) ?? 120;
    const marks: string[] = [];
    for (let month = Math.ceil(first / step) * step; month <= last; month += step)
        marks.push(isoOf(startOfMonth(month)));
    return marks;
}
