import { dayOf, type Day } from 'c/planCalendar';
import { indexRows, type RowIndex } from './rowIndex';

/** One row of the timeline, in the order in which rows are shown. */
export interface TimelineRow {
    /** Key of the row; dependencies name it. */
    readonly key: string;
    /** `group`: a bracket over what is below it. */
    readonly kind: 'group' | 'action' | 'milestone';
    /** ISO dates. A row without any has no bar; with one of them it has a bar of one day. */
    readonly start: string | null;
    readonly due: string | null;
    readonly baselineStart: string | null;
    readonly baselineDue: string | null;
    /** 0 to 1. */
    readonly done: number;
}

/** A dependency between two rows. */
export interface TimelineLink {
    readonly id: string;
    readonly from: string;
    readonly to: string;
}

/** Lengths in CSS pixels. */
export interface TimelineSizes {
    readonly rowHeight: number;
    readonly barHeight: number;
    /** Width and height of a milestone's diamond. */
    readonly milestone: number;
    /** How far a dependency runs straight on before it turns. */
    readonly stub: number;
}

/**
 * The timeline as numbers: per row the first day and the day after the last one, NaN where there is no bar. Zoom and
 * scrolling change nothing here. Plain arrays: typed ones are slow under Lightning Web Security.
 */
export interface TimelineScene {
    readonly rows: readonly TimelineRow[];
    readonly sizes: TimelineSizes;
    readonly start: readonly number[];
    readonly end: readonly number[];
    readonly baselineStart: readonly number[];
    readonly baselineEnd: readonly number[];
    readonly positions: ReadonlyMap<string, number>;
    /** Links both of whose rows are shown. */
    readonly links: readonly TimelineLink[];
    readonly linkFrom: readonly number[];
    readonly linkTo: readonly number[];
    readonly linkIndex: RowIndex;
}

/** Computes the scene. O(rows + links). */
export function buildScene(
    rows: readonly TimelineRow[],
    links: readonly TimelineLink[],
    sizes: TimelineSizes
): TimelineScene {
    const positions = new Map<string, number>();
    const [start, end, baselineStart, baselineEnd]: [number[], number[], number[], number[]] = [[], [], [], []];
    rows.forEach((row, position) => {
        positions.set(row.key, position);
        const [from, until] = daysOf(row.kind, row.start, row.due);
        start.push(from);
        end.push(until);
        const [agreedFrom, agreedUntil] = daysOf(row.kind, row.baselineStart, row.baselineDue);
        baselineStart.push(agreedFrom);
        baselineEnd.push(agreedUntil);
    });
    const shown = links.filter(({ from, to }) => positions.has(from) && positions.has(to));
    const linkFrom = shown.map(({ from }) => positions.get(from) as number);
    const linkTo = shown.map(({ to }) => positions.get(to) as number);
    return {
        ...{ rows, sizes, start, end, baselineStart, baselineEnd, positions },
        ...{ links: shown, linkFrom, linkTo, linkIndex: indexRows(linkFrom, linkTo) }
    };
}

/** First day and day after the last; a milestone takes its due day. */
function daysOf(kind: TimelineRow['kind'], start: string | null, due: string | null): [number, number] {
    const last = dayOf(due ?? start);
    if (last === null) return [NaN, NaN];
    const first = kind === 'milestone' ? last : (dayOf(start ?? due) as Day);
    return [Math.min(first, last), Math.max(first, last) + 1];
}

/** The scene with other days in one row, as a drag shows it; the rest is shared. O(rows), without any computation. */
export function withDates(
    scene: TimelineScene,
    position: number,
    dates: { readonly start: string | null; readonly due: string | null }
): TimelineScene {
    const row = scene.rows[position];
    if (row === undefined) return scene;
    const changed = { ...row, start: dates.start, due: dates.due };
    const [from, until] = daysOf(row.kind, dates.start, dates.due);
    return {
        ...scene,
        rows: replaced(scene.rows, position, changed),
        start: replaced(scene.start, position, from),
        end: replaced(scene.end, position, until)
    };
}

function replaced<Item>(list: readonly Item[], position: number, item: Item): Item[] {
    const copy = list.slice();
    copy[position] = item;
    return copy;
}

/** The first day of anything and the day after the last one, `today` included; baselines count. */
export function extentOf(scene: TimelineScene, today: string): { readonly start: Day; readonly end: Day } {
    const now = dayOf(today) as Day;
    let [start, end] = [now, now + 1];
    for (const list of [scene.start, scene.baselineStart]) for (const day of list) if (day < start) start = day;
    for (const list of [scene.end, scene.baselineEnd]) for (const day of list) if (day > end) end = day;
    return { start, end };
}
