import { LightningElement, api } from 'lwc';
import { GROWTH_TEXTS, LABELS as PAGE_LABELS, MEASURE_TEXTS } from 'c/landscapeLabels';
import {
    NO_QUESTION,
    type LandscapeModel,
    type LandscapeState,
    type LandscapeStore,
    type Question
} from 'c/landscapeStore';
import { fillText } from 'c/result';
import { listFacets, yearOptions, type FacetItem } from './facetItems';
import { LABELS } from './labels';
import { reviewOptions, reviewValue } from './reviewDates';

const ANY = 'any';

/**
 * Asks for cells. Every list counts the cells that an answer would leave by itself.
 *
 * @fires close when the panel is to be closed
 */
export default class LandscapeFilters extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    private get question(): Question {
        return this.state?.choices.question ?? NO_QUESTION;
    }
    get lists(): { key: string; title: string; items: FacetItem[] }[] {
        return listFacets(this.model, this.question).filter(({ items }) => items.length > 0);
    }
    get years() {
        return yearOptions(this.model, this.store?.today() ?? '');
    }
    get firstYear(): string {
        return String(this.model.period.first);
    }
    get lastYear(): string {
        return String(this.model.period.last);
    }
    get growth(): string {
        return this.question.growth ?? ANY;
    }
    get growthOptions() {
        const { growth } = this.model.facets;
        return [
            { value: ANY, label: LABELS.filterAny },
            ...(['Mining', 'Farming'] as const).map((value) => ({
                value,
                label: fillText(LABELS.filterCount, [GROWTH_TEXTS[value], growth[value]])
            }))
        ];
    }
    get competitor(): string {
        return this.question.competitor || ANY;
    }
    get competitorOptions() {
        const found = [...this.model.facets.competitors].sort(([left], [right]) => left.localeCompare(right));
        return [
            { value: ANY, label: LABELS.filterAny },
            ...found.map(([value, count]) => ({ value, label: fillText(LABELS.filterCount, [value, count]) }))
        ];
    }
    get review(): string {
        return reviewValue(this.question.reviewDueBy, this.store?.today() ?? '');
    }
    get reviewOptions() {
        return reviewOptions(this.model.facets.reviewDates, this.store?.today() ?? '');
    }
    get measureTitle(): string {
        return fillText(LABELS.filterAmount, [MEASURE_TEXTS[this.model.choices.measure]]);
    }
    get minimum(): number | null {
        return this.question.minimum;
    }
    get maximum(): number | null {
        return this.question.maximum;
    }

    private ask(changes: Partial<Question>): void {
        this.store?.choose({ question: { ...this.question, ...changes } });
    }
    handleYear(event: CustomEvent<{ value: string }>): void {
        const year = Number(event.detail.value);
        const isFirst = (event.currentTarget as HTMLElement).dataset.end === 'first';
        const { first, last } = this.model.period;
        const period = isFirst
            ? { first: year, last: Math.max(year, last) }
            : { first: Math.min(first, year), last: year };
        this.store?.choose({ period });
    }
    handleGrowth(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.ask({ growth: value === ANY ? null : (value as Question['growth']) });
    }
    handleCompetitor(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.ask({ competitor: value === ANY ? '' : value });
    }
    handleReview(event: CustomEvent<{ value: string }>): void {
        this.ask({ reviewDueBy: event.detail.value === ANY ? null : event.detail.value });
    }
    handleAmount(event: CustomEvent<{ value: string }>): void {
        const { bound } = (event.currentTarget as HTMLElement).dataset as { bound: 'minimum' | 'maximum' };
        const text = String(event.detail.value ?? '');
        this.ask({ [bound]: text === '' || Number.isNaN(Number(text)) ? null : Number(text) });
    }
    handleItem(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        const { list = '', value = '' } = input.dataset;
        const chosen = new Set(this.question[list as 'families' | 'owners' | 'stages']);
        if (input.checked) chosen.add(value);
        else chosen.delete(value);
        this.ask({ [list]: chosen });
    }
    handleClear(): void {
        this.store?.choose({ question: NO_QUESTION, states: new Set(), text: '' });
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleClose();
    }
}
