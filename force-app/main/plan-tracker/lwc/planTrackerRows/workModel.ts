import { dayOf, type Day } from 'c/planCalendar';
import type { ActionFact } from 'c/planFacts';
import { rowsOf, type ActionFilter, type Grouping, type PlanRow } from 'c/planRows';
import { buildNetwork, schedule, type Network, type Schedule } from 'c/planSchedule';
import type { Opened, PlanTrackerState, PlanView } from 'c/planTrackerStore';
import { RowTexts } from './rowTexts';

/** What the user chose to see. */
export interface WorkOptions {
    readonly filter: ActionFilter;
    readonly grouping: Grouping;
    /** Keys of groups that are folded away. */
    readonly collapsed: ReadonlySet<string>;
}

const networks = new WeakMap<PlanView, Network>();
const schedules = new WeakMap<PlanView, Schedule | null>();

/** The dependencies of a plan; computed once for each state of it. */
export function networkOf(view: PlanView): Network {
    const known = networks.get(view);
    if (known !== undefined) return known;
    const made = buildNetwork(view.facts.actions, view.facts.dependencies);
    networks.set(view, made);
    return made;
}

/** Slack and critical path of a plan; null where its dependencies go round in a loop. Computed once for each state. */
export function scheduleOf(view: PlanView): Schedule | null {
    const known = schedules.get(view);
    if (known !== undefined) return known;
    const computed = schedule(networkOf(view), dayOf(view.today) as Day);
    const made = computed.ok ? computed.value : null;
    schedules.set(view, made);
    return made;
}

/**
 * The rows of a plan for one choice of the user. A class, so that Lightning hands it on as it is: plain objects in component
 * properties would be wrapped, and reading five thousand rows through the wrapping is slow.
 */
export class WorkModel {
    readonly view: PlanView;
    readonly options: WorkOptions;
    readonly rows: readonly PlanRow[];
    readonly texts: RowTexts;
    /** Ids of the actions and milestones that are selected together. */
    readonly selected: ReadonlySet<string>;
    readonly saving: ReadonlySet<string>;
    readonly opened: Opened | null;
    readonly canEdit: boolean;
    private readonly actions: ReadonlyMap<string, ActionFact>;

    constructor(
        state: PlanTrackerState & { readonly view: PlanView },
        options: WorkOptions,
        selected: ReadonlySet<string>,
        before: WorkModel | null = null
    ) {
        const { view } = state;
        this.view = view;
        this.options = options;
        this.selected = selected;
        this.saving = state.saving;
        this.opened = state.opened;
        this.canEdit = state.access?.edit === true;
        // A selection or a save changes no row.
        const isSame = before !== null && before.view === view && before.options === options;
        this.rows = isSame ? before.rows : rowsOfView(view, options);
        this.texts = isSame ? before.texts : new RowTexts(view, options.grouping);
        this.actions = isSame ? before.actions : new Map(view.facts.actions.map((action) => [action.id, action]));
    }

    actionOf(row: PlanRow): ActionFact | null {
        return row.kind === 'action' ? (this.actions.get(row.id ?? '') ?? null) : null;
    }

    action(id: string): ActionFact | null {
        return this.actions.get(id) ?? null;
    }

    /** Position of a row by its key, -1 where it is not shown. */
    positionOf(key: string | null): number {
        return this.rows.findIndex((row) => row.key === key);
    }

    isOpened(row: PlanRow): boolean {
        return this.opened?.mode === 'edit' && this.opened.id === row.id;
    }

    isSelected(row: PlanRow): boolean {
        return row.kind === 'action' && this.selected.has(row.id ?? '');
    }
}

function rowsOfView(view: PlanView, options: WorkOptions): PlanRow[] {
    return rowsOf(view.facts, {
        ...options,
        today: view.today,
        nameOf: (id) => view.users.get(id)?.name ?? view.centers.get(id) ?? '',
        buyingCenterOf: (objective) => view.centerOf(objective)
    });
}
