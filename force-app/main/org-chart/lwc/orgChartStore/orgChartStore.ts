import { type JudgementContext } from 'c/chartEdit';
import type { HeatMeasure } from 'c/heatScale';
import { MAP_SCHEMA, type MapFacts, type MapWrite } from 'c/mapRecords';
import { isFiltering, NO_FILTER, toggled, type Facet, type FilterResult, type PeopleFilter } from 'c/peopleFilter';
import { tableRows, type TableLook } from 'c/peopleTable';
import type { PlatformError } from 'c/platformError';
import type { ChartLook } from './chartLook';
import { applyWrites, clientKeyOf, renameIds, writesBetween } from 'c/recordWrites';
import { ACCOUNT_LENS, ChartMap, type MapLens } from './chartMap';
import type { Attempt, Clash, Command, DialogRequest, Edit, EditOutcome, SaveFailure } from './commands';
import { contextsOf } from './contexts';
import { initialCollapse } from './folding';
import { arrived, attemptOf, clashesOf, contextOf, remaining } from './performing';
import { factsOf, withDetails } from './reading';
import type { Choices, MapAccess, MapRecords, OrgChartGateway } from './records';
import { MapSaving, type Progress } from './saving';
import { Assessment, OpportunityGroup, type MapBusiness } from './business';
import { pathTo } from './paths';
import { INITIAL_STATE, type Asked, type OrgChartState, type ViewName } from './state';
import { takenBack } from './takingBack';
import { namesOf } from './newContact';

export { chartLookFrom, type ChartLook } from './chartLook';
export { ACCOUNT_LENS, ChartMap, type FoundPerson, type MapLens } from './chartMap';
export {
    Assessment,
    NO_BUSINESS,
    OpportunityGroup,
    type ContactRoleFact,
    type MapBusiness,
    type OpportunityRecord
} from './business';
export type { ShownPath } from './paths';
export type { Attempt, Clash, Command, DialogRequest, Edit, EditOutcome, Notice, SaveFailure } from './commands';
export type {
    BuyingCenterRecord,
    Choice,
    Choices,
    ContactDetails,
    ContactRecord,
    JudgementContexts,
    LogEntry,
    MapAccess,
    MapRecords,
    NewContact,
    NoteRecord,
    OrgChartGateway,
    PairingRecord,
    ProfileRecord,
    RelationshipRecord,
    Rights,
    RoleRecord,
    SaveAnswer,
    SaveRequest,
    StakeholderRecord
} from './records';
export { MOST_WRITES, type Progress } from './saving';
export type { Asked, OrgChartState, Phase, ViewName } from './state';

/** What the store is given: nothing of the platform is imported. */
export interface OrgChartSurroundings {
    readonly gateway: OrgChartGateway;
    /** A new client key. */
    readonly newKey: () => string;
    /** The user's today as an ISO date. */
    readonly today: () => string;
    readonly userId: string | null;
    /**
     * Does some work a little later: what is shown comes first, its risks after it. Where it is left out, they are assessed
     * at once.
     */
    readonly later?: (work: () => void) => void;
}

const NO_MARKS: ReadonlyMap<string, number> = new Map();
type Listener = (state: OrgChartState) => void;

function isHiding(filter: PeopleFilter): boolean {
    return filter.hides && isFiltering(filter);
}

/**
 * State and commands of the org chart. Records as the platform has them and saves on their way are kept apart
 * (`MapSaving`): what is shown is one with the other on top, so a save that fails takes itself back.
 */
export class OrgChartStore {
    private readonly gateway: OrgChartGateway;
    private readonly surroundings: OrgChartSurroundings;
    private readonly saving: MapSaving;
    private readonly listeners = new Set<Listener>();
    private state: OrgChartState = INITIAL_STATE;
    private account: MapRecords['account'] | null = null;
    private opportunities: readonly JudgementContext[] = [];
    private complete = false;
    private assessed: {
        readonly map: ChartMap;
        readonly business: MapBusiness;
        readonly today: string;
        readonly result: Assessment;
    } | null = null;
    private isToAssess = false;
    private grouped: {
        readonly map: ChartMap;
        readonly business: MapBusiness;
        readonly result: OpportunityGroup;
    } | null = null;
    private lens: MapLens = ACCOUNT_LENS;
    /** Whether the folded branches are those of an earlier visit. */
    private isFoldingKnown = false;
    private rowsOf: { readonly of: readonly unknown[]; readonly known: readonly number[] | null } = {
        of: [],
        known: null
    };
    /** Where the chart was looked at last; no state, since nothing is drawn from it. */
    private look: ChartLook | null = null;
    /** What was folded before a path was shown, which folds every branch that it does not run through. */
    private collapsedBeforePath: ReadonlySet<string> | null = null;
    /** What was folded before a filter hid people. */
    private unfilteredCollapse: ReadonlySet<string> | null = null;

