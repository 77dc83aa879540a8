import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { chipsOf, type Chips } from 'c/orgChartChips';
import { logMeeting } from 'c/orgChartCommands';
import { ERROR_TEXTS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import type { PairingBoard } from 'c/pairingBoard';
import { fillText } from 'c/result';
import { boardOf, drawLevels, drawOurs } from './board';
import { PAIRING_LABELS } from './labels';

/** People without pairing that are listed more with each click. */
const STEP = 50;

/**
 * The view Pairing: our people beside theirs, level by level of their hierarchy, with what is overdue first.
 *
 * @fires personopened when a person was selected
 */
export default class OrgChartPairing extends LightningElement {
    /** Store of the org chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = PAIRING_LABELS;
    levels: ReturnType<typeof drawLevels> = [];
    ours: ReturnType<typeof drawOurs> = [];
    /** The dialog that is open: a pairing to change, or their person of a new one. */
    dialog: { readonly id: string; readonly personKey: string | null } | null = null;
    trouble = '';
    announcement = '';
    private state: OrgChartState | undefined;
    private chips: Chips | undefined;
    private board: PairingBoard | undefined;
    private onlyLate = false;
    private userId: string | null | undefined;
    private opened: ReadonlyMap<number, number> = new Map();
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        const { store } = this;
        if (!store) return;
        this.receive(store.getState());
        this.unsubscribe = store.subscribe((state) => this.receive(state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    /** Puts the focus on the selected person, or on the first one. */
    @api
    focusPerson(): void {
        const selected = this.template?.querySelector<HTMLElement>('.chip.is-selected');
        (selected ?? this.template?.querySelector<HTMLElement>('.chip'))?.focus();
    }

    private receive(state: OrgChartState): void {
        const { store } = this;
        const chips = store ? chipsOf(store, state) : null;
        if (!store || chips === null) return;
        this.state = state;
        this.chips = chips;
        this.board = boardOf(chips, store.today());
        this.draw();
    }

    private draw(): void {
        const { board, chips, onlyLate, userId, opened } = this;
        if (!board || !chips) return;
        const known = this.state?.choices?.level ?? [];
        const labelOf = (level: string): string => known.find(({ value }) => value === level)?.label ?? level;
        this.levels = drawLevels(board, chips, { onlyLate, userId, opened, labelOf });
        this.ours = drawOurs(board, userId);
    }

    get summary(): string {
        const { pairings = 0, overdue = 0 } = this.board ?? {};
        if (pairings === 0) return PAIRING_LABELS.none;
        return fillText(PAIRING_LABELS.summary, [fullNumber(pairings), fullNumber(overdue)]);
    }
    get latePressed(): string {
        return String(this.onlyLate);
    }
    get isFilteredEmpty(): boolean {
        return this.levels.length === 0 && this.onlyLate;
    }
    get hasOurs(): boolean {
        return this.ours.length > 0;
    }
    get canAdd(): boolean {
        return this.state?.access?.rights.pairings.create === true;
    }
    get canEdit(): boolean {
        return this.state?.access?.rights.pairings.update === true;
    }
    get isBusy(): boolean {
        return (this.state?.saving.size ?? 0) > 0;
    }

    handleLate(): void {
        this.onlyLate = !this.onlyLate;
        this.draw();
    }
    handleUser(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.user || null;
        this.userId = this.userId === id ? undefined : id;
        this.draw();
    }
    handleMore(event: Event): void {
        const level = Number((event.currentTarget as HTMLElement).dataset.level);
        const shown = this.levels.find((one) => one.level === level)?.unpaired.length ?? 0;
        this.opened = new Map(this.opened).set(level, shown + STEP);
        this.draw();
    }
    handlePerson(event: Event): void {
        const { key = null } = (event.currentTarget as HTMLElement).dataset;
        this.store?.select(key);
        this.dispatchEvent(new CustomEvent('personopened', { detail: { key } }));
    }
    handleAdd(): void {
        this.dialog = { id: '', personKey: this.state?.selected ?? null };
    }
    handlePair(event: Event): void {
        this.dialog = { id: '', personKey: (event.currentTarget as HTMLElement).dataset.key ?? null };
    }
    handleEdit(event: Event): void {
        this.dialog = { id: (event.currentTarget as HTMLElement).dataset.id ?? '', personKey: null };
    }
    handleDone(): void {
        this.dialog = null;
    }

    async handleMet(event: Event): Promise<void> {
        const { store, chips } = this;
        const { id = '' } = (event.currentTarget as HTMLElement).dataset;
        if (!store || !chips) return;
        const command = logMeeting(chips.map, id);
        const outcome = await store.run(command);
        this.trouble = '';
        if (outcome.kind === 'failed') this.trouble = ERROR_TEXTS[outcome.failure.error.kind];
        else if (outcome.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else this.announcement = fillText(PAIRING_LABELS.metDone, command.parameters);
    }
}
