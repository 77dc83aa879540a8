import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { cellAt } from 'c/landscapeCells';
import {
    ASSESSMENT_OPTIONS,
    BLOCK_REASON_OPTIONS,
    dateText,
    ERROR_TEXTS,
    GROWTH_TEXTS,
    LABELS,
    REFUSAL_TEXTS
} from 'c/landscapeLabels';
import { MOST_CELLS, type CellAddress, type CellRecord, type CellValues, type EditOutcome } from 'c/landscapeStore';
import type { LandscapeModel, LandscapeState, LandscapeStore } from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { BusinessList } from './businessList';
import { KEPT, NONE, shownValue, withInput, type Draft } from './judgementDraft';

type Tab = 'judgement' | 'business' | 'act';
const PAGE = 50;
const STEPS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/**
 * The selected cells: their judgement in a form, and the business behind their numbers.
 *
 * @fires saved after a judgement
 * @fires done with a text, after something else has been done
 * @fires close when the panel is to be closed
 */
export default class LandscapePanel extends NavigationMixin(LightningElement) {
    @api store: LandscapeStore | undefined;
    /** Which of the two sides is shown. */
    @api
    get tab(): Tab {
        return this.shownTab;
    }
    set tab(tab: Tab) {
        this.shownTab = tab;
    }

    labels = LABELS;
    draft: Draft = {};
    problem = '';
    problemDetails = '';
    isSaving = false;
    limit = PAGE;
    private shownTab: Tab = 'judgement';
    private shown: LandscapeState | undefined;
    private business: BusinessList | null = null;
    private selectedAddresses: readonly CellAddress[] = [];
    private records: readonly (CellRecord | null)[] = [];
    private wantsFocus = false;

    /** State of the store; a new object for each change. */
    @api
    get state(): LandscapeState | undefined {
        return this.shown;
    }
    set state(state: LandscapeState | undefined) {
        const before = this.shown;
        this.shown = state;
        if (state?.model === before?.model && state?.selection === before?.selection) return;
        this.business = null;
        this.limit = PAGE;
        const wasSelected = this.selectedAddresses.map(keyOf).join();
        const { model, selection } = state ?? {};
        this.selectedAddresses = model && selection ? model.addressesIn(selection, MOST_CELLS + 1) : [];
        this.records = this.selectedAddresses.map((address) => model?.recordOf(address) ?? null);
        if (this.selectedAddresses.map(keyOf).join() !== wasSelected) this.startAnew();
    }

    /** Proposes values, as if typed, and puts the focus on the field to fill in. */
    @api
    start(proposed: Draft): void {
        this.draft = { ...this.draft, ...proposed };
        this.wantsFocus = true;
    }

    override renderedCallback(): void {
        if (!this.wantsFocus) return;
        this.wantsFocus = false;
        const field = this.isBlocked && 'assessment' in this.draft ? 'blockReason' : 'assessment';
        this.template?.querySelector<HTMLElement>(`[data-field=${field}]`)?.focus();
    }

    private startAnew(): void {
        this.draft = {};
        this.problem = '';
        this.problemDetails = '';
    }

    private get model(): LandscapeModel | null {
        return this.shown?.model ?? null;
    }
    private get single(): CellAddress | null {
        return this.selectedAddresses.length === 1 ? (this.selectedAddresses[0] as CellAddress) : null;
    }
    get isSeveral(): boolean {
        return this.selectedAddresses.length > 1;
    }

    get heading(): string {
        const { single, model } = this;
        if (single === null || model === null) {
            const count = this.selectedAddresses.length;
            return fillText(LABELS.cellsSelected, [count > MOST_CELLS ? `${MOST_CELLS}+` : count]);
        }
        return model.business.offerings[model.business.columnOf.get(single.offeringId) ?? -1]?.name ?? '';
    }
    get subheading(): string {
        const { selection } = this.shown ?? {};
        const rows = this.model?.matrix.rows ?? [];
        if (!selection) return '';
        const [first, last] = [rows[selection.rows.from]?.name ?? '', rows[selection.rows.to]?.name ?? ''];
        return first === last ? first : `${first} – ${last}`;
    }

    get isJudgement(): boolean {
        return this.shownTab === 'judgement';
    }
    get isBusiness(): boolean {
        return this.shownTab === 'business';
    }
    get isAct(): boolean {
        return this.shownTab === 'act';
    }
    get actSelected(): string {
        return String(this.isAct);
    }
    get address(): CellAddress | null {
        return this.single;
    }
    get judgementSelected(): string {
        return String(this.isJudgement);
    }
    get businessSelected(): string {
        return String(this.isBusiness);
    }
    get isReadOnly(): boolean {
        return this.shown?.access?.judge !== true;
    }
    get cannotSave(): boolean {
        return this.isSaving || Object.keys(this.draft).length === 0;
    }

    /** Who judged, and when. */
    get author(): string {
        const record = this.records[0];
        if (this.single === null) return LABELS.severalHelp;
        if (!record?.assessedOn) return LABELS.assessedNever;
        const known = this.model?.records.users.find(({ id }) => id === record.assessedById)?.name;
        return fillText(LABELS.assessedBy, [known ?? record.assessedByName ?? '', dateText(record.assessedOn)]);
    }

