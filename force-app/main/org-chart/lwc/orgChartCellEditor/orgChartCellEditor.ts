import { LightningElement, api } from 'lwc';
import type { ChartMap, Choice } from 'c/orgChartStore';
import { EDITOR_LABELS } from './labels';

/** Detail of `commit`: the value as text, the key of a person, null for none. */
export interface CommitDetail {
    readonly value: string | null;
}

/**
 * Edits one value in place. Enter and a choice save, Escape gives up, leaving a text saves it. While a save is refused the
 * editor stays with what was typed, and says why; where somebody else was faster, what stands there now.
 *
 * @fires commit with the new value
 * @fires cancel when the old value is to stay
 */
export default class OrgChartCellEditor extends LightningElement {
    @api kind: 'text' | 'choice' | 'day' | 'person' = 'text';
    /** Names the value and the person. */
    @api label = '';
    @api options: readonly Choice[] = [];
    /** Map to choose a person of. */
    @api map: ChartMap | undefined;
    /** Key of a person who is not offered. */
    @api without: string | undefined;
    @api error = '';
    /** What somebody else has saved meanwhile. */
    @api theirs = '';
    @api isBusy = false;
    labels = EDITOR_LABELS;
    draft = '';
    place = 0;
    private given = '';
    private tookFocus = false;

    /** What stands there. */
    @api
    get value(): string {
        return this.given;
    }
    set value(value: string) {
        this.given = value;
        this.draft = value;
        this.place = Math.max(
            0,
            this.options.findIndex((option) => option.value === value)
        );
    }

    override connectedCallback(): void {
        this.place = Math.max(
            0,
            this.options.findIndex((option) => option.value === this.given)
        );
    }

    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        const input = this.template?.querySelector<HTMLElement>('[data-focus]');
        input?.focus({ preventScroll: true });
        if (input instanceof HTMLInputElement && this.kind === 'text') input.select();
    }

    get isText(): boolean {
        return this.kind === 'text' || this.kind === 'day';
    }
    get isChoice(): boolean {
        return this.kind === 'choice';
    }
    get isPerson(): boolean {
        return this.kind === 'person';
    }
    get inputType(): string {
        return this.kind === 'day' ? 'date' : 'text';
    }
    get choices() {
        return this.options.map(({ label, value }, place) => {
            const isActive = place === this.place;
            const look = isActive ? 'option is-active' : 'option';
            return { label, value, place, id: `option-${place}`, look, selected: String(value === this.given) };
        });
    }
    get activeId(): string {
        return `option-${this.place}`;
    }
    get theirsText(): string {
        return this.theirs === '' ? '' : `${EDITOR_LABELS.theirs}: ${this.theirs}`;
    }

    handleInput(event: Event): void {
        this.draft = (event.target as HTMLInputElement).value;
    }
    handleTextKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') this.commit(this.draft);
        else if (event.key === 'Escape') this.cancel();
        else {
            // Arrows and letters belong to the text, not to the table.
            event.stopPropagation();
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
    handleListKey(event: KeyboardEvent): void {
        const { key } = event;
        const last = this.options.length - 1;
        if (key === 'ArrowDown') this.place = Math.min(last, this.place + 1);
        else if (key === 'ArrowUp') this.place = Math.max(0, this.place - 1);
        else if (key === 'Home') this.place = 0;
        else if (key === 'End') this.place = last;
        else if (key === 'Enter' || key === ' ') this.commit(this.options[this.place]?.value ?? '');
        else if (key === 'Escape') this.cancel();
        else if (key.length === 1) this.goToLetter(key);
        else return;
        event.preventDefault();
        event.stopPropagation();
    }
    /** The next choice that starts with a letter, round the end. */
    private goToLetter(letter: string): void {
        const count = this.options.length;
        for (let step = 1; step <= count; step++) {
            const place = (this.place + step) % count;
            if (!this.options[place]?.label.toLowerCase().startsWith(letter.toLowerCase())) continue;
            this.place = place;
            return;
        }
    }
    handleOption(event: Event): void {
        this.commit((event.currentTarget as HTMLElement).dataset.value ?? '');
    }
    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.commit(event.detail.key);
    }
    handleNobody(): void {
        this.commit(null);
    }
    handlePersonKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.cancel();
        event.stopPropagation();
    }
    handleKeepMine(): void {
        this.commit(this.kind === 'person' ? this.given || null : this.draft);
    }
    handleCancel(): void {
        this.cancel();
    }

    /** The focus goes elsewhere: a text that was typed is saved, anything else given up. */
    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (next === null || this.template?.contains(next) || this.isBusy || this.error !== '') return;
        if (this.isText && this.draft !== this.given) this.commit(this.draft);
        else this.cancel();
    }

    private commit(value: string | null): void {
        if (!this.isBusy) this.dispatchEvent(new CustomEvent<CommitDetail>('commit', { detail: { value } }));
    }
    private cancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
