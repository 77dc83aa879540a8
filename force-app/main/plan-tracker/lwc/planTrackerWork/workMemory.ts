import { GROUPINGS, NO_FILTER, type ActionFilter, type Grouping } from 'c/planRows';
import type { WorkOptions } from 'c/planTrackerRows';

/** How a user looks at a plan is kept in this browser; never what the plan says. */
const nameOf = (userId: string | null, planId: string): string => `account-atlas.plan.${userId ?? ''}.${planId}`;

function listOf(value: unknown): string[] | null {
    return Array.isArray(value) ? value.map(String) : null;
}
const dayOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Brings back how this user last looked at the plan; without memory as the first time. */
export function recallOptions(userId: string | null, planId: string): WorkOptions {
    let kept: Record<string, unknown> = {};
    try {
        kept = (JSON.parse(localStorage.getItem(nameOf(userId, planId)) ?? '{}') ?? {}) as Record<string, unknown>;
    } catch {
        // Storage that is forbidden or holds something else: start as the first time.
    }
    const filter = (kept.filter ?? {}) as Record<string, unknown>;
    const remembered: ActionFilter = {
        ...NO_FILTER,
        ownerIds: Array.isArray(filter.ownerIds)
            ? filter.ownerIds.map((id) => (id === null ? null : String(id)))
            : null,
        statuses: listOf(filter.statuses) as ActionFilter['statuses'],
        objectiveIds: listOf(filter.objectiveIds),
        dueFrom: dayOf(filter.dueFrom),
        dueTo: dayOf(filter.dueTo),
        overdueOnly: filter.overdueOnly === true
    };
    const grouping = GROUPINGS.includes(kept.grouping as Grouping) ? (kept.grouping as Grouping) : 'objective';
    return { filter: remembered, grouping, collapsed: new Set(listOf(kept.collapsed) ?? []) };
}

/** Keeps how the plan is looked at. What was searched for is not kept: it would hide work without being seen. */
export function rememberOptions(userId: string | null, planId: string, options: WorkOptions): void {
    const { grouping, collapsed, filter } = options;
    try {
        const kept = { grouping, collapsed: [...collapsed], filter: { ...filter, text: '' } };
        localStorage.setItem(nameOf(userId, planId), JSON.stringify(kept));
    } catch {
        // Full or forbidden: the next visit starts as the first.
    }
}
