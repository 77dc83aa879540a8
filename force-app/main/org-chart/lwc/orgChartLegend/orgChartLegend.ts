import { LightningElement, api } from 'lwc';
import { HEAT_MEASURES, type HeatMap, type HeatMeasure } from 'c/heatScale';
import { fullNumber } from 'c/localeFormat';
import { entryText, LABELS, MEASURE_TEXTS } from 'c/orgChartLabels';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** What the colours mean and how many people each has; a click keeps an entry and dims the others. */
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
        const kept = this.state?.kept;
        return (this.heat?.entries ?? []).map(({ id, tone, glyph, count }) => {
            const text = this.labelOf(id);
            return {
                id,
                glyph,
                text,
                count: fullNumber(count),
                name: fillText(LABELS.legendEntry, [text, fullNumber(count)]),
                swatch: `swatch tone-${tone}`,
                pressed: String(kept?.has(id) === true)
            };
        });
    }
    get isFiltered(): boolean {
        return (this.state?.kept.size ?? 0) > 0;
    }
    get summary(): string {
        const { heat } = this;
        if (!heat || !this.isFiltered) return '';
        const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
        const kept = heat.entries.filter(({ id }) => this.state?.kept.has(id));
        const numbers = [kept, heat.entries].map((entries) => fullNumber(sum(entries.map(({ count }) => count))));
        return fillText(LABELS.legendFiltered, numbers);
    }

    handleMeasure(event: CustomEvent<{ value: string }>): void {
        this.store?.colourBy(event.detail.value as HeatMeasure);
    }
    handleEntry(event: Event): void {
        this.store?.keep((event.currentTarget as HTMLElement).dataset.id ?? null);
    }
    handleAll(): void {
        this.store?.keep(null);
    }
}
