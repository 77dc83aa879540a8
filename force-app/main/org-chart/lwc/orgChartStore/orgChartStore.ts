import {
    invertWrites,
    planEdit,
    planJudgement,
    planPlacement,
    planRelease,
    roleIn,
    type ChartWrite,
    type JudgementContext,
    type JudgementEdit,
    type PersonEdit,
    type Repair
} from 'c/chartEdit';
import type { HeatMeasure } from 'c/heatScale';
import type { Placement } from 'c/hierarchy';
import type { RoleFact } from 'c/judgement';
import { isFiltering, NO_FILTER, toggled, type Facet, type FilterResult, type PeopleFilter } from 'c/peopleFilter';
import { tableRows, type TableLook } from 'c/peopleTable';
import type { PlatformError } from 'c/platformError';
import { ACCOUNT_LENS, ChartMap, groupRoles, type MapLens } from './chartMap';
import {
    afterWrites,
    factsOf,
    logOf,
    provisionalId,
    seenVersions,
    settled,
    type Edit,
    type Facts,
    type PendingSave
} from './edits';
import { initialCollapse } from './folding';
import type { Choices, JudgementContexts, MapAccess, MapRecords, OrgChartGateway, SaveAnswer } from './records';
import { INITIAL_STATE, type EditOutcome, type OrgChartState, type SaveFailure, type ViewName } from './state';

export { ACCOUNT_LENS, ChartMap, type FoundPerson, type MapLens } from './chartMap';
export type { Edit } from './edits';
export type {
    Choice,
    Choices,
    ContactRecord,
    JudgementContexts,
    LogWrite,
    MapAccess,
    MapRecords,
    OrgChartGateway,
    SaveAnswer,
    SavedWrite,
    SaveRequest,
    StakeholderRecord
} from './records';
export type { EditOutcome, OrgChartState, Phase, SaveFailure, ViewName } from './state';

/** What the store is given: nothing of the platform is imported. */
export interface OrgChartSurroundings {
    readonly gateway: OrgChartGateway;
    /** A new client key. */
    readonly newKey: () => string;
    /** The user's today as an ISO date. */
    readonly today: () => string;
    readonly userId: string | null;
}

type Listener = (state: OrgChartState) => void;

function isHiding(filter: PeopleFilter): boolean {
    return filter.hides && isFiltering(filter);
}

/**
 * State and commands of the org chart. Records as the platform has them (`base`) and saves on their way (`pending`)
 * are kept apart: what is shown is base with pending on top, so a save that fails takes itself back.
 */
export class OrgChartStore {
    private readonly gateway: OrgChartGateway;
    private readonly surroundings: OrgChartSurroundings;
    private readonly listeners = new Set<Listener>();
    private state: OrgChartState = INITIAL_STATE;
    private account: MapRecords['account'] | null = null;
    private base: Facts | null = null;
    private roles: { readonly of: Facts['roles']; readonly groups: ReadonlyMap<string, RoleFact[]> } | null = null;
    private complete = false;
    private lens: MapLens = ACCOUNT_LENS;
    private pending: readonly PendingSave[] = [];
    /** Whether the folded branches are those of an earlier visit. */
    private isFoldingKnown = false;
    private rowsOf: { readonly of: readonly unknown[]; readonly known: readonly number[] | null } = {
        of: [],
        known: null
    };
    /** What was folded before a filter hid people. */
    private unfilteredCollapse: ReadonlySet<string> | null = null;

    constructor(surroundings: OrgChartSurroundings) {
        this.gateway = surroundings.gateway;
        this.surroundings = surroundings;
    }

    get userId(): string | null {
        return this.surroundings.userId;
    }

    /** The user's today as an ISO date. */
    today(): string {
        return this.surroundings.today();
    }

    getState(): OrgChartState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Records came, the first time or anew. */
    receiveRecords(records: MapRecords): void {
        const isFirst = this.base === null;
        this.account = records.account;
        this.base = factsOf(records);
        this.complete = records.complete;
        this.rebuild();
        const phase = this.state.phase === 'no-access' ? 'no-access' : 'ready';
        const { map } = this.state;
        if (isFirst && map && !this.isFoldingKnown) this.foldFirst(initialCollapse(map.hierarchy));
        this.change({ phase, error: null });
    }

    /** Reading failed. What is on the screen stays there. */
    receiveFailure(error: PlatformError): void {
        const phase = this.state.phase === 'loading' ? 'failed' : this.state.phase;
        this.change({ phase, error });
    }

    receiveAccess(access: MapAccess): void {
        const phase = access.see ? this.state.phase : 'no-access';
        this.change({ access, phase });
    }

