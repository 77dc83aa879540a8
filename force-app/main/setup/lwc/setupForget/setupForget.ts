import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fullNumber } from 'c/localeFormat';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { ERROR_TEXTS, LABELS } from 'c/setupLabels';
import type { ForgetState, ForgetStore, PersonChoice } from 'c/setupStore';
import { traceGroups, type TraceGroup } from './traceGroups';

/** Pause in typing before a search, in milliseconds. */
const TYPING_PAUSE = 250;

/** Finds what the package knows of a person, shows it, and removes it after the name was typed. */
export default class SetupForget extends NavigationMixin(LightningElement) {
    /** Keeps what was found and what became of it. */
    @api store: ForgetStore | undefined;

    labels = LABELS;
    state: ForgetState | undefined;
    typedName = '';
    private unsubscribe: (() => void) | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    override connectedCallback(): void {
        this.state = this.store?.getState();
        this.unsubscribe = this.store?.subscribe((state) => (this.state = state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
        clearTimeout(this.timer);
    }

    private get phase(): ForgetState['phase'] {
        return this.state?.phase ?? 'idle';
    }
    get isIdle(): boolean {
        return this.phase === 'idle';
    }
    get isSearching(): boolean {
        return this.phase === 'searching';
    }
    get isWorking(): boolean {
        return this.phase === 'working';
    }
    get isDone(): boolean {
        return this.phase === 'done';
    }
    /** What was found is there to be looked at and chosen from. */
    get isShown(): boolean {
        return !this.isIdle && !this.isSearching;
    }
    get asksName(): boolean {
        return (this.phase === 'found' || this.phase === 'stopped') && this.count > 0;
    }
    get people() {
        return (this.state?.people ?? []).map((person) => ({
            ...person,
            detail: [person.title, person.accountName].filter(Boolean).join(' · '),
            choose: fillText(LABELS.forgetChoose, [person.name])
        }));
    }
    get isNobody(): boolean {
        return this.state?.people?.length === 0;
    }
    get name(): string {
        return this.state?.person?.name ?? '';
    }
    get progressText(): string {
        const { done = 0, all = 0 } = this.state?.progress ?? {};
        const texts = {
            searching: LABELS.forgetSearching,
            stopped: LABELS.forgetStopped,
            working: LABELS.forgetWorking
        };
        return fillText(texts[this.phase as 'working'] ?? '', [fullNumber(done), fullNumber(all)]);
    }
    get progressValue(): number {
        const { done = 0, all = 0 } = this.state?.progress ?? {};
        return all === 0 ? 0 : Math.round((100 * done) / all);
    }
    get headline(): string {
        const { traces = [], left = null } = this.state ?? {};
        if (this.isDone && left !== null) {
            return left.length === 0
                ? fillText(LABELS.forgetDone, [this.name])
                : fillText(LABELS.forgetLeft, [fullNumber(left.length)]);
        }
        if (traces.length === 0) return fillText(LABELS.forgetNothing, [this.name]);
        return fillText(LABELS.forgetFound, [this.name, fullNumber(traces.length)]);
    }
    get groups(): TraceGroup[] {
        return this.state ? traceGroups(this.state, this.store?.objectLabel.bind(this.store)) : [];
    }
    get unseen(): string {
        const { unseen = [] } = this.state ?? {};
        return unseen.length > 0 ? fillText(LABELS.forgetUnseen, [unseen.join(', ')]) : '';
    }
    get count(): number {
        return this.store?.waitingCount() ?? 0;
    }
    get startLabel(): string {
        return this.phase === 'stopped' ? LABELS.forgetResume : fillText(LABELS.forgetStart, [fullNumber(this.count)]);
    }
    get confirmLabel(): string {
        return fillText(LABELS.forgetConfirm, [this.name]);
    }
    get isUnconfirmed(): boolean {
        return !this.store?.isConfirmedBy(this.typedName);
    }
    get errorText(): string {
        return this.state?.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state?.error ? messageOf(this.state.error) : '';
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        clearTimeout(this.timer);
        // A pause in typing: one search a word, not one a letter.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = setTimeout(() => this.store?.search(value), TYPING_PAUSE);
    }
    async handleChoose(event: Event): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const person = this.state?.people?.find((each: PersonChoice) => each.id === id);
        if (!person) return;
        this.typedName = '';
        await this.store?.choose(person);
        this.announce(this.headline);
        (this.refs?.headline as HTMLElement | undefined)?.focus();
    }
    handleAnother(): void {
        this.typedName = '';
        this.store?.clear();
    }
    handleToggle(event: Event): void {
        this.store?.toggle((event.currentTarget as HTMLElement).dataset.key ?? '');
    }
    handleName(event: CustomEvent<{ value: string }>): void {
        this.typedName = event.detail.value;
    }
    async handleForget(): Promise<void> {
        if (this.isUnconfirmed) return;
        await this.store?.forget();
        this.announce(this.headline);
        (this.refs?.headline as HTMLElement | undefined)?.focus();
    }
    handleStop(): void {
        this.store?.stop();
    }
    handleOpenContact(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: this.state?.person?.id, objectApiName: 'Contact', actionName: 'view' }
        });
    }
    private announce(text: string): void {
        this.dispatchEvent(new CustomEvent('announced', { detail: { text } }));
    }
}
