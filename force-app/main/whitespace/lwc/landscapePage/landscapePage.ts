import { LightningElement, api } from 'lwc';
import { todayIsoDate } from 'c/localeFormat';
import userId from '@salesforce/user/Id';
import formFactor from '@salesforce/client/formFactor';
import type { AccountFact, CellState } from 'c/landscapeFacts';
import { LandscapeOffer } from 'c/landscapeExport';
import type { CellOpenedDetail, JudgedDetail } from 'c/landscapeGrid';
import { countText, ERROR_TEXTS, exactMoney, LABELS, REFUSAL_TEXTS } from 'c/landscapeLabels';
import {
    countAsked,
    LandscapeStore,
    type CellValues,
    type EditOutcome,
    type LandscapeAccess,
    type LandscapeGateway,
    type LandscapeModel,
    type LandscapeRecords,
    type LandscapeState,
    type RelatedRecords
} from 'c/landscapeStore';
import type { Side } from 'c/landscapeToolbar';
import { messageOf, type PlatformError } from 'c/platformError';
import { fillText } from 'c/result';
import { legendEntries, shareTexts, shownText, sumHelp, sumTexts } from './pageTexts';

/** The Account Landscape of an account, for its record page. */
export default class LandscapePage extends LightningElement {
    /** Id of the account, set by the record page. */
    @api recordId: string | undefined;

    labels = LABELS;
    announcement = '';
    /** What is offered to take away; null while the dialog is closed. */
    offer: LandscapeOffer | null = null;
    /** What stands beside the grid: the selected cells, or one of the sides that the toolbar opens. */
    side: Side | 'cell' | null = null;
    /** Tab of the selected cells' details. */
    panelTab: CellOpenedDetail['tab'] = 'judgement';
    store = new LandscapeStore({
        gateway: {
            save: (request) => this.gateway.save(request),
            reload: () => this.gateway.reload(),
            readRelated: () => this.relatedGateway.read()
        },
        newKey: () => crypto.randomUUID(),
        // The form of Swedish dates is the ISO one.
        today: todayIsoDate,
        userId
    });
    state: LandscapeState = this.store.getState();
    private unsubscribe: (() => void) | undefined;
    /** What a key has proposed to the panel that is about to open. */
    private proposed: Partial<CellValues> | null = null;

    override connectedCallback(): void {
        this.unsubscribe = this.store.subscribe((state) => {
            this.state = state;
        });
        if (formFactor === 'Small') this.store.choose({ layout: 'list' });
    }

    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    override renderedCallback(): void {
        const panel = this.refs?.panel as unknown as { start(proposed: Partial<CellValues>): void } | undefined;
        if (this.proposed === null || !panel) return;
        panel.start(this.proposed);
        this.proposed = null;
    }

    private get gateway(): Pick<LandscapeGateway, 'save' | 'reload'> {
        return this.refs?.gateway as unknown as LandscapeGateway;
    }
    private get relatedGateway(): { read(): Promise<void> } {
        return this.refs?.related as unknown as { read(): Promise<void> };
    }
    private get model(): LandscapeModel | null {
        return this.state.model;
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
        const { buyingCenters, offerings } = this.model?.business ?? {};
        return this.state.phase === 'ready' && (buyingCenters?.length === 0 || offerings?.length === 0);
    }
    get canAddCenter(): boolean {
        return this.state.access?.editCenters === true && this.model?.business.buyingCenters.length === 0;
    }
    get isShown(): boolean {
        return this.state.phase === 'ready' && !this.isEmpty;
    }
    get errorText(): string {
        return this.state.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state.error ? messageOf(this.state.error) : '';
    }
    /** Why the numbers are not to be trusted yet, or what went wrong while they are there. */
    get warning(): string {
        if (!this.isShown) return '';
        const isGrowing = this.model?.records.complete === false;
        const incomplete = isGrowing ? (this.state.error ? LABELS.incompleteFailed : LABELS.incomplete) : '';
        return [this.errorText, incomplete].filter((text) => text !== '').join(' ');
    }

    get isList(): boolean {
        return this.state.choices.layout === 'list';
    }
    get showsYears(): boolean {
        return this.state.choices.showsYears;
    }

    get legend() {
        return this.model === null ? [] : legendEntries(this.states, this.state.choices.states);
    }
    get isAsked(): boolean {
        return countAsked(this.state.choices.question) > 0;
    }
    get isFiltered(): boolean {
        return this.state.choices.states.size > 0;
    }
    get shares() {
        return shareTexts(this.states);
    }
    private get states() {
        return (this.model as LandscapeModel).allStates;
    }
    get sums(): string[] {
        return this.model === null ? [] : sumTexts(this.model);
    }
    get sumHelp(): string {
        return this.model === null ? '' : sumHelp(this.model);
    }
    get shownText(): string {
        return this.model === null ? '' : shownText(this.model);
    }

    /** Nothing in the period, though the account has business. */
    get isPeriodEmpty(): boolean {
        const { landscape, business } = this.model ?? {};
        return business !== undefined && business.deals.length > 0 && landscape?.included.includes(true) === false;
    }

    get showsPanel(): boolean {
        return this.side === 'cell' && this.state.selection !== null;
    }
    get showsFilter(): boolean {
        return this.side === 'filter';
    }
    get showsChanges(): boolean {
        return this.side === 'compare';
    }
    get showsTargets(): boolean {
        return this.side === 'targets';
    }
    get showsLines(): boolean {
        return this.side === 'lines';
    }
    get hasSide(): boolean {
        return this.side !== null && (this.side !== 'cell' || this.showsPanel);
    }

