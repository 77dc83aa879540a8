import { LightningElement, api } from 'lwc';
import { ACTION_STATUSES, type ActionStatus } from 'c/planFacts';
import { GROUPINGS, isUnfiltered, NO_FILTER, type ActionFilter, type Grouping } from 'c/planRows';
import { proposeMoves, type MoveRequest, type ProposedMove } from 'c/planSchedule';
import { shiftedDates, type DragPart } from 'c/planTimeline';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/planTrackerLabels';
import type { MoveIntent } from 'c/planTrackerMove';
import { networkOf, WorkModel, type WorkOptions } from 'c/planTrackerRows';
import {
    choicesFor,
    type ActionFields,
    type EditOutcome,
    type OpenRequest,
    type PlanTrackerState,
    type PlanTrackerStore,
    type PlanView
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { LABELS as TEXTS } from './labels';
import { recallOptions, rememberOptions } from './workMemory';

type Mode = 'table' | 'timeline' | 'board';
const ALL = '';
const NOBODY = 'nobody';

const GROUP_TEXTS: Readonly<Record<Grouping, string>> = {
    objective: LABELS.groupObjective,
    owner: LABELS.groupOwner,
    status: LABELS.groupStatus,
    'buying-center': LABELS.groupBuyingCenter
};
const choice = (value: string, label: string) => ({ value, label });

/**
 * The work of a plan: what of it is shown and how, what is selected, and the commands that the views ask for.
 *
 * @fires workopened with what the panel is to show
 */
export default class PlanTrackerWork extends LightningElement {
    /** Store of the page. */
    @api store: PlanTrackerStore | undefined;
    /** Id of the current user: what is "mine". */
    @api userId: string | null = null;

    labels = LABELS;
    texts = TEXTS;
    groupOptions = GROUPINGS.map((value) => choice(value, GROUP_TEXTS[value]));
    model: WorkModel | null = null;
    showsFilters = false;
    moving: MoveIntent | null = null;
    trouble = '';
    announcement = '';
    private options: WorkOptions = { filter: NO_FILTER, grouping: 'objective', collapsed: new Set() };
    private selected: ReadonlySet<string> = new Set();
    private shownMode: Mode = 'table';
    private shown: PlanTrackerState | undefined;
    private recalledFor: string | null = null;

    /** State of the store; a new object for each change. */
    @api
    get state(): PlanTrackerState | undefined {
        return this.shown;
    }
    set state(state: PlanTrackerState | undefined) {
        this.shown = state;
        this.recall();
        this.arrange();
    }

    /** `table`: columns; `timeline`: bars on a time axis; `board`: cards in columns. */
    @api
    get mode(): Mode {
        return this.shownMode;
    }
    set mode(mode: Mode) {
        this.shownMode = mode;
        this.arrange();
    }

    /** Puts the focus on the row that was last used. */
    @api
    focusRow(): void {
        (this.refs?.view as unknown as { focusRow(): void } | undefined)?.focusRow();
    }

    /** The rows on the screen. */
    @api
    shownModel(): WorkModel | null {
        return this.model;
    }

    private recall(): void {
        const planId = this.view?.facts.plan.id ?? null;
        if (planId === null || planId === this.recalledFor) return;
        this.recalledFor = planId;
        this.selected = new Set();
        this.options = recallOptions(this.userId, planId);
    }

    private arrange(): void {
        const { shown, mode, options } = this;
        if (!shown?.view) return;
        // The board has its own columns: it takes every action that passes the filter.
        const wanted: WorkOptions = mode === 'board' ? { ...options, collapsed: new Set() } : options;
        const before = mode === 'board' ? null : this.model;
        this.model = new WorkModel({ ...shown, view: shown.view }, wanted, this.selected, before);
    }

    private choose(changes: Partial<WorkOptions>): void {
        this.options = { ...this.options, ...changes };
        if (this.recalledFor) rememberOptions(this.userId, this.recalledFor, this.options);
        this.arrange();
    }
    private chooseFilter(changes: Partial<ActionFilter>): void {
        this.choose({ filter: { ...this.filter, ...changes } });
    }

    get view(): PlanView | undefined {
        return this.shown?.view ?? undefined;
    }
    get filter(): ActionFilter {
        return this.options.filter;
    }
    get grouping(): Grouping {
        return this.options.grouping;
    }
    get isTable(): boolean {
        return this.mode === 'table';
    }
    get isTimeline(): boolean {
        return this.mode === 'timeline';
    }
    get isGrouped(): boolean {
        return this.mode !== 'board';
    }
    get isEmpty(): boolean {
        return this.view?.facts.objectives.length === 0;
    }
    get hasNoMatch(): boolean {
        return this.model?.rows.length === 0;
    }
    get canCreate(): boolean {
        return this.shown?.access?.create === true;
    }
    get canEdit(): boolean {
        return this.shown?.access?.edit === true;
    }

    get filterCount(): number {
        const { ownerIds, statuses, objectiveIds, dueFrom, dueTo, overdueOnly } = this.filter;
        const lists = [ownerIds, statuses, objectiveIds, dueFrom, dueTo].filter((value) => value !== null);
        return lists.length + Number(overdueOnly);
    }
    get filterLabel(): string {
        return this.filterCount === 0 ? TEXTS.filter : fillText(TEXTS.filterCount, [this.filterCount]);
    }
    get filterExpanded(): string {
        return String(this.showsFilters);
    }
    get isFiltered(): boolean {
        return !isUnfiltered(this.filter);
    }
    get isMine(): boolean {
        return this.userId !== null && this.filter.ownerIds?.length === 1 && this.filter.ownerIds[0] === this.userId;
    }
    get bulkStatusOptions() {
        return choicesFor(this.shown?.choices, 'actionStatus', ACTION_STATUSES);
    }
    get statusOptions() {
        return [choice(ALL, '–'), ...this.bulkStatusOptions];
    }
    get ownerOptions() {
        return [choice(ALL, '–'), choice(NOBODY, LABELS.nobody), ...this.people];
    }
    get bulkOwnerOptions() {
        return [choice(NOBODY, LABELS.nobody), ...this.people];
    }
    private get people() {
        return [...(this.view?.users.values() ?? [])]
            .filter(({ active }) => active)
            .sort((one, other) => one.name.localeCompare(other.name))
            .map(({ id, name }) => choice(id, name));
    }
    get ownerValue(): string {
        const [first] = this.filter.ownerIds ?? [];
        return this.filter.ownerIds === null ? ALL : (first ?? NOBODY);
    }
    get statusValue(): string {
        return this.filter.statuses?.[0] ?? ALL;
    }
    get objectiveOptions() {
        return [choice(ALL, '–'), ...(this.view?.facts.objectives ?? []).map(({ id, name }) => choice(id, name))];
    }
    get objectiveValue(): string {
        return this.filter.objectiveIds?.[0] ?? ALL;
    }

    get hasSelection(): boolean {
        return this.selected.size > 0 && this.mode !== 'board';
    }
    get selectionText(): string {
        return fillText(TEXTS.selectedCount, [this.selected.size]);
    }
    get progressText(): string {
        const progress = this.shown?.progress;
        return progress ? fillText(TEXTS.savedSteps, [progress.saved, progress.of]) : '';
    }
    get unfinishedText(): string {
        const unfinished = this.shown?.unfinished;
        return unfinished ? fillText(TEXTS.unfinished, [unfinished.saved, unfinished.of]) : '';
    }
    get unfinishedReason(): string {
        const error = this.shown?.unfinished?.error;
        return error ? ERROR_TEXTS[error.kind] : '';
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.chooseFilter({ text: event.detail.value });
    }
    handleFilters(): void {
        this.showsFilters = !this.showsFilters;
    }
    handleFilter(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const some = value === ALL ? null : value;
        const changes: Readonly<Record<string, Partial<ActionFilter>>> = {
            owner: { ownerIds: some === null ? null : [some === NOBODY ? null : some] },
            status: { statuses: some === null ? null : [some as ActionStatus] },
            objective: { objectiveIds: some === null ? null : [some] },
            dueFrom: { dueFrom: some },
            dueTo: { dueTo: some }
        };
        this.chooseFilter(changes[(event.currentTarget as HTMLElement).dataset.filter as string] ?? {});
    }
    handleOverdue(event: CustomEvent<{ checked: boolean }>): void {
        this.chooseFilter({ overdueOnly: event.detail.checked });
    }
    handleMine(event: CustomEvent<{ checked: boolean }>): void {
        this.chooseFilter({ ownerIds: event.detail.checked && this.userId !== null ? [this.userId] : null });
    }
    handleClear(): void {
        this.choose({ filter: NO_FILTER });
    }
    handleGrouping(event: CustomEvent<{ value: string }>): void {
        this.choose({ grouping: event.detail.value as Grouping, collapsed: new Set() });
    }
    handleExpandAll(): void {
        this.choose({ collapsed: new Set() });
    }
    handleCollapseAll(): void {
        const groups = this.model?.rows.filter(({ kind }) => kind === 'group') ?? [];
        this.choose({ collapsed: new Set(groups.map(({ key }) => key)) });
    }
    handleFolded(event: CustomEvent<{ key: string; open: boolean }>): void {
        const collapsed = new Set(this.options.collapsed);
        if (event.detail.open) collapsed.delete(event.detail.key);
        else collapsed.add(event.detail.key);
        this.choose({ collapsed });
    }
    handleNewObjective(): void {
        const planId = this.view?.facts.plan.id;
        if (planId) this.open({ mode: 'create', of: 'objective', parentId: planId, kind: null });
    }
    handleOpened(event: CustomEvent<OpenRequest>): void {
        this.open(event.detail);
    }
    private open(detail: OpenRequest): void {
        this.dispatchEvent(new CustomEvent('workopened', { detail }));
    }

    handleSelected(event: CustomEvent<{ ids: readonly string[] }>): void {
        this.selected = new Set(event.detail.ids);
        this.arrange();
    }
    handleBulkClear(): void {
        this.selected = new Set();
        this.arrange();
    }
    handleBulkStatus(event: CustomEvent<{ value: string }>): void {
        this.changeSelected({ status: event.detail.value as ActionStatus });
    }
    handleBulkOwner(event: CustomEvent<{ value: string }>): void {
        this.changeSelected({ assignedToId: event.detail.value === NOBODY ? null : event.detail.value });
    }
    private async changeSelected(fields: ActionFields): Promise<void> {
        const ids = [...this.selected];
        this.trouble = '';
        const outcome = await this.store?.changeAll(ids, fields);
        this.tell(outcome, fillText(TEXTS.bulkDone, [ids.length]));
    }
    handleBulkMove(): void {
        this.askToMove([...this.selected].map((id) => this.requestFor(id, 'whole', 0)));
    }

    private requestFor(id: string, part: DragPart, days: number): MoveRequest {
        const action = this.model?.action(id);
        const { start = null, due = null } = action ?? {};
        return { id, ...shiftedDates({ start, due }, part, days) };
    }
    private askToMove(requests: readonly MoveRequest[]): void {
        this.moving = { requests };
    }

    /** A bar, or the selection that it belongs to, was moved or resized. */
    handleShifted(event: CustomEvent<{ id: string; part: DragPart; days: number }>): void {
        const { id, part, days } = event.detail;
        const ids = part === 'whole' && this.selected.has(id) ? [...this.selected] : [id];
        const requests = ids.map((each) => this.requestFor(each, part, days));
        const proposal = this.view ? proposeMoves(networkOf(this.view), requests) : null;
        // What follows is shown before anything is saved; what stands alone is saved at once.
        const isAlone = proposal?.ok === true && proposal.value.moves.every(({ reason }) => reason === 'asked');
        if (isAlone) this.move(proposal.value.moves, this.model?.action(id)?.name ?? '');
        else this.askToMove(requests);
    }
    handleMoved(event: CustomEvent<{ moves: readonly Pick<ProposedMove, 'id' | 'after'>[]; name: string }>): void {
        this.handleMoveClosed();
        this.move(event.detail.moves, event.detail.name);
    }
    /** The keyboard goes on where the dialog was opened. */
    handleMoveClosed(): void {
        this.moving = null;
        this.focusRow();
    }
    private async move(moves: readonly Pick<ProposedMove, 'id' | 'after'>[], name: string): Promise<void> {
        this.trouble = '';
        this.tell(await this.store?.move(moves, name), fillText(LABELS.saved, [name]));
    }

    async handleLinked(event: CustomEvent<{ from: string; to: string }>): Promise<void> {
        const name = this.model?.action(event.detail.to)?.name ?? '';
        this.trouble = '';
        this.tell(await this.store?.link(event.detail.from, event.detail.to), fillText(LABELS.saved, [name]));
    }
    async handleEdited(event: CustomEvent<{ id: string; fields: ActionFields; said?: string }>): Promise<void> {
        const { id, fields, said } = event.detail;
        this.trouble = '';
        const name = this.model?.action(id)?.name ?? '';
        this.tell(await this.store?.edit('action', id, fields), said ?? fillText(LABELS.saved, [name]));
    }

    handleResume(): void {
        this.store?.resume();
    }
    handleGiveUp(): void {
        this.store?.giveUp();
    }

    private tell(outcome: EditOutcome | null | undefined, done: string): void {
        this.trouble = '';
        if (outcome?.kind === 'saved') this.announcement = done;
        else if (outcome?.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], [...outcome.names]);
        else if (outcome?.kind === 'failed') this.trouble = ERROR_TEXTS[outcome.error.kind];
    }
}
