import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import type { EditOutcome } from 'c/landscapeStore';
import {
    familiesWithoutOffering,
    MOST_PRODUCTS,
    planFamilies,
    planMapping,
    type OfferingRefusal,
    type OfferingsAccess,
    type OfferingsRecords,
    type OfferingsStore
} from 'c/offeringsStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS } from './labels';
import { offeringOptions, productRows, unmappedText, type ProductRow } from './productRows';

const NONE = 'none';
const PAGE = 50;

/**
 * Products and the offering of each: found, selected, mapped in bulk, proposed by family; with the business that is
 * unmapped because a product has none.
 *
 * @fires done with a text that says what has been done
 */
export default class OfferingsProducts extends NavigationMixin(LightningElement) {
    @api store: OfferingsStore | undefined;
    @api shown: OfferingsRecords | undefined;
    @api access: OfferingsAccess | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    words = '';
    isOpenOnly = true;
    offeringId = '';
    selected: ReadonlySet<string> = new Set();
    limit = PAGE;
    problem = '';
    problemDetails = '';

    get canEdit(): boolean {
        return this.access?.editProducts === true;
    }
    get canPropose(): boolean {
        return this.canEdit && this.access?.editOfferings === true && this.proposals.length > 0;
    }
    private get all(): ProductRow[] {
        return this.shown ? productRows(this.shown, this.words, this.isOpenOnly, this.selected) : [];
    }
    get rows(): ProductRow[] {
        return this.all.slice(0, this.limit);
    }
    get isEmpty(): boolean {
        return this.all.length === 0;
    }
    get emptyText(): string {
        return this.isOpenOnly && this.words === '' ? LABELS.productsAllMapped : PAGE_LABELS.nothingFound;
    }
    get moreLabel(): string {
        const left = this.all.length - this.limit;
        return left > 0 ? fillText(PAGE_LABELS.businessMore, [Math.min(left, PAGE)]) : '';
    }
    get unmapped(): string {
        return this.shown ? unmappedText(this.shown) : '';
    }
    get options() {
        return this.shown ? [{ value: NONE, label: LABELS.productNoOffering }, ...offeringOptions(this.shown)] : [];
    }
    private get proposals() {
        return this.shown ? familiesWithoutOffering(this.shown) : [];
    }
    get proposalText(): string {
        const { proposals } = this;
        const products = proposals.reduce((sum, { productIds }) => sum + productIds.length, 0);
        return fillText(LABELS.productsPropose, [
            proposals.filter(({ offeringId }) => offeringId === null).length,
            products
        ]);
    }
    get cannotMap(): boolean {
        const isSaving = this.store?.getState().isSaving === true;
        return this.offeringId === '' || this.selected.size === 0 || this.selected.size > MOST_PRODUCTS || isSaving;
    }
    get mapLabel(): string {
        return fillText(LABELS.productsMap, [this.selected.size]);
    }
    get allSelected(): boolean {
        return this.rows.length > 0 && this.rows.every(({ id }) => this.selected.has(id));
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.words = event.detail.value;
        this.limit = PAGE;
    }
    handleOpenOnly(event: CustomEvent<{ checked: boolean }>): void {
        this.isOpenOnly = event.detail.checked;
        this.limit = PAGE;
    }
    handleOffering(event: CustomEvent<{ value: string }>): void {
        this.offeringId = event.detail.value;
    }
    handleSelect(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        const selected = new Set(this.selected);
        if (input.checked) selected.add(input.dataset.id ?? '');
        else selected.delete(input.dataset.id ?? '');
        this.selected = selected;
    }
    handleSelectAll(event: Event): void {
        const { checked } = event.currentTarget as HTMLInputElement;
        this.selected = new Set(checked ? this.rows.map(({ id }) => id) : []);
    }
    handleMore(): void {
        this.limit += PAGE;
    }
    handleOpenRecord(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }

    async handleMap(): Promise<void> {
        const { store, selected, offeringId } = this;
        if (!store || this.cannotMap) return;
        const wanted = offeringId === NONE ? null : offeringId;
        const outcome = await store.edit<OfferingRefusal>((records) => planMapping(records, [...selected], wanted));
        if (this.tell(outcome, fillText(LABELS.productsMapped, [selected.size]))) this.selected = new Set();
    }

    /** As many families as one save takes; what is left is proposed again. */
    async handlePropose(): Promise<void> {
        const { store } = this;
        if (!store) return;
        let room = MOST_PRODUCTS;
        const proposals = this.proposals.filter(({ productIds }) => {
            room -= productIds.length + 1;
            return room >= 0;
        });
        const taken = proposals.length > 0 ? proposals : this.proposals.slice(0, 1);
        const outcome = await store.edit<OfferingRefusal>((records) =>
            planFamilies(records, taken, () => store.newKey())
        );
        this.tell(outcome, fillText(LABELS.productsProposed, [taken.length]));
    }

    /** Says what came of an edit; true where it is done. */
    private tell(outcome: EditOutcome<OfferingRefusal>, said: string): boolean {
        this.problem = '';
        this.problemDetails = '';
        if (outcome.kind === 'failed') {
            this.problem =
                outcome.error.kind === 'conflict' ? PAGE_LABELS.conflictTitle : ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
            this.store?.dismissFailure();
            return false;
        }
        this.dispatchEvent(new CustomEvent('done', { detail: { text: said } }));
        return true;
    }
}
