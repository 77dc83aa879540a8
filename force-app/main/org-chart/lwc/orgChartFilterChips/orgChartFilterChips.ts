import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { FACET_TEXTS, facetValueText } from 'c/orgChartFilterTexts';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { FACETS, isFiltering, NO_FILTER, withValues, type Facet } from 'c/peopleFilter';
import { fillText } from 'c/result';
import { CHIP_LABELS } from './labels';

/** Most values that a chip names. */
const NAMED = 2;

/** The filters that are active, each to be taken away with a click, and how many people they keep. */
export default class OrgChartFilterChips extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api state: OrgChartState | undefined;
    labels = CHIP_LABELS;

    private get filter() {
        return this.state?.filter ?? NO_FILTER;
    }
    get isFiltered(): boolean {
        return isFiltering(this.filter);
    }
    get barClass(): string {
        return this.isFiltered ? 'bar' : 'bar is-empty';
    }
    get chips() {
        const { state, filter } = this;
        if (!state) return [];
        const chip = (facet: Facet | 'text', name: string, values: readonly string[]) => {
            const named = values.slice(0, NAMED).join(', ');
            const said = values.length > NAMED ? fillText(CHIP_LABELS.more, [named, values.length - NAMED]) : named;
            const text = fillText(CHIP_LABELS.chip, [name, said]);
            const all = fillText(CHIP_LABELS.chip, [name, values.join(', ')]);
            return { facet, text, all, name: fillText(CHIP_LABELS.remove, [text]) };
        };
        const words = filter.text.trim();
        return [
            ...(words === '' ? [] : [chip('text', CHIP_LABELS.filter, [`“${words}”`])]),
            ...FACETS.flatMap((facet) => {
                const values = filter.chosen[facet];
                if (values === undefined) return [];
                const texts = values.map((value) => facetValueText(state, facet, value));
                return [chip(facet, FACET_TEXTS[facet], texts)];
            })
        ];
    }
    /** Said to assistive technology whenever the filter changes. */
    get summary(): string {
        const result = this.isFiltered ? this.store?.filtered() : null;
        if (!result) return '';
        const text = this.filter.hides ? CHIP_LABELS.shown : CHIP_LABELS.dimmed;
        return fillText(text, [fullNumber(result.count), fullNumber(result.total)]);
    }

    handleRemove(event: Event): void {
        const facet = (event.currentTarget as HTMLElement).dataset.facet as Facet | 'text';
        const { filter } = this;
        this.store?.filterBy(facet === 'text' ? { ...filter, text: '' } : withValues(filter, facet, []));
    }
    handleClear(): void {
        this.store?.clearFilter();
    }
}