    /** How the map is looked at: the settings of the package came or changed, or the page is an opportunity's. */
    lookThrough(lens: Partial<MapLens>): void {
        this.lens = { ...this.lens, ...lens };
        this.rebuild();
        this.change({});
    }

    /** Where judgements can count beside the account. */
    receiveContexts(contexts: JudgementContexts): void {
        this.change({ contexts });
    }

    receiveChoices(choices: Choices): void {
        this.change({ choices });
    }

    /** Shows the people in another view. */
    show(view: ViewName): void {
        if (view !== this.state.view) this.change({ view });
    }

    /** Colours people by a measure. */
    colourBy(heat: HeatMeasure): void {
        this.change({ heat });
    }

    /**
     * Filters people in every view. While the others are hidden, branches open, so that whoever is kept is in sight;
     * afterwards they are folded as before.
     */
    filterBy(filter: PeopleFilter): void {
        const hid = isHiding(this.state.filter);
        const hides = isHiding(filter);
        if (hides && !hid) this.unfilteredCollapse = this.state.collapsed;
        const collapsed = hides ? (hid ? {} : { collapsed: new Set<string>() }) : hid ? this.unfolded() : {};
        this.change({ filter, ...collapsed });
    }

    /** Adds values of a facet to the filter, or takes them out where all are in it. */
    toggleFilter(facet: Facet, values: readonly string[]): void {
        this.filterBy(toggled(this.state.filter, facet, values));
    }

    /** Keeps everybody again. */
    clearFilter(): void {
        this.filterBy({ ...NO_FILTER, hides: this.state.filter.hides });
    }

    /** Arranges the table. */
    arrangeTable(table: TableLook): void {
        this.change({ table });
    }

    /** Rows of the table: positions of everybody whom the filter keeps, in its order. Remembered while nothing changes. */
    tableRows(): readonly number[] {
        const { map, filter, table } = this.state;
        if (map === null) return [];
        const { known } = this.rowsOf;
        const of = [map, filter, table.sort, this.today()];
        if (known !== null && of.every((part, place) => part === this.rowsOf.of[place])) return known;
        const rows = tableRows(map.tableSources, this.filtered()?.matches ?? null, table.sort, this.today());
        this.rowsOf = { of, known: rows };
        return rows;
    }

    /** Whom the filter keeps; null where it keeps everybody. */
    filtered(): FilterResult | null {
        const { map, filter } = this.state;
        return map === null || !isFiltering(filter) ? null : map.filtered(filter, this.today());
    }

    private unfolded(): Pick<OrgChartState, 'collapsed'> | undefined {
        const collapsed = this.unfilteredCollapse;
        this.unfilteredCollapse = null;
        return collapsed === null ? undefined : { collapsed };
    }

    /** Reads everything again. */
    reload(): Promise<void> {
        if (this.state.phase === 'failed') this.change({ phase: 'loading', error: null });
        return this.gateway.reload();
    }

    /** Opens the panel of a person, or closes it. */
    select(key: string | null): void {
        if (key === this.state.selected && this.state.selection.size === (key === null ? 0 : 1)) return;
        this.change({ selected: key, selection: new Set(key === null ? [] : [key]) });
    }

    /** Chooses several people; the panel shows the last one. */
    selectAll(keys: readonly string[]): void {
        this.change({ selected: keys.at(-1) ?? null, selection: new Set(keys) });
    }

    /** Adds somebody to the chosen people, or takes them out. */
    toggleSelected(key: string): void {
        const selection = new Set(this.state.selection);
        if (!selection.delete(key)) selection.add(key);
        this.selectAll([...selection]);
    }

    /** Shows a person: opens the branches above and asks the chart to bring the card into sight. */
    reveal(key: string): void {
        const hierarchy = this.state.map?.hierarchy;
        let position = hierarchy?.indexOf.get(key);
        if (hierarchy === undefined || position === undefined) return;
        const collapsed = new Set(this.state.collapsed);
        while ((position = hierarchy.manager[position] as number) >= 0) {
            collapsed.delete(hierarchy.people[position]?.key as string);
        }
        const selection = this.state.selection.has(key) ? this.state.selection : new Set([key]);
        this.change({ collapsed, selected: key, selection, revealed: { key } });
    }

    /** Folds exactly the branches of an earlier visit. */
    fold(keys: readonly string[]): void {
        this.isFoldingKnown = true;
        this.change({ collapsed: new Set(keys) });
    }

    private foldFirst(collapsed: ReadonlySet<string>): void {
        if (isHiding(this.state.filter)) this.unfilteredCollapse = collapsed;
        else this.state = { ...this.state, collapsed };
    }

    /** Keys of people whose reports are hidden where no filter opens them. */
    foldedBranches(): ReadonlySet<string> {
        return this.unfilteredCollapse ?? this.state.collapsed;
    }

