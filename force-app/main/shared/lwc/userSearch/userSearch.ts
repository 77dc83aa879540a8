import { LightningElement, api } from 'lwc';
import { fillText } from 'c/result';
import type { FoundUser, UsersFoundDetail } from 'c/userSearchGateway';
import { USER_SEARCH_LABELS } from './labels';

/** Users listed at once. */
const LIMIT = 20;

/**
 * An ARIA combobox that finds one of our users by name.
 *
 * @fires userchosen with the user
 */
export default class UserSearch extends LightningElement {
    /** Name of the box, above it. */
    @api label = '';
    @api placeholder = '';
    term = '';
    isOpen = false;
    private found: UsersFoundDetail = { term: '', users: [] };
    private place = 0;

    private get users(): readonly FoundUser[] {
        return this.term.trim() === '' ? [] : (this.found.users ?? []).slice(0, LIMIT);
    }
    get options() {
        return this.users.map((user, place) => ({
            ...user,
            place,
            optionId: `option-${place}`,
            selected: String(place === this.place),
            className: place === this.place ? 'option active' : 'option'
        }));
    }
    get isClosed(): boolean {
        return !this.isOpen || this.term.trim() === '';
    }
    get expandedText(): string {
        return String(!this.isClosed);
    }
    get activeId(): string | null {
        return this.isClosed ? null : (this.options[this.place]?.optionId ?? null);
    }
    get summary(): string {
        const { users, term } = this.found;
        if (this.isClosed || term !== this.term.trim()) return '';
        if (users === null) return USER_SEARCH_LABELS.failed;
        if (users.length === 0) return fillText(USER_SEARCH_LABELS.none, [term]);
        return users.length > LIMIT
            ? fillText(USER_SEARCH_LABELS.more, [LIMIT])
            : fillText(USER_SEARCH_LABELS.found, [users.length]);
    }

    handleFound(event: CustomEvent<UsersFoundDetail>): void {
        this.found = event.detail;
        this.place = 0;
    }
    handleInput(event: InputEvent): void {
        this.term = (event.target as HTMLInputElement).value;
        this.isOpen = true;
    }
    handleFocus(): void {
        this.isOpen = true;
    }
    handleBlur(): void {
        this.isOpen = false;
    }
    handleKeyDown(event: KeyboardEvent): void {
        const count = this.users.length;
        if (event.key === 'ArrowDown' && count > 0) this.place = (this.place + 1) % count;
        else if (event.key === 'ArrowUp' && count > 0) this.place = (this.place + count - 1) % count;
        else if (event.key === 'Enter' && !this.isClosed && count > 0) this.choose(this.place);
        else if (event.key === 'Escape' && !this.isClosed) this.isOpen = false;
        else return;
        event.preventDefault();
        event.stopPropagation();
    }
    /** Before the box loses the focus, which closes the list. */
    handleOptionDown(event: MouseEvent): void {
        event.preventDefault();
        this.choose(Number((event.currentTarget as HTMLElement).dataset.place));
    }
    private choose(place: number): void {
        const user = this.users[place];
        if (user === undefined) return;
        this.term = '';
        this.isOpen = false;
        this.dispatchEvent(new CustomEvent<FoundUser>('userchosen', { detail: { ...user } }));
    }
}
