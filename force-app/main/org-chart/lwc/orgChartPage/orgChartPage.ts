import { LightningElement, api } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_ID from '@salesforce/user/Id';
import type { Repair } from 'c/chartEdit';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import {
    OrgChartStore,
    type Choices,
    type EditOutcome,
    type JudgementContexts,
    type MapAccess,
    type MapRecords,
    type OrgChartGateway,
    type OrgChartState
} from 'c/orgChartStore';
import type { ToolbarCommand, ToolbarCommandDetail } from 'c/orgChartToolbar';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import { recall, remember } from './viewMemory';

interface Canvas {
    fit(): void;
    zoomIn(): void;
    zoomOut(): void;
    focusPerson(): void;
}

/** The org chart of an account, for its record page. */
export default class OrgChartPage extends LightningElement {
    /** Id of the account, set by the record page. */
    @api recordId: string | undefined;

    labels = LABELS;
    announcement = '';
    showsProblems = false;
    /** Why Undo or Redo did not happen. */
    trouble = '';
    store = new OrgChartStore({
        gateway: { save: (request) => this.gateway.save(request), reload: () => this.gateway.reload() },
        newKey: () => crypto.randomUUID(),
        today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(new Date()),
        userId: USER_ID
    });
    state: OrgChartState = this.store.getState();
    private unsubscribe: (() => void) | undefined;
    private refreshHandler: unknown;

    override connectedCallback(): void {
        const accountId = this.recordId ?? '';
        recall(this.store, accountId);
        this.state = this.store.getState();
        this.unsubscribe = this.store.subscribe((state) => {
            if (state.heat !== this.state.heat || state.kept !== this.state.kept) remember(state, accountId);
            this.state = state;
        });
        // The page asks to be read again, after an edit in another component for instance.
        this.refreshHandler = registerRefreshHandler(this, () => this.store.reload());
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
        unregisterRefreshHandler(this.refreshHandler);
    }

    private get gateway(): OrgChartGateway {
        return this.refs?.gateway as unknown as OrgChartGateway;
    }
    private get canvas(): Canvas {
        return this.refs?.canvas as unknown as Canvas;
    }

    get map() {
        return this.state.map ?? undefined;
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
        return this.state.phase === 'ready' && this.state.map?.hierarchy.people.length === 0;
    }
    get isShown(): boolean {
        return this.state.phase === 'ready' && !this.isEmpty;
    }
    /** An error while the chart is there: it stays, the error stands above it. */
    get warning(): string {
        if (!this.isShown) return '';
        return this.state.error ? this.errorText : this.trouble;
    }
    get errorText(): string {
        return this.state.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }

    /** Said to assistive technology too, word for word what later checks read. */
    get status(): string {
        const { map } = this.state;
        if (map === null) return this.isLoading ? LABELS.loading : '';
        const { placed, parked, placeholders } = map.hierarchy.census;
        return map.complete
            ? fillText(LABELS.status, [placed, parked, placeholders])
            : fillText(LABELS.statusMore, [placed + parked]);
    }

    get showsPanel(): boolean {
        return this.isShown && this.state.selected !== null && !this.showsProblems;
    }
    handleRecords(event: CustomEvent<MapRecords>): void {
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<MapAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleContexts(event: CustomEvent<JudgementContexts>): void {
        this.store.receiveContexts(event.detail);
    }
    handleChoices(event: CustomEvent<Choices>): void {
        this.store.receiveChoices(event.detail);
    }
    handleRetry(): void {
        this.store.reload();
    }
    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.showsProblems = false;
        this.store.reveal(event.detail.key);
    }
    handleOpened(): void {
        this.showsProblems = false;
    }
    handlePanelClose(): void {
        this.canvas.focusPerson();
    }
    handleSaved(event: CustomEvent<{ name: string }>): void {
        this.trouble = '';
        this.announcement = fillText(LABELS.saved, [event.detail.name]);
    }
    get canRepair(): boolean {
        return this.state.access?.editContacts === true && this.state.access.editStakeholders;
    }
    get isSaving(): boolean {
        return this.state.saving.size > 0;
    }
    async handleRepair(event: CustomEvent<Repair>): Promise<void> {
        const name = this.state.map?.person(event.detail.key)?.name ?? '';
        this.tell(await this.store.repair(event.detail), fillText(LABELS.saved, [name]));
    }
    handleProblemsClose(): void {
        this.showsProblems = false;
    }

    handleCommand(event: CustomEvent<ToolbarCommandDetail>): void {
        this.commands[event.detail.command]();
    }

    /** What the buttons of the toolbar do. */
    private commands: Readonly<Record<ToolbarCommand, () => void>> = {
        undo: () => this.undo(),
        redo: () => this.redo(),
        fit: () => this.canvas.fit(),
        zoomIn: () => this.canvas.zoomIn(),
        zoomOut: () => this.canvas.zoomOut(),
        refresh: () => this.store.reload(),
        expandAll: () => {
            this.store.expandAll();
            this.canvas.fit();
        },
        collapseAll: () => {
            this.store.collapseAll();
            this.canvas.fit();
        },
        problems: () => {
            this.showsProblems = !this.showsProblems;
        }
    };

    private async undo(): Promise<void> {
        const name = this.state.done.at(-1)?.name ?? '';
        this.tell(await this.store.undo(), fillText(LABELS.undone, [name]));
    }

    private async redo(): Promise<void> {
        const name = this.state.undone.at(-1)?.name ?? '';
        this.tell(await this.store.redo(), fillText(LABELS.redone, [name]));
    }

    private tell(outcome: EditOutcome | null, done: string): void {
        this.trouble = outcome?.kind === 'failed' ? ERROR_TEXTS[outcome.failure.error.kind] : '';
        if (outcome?.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        if (outcome?.kind === 'saved') this.announcement = done;
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const target = event.composedPath()[0] as Element | undefined;
        if (target && /^(input|textarea)$/i.test(target.tagName)) return;
        const key = event.key.toLowerCase();
        if (key === 'z' && !event.shiftKey) this.undo();
        else if (key === 'y' || key === 'z') this.redo();
        else return;
        event.preventDefault();
    }
}
