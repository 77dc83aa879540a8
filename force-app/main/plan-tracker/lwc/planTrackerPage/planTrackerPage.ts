import { LightningElement, api } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { formatDay, todayIsoDate } from 'c/localeFormat';
import { blobOf, fileName, handOut } from 'c/fileHandout';
import type { LandscapeFacts } from 'c/landscapeFacts';
import { calendarFile, entriesOfPlan } from 'c/planCalendarFile';
import type { ProposedMove } from 'c/planSchedule';
import type { MoveIntent } from 'c/planTrackerMove';
import { messageOf, type PlatformError } from 'c/platformError';
import { PlanOffer } from 'c/planTrackerExport';
import { ERROR_TEXTS, LABELS } from 'c/planTrackerLabels';
import type { WorkModel } from 'c/planTrackerRows';
import {
    PlanTrackerStore,
    type Choices,
    type EditOutcome,
    type Opened,
    type OpenRequest,
    type PlanContext,
    type PlanTrackerAccess,
    type PlanTrackerGateway,
    type PlanTrackerRecords,
    type PlanTrackerState,
    type PlanView
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import DIRECTION from '@salesforce/i18n/dir';
import USER_ID from '@salesforce/user/Id';
import exportLabel from '@salesforce/label/c.Export_Export';

/** The user's day: "en-CA" writes ISO dates. */

const TABS = ['work', 'timeline', 'board', 'alerts', 'reviews'] as const;
/** The tabs that show work. */
const WORK: readonly string[] = ['work', 'timeline', 'board'];
type Tab = (typeof TABS)[number];

/** The plans of an account, for its record page and that of a plan. */
export default class PlanTrackerPage extends LightningElement {
    /** Id of the account, or of the plan, set by the record page. */
    @api recordId: string | undefined;
    /** API name of the record's object, set by the record page. */
    @api objectApiName: string | undefined;

    labels = LABELS;
    announcement = '';
    /** Why Undo or Redo did not happen. */
    trouble = '';
    tab: Tab = 'work';
    exportLabel = exportLabel;
    /** What can be taken away, while the dialog asks. */
    offer: PlanOffer | null = null;
    private accountName = '';
    store = new PlanTrackerStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.gateway.reload(),
            readChanges: (accountId, since) => this.gateway.readChanges(accountId, since)
        },
        newKey: () => crypto.randomUUID(),
        today: todayIsoDate
    });
    state: PlanTrackerState = this.store.getState();
    private unsubscribe: (() => void) | undefined;
    private refreshHandler: unknown;

    override connectedCallback(): void {
        this.unsubscribe = this.store.subscribe((state) => {
            this.state = state;
        });
        // The page asks to be read again, after an edit in another component for instance.
        this.refreshHandler = registerRefreshHandler(this, () => this.store.reload());
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
        unregisterRefreshHandler(this.refreshHandler);
    }

    /** The keyboard goes on where the panel was opened. */
    private focusWork(): void {
        (this.refs?.work as unknown as { focusRow(): void } | undefined)?.focusRow();
    }

    private get gateway(): PlanTrackerGateway {
        return this.refs?.gateway as unknown as PlanTrackerGateway;
    }

    get view(): PlanView | undefined {
        return this.state.view ?? undefined;
    }
    get isLoading(): boolean {
        return this.state.phase === 'loading';
    }
    get isForbidden(): boolean {
        return this.state.phase === 'no-access';
    }
    get hasFailed(): boolean {
        return this.state.phase === 'failed';
    }
    get isEmpty(): boolean {
        return this.state.phase === 'ready' && this.state.view === null;
    }
    /** An error while the plan is there: it stays, the error stands above it. */
    get warning(): string {
        return this.state.error ? this.errorText : this.trouble;
    }
    get errorText(): string {
        return this.state.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }
    get isReadOnly(): boolean {
        return this.state.access?.edit === false;
    }
    userId = USER_ID;
    /** Table, timeline and board are three looks at the same work. */
    get isWork(): boolean {
        return WORK.includes(this.tab);
    }
    get mode(): 'table' | 'timeline' | 'board' {
        return this.tab === 'timeline' || this.tab === 'board' ? this.tab : 'table';
    }
    get workLabel(): string {
        return this.tabTexts[this.tab];
    }
    get isAlerts(): boolean {
        return this.tab === 'alerts';
    }
    get isReviews(): boolean {
        return this.tab === 'reviews';
    }
    private get tabTexts(): Readonly<Record<Tab, string>> {
        return {
            work: LABELS.viewWork,
            timeline: LABELS.viewTimeline,
            board: LABELS.viewBoard,
            reviews: fillText(LABELS.viewReviews, [this.state.view?.facts.reviews.length ?? 0]),
            alerts: fillText(LABELS.viewAlerts, [this.state.view?.alerts.length ?? 0])
        };
    }
    get tabs() {
        return TABS.map((name) => ({
            name,
            label: this.tabTexts[name],
            isSelected: String(name === this.tab),
            tabIndex: name === this.tab ? '0' : '-1'
        }));
    }
    get canCreate(): boolean {
        return this.state.access?.create === true;
    }
    get opened(): Opened | undefined {
        return this.state.opened ?? undefined;
    }

    get planId(): string {
        return this.state.view?.facts.plan.id ?? '';
    }
    get planOptions() {
        return this.state.plans.map(({ id, name, start, end }) => ({
            value: id,
            label: fillText(LABELS.planPeriod, [name, formatDay(start), formatDay(end)])
        }));
    }
    get noUndo(): boolean {
        return this.state.done.length === 0;
    }
    get noRedo(): boolean {
        return this.state.undone.length === 0;
    }
    get undoText(): string {
        return this.noUndo ? LABELS.undo : fillText(LABELS.undoWhat, [this.state.done.at(-1)?.name ?? '']);
    }
    get redoText(): string {
        return this.noRedo ? LABELS.redo : fillText(LABELS.redoWhat, [this.state.undone.at(-1)?.name ?? '']);
    }

    handleRecords(event: CustomEvent<PlanTrackerRecords>): void {
        this.accountName = event.detail.accountName;
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    /** The record page of a plan starts with that plan. */
    handlePlanFound(event: CustomEvent<{ planId: string }>): void {
        this.store.choosePlan(event.detail.planId);
    }
    handleContext(event: CustomEvent<PlanContext>): void {
        this.store.receiveContext(event.detail);
    }
    /** Line items and cells are read only where an objective is measured by them. */
    get needsBusiness(): boolean {
        const isMeasured = this.state.view?.facts.objectives.some(({ measure }) => measure !== 'Typed') === true;
        return isMeasured || this.isReviews;
    }
    get accountIds(): readonly string[] {
        return this.state.accountId === null ? [] : [this.state.accountId];
    }
    handleBusiness(event: CustomEvent<LandscapeFacts & { readonly complete: boolean }>): void {
        if (event.detail.complete) this.store.receiveBusiness(event.detail);
    }
    handleAccess(event: CustomEvent<PlanTrackerAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleChoices(event: CustomEvent<Choices>): void {
        this.store.receiveChoices(event.detail);
    }
    handleExport(): void {
        const { view } = this.state;
        if (view === null) return;
        const work = this.refs?.work as unknown as { shownModel(): WorkModel | null } | undefined;
        const now = () => new Date().toISOString();
        this.offer = new PlanOffer({ ...this.state, view }, work?.shownModel() ?? null, this.accountName, now);
    }
    handleExportClose(): void {
        this.offer = null;
    }
    handleRefresh(): void {
        this.store.reload();
    }
    /** What the dialog for a plan is open for. */
    planForm: 'new' | 'edit' | null = null;
    /** The button that opened a dialog: it has the focus again afterwards. */
    private opener: HTMLElement | null = null;
    handleNewPlan(event: Event): void {
        this.opener = event.currentTarget as HTMLElement;
        this.planForm = 'new';
    }
    handleEditPlan(event: Event): void {
        this.opener = event.currentTarget as HTMLElement;
        this.planForm = 'edit';
    }
    handlePlanFormClosed(): void {
        this.planForm = null;
        this.opener?.focus();
    }
    handlePlanSaved(event: CustomEvent<{ name: string }>): void {
        this.handlePlanFormClosed();
        this.announcement = fillText(LABELS.saved, [event.detail.name]);
    }
    handleReviewWanted(): void {
        this.tab = 'reviews';
    }
    async handleAgreed(event: CustomEvent<{ objectiveId: string }>): Promise<void> {
        const { objectiveId } = event.detail;
        const name = this.state.view?.facts.objectives.find(({ id }) => id === objectiveId)?.name ?? '';
        const outcome = await this.store.edit('objective', objectiveId, { customerAgreed: true });
        this.tell(outcome, fillText(LABELS.saved, [name]));
    }
    /** Moves that would put an action after what it waits for: shown before anything is saved. */
    repair: MoveIntent | null = null;
    handleRepairWanted(event: CustomEvent<{ actionId: string }>): void {
        const action = this.state.view?.facts.actions.find(({ id }) => id === event.detail.actionId);
        if (action) this.repair = { requests: [{ id: action.id, start: action.start, due: action.due }] };
    }
    handleRepairClosed(): void {
        this.repair = null;
    }
    async handleRepaired(event: CustomEvent<{ moves: readonly ProposedMove[]; name: string }>): Promise<void> {
        this.repair = null;
        const { moves, name } = event.detail;
        this.tell(await this.store.move(moves, name), fillText(LABELS.saved, [name]));
    }
    /** The plan as a file for any calendar: actions and milestones on their days. */
    handleCalendar(): void {
        const facts = this.state.view?.facts;
        if (!facts) return;
        const { host, origin } = window.location;
        const urlOf = (id: string): string => `${origin}/lightning/r/${id}/view`;
        const entries = entriesOfPlan(facts, { milestonesOnly: false, domain: host, urlOf });
        const madeAt = new Date(Date.now()).toISOString();
        const { name } = facts.plan;
        handOut(blobOf([calendarFile(entries, { name, madeAt })]), fileName(name, 'ics'));
    }
    get canEdit(): boolean {
        return this.state.access?.edit === true;
    }
    handlePlan(event: CustomEvent<{ value: string }>): void {
        this.store.choosePlan(event.detail.value);
    }
    handleTab(event: Event): void {
        this.tab = (event.currentTarget as HTMLElement).dataset.tab as Tab;
    }
    handleTabKeys(event: KeyboardEvent): void {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const forward = (event.key === 'ArrowRight') === (DIRECTION === 'ltr');
        const place = TABS.indexOf(this.tab) + (forward ? 1 : -1) + TABS.length;
        this.tab = TABS[place % TABS.length] as Tab;
        (this.template?.querySelector(`[data-tab=${this.tab}]`) as HTMLElement | null)?.focus();
        event.preventDefault();
    }
    handleOpen(event: CustomEvent<OpenRequest>): void {
        this.store.open(event.detail);
    }
    handleClose(): void {
        this.store.open(null);
        this.focusWork();
    }
    handleSaved(event: CustomEvent<{ name: string }>): void {
        this.trouble = '';
        this.store.open(null);
        this.focusWork();
        this.announcement = fillText(LABELS.saved, [event.detail.name]);
    }

    async handleUndo(): Promise<void> {
        const name = this.state.done.at(-1)?.name ?? '';
        this.tell(await this.store.undo(), fillText(LABELS.undone, [name]));
    }
    async handleRedo(): Promise<void> {
        const name = this.state.undone.at(-1)?.name ?? '';
        this.tell(await this.store.redo(), fillText(LABELS.redone, [name]));
    }
    private tell(outcome: EditOutcome | null, done: string): void {
        this.trouble = outcome?.kind === 'failed' ? ERROR_TEXTS[outcome.error.kind] : '';
        if (outcome?.kind === 'saved') this.announcement = done;
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const target = event.composedPath()[0] as Element | undefined;
        if (target && /^(input|textarea)$/i.test(target.tagName)) return;
        const key = event.key.toLowerCase();
        if (key === 'z' && !event.shiftKey) this.handleUndo();
        else if (key === 'y' || key === 'z') this.handleRedo();
        else return;
        event.preventDefault();
    }
}
