import { LightningElement, api } from 'lwc';
import { cellAt } from 'c/landscapeCells';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import {
    planObjectiveCreate,
    type CellAddress,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore,
    type ObjectiveRefusal,
    type ObjectiveValues
} from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import userId from '@salesforce/user/Id';
import { LABELS } from './labels';

const CLOSED: ReadonlySet<string> = new Set(['Completed', 'Cancelled']);

/**
 * A plan objective for one cell: which plan, its name, what is to be won by when.
 *
 * @fires saved with the name
 * @fires newplan when there is no plan yet and one is wanted
 * @fires close when the form is to be left
 */
export default class LandscapeObjectiveForm extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;
    @api address: CellAddress | null = null;

    labels = { ...PAGE_LABELS, ...LABELS };
    draft: Partial<ObjectiveValues> = {};
    problem = '';
    problemDetails = '';
    isSaving = false;
    /** One for as long as the form stands: saved twice, it is still one objective. */
    private clientKey = '';

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    private get plans() {
        const { plans = [] } = this.model.records.related ?? {};
        return plans.filter(({ status }) => !CLOSED.has(status));
    }
    get hasPlans(): boolean {
        return this.plans.length > 0;
    }
    get planOptions() {
        return this.plans.map(({ id, name }) => ({ value: id, label: name }));
    }
    /** What the cell says already: its target and date, else the plan's end. */
    get values(): ObjectiveValues {
        const { business, landscape } = this.model;
        const { buyingCenterId, offeringId } = this.address as CellAddress;
        const row = business.rowOf.get(buyingCenterId) ?? -1;
        const column = business.columnOf.get(offeringId) ?? -1;
        const record = this.model.recordOf(this.address as CellAddress);
        const today = this.store?.today() ?? '';
        const current = this.plans.find(({ start, end }) => (start ?? '') <= today && (end ?? '9') >= today);
        const planId = this.draft.planId ?? current?.id ?? this.plans[0]?.id ?? '';
        const names = [business.offerings[column]?.name ?? '', business.buyingCenters[row]?.name ?? ''];
        return {
            planId,
            name: fillText(LABELS.objectiveName, names).slice(0, 80),
            type: cellAt(landscape, row, column).growth,
            target: record?.target ?? record?.potential ?? null,
            due: record?.targetDate ?? this.plans.find(({ id }) => id === planId)?.end ?? null,
            ...this.draft
        };
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset as { field: keyof ObjectiveValues };
        const text = String(event.detail.value ?? '');
        this.draft = { ...this.draft, [field]: field === 'target' ? (text === '' ? null : Number(text)) : text };
        this.problem = '';
    }
    /** The browser's own date input: the button of the base component's is smaller than a finger. */
    handleDue(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        this.draft = { ...this.draft, due: value === '' ? null : value };
    }
    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleNewPlan(): void {
        this.dispatchEvent(new CustomEvent('newplan'));
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, address, values } = this;
        if (!store || address === null || this.isSaving) return;
        this.isSaving = true;
        this.problem = '';
        this.problemDetails = '';
        this.clientKey ||= store.newKey();
        const outcome = await store.edit<ObjectiveRefusal>((records, { newKey, today }) =>
            planObjectiveCreate(records, address, values, this.clientKey, { userId, today: today(), newKey })
        );
        this.isSaving = false;
        if (outcome.kind === 'refused') this.problem = LABELS.objectiveNameMissing;
        else if (outcome.kind === 'failed') {
            this.problem = ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
        } else this.dispatchEvent(new CustomEvent('saved', { detail: { name: values.name } }));
    }
}
