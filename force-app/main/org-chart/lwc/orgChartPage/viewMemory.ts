import { HEAT_MEASURES, type HeatMeasure } from 'c/heatScale';
import { chartLookFrom, type ChartLook, type OrgChartState, type OrgChartStore, type ViewName } from 'c/orgChartStore';
import { filterFrom } from 'c/peopleFilter';
import { tableFrom, type TableLook } from 'c/peopleTable';

/** What is kept of how somebody looks at an account. */
interface Remembered {
    readonly view: ViewName;
    readonly heat: HeatMeasure;
    readonly filter: OrgChartState['filter'];
    readonly table: TableLook;
    /** Where the chart was looked at; null where it never was. */
    readonly look: ChartLook | null;
    /** Keys of people whose reports are hidden; null before the first look. */
    readonly collapsed: readonly string[] | null;
}

function nameOf(userId: string | null, accountId: string): string {
    return `account-atlas.org-chart.${userId ?? ''}.${accountId}`;
}

function read(name: string): Partial<Record<keyof Remembered, unknown>> {
    try {
        return (JSON.parse(localStorage.getItem(name) ?? '{}') ?? {}) as Partial<Record<keyof Remembered, unknown>>;
    } catch {
        // Storage that is forbidden or holds something else: start as the first time.
        return {};
    }
}

/**
 * Brings back how this user last looked at this record, in this browser; never judgements. False at a first visit.
 */
export function recall(store: OrgChartStore, accountId: string, views: readonly ViewName[]): boolean {
    const { view, heat, filter, collapsed, table, look } = read(nameOf(store.userId, accountId));
    if (HEAT_MEASURES.includes(heat as HeatMeasure)) store.colourBy(heat as HeatMeasure);
    if (views.includes(view as ViewName)) store.show(view as ViewName);
    if (Array.isArray(collapsed)) store.fold(collapsed.map(String));
    store.arrangeTable(tableFrom(table));
    store.keepLook(chartLookFrom(look));
    store.filterBy(filterFrom(filter));
    return view !== undefined;
}

/** Keeps how the account is looked at; nothing is written where nothing of it changed. */
export function remember(store: OrgChartStore, before: OrgChartState, state: OrgChartState, accountId: string): void {
    const { view, heat, filter, collapsed, table } = state;
    const isSame = view === before.view && heat === before.heat && filter === before.filter;
    if (!isSame || collapsed !== before.collapsed || table !== before.table) keep(store, accountId);
}

/** Keeps how the account is looked at now, and which part of the chart: when the page is left. */
export function keep(store: OrgChartStore, accountId: string): void {
    const { view, heat, filter, table, map } = store.getState();
    if (map === null) return;
    const { chartLook: look } = store;
    const kept: Remembered = { view, heat, filter, table, look, collapsed: [...store.foldedBranches()] };
    try {
        localStorage.setItem(nameOf(store.userId, accountId), JSON.stringify(kept));
    } catch {
        // Full or forbidden: the next visit starts as the first.
    }
}
