import type { HeatEntry, HeatMap } from 'c/heatScale';
import type { Person } from 'c/hierarchy';
import { cardContent, type CardContent } from 'c/orgChartScene';
import { heatWord, SCENE_TEXTS } from 'c/orgChartStaging';
import type { ChartMap, OrgChartState, OrgChartStore, ShownPath } from 'c/orgChartStore';

/** A person as a chip. */
export interface Chip {
    readonly key: string;
    readonly position: number;
    readonly name: string;
    readonly title: string;
    readonly initials: string;
    /** Says what the colour says. */
    readonly glyph: string;
    readonly tone: HeatEntry['tone'];
    /** Accessible name: name, title and what the chip says by colour and shape. */
    readonly label: string;
    /** Classes of orgChartTones.css. */
    readonly className: string;
    readonly isSelected: boolean;
    readonly isDimmed: boolean;
}

/**
 * The people of one state of the store as chips: coloured by the heat map, dimmed or hidden by the filter, marked as
 * selected, saving or failed. Contents are computed once for each person. A class, so that Lightning hands it on as it is.
 */
export class Chips {
    readonly map: ChartMap;
    private readonly state: OrgChartState;
    private readonly heat: HeatMap;
    /** The path that is shown; null where none is. */
    readonly path: ShownPath | null;
    private readonly matches: readonly boolean[] | null;
    private readonly hides: boolean;
    /** How many risks name each person. */
    private readonly risks: ReadonlyMap<string, number>;
    private readonly wordOf: (entry: HeatEntry) => string;
    private readonly contents = new Map<number, CardContent>();

    constructor(store: OrgChartStore, state: OrgChartState, map: ChartMap) {
        this.map = map;
        this.state = state;
        this.heat = map.heat(state.heat, store.today());
        const { matches, hides } = store.emphasis();
        this.path = state.path;
        this.matches = matches;
        this.hides = hides;
        this.risks = store.riskMarks();
        this.wordOf = heatWord(state.heat);
    }

    /** Positions of everybody whom the filter does not hide: as on the chart, then the parked. */
    get shown(): number[] {
        const { order, parked } = this.map.hierarchy;
        const all = [...order, ...parked.flatMap((isParked, position) => (isParked ? [position] : []))];
        return this.matches !== null && this.hides ? all.filter((position) => this.matches?.[position]) : all;
    }

    /** Whether the filter leaves somebody out. */
    isDimmed(position: number): boolean {
        return this.matches?.[position] === false;
    }

    at(position: number): Chip {
        const { key, name, title, initials, glyph, tone, label } = this.contentOf(position);
        const { selected, saving, failures } = this.state;
        const isSelected = key === selected;
        const isDimmed = this.isDimmed(position);
        let className = `chip tone-${tone}`;
        if (isSelected) className += ' is-selected';
        if (isDimmed) className += ' is-dimmed';
        if (saving.has(key)) className += ' is-saving';
        if (failures.has(key)) className += ' is-failed';
        return { key, position, name, title, initials, glyph, tone, label, className, isSelected, isDimmed };
    }

    /** The chip of a person by key; null where nobody has it any more. */
    of(key: string | null): Chip | null {
        const position = key === null ? undefined : this.map.hierarchy.indexOf.get(key);
        return position === undefined ? null : this.at(position);
    }

    personAt(position: number): Person {
        return this.map.hierarchy.people[position] as Person;
    }

    private contentOf(position: number): CardContent {
        let content = this.contents.get(position);
        if (content === undefined) {
            const entry = this.heat.entries[this.heat.entryOf[position] as number] as HeatEntry;
            const { map } = this;
            const risks = this.risks?.get(this.personAt(position).key) ?? 0;
            const look = { tone: entry.tone, glyph: entry.glyph, word: this.wordOf(entry), dimmed: false, risks };
            content = cardContent({ map, hierarchy: map.hierarchy }, position, false, 1, 1, SCENE_TEXTS, look);
            this.contents.set(position, content);
        }
        return content;
    }
}

const made = new WeakMap<OrgChartState, Chips>();

/** The chips of a state; made once for each. Null until the first records are there. */
export function chipsOf(store: OrgChartStore, state: OrgChartState): Chips | null {
    if (state.map === null) return null;
    let chips = made.get(state);
    if (chips === undefined) {
        chips = new Chips(store, state, state.map);
        made.set(state, chips);
    }
    return chips;
}
