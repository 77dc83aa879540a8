/** Actions of a plan filtered, grouped and ordered: the rows of timeline, table and board. */
import {
    ACTION_STATUSES,
    compareText,
    groupBy,
    isOverdue,
    type ActionFact,
    type ActionStatus,
    type ObjectiveFact,
    type PlanFacts
} from 'c/planFacts';
import { rollUpActions, type ObjectiveProgress } from 'c/planProgress';
import { foldText } from 'c/textFold';

/** What to show. A list that is null lets everything through. */
export interface ActionFilter {
    /** User ids; null among them is "nobody". */
    readonly ownerIds: readonly (string | null)[] | null;
    readonly statuses: readonly ActionStatus[] | null;
    readonly objectiveIds: readonly string[] | null;
    /** ISO dates, both included; an action without due day passes only where both are null. */
    readonly dueFrom: string | null;
    readonly dueTo: string | null;
    readonly overdueOnly: boolean;
    /** Part of the name, whatever its case and accents. */
    readonly text: string;
}

export const NO_FILTER: ActionFilter = {
    ownerIds: null,
    statuses: null,
    objectiveIds: null,
    dueFrom: null,
    dueTo: null,
    overdueOnly: false,
    text: ''
};

/** Whether a filter lets everything through. */
export function isUnfiltered(filter: ActionFilter): boolean {
    const { ownerIds, statuses, objectiveIds, dueFrom, dueTo, overdueOnly, text } = filter;
    return (
        [ownerIds, statuses, objectiveIds, dueFrom, dueTo].every((one) => one === null) && !overdueOnly && !text.trim()
    );
}

/** The actions that a filter lets through, in their order. */
export function filterActions(actions: readonly ActionFact[], filter: ActionFilter, today: string): ActionFact[] {
    const { ownerIds, statuses, objectiveIds, dueFrom, dueTo, overdueOnly } = filter;
    const text = foldText(filter.text);
    return actions.filter(
        (action) =>
            (ownerIds === null || ownerIds.includes(action.assignedToId)) &&
            (statuses === null || statuses.includes(action.status)) &&
            (objectiveIds === null || objectiveIds.includes(action.objectiveId)) &&
            (dueFrom === null || (action.due !== null && action.due >= dueFrom)) &&
            (dueTo === null || (action.due !== null && action.due <= dueTo)) &&
            (!overdueOnly || isOverdue(action, today)) &&
            (text === '' || foldText(action.name).includes(text))
    );
}

export const GROUPINGS = ['objective', 'owner', 'status', 'buying-center'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A row: a group, or an action of the group above it. */
export interface PlanRow {
    /** Unique among the rows: kind and id. */
    readonly key: string;
    readonly kind: 'group' | 'action';
    /** Id of the objective, user or Buying Center, the status, or the action; null for "none" (nobody, nowhere). */
    readonly id: string | null;
    /** 1 for groups, 2 for actions (aria-level). */
    readonly level: 1 | 2;
    /** Place among its siblings, from 1, and their number (aria-posinset, aria-setsize). */
    readonly place: number;
    readonly siblings: number;
    /** First and last day: of the action, or of all actions of the group that the filter lets through. */
    readonly start: string | null;
    readonly due: string | null;
    /** Of a group: its actions rolled up. Null for an action. */
    readonly progress: ObjectiveProgress | null;
    /** Of a group: whether its actions are shown. */
    readonly expanded: boolean;
}

export interface RowOptions {
    readonly filter: ActionFilter;
    readonly grouping: Grouping;
    /** Keys of groups that are folded away. */
    readonly collapsed: ReadonlySet<string>;
    readonly today: string;
    /** Name of a group, for their order: of a user or a Buying Center. Groups by status come in the order of the status. */
    readonly nameOf: (id: string) => string;
    /** The Buying Center of an objective: of its landscape cell or its measure. */
    readonly buyingCenterOf: (objective: ObjectiveFact) => string | null;
}

/** Rows to show, groups with their actions below. Objectives without actions are shown while nothing is filtered. */
export function rowsOf(facts: PlanFacts, options: RowOptions): PlanRow[] {
    const { filter, grouping, collapsed } = options;
    const objectives = new Map(facts.objectives.map((objective) => [objective.id, objective]));
    const keyOf = (action: ActionFact): string | null => {
        if (grouping === 'objective') return action.objectiveId;
        if (grouping === 'owner') return action.assignedToId;
        if (grouping === 'status') return action.status;
        const objective = objectives.get(action.objectiveId);
        return objective ? options.buyingCenterOf(objective) : null;
    };
    const groups = groupBy(filterActions(facts.actions, filter, options.today), keyOf);
    if (grouping === 'objective' && isUnfiltered(filter)) {
        for (const id of objectives.keys()) if (!groups.has(id)) groups.set(id, []);
    }
    const ids = [...groups.keys()].sort(orderOf(grouping, options.nameOf, objectives));
    return ids.flatMap((id, position) => {
        const actions = groups.get(id) as ActionFact[];
        const key = `${grouping}:${id ?? ''}`;
        const group: PlanRow = {
            ...{ key, kind: 'group', id, level: 1, place: position + 1, siblings: ids.length },
            start: extreme(actions.flatMap(daysOf), -1),
            due: extreme(actions.flatMap(daysOf), 1),
            progress: rollUpActions(actions),
            expanded: !collapsed.has(key)
        };
        return group.expanded ? [group, ...actionRows(actions)] : [group];
    });
}

function actionRows(actions: readonly ActionFact[]): PlanRow[] {
    return [...actions].sort(byDays).map(({ id, start, due }, position): PlanRow => ({
        ...{ key: `action:${id}`, kind: 'action', id, level: 2, place: position + 1, siblings: actions.length },
        ...{ start, due, progress: null, expanded: false }
    }));
}

function daysOf({ start, due }: ActionFact): string[] {
    return [start, due].filter((day) => day !== null);
}

/** The earliest (-1) or latest (1) of ISO dates. */
function extreme(dates: readonly string[], sign: 1 | -1): string | null {
    return dates.reduce<string | null>(
        (best, date) => (best === null || compareText(date, best) * sign > 0 ? date : best),
        null
    );
}

/** By start, then due day, then name; what has no days comes last. */
function byDays(one: ActionFact, other: ActionFact): number {
    const never = '9999-99-99';
    return (
        compareText(one.start ?? one.due ?? never, other.start ?? other.due ?? never) ||
        compareText(one.due ?? never, other.due ?? never) ||
        compareText(one.name, other.name) ||
        compareText(one.id, other.id)
    );
}

function orderOf(
    grouping: Grouping,
    nameOf: (id: string) => string,
    objectives: ReadonlyMap<string, ObjectiveFact>
): (one: string | null, other: string | null) => number {
    const rank = (id: string): string => {
        if (grouping === 'status') return String(ACTION_STATUSES.indexOf(id as ActionStatus));
        if (grouping !== 'objective') return foldText(nameOf(id));
        const objective = objectives.get(id);
        return objective ? `${objective.due ?? '9999-99-99'} ${foldText(objective.name)}` : '';
    };
    return (one, other) => {
        // "None" comes last.
        if (one === null || other === null) return Number(one === null) - Number(other === null);
        return compareText(rank(one), rank(other)) || compareText(one, other);
    };
}
