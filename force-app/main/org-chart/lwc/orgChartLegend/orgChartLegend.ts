import { LightningElement, api } from 'lwc';
import { HEAT_MEASURES, OTHER, type HeatMap, type HeatMeasure } from 'c/heatScale';
import { fullNumber } from 'c/localeFormat';
import { entryText, LABELS, MEASURE_TEXTS } from 'c/orgChartLabels';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { NO_FILTER } from 'c/peopleFilter';
import { fillText } from 'c/result';

/** What the colours mean and how many people each has; a click puts an entry into the filter. */
export default class OrgChartLegend extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api state: OrgChartState | undefined;
    labels = LABELS;

    get measures() {
        return HEAT_MEASURES.map((value) => ({ value, label: MEASURE_TEXTS[value] }));
    }
    get measure(): HeatMeasure {
        return this.state?.heat ?? 'support';
    }
    private get heat(): HeatMap | undefined {
        return this.state?.map?.heat(this.measure, this.store?.today() ?? '');
    }
    private labelOf(id: string): string {
        const { choices } = this.state ?? {};
        const { measure } = this;
        const values = measure === 'support' || measure === 'coverage' ? choices?.[measure] : undefined;
        return values?.find(({ value }) => value === id)?.label ?? entryText(measure, id);
    }
    get entries() {
        const kept = this.state?.filter.chosen[this.measure] ?? [];
        return (this.heat?.entries ?? []).map(({ id, tone, glyph, count }) => {
            const text = this.labelOf(id);
            return {
                id,
                glyph,
                text,
                count: fullNumber(count),
                name: fillText(LABELS.legendEntry, [text, fullNumber(count)]),
                swatch: `swatch tone-${tone}`,
                pressed: String(this.valuesOf(id).every((value) => kept.includes(value)))
            };
        });
    }
    /** Values that an entry of the legend stands for: one, or every department beyond the largest. */
    private valuesOf(id: string): readonly string[] {
        const { state, heat } = this;
        if (id !== OTHER || this.measure !== 'department') return [id];
        const named = new Set(heat?.entries.map((entry) => entry.id));
        const counts = state?.map?.countValues(NO_FILTER, 'department', this.store?.today() ?? '');
        return [...(counts?.keys() ?? [])].filter((value) => !named.has(value));
    }

    handleMeasure(event: CustomEvent<{ value: string }>): void {
        this.store?.colourBy(event.detail.value as HeatMeasure);
    }
    handleEntry(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this.store?.toggleFilter(this.measure, this.valuesOf(id));
    }
}