    constructor(surroundings: OrgChartSurroundings) {
        this.gateway = surroundings.gateway;
        this.surroundings = surroundings;
        this.saving = new MapSaving({
            gateway: surroundings.gateway,
            newKey: surroundings.newKey,
            accountId: () => this.account?.id ?? '',
            onChange: (progress) => this.showSaves(progress)
        });
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
        const isFirst = this.account === null;
        this.account = records.account;
        this.saving.amend((facts) => factsOf(records, facts));
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

    /** The record of the page cannot be seen: there is nothing to show. */
    receiveNoAccess(): void {
        this.change({ phase: 'no-access' });
    }

    /** How the map is looked at: the settings of the package came or changed, or the page is an opportunity's. */
    lookThrough(lens: Partial<MapLens>): void {
        this.lens = { ...this.lens, ...lens };
        this.rebuild();
        this.change({});
    }

    /** Opportunities that judgements can be about; buying centers come with the records. */
    receiveContexts(opportunities: readonly JudgementContext[]): void {
        this.opportunities = opportunities;
        this.rebuild();
        this.change({});
    }

    /**
     * Reads how to talk to some contacts, and their personal notes where asked for and permitted. Rejects with a
     * PlatformError.
     */
    async readDetails(keys: readonly string[], withNotes = false): Promise<void> {
        const { map, access } = this.state;
        const ids = keys.flatMap((key) => map?.person(key)?.contactId ?? []);
        const asked = withNotes && access !== null && access.notes !== 'none';
        if (ids.length === 0) return;
        const details = await this.gateway.readDetails(ids, asked);
        this.saving.amend((facts) => withDetails(facts, details));
        this.rebuild();
        this.change({});
    }

    /** What is read beside the map came, or came anew. */
    receiveBusiness(business: MapBusiness): void {
        this.change({ business });
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

    /** The buying group of the opportunity whose page this is; null on the account's, and until the map is complete. */
    opportunityGroup(): OpportunityGroup | null {
        const { map, business } = this.state;
        const id = map?.lens.opportunityId ?? null;
        if (map === null || id === null || !map.complete) return null;
        const kept = this.grouped;
        if (kept?.map === map && kept.business === business) return kept.result;
        const result = new OpportunityGroup(map, business, id, this.today());
        this.grouped = { map, business, result };
        return result;
    }

    /**
     * Risks and health of what is shown; null until they are assessed, which needs the complete map. The last answer is
     * remembered, and stands until that of a change has been worked out.
     */
    assessment(): Assessment | null {
        const { map, business } = this.state;
        if (map === null || !map.complete) return null;
        const kept = this.assessed;
        if (kept?.map === map && kept.business === business && kept.today === this.today()) return kept.result;
        const { later } = this.surroundings;
        if (later === undefined) return this.assess(map);
        if (!this.isToAssess) {
            this.isToAssess = true;
            later(() => {
                this.isToAssess = false;
                if (this.state.map !== null) this.assess(this.state.map);
                this.change({});
            });
        }
        return kept?.result ?? null;
    }

    private assess(map: ChartMap): Assessment {
        const { business } = this.state;
        const today = this.today();
        const result = new Assessment(map, business, today, this.assessed?.result);
        this.assessed = { map, business, today, result };
        return result;
    }

    /** How many risks name each person, by key. */
    riskMarks(): ReadonlyMap<string, number> {
        return this.assessment()?.marks ?? NO_MARKS;
    }

    /**
     * Who stands out: those on the path while one is shown, else those whom the filter keeps; null where everybody does.
     * Whether the others are hidden, or only dimmed: a path never hides anybody.
     */
    emphasis(): { readonly matches: readonly boolean[] | null; readonly hides: boolean } {
        const { map, path, filter } = this.state;
        if (map === null || path === null || path.route === null) {
            return { matches: this.filtered()?.matches ?? null, hides: filter.hides };
        }
        const positions = new Set(path.positions);
        return { matches: map.hierarchy.people.map((_, position) => positions.has(position)), hides: false };
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
        this.change({ selected: key, selection: new Set(key === null ? [] : [key]), asked: null });
    }

    /** Chooses several people; the panel shows the last one. */
    selectAll(keys: readonly string[]): void {
        this.change({ selected: keys.at(-1) ?? null, selection: new Set(keys) });
    }

    /** Starts or ends choosing several people by single clicks. */
    choose(choosing: boolean): void {
        const selection = choosing
            ? this.state.selection
            : new Set(this.state.selected === null ? [] : [this.state.selected]);
        this.change({ choosing, selection });
    }

    /** Opens a dialog in front of the chart, or closes it. */
    openDialog(dialog: DialogRequest | null): void {
        this.change({ dialog });
    }

    /**
     * What the org's own form for a new contact starts with, and the client key by which the contact is found again
     * once it is saved.
     */
    newContact(known: { readonly name: string; readonly title: string; readonly managerKey: string | null }) {
        const { map } = this.state;
        const clientKey = this.surroundings.newKey();
        const reportsToId = map?.person(known.managerKey)?.contactId ?? null;
        const accountId = this.account?.id ?? '';
        const values = { ...namesOf(known.name), title: known.title.trim(), accountId, reportsToId, clientKey };
        return { clientKey, defaults: this.gateway.contactDefaults(values) };
    }

    /** What came of the last command has been read. */
    dismissNotice(): void {
        this.change({ notice: null });
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
        const opened = new Set(this.state.collapsed);
        while ((position = hierarchy.manager[position] as number) >= 0) {
            opened.delete(hierarchy.people[position]?.key as string);
        }
        // The same set where nothing was folded above: otherwise the whole chart would be laid out again.
        const collapsed = opened.size === this.state.collapsed.size ? this.state.collapsed : opened;
        const selection = this.state.selection.has(key) ? this.state.selection : new Set([key]);
        this.change({ collapsed, selected: key, selection, revealed: { key }, asked: null });
    }

    /** Shows the best way to a person; branches that it does not run through are folded until it is cleared. */
    findPath(target: string, chosen = 0): void {
        const { map } = this.state;
        const path = map === null ? null : pathTo(map, target, chosen, this.today());
        if (map === null || path === null) return;
        const { people } = map.hierarchy;
        const keys = path.positions.map((position) => people[position]?.key as string);
        this.collapsedBeforePath ??= this.state.collapsed;
        this.change({ path, collapsed: this.foldedAround(map, keys), framed: { keys } });
    }

    /** Opens the branches above some people and brings them all into sight. */
    frame(keys: readonly string[]): void {
        if (keys.length > 0) this.change({ collapsed: this.openedAbove(keys), framed: { keys } });
    }

    /** Folds every branch without any of these people, and brings them all into sight. */
    foldAround(keys: readonly string[]): void {
        const { map } = this.state;
        if (map === null || keys.length === 0) return;
        this.change({ collapsed: this.foldedAround(map, keys), framed: { keys } });
    }

    private foldedAround(map: ChartMap, keys: readonly string[]): ReadonlySet<string> {
        const { order, people, reportsStart } = map.hierarchy;
        const managers = order.filter((place) => reportsStart[place + 1] !== reportsStart[place]);
        return this.openedAbove(keys, new Set(managers.map((position) => people[position]?.key as string)));
    }

    /** What stays folded when some people are to be in sight. */
    private openedAbove(keys: readonly string[], folded = this.state.collapsed): ReadonlySet<string> {
        const { map } = this.state;
        const collapsed = new Set(folded);
        for (const key of keys) {
            let above = map?.managerOf(key) ?? null;
            while (above !== null) {
                collapsed.delete(above.key);
                above = map?.managerOf(above.key) ?? null;
            }
        }
        return collapsed;
    }

    /** Shows another of the ways that were found. */
    choosePath(chosen: number): void {
        if (this.state.path !== null) this.findPath(this.state.path.target, chosen);
    }

    /** Shows a person and asks for a form about them: the component that has it opens it. */
    ask(asked: Asked): void {
        this.reveal(asked.key);
        this.change({ asked });
    }

    /** What was asked for is done or given up. */
    answer(): void {
        if (this.state.asked !== null) this.change({ asked: null });
    }

    /** Takes the path off the chart. */
    clearPath(): void {
        const collapsed = this.collapsedBeforePath ?? this.state.collapsed;
        this.collapsedBeforePath = null;
        this.change({ path: null, collapsed });
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
        return this.unfilteredCollapse ?? this.collapsedBeforePath ?? this.state.collapsed;
    }

    /** Keeps what is looked at, for when the chart is shown again. */
    keepLook(look: ChartLook | null): void {
        this.look = look;
    }
    get chartLook(): ChartLook | null {
        return this.look;
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

    /** Opens every branch down to a level, and folds those on it. */
    showLevels(levels: number): void {
        const hierarchy = this.state.map?.hierarchy;
        if (!hierarchy) return;
        const folded = hierarchy.order.filter((position) => (hierarchy.level[position] as number) >= levels);
        this.change({ collapsed: new Set(folded.map((position) => hierarchy.people[position]?.key as string)) });
    }

    /** Leaves the tops and those who report to them. */
    collapseAll(): void {
        const hierarchy = this.state.map?.hierarchy;
        if (!hierarchy) return;
        const folded = hierarchy.order.filter((position) => (hierarchy.level[position] as number) > 1);
        this.change({ collapsed: new Set(folded.map((position) => hierarchy.people[position]?.key as string)) });
    }

    /**
     * Does a command: shown at once, saved, taken back where the save fails. More than a hundred records are saved in
     * batches, with `progress`; what is in stays in, and `tryAgain` goes on with the rest.
     */
    run(command: Command): Promise<EditOutcome> {
        return this.tell(command, this.perform(attemptOf(command)));
    }

    /** Does a command whose first try failed, with other values than then: what has arrived is not made twice. */
    async runAgain(command: Command, failure: SaveFailure): Promise<EditOutcome> {
        const { keys, sent } = failure.attempt ?? attemptOf(command);
        await this.gateway.reload();
        return this.tell(command, this.perform({ command, keys, sent }));
    }

    private async tell(command: Command, done: Promise<EditOutcome>): Promise<EditOutcome> {
        if (command.inForm !== true) this.dismissNotice();
        const outcome = await done;
        if (command.inForm !== true && outcome.kind !== 'unchanged') this.change({ notice: { command, outcome } });
        return outcome;
    }

    /**
     * Tries a failed command again. The map is read first: what has arrived although its reply was lost is not done
     * twice.
     */
    async tryAgain(failure: SaveFailure): Promise<EditOutcome> {
        if (failure.attempt === null) return { kind: 'unchanged' };
        const [key] = failure.attempt.command.keys;
        if (key !== undefined) this.dismissFailure(key);
        return this.runAgain(failure.attempt.command, failure);
    }

    /** Takes the last edit back. The outcome is null where there is nothing to do. */
    undo(): Promise<EditOutcome | null> {
        return this.replay('done', 'undone');
    }

    /** Does what was taken back again. */
    redo(): Promise<EditOutcome | null> {
        return this.replay('undone', 'done');
    }

    /** Forgets a failed save of a person. */
    dismissFailure(key: string): void {
        const failures = new Map(this.state.failures);
        if (failures.delete(key)) this.change({ failures });
    }

    private async perform(attempt: Attempt, isSecond = false): Promise<EditOutcome> {
        const { map } = this.state;
        if (map === null) return { kind: 'refused', code: 'unknown-person', parameters: [] };
        const { command } = attempt;
        const planned = command.plan(contextOf(map, attempt, this.surroundings));
        if (!planned.ok) {
            // What was to be deleted is gone: the delete has arrived, only its answer was lost.
            const isDone = attempt.sent !== null && remaining(map.facts, attempt.sent.writes).length === 0;
            return isDone ? this.arrive(attempt) : { kind: 'refused', ...planned.failure };
        }
        const writes = attempt.sent === null ? planned.value : remaining(map.facts, planned.value);
        if (writes.length === 0) return this.arrive(attempt);

        const before = map.facts;
        attempt.sent = { before, writes };
        const saving = this.save(command, writes);
        if (command.reveals !== undefined) this.reveal(command.reveals);
        const error = await saving;
        if (error === null) {
            if (command.revealsCreated) this.revealCreated(command.revealsCreated, writes);
            return { kind: 'saved' };
        }
        if (error.kind !== 'conflict' && error.kind !== 'duplicate') return this.fail(attempt, error, null);

        await this.gateway.reload();
        const now = this.state.map as ChartMap;
        const again = command.plan(contextOf(now, attempt, this.surroundings));
        if (!again.ok) return this.fail(attempt, error, null);
        const left = remaining(now.facts, again.value);
        if (left.length === 0) return this.arrive(attempt);
        if (error.kind === 'duplicate' && !isSecond) return this.perform(attempt, true);
        return this.fail(attempt, error, clashesOf(now.facts, before, left));
    }

    private revealCreated(of: keyof MapFacts, writes: readonly MapWrite[]): void {
        const key = clientKeyOf(
            writes.find((write) => write.kind === 'create' && write.of === of && !isPerson(write))?.id
        );
        for (const record of this.state.map?.facts[of].values() ?? []) {
            const found = key !== null && record.atlasKey === key ? record.id : null;
            if (found !== null && this.state.map?.person(found)) this.reveal(found);
        }
    }

    /** Nothing is left to do: where something was sent before, it has arrived, and can be undone. */
    private arrive({ command, sent }: Attempt): EditOutcome {
        if (sent === null) return { kind: 'unchanged' };
        const facts = this.state.map?.facts as MapFacts;
        const after = applyWrites(MAP_SCHEMA, sent.before, arrived(facts, sent.writes));
        this.remember(command, writesBetween(MAP_SCHEMA, after, sent.before, this.surroundings.newKey));
        return { kind: 'saved' };
    }

    /** Shows and saves writes; what is in becomes an edit that can be undone. */
    private async save(command: Command, writes: readonly MapWrite[]): Promise<PlatformError | null> {
        const [key] = command.keys;
        if (key !== undefined) this.dismissFailure(key);
        const { error, backward } = await this.saving.save(command.keys, writes);
        if (backward.length > 0) this.remember(command, backward);
        return error;
    }

    private remember({ label, parameters, keys }: Command, backward: readonly MapWrite[]): void {
        this.change({ done: [...this.state.done, { label, parameters, keys, backward }], undone: [] });
    }

    /** Moves the last edit of one list to the other, with what takes it back in turn. */
    private async replay(from: 'done' | 'undone', to: 'done' | 'undone'): Promise<EditOutcome | null> {
        const edit = this.state[from].at(-1);
        const { map } = this.state;
        if (edit === undefined || map === null || this.state.saving.size > 0) return null;
        const writes = takenBack(map, edit.backward, this.state.access);
        if (!writes.ok) return { kind: 'refused', ...writes.failure };
        const { error, backward, renamed } = await this.saving.save(edit.keys, writes.value);
        if (error !== null) {
            if (error.kind === 'conflict') await this.gateway.reload();
            return this.fail(null, error, null, edit.keys[0]);
        }
        this.change({
            [from]: this.state[from].slice(0, -1),
            [to]: [...this.state[to], { ...edit, backward }]
        });
        this.rename(renamed);
        return { kind: 'saved' };
    }

    /** Records that came back have other ids: the history and what is selected follow. */
    private rename(ids: Readonly<Record<string, string>>): void {
        if (Object.keys(ids).length === 0) return;
        const named = (key: string): string => ids[key] ?? key;
        const follow = (edits: readonly Edit[]): readonly Edit[] =>
            edits.map((edit) => ({
                ...edit,
                keys: edit.keys.map(named),
                backward: renameIds(edit.backward, ids)
            }));
        const { done, undone, collapsed, selection } = this.state;
        this.change({
            done: follow(done),
            undone: follow(undone),
            collapsed: new Set([...collapsed].map(named)),
            selection: new Set([...selection].map(named))
        });
    }

    private fail(
        attempt: Attempt | null,
        error: PlatformError,
        theirs: readonly Clash[] | null,
        key = attempt?.command.keys[0] ?? ''
    ): EditOutcome {
        const failure: SaveFailure = { error, theirs, attempt };
        this.change({ failures: new Map(this.state.failures).set(key, failure) });
        return { kind: 'failed', failure };
    }

    private showSaves(progress: Progress | null): void {
        this.rebuild();
        this.change({ saving: this.saving.saving, progress });
    }

    private rebuild(): void {
        if (this.account === null) return;
        const map = new ChartMap(this.account, this.saving.shown(), this.complete, this.lens, this.state.map);
        const selected = map.person(this.state.selected) === null ? null : this.state.selected;
        const gone = [...this.state.selection].filter((key) => map.person(key) === null);
        const selection = gone.length === 0 ? this.state.selection : without(this.state.selection, gone);
        const contexts = contextsOf(map.facts, this.opportunities);
        const { path } = this.state;
        const pathNow = path === null ? null : pathTo(map, path.target, path.chosen, this.today());
        this.state = { ...this.state, map, selected, selection, contexts, path: pathNow };
    }

    private change(changes: Partial<OrgChartState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}

/** Whether a write makes the stakeholder record of a contact, which has no card of its own. */
function isPerson(write: MapWrite): boolean {
    return write.kind === 'create' && write.of === 'stakeholders' && write.fields.kind === 'Person';
}

function without(keys: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
    return new Set([...keys].filter((key) => !gone.includes(key)));
}