    /** Hides or shows the reports of a person. */
    toggle(key: string): void {
        const collapsed = new Set(this.state.collapsed);
        if (!collapsed.delete(key)) collapsed.add(key);
        this.change({ collapsed });
    }

    expandAll(): void {
        this.change({ collapsed: new Set() });
    }

    /** Leaves the tops and those who report to them. */
    collapseAll(): void {
        const hierarchy = this.state.map?.hierarchy;
        if (!hierarchy) return;
        const folded = hierarchy.order.filter((position) => (hierarchy.level[position] as number) > 1);
        this.change({ collapsed: new Set(folded.map((position) => hierarchy.people[position]?.key as string)) });
    }

    /** Edits a person: shown at once, saved, taken back where the save fails. */
    async edit(key: string, edit: PersonEdit): Promise<EditOutcome> {
        const { map } = this.state;
        if (map === null || this.base === null) return { kind: 'refused', code: 'unknown-person', parameters: [] };
        const planned = this.plan(map, key, edit);
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        if (planned.value.length === 0) return { kind: 'unchanged' };
        const saved = this.save(key, planned.value);
        // Below a folded branch the person would vanish.
        if (edit.managerKey !== undefined) this.reveal(key);
        const answer = await saved;
        if (answer.ok) return { kind: 'saved' };
        return this.handleRefusedSave(key, (current) => this.plan(current, key, edit), answer.error);
    }

    /** Records what somebody thinks of a person in one context: shown at once, saved together with its log. */
    async judge(key: string, where: JudgementContext, edit: JudgementEdit): Promise<EditOutcome> {
        const plan = (map: ChartMap) => this.planJudgement(map, key, where, edit);
        const { map } = this.state;
        if (map === null) return { kind: 'refused', code: 'unknown-person', parameters: [] };
        const planned = plan(map);
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        if (planned.value.length === 0) return { kind: 'unchanged' };
        const answer = await this.save(key, planned.value);
        return answer.ok ? { kind: 'saved' } : this.handleRefusedSave(key, plan, answer.error, where);
    }

    /** Puts a person into the parking lot, or back on the chart. */
    place(key: string, placement: Placement): Promise<EditOutcome> {
        return this.perform(key, (map) => planPlacement(this.contextOf(map), key, placement));
    }

    /** Repairs a data problem. */
    repair({ kind, key }: Repair): Promise<EditOutcome> {
        if (kind !== 'release') return this.place(key, kind === 'park' ? 'Parked' : 'Auto');
        return this.perform(key, (map) => planRelease(this.contextOf(map), key));
    }

    private async perform(
        key: string,
        plan: (map: ChartMap) => ReturnType<OrgChartStore['plan']>
    ): Promise<EditOutcome> {
        const { map } = this.state;
        if (map === null) return { kind: 'refused', code: 'unknown-person', parameters: [] };
        const planned = plan(map);
        if (!planned.ok) return { kind: 'refused', ...planned.failure };
        if (planned.value.length === 0) return { kind: 'unchanged' };
        const saved = this.save(key, planned.value);
        this.reveal(key);
        const answer = await saved;
        return answer.ok ? { kind: 'saved' } : this.handleRefusedSave(key, plan, answer.error);
    }

    /** Takes the last edit back; does what was taken back again. The outcome is null where there is nothing to do. */
    async undo(): Promise<EditOutcome | null> {
        const edit = this.state.done.at(-1);
        if (edit === undefined || this.state.saving.size > 0) return null;
        return this.replay(edit, edit.backward, {
            done: this.state.done.slice(0, -1),
            undone: [...this.state.undone, edit]
        });
    }

    async redo(): Promise<EditOutcome | null> {
        const edit = this.state.undone.at(-1);
        if (edit === undefined || this.state.saving.size > 0) return null;
        return this.replay(edit, edit.forward, {
            done: [...this.state.done, edit],
            undone: this.state.undone.slice(0, -1)
        });
    }

    /** Forgets a failed save of a person. */
    dismissFailure(key: string): void {
        const failures = new Map(this.state.failures);
        if (failures.delete(key)) this.change({ failures });
    }

    private contextOf(map: ChartMap) {
        const { hierarchy, facts, account } = map;
        const { newKey } = this.surroundings;
        const uniqueKeyOf = (contactId: string): string =>
            `${account.atlasKey ?? account.id}-${facts.contacts.get(contactId)?.atlasKey ?? contactId}`;
        return { ...facts, hierarchy, newKey, uniqueKeyOf };
    }

    private plan(map: ChartMap, key: string, edit: PersonEdit) {
        return planEdit(this.contextOf(map), key, edit);
    }