    /** Accounts whose records are read; the same list as long as nothing about it changes. */
    get accountIds(): readonly string[] {
        return this.recordId ? this.store.accountIds(this.recordId) : [];
    }
    /** New offerings that stand there unassessed. */
    get newOfferings(): string {
        const { model } = this;
        if (model === null || model.newOfferingIds.size === 0) return '';
        const names = model.business.offerings.flatMap(({ id, name }) => (model.newOfferingIds.has(id) ? [name] : []));
        return fillText(LABELS.newOfferings, [names.join(', ')]);
    }
    /** Open business that closes after the period. */
    get laterOpen(): string {
        const { model } = this;
        if (model === null || model.laterOpen.deals === 0) return '';
        const { minor, deals } = model.laterOpen;
        const { digits, currencies } = model.business;
        const amounts = minor.flatMap((units, place) =>
            units === 0 ? [] : [exactMoney(units, digits[place] ?? 2, currencies[place] ?? '')]
        );
        return fillText(LABELS.laterOpen, [countText(deals), amounts.join(', ')]);
    }
    /** A filter that leaves no cell. */
    get hasNothing(): boolean {
        const { rows, columns } = this.model?.matrix ?? { rows: [], columns: [] };
        return rows.length === 0 || columns.length === 0;
    }
    get cannotUndo(): boolean {
        return this.state.done.length === 0 || this.state.isSaving;
    }
    get cannotRedo(): boolean {
        return this.state.undone.length === 0 || this.state.isSaving;
    }

    handleRecords(event: CustomEvent<LandscapeRecords>): void {
        this.store.receiveRecords(event.detail);
    }
    handleRecordsFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveFailure(event.detail);
    }
    handleAccess(event: CustomEvent<LandscapeAccess>): void {
        this.store.receiveAccess(event.detail);
    }
    handleRetry(): void {
        this.store.reload();
    }

    handleAllYears(): void {
        const years = this.model?.yearsWithBusiness(this.store.today()) ?? [];
        this.store.choose({ period: { first: years[0] ?? 0, last: years.at(-1) ?? 0 } });
    }
    handleLater(): void {
        const { model } = this;
        if (model === null) return;
        this.store.choose({ period: { first: model.period.first, last: model.laterOpen.lastYear } });
    }
    handleSideChosen(event: CustomEvent<{ side: Side | null }>): void {
        this.side = event.detail.side;
        if (this.side === 'targets' || this.side === 'compare') this.store.needRelated();
    }
    handleDone(event: CustomEvent<{ text: string }>): void {
        this.announcement = event.detail.text;
    }
    handleRelated(event: CustomEvent<RelatedRecords>): void {
        this.store.receiveRelated(event.detail);
    }
    handleRelatedFailed(event: CustomEvent<PlatformError>): void {
        this.store.receiveRelatedFailure(event.detail);
    }
    handleGroup(event: CustomEvent<readonly AccountFact[]>): void {
        this.store.receiveGroup(event.detail);
    }
    handleExport(): void {
        this.offer = new LandscapeOffer(this.store);
    }
    handleExportClose(): void {
        this.offer = null;
    }
    handleAddCenter(): void {
        this.side = 'lines';
    }
    handleLegend(event: Event): void {
        this.store.toggleState((event.currentTarget as HTMLElement).dataset.state as CellState);
    }
    handleLegendAll(): void {
        this.store.choose({ states: new Set() });
    }

    handleCellOpened(event: CustomEvent<CellOpenedDetail>): void {
        this.panelTab = event.detail.tab;
        this.side = 'cell';
        if (event.detail.byKey) this.proposed = {};
    }
    handleClosed(): void {
        this.side = null;
        const grid = this.refs?.grid as unknown as { focusCell(): void } | undefined;
        grid?.focusCell();
    }
    handleSaved(): void {
        const { model, selection } = this.state;
        const count = model && selection ? model.addressesIn(selection, Number.POSITIVE_INFINITY).length : 0;
        this.announcement = fillText(LABELS.saved, [count]);
    }
    handleRepaired(event: CustomEvent<{ count: number }>): void {
        this.announcement = fillText(LABELS.repaired, [event.detail.count]);
    }

    /** A letter on the grid judges the selection; what needs a reason opens the form. */
    async handleJudged(event: CustomEvent<JudgedDetail>): Promise<void> {
        if (this.state.access?.judge !== true) {
            this.announcement = LABELS.readOnly;
            return;
        }
        const { assessment } = event.detail;
        if (assessment === 'Blocked') {
            this.panelTab = 'judgement';
            this.side = 'cell';
            this.proposed = { assessment };
            return;
        }
        this.tell(await this.store.judge({ assessment }), () => this.handleSaved());
    }

    async handleUndo(): Promise<void> {
        const outcome = await this.store.undo();
        if (outcome) this.tell(outcome, () => (this.announcement = LABELS.undone));
    }
    async handleRedo(): Promise<void> {
        const outcome = await this.store.redo();
        if (outcome) this.tell(outcome, () => (this.announcement = LABELS.redone));
    }

    get failureText(): string {
        const { failure } = this.state;
        if (failure === null || this.showsPanel) return '';
        return failure.kind === 'conflict' ? LABELS.conflictTitle : ERROR_TEXTS[failure.kind];
    }
    get failureDetails(): string {
        return this.state.failure ? messageOf(this.state.failure) : '';
    }
    handleDismiss(): void {
        this.store.dismissFailure();
    }

    private tell(outcome: EditOutcome, whenSaved: () => void): void {
        if (outcome.kind === 'saved') whenSaved();
        else if (outcome.kind === 'refused') {
            this.announcement = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        }
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