    get values() {
        const shown = (field: keyof CellValues) => shownValue(this.draft, field, this.records);
        const text = (field: keyof CellValues): string => {
            const value = shown(field);
            return value === null || value === undefined ? '' : String(value);
        };
        const choice = (field: keyof CellValues): string => {
            if (text(field) !== '') return text(field);
            return this.isSeveral && !(field in this.draft) ? KEPT : NONE;
        };
        return {
            assessment: this.isSeveral && text('assessment') === '' ? KEPT : text('assessment'),
            blockReason: choice('blockReason'),
            competitor: text('competitor'),
            valueFit: choice('valueFit'),
            ease: choice('ease'),
            potential: text('potential'),
            target: text('target'),
            targetDate: text('targetDate'),
            growthType: choice('growthType'),
            ownerId: choice('ownerId'),
            reviewDate: text('reviewDate'),
            note: text('note')
        };
    }
    get isBlocked(): boolean {
        return shownValue(this.draft, 'assessment', this.records) === 'Blocked';
    }

    get options() {
        const kept = this.isSeveral ? [{ value: KEPT, label: LABELS.fieldKept }] : [];
        const none = [...kept, { value: NONE, label: LABELS.fieldNone }];
        return {
            assessment: [...kept, ...ASSESSMENT_OPTIONS],
            blockReason: [...none, ...BLOCK_REASON_OPTIONS],
            steps: [...none, ...STEPS],
            growth: [
                ...kept,
                { value: NONE, label: this.growthByRule },
                { value: 'Mining', label: GROWTH_TEXTS.Mining },
                { value: 'Farming', label: GROWTH_TEXTS.Farming }
            ],
            owner: [...none, ...this.owners]
        };
    }

    /** Active users, and whoever owns the judgement though inactive. */
    private get owners() {
        const users = this.model?.records.users ?? [];
        const record = this.records[0];
        const options = users.map(({ id, name }) => ({ value: id, label: name }));
        if (record?.ownerId && !users.some(({ id }) => id === record.ownerId)) {
            options.push({ value: record.ownerId, label: record.ownerName ?? record.ownerId });
        }
        return options;
    }

    private get growthByRule(): string {
        const { single, model } = this;
        if (single === null || model === null) return LABELS.fieldNone;
        const row = model.business.rowOf.get(single.buyingCenterId) ?? -1;
        const column = model.business.columnOf.get(single.offeringId) ?? -1;
        const { growthByRule } = cellAt(model.landscape, row, column);
        return fillText(LABELS.growthByRule, [GROWTH_TEXTS[growthByRule]]);
    }

    get list(): BusinessList | null {
        const { model, selection } = this.shown ?? {};
        if (!this.isBusiness || !model || !selection) return null;
        this.business ??= new BusinessList(model, selection);
        return this.business;
    }
    get rows() {
        return this.list?.rows(this.limit) ?? [];
    }
    get numbers() {
        return this.list?.numbers() ?? [];
    }
    get years() {
        return this.list?.years() ?? [];
    }
    get sums() {
        return this.list?.sums() ?? [];
    }
    get hasNoBusiness(): boolean {
        return this.list?.size === 0;
    }
    get moreLabel(): string {
        const left = (this.list?.size ?? 0) - this.limit;
        return left > 0 ? fillText(LABELS.businessMore, [Math.min(left, PAGE)]) : '';
    }

    handleMore(): void {
        this.limit += PAGE;
    }
    handleJudgementTab(): void {
        this.shownTab = 'judgement';
    }
    handleActTab(): void {
        this.shownTab = 'act';
    }
    handleDone(event: CustomEvent<{ text: string }>): void {
        this.dispatchEvent(new CustomEvent('done', { detail: event.detail }));
    }
    handleBusinessTab(): void {
        this.shownTab = 'business';
    }

    handleInput(event: CustomEvent<{ value: string | number | null }>): void {
        this.take(event.currentTarget as HTMLElement, String(event.detail.value ?? ''));
    }
    /** The browser's own date input: the button of the base component's is smaller than a finger. */
    handleDate(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        this.take(input, input.value);
    }

    private take(input: HTMLElement, value: string): void {
        this.draft = withInput(this.draft, input.dataset.field as keyof CellValues, value);
        this.problem = '';
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }

    handleOpenRecord(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }

    handleCancel(): void {
        this.startAnew();
    }

    handleClose(): void {
        this.startAnew();
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, draft } = this;
        if (!store || this.cannotSave) return;
        this.isSaving = true;
        this.problem = '';
        this.problemDetails = '';
        const outcome = await store.judge(draft);
        this.isSaving = false;
        this.show(outcome);
    }

    private show(outcome: EditOutcome): void {
        if (outcome.kind === 'refused') {
            this.problem = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        } else if (outcome.kind === 'failed') {
            const { error } = outcome;
            this.problem = error.kind === 'conflict' ? LABELS.conflictTitle : ERROR_TEXTS[error.kind];
            this.problemDetails = messageOf(error);
        } else {
            this.startAnew();
            if (outcome.kind === 'saved') this.dispatchEvent(new CustomEvent('saved'));
        }
    }
}

function keyOf({ buyingCenterId, offeringId }: CellAddress): string {
    return `${buyingCenterId}-${offeringId}`;
}
