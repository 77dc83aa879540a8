import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { formatDay } from 'c/localeFormat';
import { metricPercent } from 'c/planProgress';
import { messageOf } from 'c/platformError';
import { ERROR_TEXTS, LABELS } from 'c/planTrackerLabels';
import type {
    ActionRecord,
    EditOutcome,
    ObjectiveRecord,
    Opened,
    OpenRequest,
    PlanTrackerState,
    PlanTrackerStore,
    PlanView,
    PlanWrite,
    WorkFields
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import LOCALE from '@salesforce/i18n/locale';
import { mainFields, moreFields, type FormField, type FormSubject } from './formFields';
import {
    BLANK,
    fieldsOf,
    problemOf,
    valuesOfRecord,
    type FieldName,
    type FormProblem,
    type FormValues
} from './formValues';
import { LABELS as TEXTS } from './labels';

type Failure = Extract<EditOutcome, { kind: 'failed' }>;

const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const SHARE = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const needed = (label: string): string => fillText(LABELS.numberNeeded, [label]);
const PROBLEM_TEXTS: Readonly<Record<FormProblem, string>> = {
    name: LABELS.nameNeeded,
    dates: LABELS.datesReversed,
    'baseline-dates': LABELS.datesReversed,
    cell: TEXTS.cellNeedsBoth,
    percentComplete: needed(LABELS.fieldPercent),
    effortDays: needed(LABELS.fieldEffort),
    weight: needed(TEXTS.weight),
    baseline: needed(LABELS.fieldBaseline),
    target: needed(LABELS.fieldTarget),
    current: needed(LABELS.fieldCurrent)
};

/**
 * Form for one objective, action or milestone. What was typed stays until it is saved or given up: a failed save stands
 * above the buttons, a conflict with their version.
 *
 * @fires saved with the name of the record
 * @fires close when the form is given up
 */
export default class PlanTrackerPanel extends NavigationMixin(LightningElement) {
    @api store: PlanTrackerStore | undefined;
    labels = LABELS;
    texts = TEXTS;
    showsMore = false;
    asksToDelete = false;
    values: FormValues = BLANK;
    problem = '';
    failure: Failure | null = null;
    isSaving = false;
    private wantsFocus = false;
    private shown: PlanTrackerState | undefined;

    /** State of the store; another thing opened starts the form anew. */
    @api
    get state(): PlanTrackerState | undefined {
        return this.shown;
    }
    set state(state: PlanTrackerState | undefined) {
        const isOther = state?.opened !== this.shown?.opened;
        this.shown = state;
        if (!isOther) return;
        this.takeSaved();
        this.wantsFocus = true;
    }

    override renderedCallback(): void {
        if (!this.wantsFocus) return;
        this.wantsFocus = false;
        (this.template?.querySelector('[data-field=name]') as HTMLElement | null)?.focus();
    }

    private takeSaved(): void {
        const { opened } = this;
        const record = this.action ?? this.objective;
        const started = opened?.mode === 'create' ? opened.fields : undefined;
        this.values = valuesOfRecord(record ?? started ?? {}, this.view?.cells);
        this.asksToDelete = false;
        this.problem = '';
        this.failure = null;
    }

    private get opened(): Opened | null {
        return this.shown?.opened ?? null;
    }
    get view(): PlanView | undefined {
        return this.shown?.view ?? undefined;
    }
    get action(): ActionRecord | undefined {
        const { opened } = this;
        if (opened?.mode !== 'edit' || opened.of !== 'action') return undefined;
        return this.shown?.view?.facts.actions.find(({ id }) => id === opened.id) as ActionRecord | undefined;
    }
    private get objective(): ObjectiveRecord | undefined {
        const { opened } = this;
        if (opened?.mode !== 'edit' || opened.of !== 'objective') return undefined;
        return this.shown?.view?.facts.objectives.find(({ id }) => id === opened.id) as ObjectiveRecord | undefined;
    }
    get isAction(): boolean {
        return this.opened?.of === 'action';
    }
    get isMilestone(): boolean {
        const { opened } = this;
        return (opened?.mode === 'create' ? opened.kind : this.action?.kind) === 'Milestone';
    }
    /** An action proper: it takes time and is done by and by. */
    get isWork(): boolean {
        return this.isAction && !this.isMilestone;
    }
    get isObjective(): boolean {
        return this.opened?.of === 'objective';
    }
    private get subject(): FormSubject {
        return {
            of: this.isObjective ? 'objective' : 'action',
            isMilestone: this.isMilestone,
            values: this.values,
            state: this.shown
        };
    }
    get fields() {
        const { subject } = this;
        const shown = [...mainFields(subject), ...(this.showsMore ? moreFields(subject) : [])];
        return shown.map((field) => this.withValue(field));
    }
    private withValue(field: FormField) {
        return {
            ...field,
            value: this.values[field.name],
            className: field.isWide ? 'wide' : '',
            isChoice: field.type === 'choice',
            isLong: field.type === 'long',
            isBox: field.type === 'checkbox'
        };
    }
    get moreExpanded(): string {
        return String(this.showsMore);
    }
    handleMore(): void {
        this.showsMore = !this.showsMore;
    }
    get kind(): string {
        if (this.isObjective) return LABELS.objective;
        return this.isMilestone ? LABELS.milestone : LABELS.action;
    }
    get heading(): string {
        if (this.opened?.mode === 'edit') return this.action?.name ?? this.objective?.name ?? '';
        if (this.isObjective) return LABELS.newObjective;
        return this.isMilestone ? LABELS.newMilestone : LABELS.newAction;
    }
    /** The current value of a measured objective, and how far it has come. */
    get measuredText(): string {
        const { objective, view } = this;
        if (!objective || objective.measure === 'Typed' || !view) return '';
        const value = view.measured.get(objective.id);
        if (value === undefined) return TEXTS.notMeasured;
        const percent = metricPercent(objective.baseline, objective.target, value);
        const now = fillText(TEXTS.measured, [NUMBER.format(value)]);
        return percent === null ? now : `${now} · ${fillText(TEXTS.progress, [SHARE.format(percent / 100)])}`;
    }
    get baselineText(): string {
        const due = this.action?.baselineDue;
        return due ? fillText(LABELS.baselineWas, [formatDay(due)]) : '';
    }
    get isReadOnly(): boolean {
        return this.opened?.mode === 'edit' ? this.shown?.access?.edit !== true : this.shown?.access?.create !== true;
    }
    get cannotSave(): boolean {
        return this.isSaving || this.isReadOnly;
    }
    get canAdd(): boolean {
        return this.opened?.mode === 'edit' && this.isObjective && this.shown?.access?.create === true;
    }
    get hasRecord(): boolean {
        return this.opened?.mode === 'edit';
    }
    get canEdit(): boolean {
        return this.shown?.access?.edit === true;
    }
    get canDelete(): boolean {
        return this.hasRecord && this.canEdit;
    }

    get failureHeading(): string {
        return this.failure?.theirs ? LABELS.conflictTitle : LABELS.failedSave;
    }
    get failureText(): string {
        if (!this.failure) return '';
        return this.failure.theirs ? LABELS.conflictText : ERROR_TEXTS[this.failure.error.kind];
    }
    get failureDetails(): string {
        return this.failure && !this.failure.theirs ? messageOf(this.failure.error) : '';
    }
    /** What the record holds now, where somebody else was faster. */
    get theirs() {
        const theirs = this.failure?.theirs;
        return theirs ? Object.entries(theirs).map(([key, value]) => this.describe(key, value)) : [];
    }
    get hasTheirs(): boolean {
        return this.theirs.length > 0;
    }

    private describe(key: string, value: unknown): { key: string; label: string; value: string } {
        const all = [...mainFields(this.subject), ...moreFields(this.subject)];
        const field = all.find(({ name }) => name === key);
        const option = field?.options?.find((one) => one.value === String(value ?? ''))?.label;
        return { key, label: field?.label ?? key, value: option ?? String(value ?? '–') };
    }

    handleInput(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as FieldName;
        const { value, checked } = event.detail;
        const isBox = typeof this.values[field] === 'boolean';
        this.values = { ...this.values, [field]: isBox ? checked === true : (value ?? '') };
        this.problem = '';
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { opened, store, values } = this;
        if (!opened || !store || this.isSaving || this.isReadOnly) return;
        const problem = problemOf(opened.of, values);
        this.problem = problem === null ? '' : PROBLEM_TEXTS[problem];
        this.failure = null;
        if (problem !== null) return;
        const cell = this.cell(store);
        const fields = { ...fieldsOf(opened.of, values, this.isMilestone), ...cell.fields };
        this.isSaving = true;
        const outcome =
            opened.mode === 'edit'
                ? await store.edit(opened.of, opened.id, fields, cell.writes)
                : await store.create(
                      opened.of,
                      opened.parentId,
                      { ...fields, ...(opened.kind ? { kind: opened.kind } : {}) },
                      opened.atlasKey,
                      cell.writes
                  );
        this.isSaving = false;
        if (this.opened !== opened) return;
        if (outcome.kind === 'failed') this.failure = outcome;
        else this.tellSaved(String(values.name).trim());
    }
    private tellSaved(name: string): void {
        this.dispatchEvent(new CustomEvent('saved', { detail: { name } }));
    }

    /** The landscape cell that was chosen, with the write that makes its record where there is none. */
    private cell(store: PlanTrackerStore): { fields: WorkFields; writes: readonly PlanWrite[] } {
        if (!this.isObjective) return { fields: {}, writes: [] };
        const [center, offering] = [String(this.values.cellCenterId), String(this.values.cellOfferingId)];
        if (center === '' || offering === '') return { fields: { landscapeCellId: null }, writes: [] };
        const { id, writes } = store.cellFor(center, offering);
        return { fields: { landscapeCellId: id }, writes };
    }

    handleKeepTheirs(): void {
        this.takeSaved();
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleNewAction(): void {
        this.create('Action');
    }
    handleNewMilestone(): void {
        this.create('Milestone');
    }
    private create(kind: 'Action' | 'Milestone'): void {
        if (this.objective) this.store?.open({ mode: 'create', of: 'action', parentId: this.objective.id, kind });
    }

    handleOther(event: CustomEvent<OpenRequest>): void {
        this.store?.open(event.detail);
    }

    get deleteTitle(): string {
        return fillText(TEXTS.removeTitle, [this.heading]);
    }
    get deleteActions(): string {
        const count = this.view?.facts.actions.filter(({ objectiveId }) => objectiveId === this.objective?.id).length;
        return this.objective && count ? fillText(TEXTS.removeActions, [count]) : '';
    }
    private opener: HTMLElement | null = null;
    handleAskToDelete(event: Event): void {
        this.opener = event.currentTarget as HTMLElement;
        this.asksToDelete = true;
    }
    handleKeep(): void {
        this.asksToDelete = false;
        this.opener?.focus();
    }
    async handleDelete(): Promise<void> {
        const { opened, store, heading } = this;
        this.asksToDelete = false;
        if (opened?.mode !== 'edit' || !store) return;
        const outcome = await store.remove(opened.of, opened.id);
        if (outcome.kind === 'failed') this.failure = outcome;
        else this.tellSaved(heading);
    }

    handleOpenRecord(): void {
        const { opened } = this;
        if (opened?.mode !== 'edit') return;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: opened.id, actionName: 'view' }
        });
    }
}
