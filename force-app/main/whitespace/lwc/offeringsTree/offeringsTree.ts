import { LightningElement, api } from 'lwc';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import type { EditOutcome, OfferingRecord } from 'c/landscapeStore';
import { buildTree, readingOrder } from 'c/landscapeTree';
import {
    planOfferingChange,
    planOfferingCreate,
    planOfferingMove,
    type OfferingRefusal,
    type OfferingsAccess,
    type OfferingsRecords,
    type OfferingsStore,
    type OfferingValues
} from 'c/offeringsStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS, REFUSALS } from './labels';
import { offeringRows, type OfferingRow } from './offeringRows';

const NONE = 'none';
const NEW: OfferingValues = { name: '', parentId: null, active: true, launchDate: null, valueProposition: null };

/**
 * Offerings in their families: added, changed, nested, ordered, retired.
 *
 * @fires done with a text that says what has been done
 */
export default class OfferingsTree extends LightningElement {
    @api store: OfferingsStore | undefined;
    @api shown: OfferingsRecords | undefined;
    @api access: OfferingsAccess | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    selectedId: string | null = null;
    formId: string | null = null;
    isForm = false;
    draft: Partial<OfferingValues> = {};
    problem = '';
    problemDetails = '';
    isSaving = false;
    private clientKey = '';
    private newParentId: string | null = null;

    get canEdit(): boolean {
        return this.access?.editOfferings === true;
    }
    private get offerings(): readonly OfferingRecord[] {
        return this.shown?.offerings ?? [];
    }
    get rows(): OfferingRow[] {
        return this.shown ? offeringRows(this.shown, this.canEdit ? this.selectedId : null) : [];
    }
    get isEmpty(): boolean {
        return this.offerings.length === 0;
    }
    private get selected(): OfferingRecord | undefined {
        return this.offerings.find(({ id }) => id === this.selectedId);
    }
    get heading(): string {
        const name = this.offerings.find(({ id }) => id === this.formId)?.name ?? '';
        return this.formId === null ? LABELS.offeringFormNew : fillText(LABELS.offeringFormEdit, [name]);
    }
    private get before(): OfferingValues {
        const offering = this.offerings.find(({ id }) => id === this.formId);
        if (offering === undefined) return { ...NEW, parentId: this.newParentId };
        const { name, parentId, active, launchDate, valueProposition = null } = offering;
        return { name, parentId, active, launchDate, valueProposition };
    }
    get values() {
        const values = { ...this.before, ...this.draft };
        return { ...values, parentId: values.parentId ?? NONE };
    }
    get parentOptions() {
        const { offerings } = this;
        const order = readingOrder(buildTree(offerings));
        const options = order.flatMap(({ position, level }) => {
            const offering = offerings[position];
            if (offering === undefined || offering.id === this.formId || !offering.active) return [];
            return [{ value: offering.id, label: `${'\u2003'.repeat(level - 1)}${offering.name}` }];
        });
        return [{ value: NONE, label: LABELS.offeringTop }, ...options];
    }

    handleSelect(event: Event): void {
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        this.selectedId = this.selectedId === id ? null : id;
    }
    handleAdd(): void {
        this.open(null, null);
    }
    handleAddBelow(): void {
        this.open(null, this.selectedId);
    }
    handleEdit(): void {
        this.open(this.selectedId, null);
    }
    handleCancel(): void {
        this.isForm = false;
    }
    handleUp(): void {
        this.move(-1);
    }
    handleDown(): void {
        this.move(1);
    }
    async handleRetire(): Promise<void> {
        const { store, selected } = this;
        if (!store || !selected) return;
        const active = !selected.active;
        const outcome = await store.edit<OfferingRefusal>((records) =>
            planOfferingChange(records, selected.id, { active })
        );
        this.tell(outcome, fillText(active ? LABELS.offeringActive : LABELS.offeringRetired, [selected.name]));
    }
    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset as { field: keyof OfferingValues };
        const text = event.detail.value ?? '';
        this.draft = { ...this.draft, [field]: field !== 'name' && (text === '' || text === NONE) ? null : text };
        this.problem = '';
    }
    /** The browser's own date input: the button of the base component's is smaller than a finger. */
    handleDate(event: Event): void {
        const { value } = event.currentTarget as HTMLInputElement;
        this.draft = { ...this.draft, launchDate: value === '' ? null : value };
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, formId, draft } = this;
        if (!store || this.isSaving) return;
        this.isSaving = true;
        this.clientKey ||= store.newKey();
        const values = { ...this.before, ...draft };
        const outcome = await store.edit<OfferingRefusal>((records) =>
            formId === null
                ? planOfferingCreate(records, values, this.clientKey)
                : planOfferingChange(records, formId, draft)
        );
        this.isSaving = false;
        if (this.tell(outcome, fillText(LABELS.offeringSaved, [values.name]))) this.isForm = false;
    }

    private open(id: string | null, parentId: string | null): void {
        this.formId = id;
        this.newParentId = parentId;
        this.draft = {};
        this.clientKey = '';
        this.problem = '';
        this.isForm = true;
    }

    private async move(steps: number): Promise<void> {
        const { store, selectedId } = this;
        if (!store || selectedId === null) return;
        const outcome = await store.edit<OfferingRefusal>((records) => planOfferingMove(records, selectedId, steps));
        this.tell(outcome, LABELS.offeringMoved);
    }

    /** Says what came of an edit; true where it is done. */
    private tell(outcome: EditOutcome<OfferingRefusal>, said: string): boolean {
        this.problem = '';
        this.problemDetails = '';
        if (outcome.kind === 'refused') this.problem = fillText(REFUSALS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') {
            this.problem =
                outcome.error.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
        } else {
            this.store?.dismissFailure();
            this.dispatchEvent(new CustomEvent('done', { detail: { text: said } }));
            return true;
        }
        return false;
    }
}
