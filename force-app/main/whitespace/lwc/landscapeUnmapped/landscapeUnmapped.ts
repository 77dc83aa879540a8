import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { Amounts } from 'c/landscapeCells';
import { ERROR_TEXTS, exactMoney, isoMoney, LABELS } from 'c/landscapeLabels';
import type { EditOutcome, LandscapeModel, LandscapeState, LandscapeStore, Repair } from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { centerRepair, offeringRepair, unmappedRows, type UnmappedRow } from './unmappedRows';

const PAGE = 50;

/**
 * Everything without a cell: what it adds up to, why, and a repair in place, for one or several at once.
 *
 * @fires repaired with the number of records, after a repair
 */
export default class LandscapeUnmapped extends NavigationMixin(LightningElement) {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = LABELS;
    isOpen = false;
    limit = PAGE;
    selected: ReadonlySet<number> = new Set();
    centerId = '';
    offeringId = '';
    problem = '';
    problemDetails = '';

    private get model(): LandscapeModel | null {
        return this.state?.model ?? null;
    }
    get count(): number {
        return this.model?.unmapped.length ?? 0;
    }
    get isEmpty(): boolean {
        return this.count === 0;
    }
    get expanded(): string {
        return String(this.isOpen);
    }
    get toggleIcon(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronup';
    }
    get toggleLabel(): string {
        return fillText(LABELS.unmappedCount, [this.count]);
    }

    /** The total in the form that cells have, for assistive technology. */
    get regionLabel(): string {
        return fillText(LABELS.unmappedLabel, [this.totals(isoMoney).join(', ')]);
    }
    /** The total as it is shown. */
    get totalText(): string {
        const { landscape, business } = this.model ?? {};
        return (landscape?.unmappedTotal ?? [])
            .map(({ won, open, lost }, currency) =>
                exactMoney(won + open + lost, business?.digits[currency] ?? 2, business?.currencies[currency] ?? '')
            )
            .join(' · ');
    }

    private totals(format: (minor: number, digits: number) => string): string[] {
        const { landscape, business, currencyCode = '' } = this.model ?? {};
        const all: readonly Amounts[] = landscape?.unmappedTotal ?? [];
        if (all.length === 0) return [fillText(LABELS.amountsLabel, [currencyCode, format(0, 2), format(0, 2)])];
        return all.map(({ won, open }, currency) => {
            const digits = business?.digits[currency] ?? 2;
            const code = business?.currencies[currency] ?? currencyCode;
            return fillText(LABELS.amountsLabel, [code, format(won, digits), format(open, digits)]);
        });
    }

    get rows(): UnmappedRow[] {
        const { model } = this;
        if (model === null || !this.isOpen) return [];
        return unmappedRows(model, model.unmapped.slice(0, this.limit), this.state?.access ?? null, this.selected);
    }
    get moreLabel(): string {
        const left = this.count - this.limit;
        return left > 0 ? fillText(LABELS.businessMore, [Math.min(left, PAGE)]) : '';
    }
    get canRepair(): boolean {
        return this.state?.access?.editOpportunities === true && !this.isEmpty;
    }
    get cannotAssign(): boolean {
        const hasChoice = this.centerId !== '' || this.offeringId !== '';
        return !hasChoice || this.selected.size === 0 || this.state?.isSaving === true;
    }
    get assignLabel(): string {
        return fillText(LABELS.repairAssign, [this.selected.size]);
    }
    get centerOptions() {
        const centers = this.model?.business.buyingCenters ?? [];
        return optionsOf(centers.filter(({ status }) => status !== 'Retired'));
    }
    get offeringOptions() {
        return optionsOf((this.model?.business.offerings ?? []).filter(({ active }) => active));
    }
    get allSelected(): boolean {
        const rows = this.model?.unmapped.slice(0, this.limit) ?? [];
        return rows.length > 0 && rows.every(({ part }) => this.selected.has(part));
    }

    /** Opens the list. */
    @api
    open(): void {
        this.isOpen = true;
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
    handleMore(): void {
        this.limit += PAGE;
    }
    handleSelect(event: CustomEvent<{ checked: boolean }>): void {
        const part = Number((event.currentTarget as HTMLElement).dataset.part);
        const selected = new Set(this.selected);
        if (event.detail.checked) selected.add(part);
        else selected.delete(part);
        this.selected = selected;
    }
    handleSelectAll(event: CustomEvent<{ checked: boolean }>): void {
        const shown = this.model?.unmapped.slice(0, this.limit) ?? [];
        this.selected = new Set(event.detail.checked ? shown.map(({ part }) => part) : []);
    }
    handleCenter(event: CustomEvent<{ value: string }>): void {
        this.centerId = event.detail.value;
    }
    handleOffering(event: CustomEvent<{ value: string }>): void {
        this.offeringId = event.detail.value;
    }
    handleOpenRecord(event: Event): void {
        const recordId = (event.currentTarget as HTMLElement).dataset.id;
        this[NavigationMixin.Navigate]({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
    }

    handleOffer(event: Event): void {
        const { part, key } = (event.currentTarget as HTMLElement).dataset;
        const row = this.rows.find((each) => each.key === part);
        const offer = row?.offers.find((each) => each.key === key);
        if (offer) this.repair([offer.repair]);
    }

    handleAssign(): void {
        const { model, centerId, offeringId } = this;
        const access = this.state?.access ?? null;
        if (model === null) return;
        const repairs: (Repair | null)[] = [];
        for (const contribution of model.unmapped) {
            if (!this.selected.has(contribution.part)) continue;
            const isPlaceable = contribution.source === 'line' || contribution.source === 'opportunity';
            if (!isPlaceable) continue;
            if (centerId !== '' && contribution.row < 0) repairs.push(centerRepair(contribution, centerId, access));
            if (offeringId !== '' && contribution.column < 0) {
                repairs.push(offeringRepair(contribution, offeringId, access));
            }
        }
        this.repair(repairs.filter((repair) => repair !== null));
    }

    private async repair(repairs: readonly Repair[]): Promise<void> {
        this.problem = '';
        const outcome = await this.store?.repair(repairs);
        if (outcome) this.show(outcome, new Set(repairs.map(({ recordId }) => recordId)).size);
    }

    private show(outcome: EditOutcome, count: number): void {
        if (outcome.kind === 'failed') {
            this.problem = ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
            return;
        }
        // Parts are counted anew with every state of the records.
        this.selected = new Set();
        if (outcome.kind === 'saved') this.dispatchEvent(new CustomEvent('repaired', { detail: { count } }));
    }
}

function optionsOf(items: readonly { readonly id: string; readonly name: string }[]) {
    const none = { value: '', label: LABELS.fieldNone };
    const named = items.map(({ id, name }) => ({ value: id, label: name }));
    return [none, ...named.sort((left, right) => left.label.localeCompare(right.label))];
}
