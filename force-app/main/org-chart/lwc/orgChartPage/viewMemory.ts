import { HEAT_MEASURES, type HeatMeasure } from 'c/heatScale';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';

const NAME = 'account-atlas.org-chart.';

function read(accountId: string): { heat?: unknown; kept?: unknown } {
    try {
        return (JSON.parse(sessionStorage.getItem(NAME + accountId) ?? '{}') ?? {}) as {
            heat?: unknown;
            kept?: unknown;
        };
    } catch {
        // Storage that is forbidden or holds something else: start as the first time.
        return {};
    }
}

/** Brings back how this session looked at an account; never judgements. */
export function recall(store: OrgChartStore, accountId: string): void {
    const { heat, kept } = read(accountId);
    if (!HEAT_MEASURES.includes(heat as HeatMeasure)) return;
    store.colourBy(heat as HeatMeasure, Array.isArray(kept) ? kept.map(String) : []);
}

/** Keeps how an account is looked at until the session ends. */
export function remember({ heat, kept }: OrgChartState, accountId: string): void {
    try {
        sessionStorage.setItem(NAME + accountId, JSON.stringify({ heat, kept: [...kept] }));
    } catch {
        // Full or forbidden: the next visit starts as the first.
    }
}
