import type { HeatEntry, HeatMap, Tone } from 'c/heatScale';
import { pruneHierarchy, type Hierarchy } from 'c/hierarchy';
import type { ChartMap } from 'c/orgChartStore';
import { indexBoxes, type Rectangle, type SpatialIndex } from 'c/spatialIndex';
import { lineTo } from 'c/treeEdges';
import { layoutTree, type CardSizes, type TreeLayout } from 'c/treeLayout';
import { cardContent, type CardContent, type SceneTexts } from './cards';
import { cutTiles, type SceneTile } from './tiles';

export { keyAction, typeAhead, type KeyAction } from './keyboard';
export { pathShapes, type PathShapes } from './pathShapes';
export type { SceneTile } from './tiles';
export { cardContent, shownName, type CardContent, type SceneTexts } from './cards';

/** What colours say, and whom the filter keeps. */
export interface SceneHeat {
    readonly map: HeatMap;
    /** Whom the filter keeps, by position; null where there is none. */
    readonly matches: readonly boolean[] | null;
    /** Whether the others are left out of the drawing; the managers above those kept stay, dimmed. */
    readonly hides: boolean;
    /** How many risks name each person, by key. */
    readonly risks: ReadonlyMap<string, number>;
    /** ISO date, for reviews that are overdue; left out where they are not looked at. */
    readonly today?: string;
    /** An entry in words, for accessible names; empty where they say it already. */
    readonly wordOf: (entry: HeatEntry) => string;
}

/** Size of a card in the units of the chart. */
export const CARD_WIDTH = 232;
export const CARD_HEIGHT = 96;
/** Free space above the parking lot, which lies below the tree; its heading stands in it. */
const LOT_GAP = 96;
const LOT_STEP_X = CARD_WIDTH + 24;
const LOT_STEP_Y = CARD_HEIGHT + 24;

/**
 * What is drawn, computed once for a state of the map and the branches folded in: every painter (screen, image, print)
 * takes it from here. A class, so that Lightning hands it on as it is.
 */
