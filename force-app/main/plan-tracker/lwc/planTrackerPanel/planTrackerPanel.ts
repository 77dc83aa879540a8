import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { formatDay } from 'c/localeFormat';
import { ACTION_STATUSES, OBJECTIVE_TYPES } from 'c/planFacts';
import { messageOf } from 'c/platformError';
import { ERROR_TEXTS, LABELS } from 'c/planTrackerLabels';
import type {
    ActionRecord,
    EditOutcome,
    ObjectiveRecord,
    Opened,
    PlanTrackerState,
    PlanTrackerStore,
    WorkFields
} from 'c/planTrackerStore';
import { fillText } from 'c/result';
import {
    BLANK,
    fieldsOf,
    problemOf,
    valuesOfAction,
    valuesOfObjective,
    type FormProblem,
    type FormValues
} from './formValues';

type Failure = Extract<EditOutcome, { kind: 'failed' }>;

const PROBLEM_TEXTS: Readonly<Record<FormProblem, string>> = {
    name: LABELS.nameNeeded,
    dates: LABELS.datesReversed,
    percent: fillText(LABELS.numberNeeded, [LABELS.fieldPercent]),
    effort: fillText(LABELS.numberNeeded, [LABELS.fieldEffort]),
    baseline: fillText(LABELS.numberNeeded, [LABELS.fieldBaseline]),
    target: fillText(LABELS.numberNeeded, [LABELS.fieldTarget]),
    current: fillText(LABELS.numberNeeded, [LABELS.fieldCurrent])
};
const options = (values: readonly string[]) => values.map((value) => ({ label: value, value }));

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
    statusOptions = options(ACTION_STATUSES);
    typeOptions = options(OBJECTIVE_TYPES);
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
        const { action, objective } = this;
        this.values = action ? valuesOfAction(action) : objective ? valuesOfObjective(objective) : BLANK;
        this.problem = '';
        this.failure = null;
    }

    private get opened(): Opened | null {
        return this.shown?.opened ?? null;
    }
    private get action(): ActionRecord | undefined {
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
    get isTyped(): boolean {
        return this.isObjective && (this.objective?.measure ?? 'Typed') === 'Typed';
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
    get measuredText(): string {
        return this.isObjective && !this.isTyped ? fillText(LABELS.measuredBy, [this.objective?.measure ?? '']) : '';
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
    get ownerOptions() {
        const users = [...(this.shown?.view?.users.values() ?? [])];
        const people = users
            .filter(({ id, active }) => active || id === this.values.ownerId)
            .sort((one, other) => one.name.localeCompare(other.name))
            .map(({ id, name }) => ({ label: name, value: id }));
        return [{ label: LABELS.nobody, value: '' }, ...people];
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
        const names: Partial<Record<keyof WorkFields, string>> = {
            ...{ name: LABELS.fieldName, status: LABELS.fieldStatus, assignedToId: LABELS.fieldOwner },
            ...{ start: LABELS.fieldStart, due: LABELS.fieldDue, percentComplete: LABELS.fieldPercent },
            ...{ effortDays: LABELS.fieldEffort, successMeasure: LABELS.fieldSuccess, type: LABELS.fieldType },
            ...{ metric: LABELS.fieldMetric, unit: LABELS.fieldUnit, baseline: LABELS.fieldBaseline },
            ...{ target: LABELS.fieldTarget, current: LABELS.fieldCurrent, customerAgreed: LABELS.fieldAgreed }
        };
        const isOwner = key === 'assignedToId';
        const text = isOwner
            ? (this.shown?.view?.users.get(String(value))?.name ?? LABELS.nobody)
            : String(value ?? '–');
        return { key, label: names[key as keyof WorkFields] ?? key, value: text };
    }

    handleInput(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const field = (event.currentTarget as HTMLElement).dataset.field as keyof FormValues;
        const { value, checked } = event.detail;
        this.values = { ...this.values, [field]: field === 'agreed' ? checked === true : (value ?? '') };
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
        const fields = fieldsOf(opened.of, values, this.isMilestone, this.isTyped);
        this.isSaving = true;
        const outcome =
            opened.mode === 'edit'
                ? await store.edit(opened.of, opened.id, fields)
                : await store.create(
                      opened.of,
                      opened.parentId,
                      { ...opened.fields, ...fields, ...(opened.kind ? { kind: opened.kind } : {}) },
                      opened.atlasKey
                  );
        this.isSaving = false;
        if (this.opened !== opened) return;
        if (outcome.kind === 'failed') this.failure = outcome;
        else this.dispatchEvent(new CustomEvent('saved', { detail: { name: values.name.trim() } }));
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

    handleOpenRecord(): void {
        const { opened } = this;
        if (opened?.mode !== 'edit') return;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: opened.id, actionName: 'view' }
        });
    }
}
