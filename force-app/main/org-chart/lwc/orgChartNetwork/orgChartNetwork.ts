import { LightningElement, api } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { chipsOf, type Chips } from 'c/orgChartChips';
import { removeRelationship } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS } from 'c/orgChartLabels';
import {
    LinkSet,
    shownLinks,
    SIGN_TEXTS,
    signCounts,
    startingFilter,
    typeCounts,
    type LinkFilter
} from 'c/orgChartLinks';
import type { NetworkContent } from 'c/orgChartNetworkCanvas';
import { NETWORK_LABELS } from 'c/orgChartNetworkTexts';
import type { RelationshipsContent } from 'c/orgChartRelationships';
import type { Choice, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { signGlyph, SIGNS, type Sign } from 'c/relationship';
import { fillText } from 'c/result';

interface Canvas {
    fit(): void;
    zoomIn(): void;
    zoomOut(): void;
    arrange(): void;
    focusPerson(): void;
}
type NetworkCommand = 'fit' | 'zoomIn' | 'zoomOut' | 'arrange';

/** The dialog that is open: a relationship to change, or the people of a new one. */
interface Dialog {
    readonly id: string;
    readonly from: string | null;
    readonly to: string | null;
}

/**
 * The view Network: informal relationships as a drawing, and beside it in words.
 *
 * @fires personopened when a person was selected
 */
export default class OrgChartNetwork extends LightningElement {
    /** Store of the org chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = { ...LABELS, ...NETWORK_LABELS };
    content: NetworkContent | undefined;
    listed: RelationshipsContent | undefined;
    dialog: Dialog | null = null;
    trouble = '';
    private state: OrgChartState | undefined;
    private chips: Chips | undefined;
    private set: LinkSet | undefined;
    private filter: LinkFilter | undefined;
    private reporting = false;
    /** Key of the person whose relationships are listed. */
    private listedKey: string | null = null;
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

    /** Puts the focus on the person who has the tab stop. */
    @api
    focusPerson(): void {
        this.canvas?.focusPerson();
    }
    private get canvas(): Canvas | undefined {
        return this.refs?.canvas as unknown as Canvas | undefined;
    }

    private receive(state: OrgChartState): void {
        const { store } = this;
        const chips = store ? chipsOf(store, state) : null;
        if (chips === null) return;
        const before = this.state?.map;
        if (state.selected !== this.state?.selected) this.listedKey = state.selected;
        const isSame =
            this.set !== undefined &&
            before?.facts.relationships === state.map?.facts.relationships &&
            before?.hierarchy === state.map?.hierarchy &&
            before?.facts.stakeholders === state.map?.facts.stakeholders;
        if (!isSame) this.set = new LinkSet(chips.map);
        // While pages are coming, what the view begins with may still change.
        if (this.filter === undefined || before?.complete === false)
            this.filter = startingFilter(this.set?.links ?? []);
        this.state = state;
        this.chips = chips;
        this.show();
    }

    private show(): void {
        const { chips, set, filter, reporting, canRelate } = this;
        if (!chips || !set || !filter) return;
        this.content = { chips, set, filter, reporting, canRelate };
        const canEdit = this.state?.access?.rights.relationships.update === true;
        this.listed = { chips, set, filter, personKey: this.listedKey, canEdit };
    }

    get canRelate(): boolean {
        return this.state?.access?.rights.relationships.create === true;
    }
    get isEmpty(): boolean {
        return this.set?.links.length === 0;
    }
    get summary(): string {
        const all = this.set?.links ?? [];
        if (all.length === 0 || !this.filter) return '';
        const kept = shownLinks(all, this.filter).length;
        return fillText(NETWORK_LABELS.shown, [fullNumber(kept), fullNumber(all.length)]);
    }
    get typeOptions(): Choice[] {
        const { set, filter, state } = this;
        if (!set || !filter) return [];
        const known = state?.choices?.relationshipType ?? [];
        const counts = typeCounts(set.links, filter);
        return [
            { value: '', label: NETWORK_LABELS.types },
            ...counts.map(([value, count]) => {
                const text = known.find((choice) => choice.value === value)?.label ?? value;
                return { value, label: `${text} (${fullNumber(count)})` };
            })
        ];
    }
    get typeValue(): string {
        return this.filter?.types[0] ?? '';
    }
    get strengthOptions(): Choice[] {
        const from = [2, 3, 4, 5].map((step) => ({
            value: String(step),
            label: fillText(NETWORK_LABELS.strengthFrom, [step])
        }));
        return [{ value: '1', label: NETWORK_LABELS.strengthAll }, ...from];
    }
    get strengthValue(): string {
        return String(this.filter?.strength ?? 1);
    }
    get signs() {
        const { set, filter } = this;
        const counts = set && filter ? signCounts(set.links, filter) : null;
        return SIGNS.map((sign) => {
            const count = fullNumber(counts?.[sign] ?? 0);
            return {
                sign,
                glyph: signGlyph(sign),
                text: SIGN_TEXTS[sign],
                count,
                className: `sign-button sign-${sign.toLowerCase()}`,
                pressed: String(filter?.signs.includes(sign) === true)
            };
        });
    }
    get reportingPressed(): string {
        return String(this.reporting);
    }
    get reportingClass(): string {
        return this.reporting ? 'toggle is-on' : 'toggle';
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        this.filterBy({ types: event.detail.value === '' ? [] : [event.detail.value] });
    }
    handleStrength(event: CustomEvent<{ value: string }>): void {
        this.filterBy({ strength: Number(event.detail.value) });
    }
    handleSign(event: Event): void {
        const sign = (event.currentTarget as HTMLElement).dataset.sign as Sign;
        const now = this.filter?.signs ?? [];
        this.filterBy({ signs: now.includes(sign) ? now.filter((one) => one !== sign) : [...now, sign] });
    }
    private filterBy(change: Partial<LinkFilter>): void {
        if (this.filter) this.filter = { ...this.filter, ...change };
        this.show();
    }
    handleReporting(): void {
        this.reporting = !this.reporting;
        this.show();
    }
    private commands: Readonly<Record<NetworkCommand, () => void>> = {
        fit: () => this.canvas?.fit(),
        zoomIn: () => this.canvas?.zoomIn(),
        zoomOut: () => this.canvas?.zoomOut(),
        arrange: () => this.canvas?.arrange()
    };
    handleCommand(event: Event): void {
        this.commands[(event.currentTarget as HTMLElement).dataset.command as NetworkCommand]();
    }

    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.store?.select(event.detail.key);
        this.dispatchEvent(new CustomEvent('personopened', { detail: event.detail }));
    }
    handleFocused(event: CustomEvent<{ key: string }>): void {
        this.listedKey = event.detail.key;
        this.show();
    }
    handleEverybody(): void {
        this.listedKey = null;
        this.show();
    }

    handleAdd(): void {
        this.dialog = { id: '', from: this.state?.selected ?? this.listedKey, to: null };
    }
    handleDrawn(event: CustomEvent<{ from: string; to: string | null }>): void {
        if (this.canRelate) this.dialog = { id: '', ...event.detail };
    }
    handleLink(event: CustomEvent<{ id: string }>): void {
        if (this.state?.access?.rights.relationships.update)
            this.dialog = { id: event.detail.id, from: null, to: null };
    }
    handleDone(): void {
        this.dialog = null;
    }
    async handleRemoved(event: CustomEvent<{ id: string }>): Promise<void> {
        const { store, chips } = this;
        if (!store || !chips) return;
        const outcome = await store.run(removeRelationship(chips.map, event.detail.id));
        this.trouble = outcome.kind === 'failed' ? ERROR_TEXTS[outcome.failure.error.kind] : '';
    }
}