export class Scene {
    readonly map: ChartMap;
    /** Who reports to whom, as far as it is drawn. */
    readonly hierarchy: Hierarchy;
    readonly layout: TreeLayout;
    readonly sizes: CardSizes;
    readonly index: SpatialIndex;
    /** Shown people in the order of reading; the parked come last. */
    readonly shown: readonly number[];
    /** Place of each shown person in `shown`, -1 for the others. */
    readonly placeOf: readonly number[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly bounds: Rectangle;
    /** Top of the heading of the parking lot, NaN where nobody is parked. */
    readonly lotTop: number;
    private readonly places: ReturnType<typeof placeEverybody>;
    private readonly collapsed: readonly boolean[];
    private readonly texts: SceneTexts;
    private readonly heat: SceneHeat;
    private readonly contents = new Map<number, CardContent>();
    private siblingPlace: readonly number[] | null = null;
    private cut: readonly SceneTile[] | null = null;

    /** @param before the scene before, whose places are taken over where nobody has another one */
    constructor(
        map: ChartMap,
        collapsedKeys: ReadonlySet<string>,
        texts: SceneTexts,
        heat: SceneHeat,
        before: Scene | null = null
    ) {
        const { matches } = heat;
        const hierarchy = matches !== null && heat.hides ? pruneHierarchy(map.hierarchy, matches) : map.hierarchy;
        this.hierarchy = hierarchy;
        this.map = map;
        this.texts = texts;
        this.heat = heat;
        const isSame = before?.hierarchy === hierarchy && before.places.collapsedKeys === collapsedKeys;
        const places = isSame ? before.places : placeEverybody(hierarchy, collapsedKeys);
        this.places = places;
        this.collapsed = places.collapsed;
        this.sizes = places.sizes;
        this.layout = places.layout;
        this.x = places.x;
        this.y = places.y;
        this.lotTop = places.lotTop;
        this.bounds = places.bounds;
        this.shown = places.shown;
        this.placeOf = places.placeOf;
        this.index = places.index;
    }

    isCollapsed(position: number): boolean {
        return this.collapsed[position] === true;
    }

    boxOf(position: number): Rectangle {
        const left = this.x[position] as number;
        const top = this.y[position] as number;
        return { left, top, right: left + CARD_WIDTH, bottom: top + CARD_HEIGHT };
    }

    /** The area of some people; null where none of them is shown. */
    boundsOf(positions: readonly number[]): Rectangle | null {
        const boxes = positions.flatMap((position) =>
            (this.placeOf[position] ?? -1) >= 0 ? [this.boxOf(position)] : []
        );
        return boxes.length === 0
            ? null
            : {
                  left: Math.min(...boxes.map(({ left }) => left)),
                  top: Math.min(...boxes.map(({ top }) => top)),
                  right: Math.max(...boxes.map(({ right }) => right)),
                  bottom: Math.max(...boxes.map(({ bottom }) => bottom))
              };
    }

    /** Position of a key that is shown, -1 otherwise. */
    shownPosition(key: string | null): number {
        const position = key === null ? undefined : this.hierarchy.indexOf.get(key);
        return position !== undefined && (this.placeOf[position] as number) >= 0 ? position : -1;
    }

    contentOf(position: number): CardContent {
        let content = this.contents.get(position);
        if (content === undefined) {
            const { hierarchy } = this;
            const above = hierarchy.manager[position] as number;
            this.siblingPlace ??= siblingPlaces(hierarchy);
            const siblings =
                above < 0
                    ? hierarchy.tops.length + hierarchy.parked.filter((isParked) => isParked).length
                    : (hierarchy.reportsStart[above + 1] as number) - (hierarchy.reportsStart[above] as number);
            const place = this.siblingPlace[position] as number;
            const entry = this.entryOf(position);
            const risks = this.heat.risks.get(hierarchy.people[position]?.key as string) ?? 0;
            const heat = {
                ...entry,
                word: this.heat.wordOf(entry),
                dimmed: this.isDimmed(position),
                risks,
                today: this.heat.today
            };
            content = cardContent(
                { map: this.map, hierarchy },
                position,
                this.isCollapsed(position),
                place,
                siblings,
                this.texts,
                heat
            );
            this.contents.set(position, content);
        }
        return content;
    }

    /** Lines and blocks, in parts of a few screens each. */
    get tiles(): readonly SceneTile[] {
        this.cut ??= cutTiles(this);
        return this.cut;
    }

    private entryOf(position: number): HeatEntry {
        const { entries, entryOf } = this.heat.map;
        return entries[entryOf[position] as number] as HeatEntry;
    }

    toneOf(position: number): Tone {
        return this.entryOf(position).tone;
    }

    /** Whether the filter leaves a person out. */
    isDimmed(position: number): boolean {
        return this.heat.matches?.[position] === false;
    }

    /** The lines from a person up to the top. */
    chainPath(position: number): string {
        const { layout, sizes, hierarchy } = this;
        let path = '';
        for (let person = position; person >= 0; person = hierarchy.manager[person] as number) {
            path += lineTo(layout, sizes, hierarchy.manager[person] as number, person);
        }
        return path;
    }
}

/** Where everybody is whose branch is not folded, and in which order they are read. */
function placeEverybody(hierarchy: Hierarchy, collapsedKeys: ReadonlySet<string>) {
    const count = hierarchy.people.length;
    const collapsed = hierarchy.people.map((person) => collapsedKeys.has(person.key));
    const sizes: CardSizes = {
        width: new Array<number>(count).fill(CARD_WIDTH),
        height: new Array<number>(count).fill(CARD_HEIGHT)
    };
    const layout = layoutTree(hierarchy, sizes, collapsed);
    const parked = hierarchy.people.flatMap((_, position) => (hierarchy.parked[position] ? [position] : []));
    const { x, y, top: lotTop, right, bottom } = placeParked(layout, parked);
    const shown = parked.length === 0 ? layout.shown : [...layout.shown, ...parked];
    const placeOf = new Array<number>(count).fill(-1);
    shown.forEach((position, place) => (placeOf[position] = place));
    const bounds: Rectangle = { left: 0, top: 0, right, bottom };
    const index = indexBoxes(shown, x, y, sizes.width, sizes.height);
    return { collapsedKeys, collapsed, sizes, layout, x, y, lotTop, bounds, shown, placeOf, index };
}

/** 1-based place of everybody among those with the same manager; tops first, the parked after them. */
function siblingPlaces(hierarchy: Hierarchy): number[] {
    const places = new Array<number>(hierarchy.people.length).fill(1);
    hierarchy.tops.forEach((top, place) => (places[top] = place + 1));
    for (let manager = 0; manager < hierarchy.people.length; manager++) {
        const start = hierarchy.reportsStart[manager] as number;
        const end = hierarchy.reportsStart[manager + 1] as number;
        for (let place = start; place < end; place++) places[hierarchy.reports[place] as number] = place - start + 1;
    }
    let next = hierarchy.tops.length;
    hierarchy.parked.forEach((isParked, position) => {
        if (isParked) places[position] = ++next;
    });
    return places;
}

function placeParked(layout: TreeLayout, parked: readonly number[]) {
    if (parked.length === 0) return { x: layout.x, y: layout.y, top: NaN, right: layout.width, bottom: layout.height };
    const [x, y] = [[...layout.x], [...layout.y]];
    const columns = Math.max(4, Math.floor(layout.width / LOT_STEP_X));
    const top = layout.height === 0 ? 0 : layout.height + LOT_GAP / 2;
    const first = top + LOT_GAP / 2;
    parked.forEach((position, place) => {
        x[position] = (place % columns) * LOT_STEP_X;
        y[position] = first + Math.floor(place / columns) * LOT_STEP_Y;
    });
    const used = Math.min(columns, parked.length);
    const rows = Math.ceil(parked.length / columns);
    return {
        x,
        y,
        top,
        right: Math.max(layout.width, used * LOT_STEP_X - 24),
        bottom: first + rows * LOT_STEP_Y - 24
    };
}
