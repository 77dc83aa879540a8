import { LightningElement, api } from 'lwc';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { FACETS, isFiltering, NO_FILTER, type Facet } from 'c/peopleFilter';
import { facetGroups, type FacetGroup } from './facets';
import { FORM_LABELS } from './labels';

/**
 * The filter of people: a button with the number of facets in use, and the form that it opens. Every choice counts at
 * once, in every view.
 */
export default class OrgChartFilter extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api state: OrgChartState | undefined;
    labels = FORM_LABELS;
    isOpen = false;
    private opened: ReadonlySet<Facet> = new Set();
    private takesFocus = false;

    get label(): string {
        const { filter } = this;
        const used = FACETS.filter((facet) => filter.chosen[facet] !== undefined).length + (filter.text ? 1 : 0);
        return used === 0 ? FORM_LABELS.filter : `${FORM_LABELS.filter}: ${used}`;
    }
    get expanded(): string {
        return String(this.isOpen);
    }
    get variant(): string {
        return isFiltering(this.filter) ? 'brand' : 'neutral';
    }
    get groups(): FacetGroup[] {
        return this.state ? facetGroups(this.state, this.store?.today() ?? '', this.opened) : [];
    }
    get modes() {
        const { hides } = this.filter;
        return [
            { value: 'dim', label: FORM_LABELS.dim, isChosen: !hides },
            { value: 'hide', label: FORM_LABELS.hide, isChosen: hides }
        ];
    }
    get text(): string {
        return this.filter.text;
    }
    get isFree(): boolean {
        return !isFiltering(this.filter);
    }
    private get filter() {
        return this.state?.filter ?? NO_FILTER;
    }

    /** Opens the form and puts the focus into it, or closes it. */
    @api
    toggle(): void {
        if (this.isOpen) this.handleClose();
        else {
            this.isOpen = true;
            this.takesFocus = true;
        }
    }
    override renderedCallback(): void {
        if (!this.takesFocus) return;
        this.takesFocus = false;
        this.template?.querySelector<HTMLElement>('[type=search]')?.focus();
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
        this.opened = new Set();
    }
    handleClose(): void {
        this.isOpen = false;
        (this.refs?.button as HTMLElement | undefined)?.focus();
    }
    handleText(event: Event): void {
        this.store?.filterBy({ ...this.filter, text: (event.target as HTMLInputElement).value });
    }
    handleMode(event: Event): void {
        this.store?.filterBy({ ...this.filter, hides: (event.target as HTMLInputElement).value === 'hide' });
    }
    handleOption(event: Event): void {
        const { facet, value } = (event.currentTarget as HTMLElement).dataset;
        this.store?.toggleFilter(facet as Facet, [value ?? '']);
    }
    handleMore(event: Event): void {
        const facet = (event.currentTarget as HTMLElement).dataset.facet as Facet;
        this.opened = new Set([...this.opened, facet]);
    }
    handleClear(): void {
        this.store?.clearFilter();
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.isOpen) return;
        event.stopPropagation();
        event.preventDefault();
        this.handleClose();
    }
    /** A click elsewhere on the page ends it. */
    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (next !== null && !this.template?.contains(next)) this.isOpen = false;
    }
}
