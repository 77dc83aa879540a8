import { LightningElement, api } from 'lwc';
import { MEASURES, type Measure } from 'c/landscapeCells';
import { LABELS as PAGE_LABELS, MEASURE_TEXTS } from 'c/landscapeLabels';
import {
    countAsked,
    type Choices,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore
} from 'c/landscapeStore';
import { LABELS, SIDES, type Side } from './labels';
import { periodOf, periodOptions, periodValue } from './periods';
import { chosenView, viewItems } from './viewMenu';

export type { Side } from './labels';

/**
 * What the landscape shows and how, and the ways to what stands beside it.
 *
 * @fires sidechosen with the side to open, or null to close it
 * @fires undo, redo, reload, export
 */
export default class LandscapeToolbar extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;
    /** Side that is open. */
    @api side: Side | 'cell' | null = null;

    labels = { ...PAGE_LABELS, ...LABELS };

    private get model(): LandscapeModel | null {
        return this.state?.model ?? null;
    }
    private get choices(): Choices {
        return (this.state as LandscapeState).choices;
    }
    get measureOptions() {
        return MEASURES.map((value) => ({ value, label: MEASURE_TEXTS[value] }));
    }
    get periodOptions() {
        return this.model === null ? [] : periodOptions(this.model, this.store?.today() ?? '');
    }
    get period(): string {
        return this.model === null ? '' : periodValue(this.model.period);
    }
    get currencyOptions() {
        return (this.model?.business.currencies ?? []).map((value) => ({ value, label: value }));
    }
    get hasCurrencies(): boolean {
        return this.currencyOptions.length > 1;
    }
    get currency(): string {
        return this.model?.currencyCode ?? '';
    }
    get hasGroup(): boolean {
        return (this.state?.group.length ?? 0) > 0;
    }
    get scopeOptions() {
        return [
            { value: 'Own', label: LABELS.scopeOwn },
            { value: 'Group', label: LABELS.scopeGroup }
        ];
    }
    get viewItems() {
        return viewItems(this.choices);
    }
    get sides() {
        const asked = countAsked(this.choices.question);
        return SIDES.map(({ side, ...texts }) => ({
            ...texts,
            side,
            pressed: String(this.side === side),
            count: side === 'filter' && asked > 0 ? String(asked) : ''
        }));
    }
    get cannotUndo(): boolean {
        return this.state?.done.length === 0 || this.state?.isSaving === true;
    }
    get cannotRedo(): boolean {
        return this.state?.undone.length === 0 || this.state?.isSaving === true;
    }

    private choose(changes: Partial<Choices>): void {
        this.store?.choose(changes);
    }
    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.choose({ text: event.detail.value });
    }
    handleMeasure(event: CustomEvent<{ value: string }>): void {
        this.choose({ measure: event.detail.value as Measure });
    }
    handlePeriod(event: CustomEvent<{ value: string }>): void {
        this.choose({ period: periodOf(event.detail.value) });
    }
    handleScope(event: CustomEvent<{ value: string }>): void {
        const scope = event.detail.value as Choices['scope'];
        this.choose({ scope, groupBy: scope === 'Group' ? 'account' : 'none' });
    }
    handleCurrency(event: CustomEvent<{ value: string }>): void {
        this.choose({ currency: event.detail.value });
    }
    /** What is done at once, not chosen. */
    get actions() {
        return [
            { key: 'export', label: LABELS.toolExport, icon: 'utility:download' },
            { key: 'refresh', label: PAGE_LABELS.refresh, icon: 'utility:refresh' },
            { key: 'expand', label: PAGE_LABELS.expandAll, icon: 'utility:expand_all' },
            { key: 'collapse', label: PAGE_LABELS.collapseAll, icon: 'utility:collapse_all' }
        ];
    }
    handleView(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        if (value === 'refresh') this.dispatchEvent(new CustomEvent('reload'));
        else if (value === 'export') this.dispatchEvent(new CustomEvent('export'));
        else if (value === 'expand') this.store?.expandAll();
        else if (value === 'collapse') this.store?.collapseAll();
        const changes = chosenView(event.detail.value, this.choices);
        if (changes !== null) this.choose(changes);
    }
    handleSide(event: Event): void {
        const side = (event.currentTarget as HTMLElement).dataset.side as Side;
        this.dispatchEvent(new CustomEvent('sidechosen', { detail: { side: this.side === side ? null : side } }));
    }
    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }
    handleRedo(): void {
        this.dispatchEvent(new CustomEvent('redo'));
    }
}
