import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, FoundPerson } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** Most people offered at once. */
const LIMIT = 20;
const NAMES = LABELS as unknown as SceneTexts;

/** Detail of `personchosen`. */
export interface PersonChosenDetail {
    readonly key: string;
}

interface Option {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly details: string;
    readonly selected: string;
    readonly className: string;
}

/**
 * An ARIA combobox that finds people by name, title, role or department, in folded branches too.
 *
 * @fires personchosen with the key of the person
 */
export default class OrgChartPeopleSearch extends LightningElement {
    /** Map to search in. */
    @api map: ChartMap | undefined;
    /** Name of the box. */
    @api label: string = LABELS.search;
    @api placeholder: string = LABELS.searchPlaceholder;
    /** Key of somebody who is not offered. */
    @api without: string | undefined;
    /** Whether the label stands above the box; otherwise it is for assistive technology only. */
    @api showLabel = false;

    labels = LABELS;
    term = '';
    isOpen = false;
    private place = 0;

    /** Puts the focus into the box. */
    @api
    focus(): void {
        (this.refs?.input as HTMLInputElement | undefined)?.focus();
    }

    private get found(): { readonly found: readonly FoundPerson[]; readonly total: number } {
        if (!this.map || this.term.trim() === '') return { found: [], total: 0 };
        const { found, total } = this.map.search(this.term, LIMIT);
        const offered = found.filter(({ person }) => person.key !== this.without);
        return { found: offered, total: total - (found.length - offered.length) };
    }

    get options(): Option[] {
        return this.found.found.map(({ person }, place) => {
            const active = place === this.place;
            return {
                key: person.key,
                id: `option-${place}`,
                name: shownName(person, NAMES),
                details: [person.title === person.name ? '' : person.title, person.department]
                    .filter((text) => text !== '')
                    .join(' · '),
                selected: String(active),
                className: active ? 'option active' : 'option'
            };
        });
    }

    get isExpanded(): boolean {
        return this.isOpen && this.term.trim() !== '';
    }
    get isClosed(): boolean {
        return !this.isExpanded;
    }
    get expandedText(): string {
        return String(this.isExpanded);
    }
    get activeId(): string | null {
        return this.isExpanded ? (this.options[this.place]?.id ?? null) : null;
    }
    get labelClass(): string {
        return this.showLabel ? 'slds-form-element__label' : 'slds-assistive-text';
    }

    /** How many there are: below the list, and to assistive technology. */
    get summary(): string {
        const { found, total } = this.found;
        if (!this.isExpanded) return '';
        if (total === 0) return fillText(LABELS.searchNone, [this.term.trim()]);
        return total > found.length
            ? fillText(LABELS.searchMore, [found.length, total])
            : fillText(LABELS.searchFound, [total]);
    }

    handleInput(event: InputEvent): void {
        this.term = (event.target as HTMLInputElement).value;
        this.place = 0;
        this.isOpen = true;
    }

    handleFocus(): void {
        this.isOpen = true;
    }

    handleBlur(): void {
        this.isOpen = false;
    }

    handleKeyDown(event: KeyboardEvent): void {
        const count = this.options.length;
        if (event.key === 'ArrowDown' && count > 0) this.place = this.isOpen ? (this.place + 1) % count : this.place;
        else if (event.key === 'ArrowUp' && count > 0) this.place = (this.place + count - 1) % count;
        else if (event.key === 'Enter' && this.isExpanded && count > 0) this.choose(this.options[this.place]?.key);
        else if (event.key === 'Escape' && this.term !== '') this.term = '';
        else return;
        this.isOpen = true;
        event.preventDefault();
        event.stopPropagation();
    }

    /** Before the box loses the focus, which closes the list. */
    handleOptionDown(event: MouseEvent): void {
        event.preventDefault();
        this.choose((event.currentTarget as HTMLElement).dataset.key);
    }

    private choose(key: string | undefined): void {
        if (key === undefined) return;
        this.term = '';
        this.isOpen = false;
        const input = this.refs?.input as HTMLInputElement | undefined;
        if (input) input.value = '';
        this.dispatchEvent(new CustomEvent<PersonChosenDetail>('personchosen', { detail: { key } }));
    }
}
