import { LightningElement, api } from 'lwc';
import { FUNCTION_OPTIONS, STATUS_OPTIONS } from 'c/landscapeCenterTexts';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import {
    centerDetails,
    planCenterChange,
    planCenterCreate,
    type BuyingCenterRecord,
    type CenterValues,
    type EditOutcome,
    type LandscapeStore,
    type ManagingRefusal
} from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { readingOrder, buildTree } from 'c/landscapeTree';
import { LABELS, REFUSALS } from './labels';

const NONE = 'none';
const NEW: CenterValues = {
    name: '',
    parentId: null,
    function: null,
    region: null,
    status: 'Active',
    annualBudget: null,
    description: null
};

/**
 * The form of a buying center, a new one or one that is there.
 *
 * @fires saved with its name
 * @fires close when the form is to be left
 */
export default class LandscapeCenterForm extends LightningElement {
    @api store: LandscapeStore | undefined;
    /** Buying center to change; null for a new one. */
    @api centerId: string | null = null;
    /** Where a new one starts. */
    @api parentId: string | null = null;

    labels = { ...PAGE_LABELS, ...LABELS };
    draft: Partial<CenterValues> = {};
    problem = '';
    problemDetails = '';
    isSaving = false;
    /** One for as long as the form stands: saved twice, it is still one buying center. */
    private clientKey = '';
    private isFocused = false;

    override renderedCallback(): void {
        if (this.isFocused) return;
        this.isFocused = true;
        this.template?.querySelector<HTMLElement>('[data-field=name]')?.focus();
    }

    private get centers(): readonly BuyingCenterRecord[] {
        const records = this.store?.getState().model?.records;
        return records?.buyingCenters.filter(({ accountId }) => accountId === records.account.id) ?? [];
    }
    private get before(): CenterValues {
        const center = this.centers.find(({ id }) => id === this.centerId);
        return center === undefined ? { ...NEW, parentId: this.parentId } : centerDetails(center);
    }
    get heading(): string {
        return this.centerId === null ? LABELS.formNew : fillText(LABELS.formEdit, [this.before.name]);
    }
    get values() {
        const values = { ...this.before, ...this.draft };
        return { ...values, parentId: values.parentId ?? NONE, function: values.function ?? NONE };
    }
    get statusOptions() {
        return STATUS_OPTIONS;
    }
    get functionOptions() {
        return [{ value: NONE, label: PAGE_LABELS.fieldNone }, ...FUNCTION_OPTIONS];
    }
    /** Every other buying center in the tree's order, indented. */
    get parentOptions() {
        const { centers } = this;
        const order = readingOrder(buildTree(centers), (first, second) =>
            (centers[first]?.name ?? '').localeCompare(centers[second]?.name ?? '')
        );
        const options = order.flatMap(({ position, level }) => {
            const center = centers[position];
            if (center === undefined || center.id === this.centerId) return [];
            return [{ value: center.id, label: `${'\u2003'.repeat(level - 1)}${center.name}` }];
        });
        return [{ value: NONE, label: LABELS.formTop }, ...options];
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset as { field: keyof CenterValues };
        const text = event.detail.value ?? '';
        const value =
            field === 'annualBudget'
                ? text === ''
                    ? null
                    : Number(text)
                : field === 'name' || field === 'status'
                  ? text
                  : text === '' || text === NONE
                    ? null
                    : text;
        this.draft = { ...this.draft, [field]: value };
        this.problem = '';
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store } = this;
        if (!store || this.isSaving) return;
        this.isSaving = true;
        this.problem = '';
        this.problemDetails = '';
        this.clientKey ||= store.newKey();
        const values = { ...this.before, ...this.draft };
        const { centerId, clientKey } = this;
        const outcome = await store.edit<ManagingRefusal>((records) =>
            centerId === null
                ? planCenterCreate(records, values, clientKey)
                : planCenterChange(records, centerId, this.draft)
        );
        this.isSaving = false;
        this.show(outcome, values.name);
    }

    private show(outcome: EditOutcome<ManagingRefusal>, name: string): void {
        if (outcome.kind === 'refused') this.problem = fillText(REFUSALS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') {
            const { error } = outcome;
            this.problem = error.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[error.kind];
            this.problemDetails = messageOf(error);
        } else this.dispatchEvent(new CustomEvent('saved', { detail: { name } }));
    }
}