    private planJudgement(map: ChartMap, key: string, where: JudgementContext, edit: JudgementEdit) {
        const { userId, today } = this.surroundings;
        const stakeholderKeyOf = (id: string): string => map.facts.stakeholders.get(id)?.atlasKey ?? id;
        const context = { ...this.contextOf(map), userId, today: today(), stakeholderKeyOf };
        return planJudgement(context, key, where, edit);
    }

    /** Shows and saves writes; what succeeded becomes an edit that can be undone. */
    private async save(
        key: string,
        writes: readonly ChartWrite[],
        history?: Partial<OrgChartState>
    ): Promise<SaveAnswer> {
        const before = this.state.map?.facts as Facts;
        const waiting: PendingSave = { key, writes };
        const failures = new Map(this.state.failures);
        failures.delete(key);
        this.pending = [...this.pending, waiting];
        this.rebuild();
        this.change({ saving: this.savingKeys(), failures });

        const answer = await this.gateway.save({
            accountId: this.account?.id as string,
            writes: [...writes, ...logOf(before, writes, this.surroundings.newKey)],
            seen: seenVersions(before, writes)
        });
        this.pending = this.pending.filter((save) => save !== waiting);
        if (answer.ok) this.base = afterWrites(this.base as Facts, writes, answer.ids, answer.modified);
        this.rebuild();
        const made = answer.ok && history === undefined ? this.madeHistory(key, writes, before, answer.ids) : {};
        this.change({ saving: this.savingKeys(), ...made, ...(answer.ok ? history : {}) });
        return answer;
    }

    private madeHistory(
        key: string,
        writes: readonly ChartWrite[],
        before: Facts,
        ids: Readonly<Record<string, string>>
    ) {
        const idOf = (alias: string): string => ids[alias] ?? provisionalId(alias);
        const person = this.state.map?.person(key);
        const made: Edit = {
            key,
            name: person?.name || person?.title || '',
            forward: settled(writes, idOf),
            backward: invertWrites(before, writes, idOf)
        };
        return { done: [...this.state.done, made], undone: [] };
    }

    private async replay(
        edit: Edit,
        writes: readonly ChartWrite[],
        history: Partial<OrgChartState>
    ): Promise<EditOutcome> {
        const answer = await this.save(edit.key, writes, history);
        if (answer.ok) return { kind: 'saved' };
        if (answer.error.kind === 'conflict') await this.gateway.reload();
        return this.fail(edit.key, { error: answer.error, theirs: null });
    }

    /**
     * A save came back refused. A lost reply may hide that it happened (then planning again finds nothing to do); a
     * stakeholder record may exist by now (then planning again uses it); otherwise both sides are shown.
     */
    private async handleRefusedSave(
        key: string,
        plan: (map: ChartMap) => ReturnType<OrgChartStore['plan']>,
        error: PlatformError,
        where?: JudgementContext
    ): Promise<EditOutcome> {
        if (error.kind !== 'conflict' && error.kind !== 'duplicate') return this.fail(key, { error, theirs: null });
        await this.gateway.reload();
        const { map } = this.state;
        const planned = map === null ? null : plan(map);
        if (map === null || planned === null || !planned.ok) return this.fail(key, { error, theirs: null });
        if (planned.value.length === 0) return { kind: 'saved' };
        if (error.kind === 'duplicate') {
            const answer = await this.save(key, planned.value);
            return answer.ok ? { kind: 'saved' } : this.fail(key, { error: answer.error, theirs: null });
        }
        const person = map.person(key);
        const judgement = where && roleIn(map.facts.roles.values(), person?.stakeholderId ?? null, where);
        const managerKey = map.managerOf(key)?.key ?? null;
        const theirs = { title: person?.title ?? '', managerKey, judgement: judgement ?? null };
        return this.fail(key, { error, theirs });
    }

    private fail(key: string, failure: SaveFailure): EditOutcome {
        this.change({ failures: new Map(this.state.failures).set(key, failure) });
        return { kind: 'failed', failure };
    }

    private savingKeys(): ReadonlySet<string> {
        return new Set(this.pending.map((save) => save.key));
    }

    private rebuild(): void {
        if (this.account === null || this.base === null) return;
        const facts = this.pending.reduce((shown, { writes }) => afterWrites(shown, writes), this.base);
        if (this.roles?.of !== facts.roles) this.roles = { of: facts.roles, groups: groupRoles(facts.roles.values()) };
        const map = new ChartMap(this.account, facts, this.roles.groups, this.complete, this.lens);
        const selected = map.person(this.state.selected) === null ? null : this.state.selected;
        this.state = { ...this.state, map, selected };
    }

    private change(changes: Partial<OrgChartState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}
