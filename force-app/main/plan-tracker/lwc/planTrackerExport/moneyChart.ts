import { rectanglePath, textWidth, type DrawnItem } from 'c/exportDrawing';
import { formatDay } from 'c/localeFormat';
import { dayOf, type Day } from 'c/planCalendar';
import type { MoneyPoint } from 'c/planStatus';
import { LABELS, shortAmountText } from 'c/planTrackerLabels';
import type { PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { ACCENT, FAINT, INK, MUTED, RULE } from './colours';
import type { Paper } from './paper';

const HEIGHT = 110;
const AXIS = 46;

/** Target, won, and the forecast over the period, as on the page; each line named at its end in the key below. */
export function moneyChart(paper: Paper, { series, facts, reality }: PlanView): void {
    const { start, end } = facts.plan;
    const all = [...series.target, ...series.won, ...series.runRate, ...series.forecast];
    const most = Math.max(0, ...all.map(({ amount }) => amount));
    const [first, until] = [dayOf(start) as Day, dayOf(end) as Day];
    if (most === 0 || until <= first) return;
    const last = (points: readonly MoneyPoint[]): string =>
        shortAmountText(points.at(-1)?.amount ?? 0, reality.currency);
    const left = paper.left + AXIS;
    const width = paper.width - AXIS;
    const top = paper.y;
    const x = (date: string): number =>
        left + Math.min(1, Math.max(0, ((dayOf(date) as Day) - first + 1) / (until - first + 1))) * width;
    const y = (amount: number): number => top + HEIGHT - (amount / most) * (HEIGHT - 8);
    const path = (points: readonly MoneyPoint[]): string =>
        points
            .map(({ date, amount }, place) => `${place === 0 ? 'M' : 'L'}${x(date).toFixed(2)} ${y(amount).toFixed(2)}`)
            .join('');
    const grid: DrawnItem[] = [0, 0.5, 1].flatMap((share): DrawnItem[] => [
        { kind: 'shape', path: `M${left} ${y(most * share)}h${width}`, stroke: RULE, lineWidth: 0.75 },
        {
            ...{ kind: 'text', x: left - 6, y: y(most * share) + 3, size: 8, fill: MUTED, anchor: 'end' },
            text: shortAmountText(Math.round(most * share), reality.currency)
        }
    ]);
    const lines: readonly [
        text: string,
        points: readonly MoneyPoint[],
        stroke: string,
        dash: readonly number[],
        wide: number
    ][] = [
        [fillText(LABELS.chartTarget, [last(series.target), formatDay(end)]), series.target, MUTED, [2, 2], 1],
        [fillText(LABELS.chartRunRate, [last(series.runRate)]), series.runRate, FAINT, [6, 3], 1.25],
        [fillText(LABELS.chartForecast, [last(series.forecast)]), series.forecast, ACCENT, [5, 3], 1.25],
        [fillText(LABELS.chartWon, [last(series.won)]), series.won, ACCENT, [], 2]
    ];
    paper.add(...grid);
    let key = left;
    for (const [text, points, stroke, dash, lineWidth] of lines) {
        if (points.length === 0) continue;
        paper.add({ kind: 'shape', path: path(points), stroke, lineWidth, dash });
        const line = `M${key} ${top + HEIGHT + 22}h18`;
        paper.add({ kind: 'shape', path: line, stroke, lineWidth, dash });
        paper.add({ kind: 'text', x: key + 22, y: top + HEIGHT + 25, text, size: 8, fill: INK });
        key += 40 + textWidth(text, 8, false);
    }
    const today = series.won.at(-1);
    if (today) {
        const at = rectanglePath(x(today.date) - 2.5, y(today.amount) - 2.5, 5, 5, 2.5);
        paper.add({ kind: 'shape', path: at, fill: ACCENT });
    }
    const date = { kind: 'text', y: top + HEIGHT + 10, size: 8, fill: MUTED } as const;
    paper.add(
        { ...date, x: left, text: formatDay(start) },
        { ...date, x: left + width, text: formatDay(end), anchor: 'end' }
    );
    paper.y = top + HEIGHT + 40;
}
