import type { Rectangle } from 'c/spatialIndex';
import type { Tone } from 'c/heatScale';
import { linesBelow } from 'c/treeEdges';
import type { Scene } from './orgChartScene';

/** The blocks of one colour. */
export interface SceneBlocks {
    readonly tone: Tone;
    /** Whether the filter leaves these people out. */
    readonly dimmed: boolean;
    readonly path: string;
}

/** A part of the scene as paths: its people's blocks, and the lines below them. */
export interface SceneTile {
    /** Holds everything that the tile draws. */
    readonly bounds: Rectangle;
    readonly lines: string;
    readonly blocks: readonly SceneBlocks[];
}

/** Size of a tile in the units of the chart: a few screens of legible cards. */
const WIDTH = 4096;
const HEIGHT = 2048;
/** Most that a line lies left of the cards that it leads to. */
const RAIL = 48;

/**
 * Cuts a scene into tiles by where people are, so that a painter draws what is in sight and leaves out the rest; a
 * wide line belongs to the tile of its manager, whose bounds it widens. Paths are written when they are first asked
 * for: of ten thousand people, a screen shows a tile or two. O(n).
 */
export function cutTiles(scene: Scene): readonly SceneTile[] {
    const tiles = new Map<number, Tile>();
    const { x, y, sizes, hierarchy } = scene;
    for (const position of scene.shown) {
        const left = x[position] as number;
        const top = y[position] as number;
        const place = Math.floor(top / HEIGHT) * 4096 + Math.floor(left / WIDTH);
        let tile = tiles.get(place);
        if (tile === undefined) {
            tile = new Tile(scene, left, top);
            tiles.set(place, tile);
        }
        tile.add(position);
        widen(tile.bounds, left, top, sizes.width[position] as number, sizes.height[position] as number);
        if (scene.isCollapsed(position)) continue;
        // Rails and drops end at the cards they lead to, trunks and rows lie between them and the manager.
        const end = hierarchy.reportsStart[position + 1] as number;
        for (let report = hierarchy.reportsStart[position] as number; report < end; report++) {
            const below = hierarchy.reports[report] as number;
            const [width, height] = [sizes.width[below] as number, sizes.height[below] as number];
            widen(tile.bounds, x[below] as number, y[below] as number, width, height);
        }
    }
    for (const { bounds } of tiles.values()) {
        // The rail of a column and the line beside wrapped rows lie just left of the cards.
        bounds.left -= RAIL;
    }
    return [...tiles.values()];
}

class Tile implements SceneTile {
    readonly bounds: { left: number; top: number; right: number; bottom: number };
    private readonly scene: Scene;
    private readonly people: number[] = [];
    private linePath: string | null = null;
    private blockPaths: readonly SceneBlocks[] | null = null;

    constructor(scene: Scene, left: number, top: number) {
        this.scene = scene;
        this.bounds = { left, top, right: left, bottom: top };
    }

    add(position: number): void {
        this.people.push(position);
    }

    get lines(): string {
        if (this.linePath === null) {
            const { layout, sizes, hierarchy } = this.scene;
            this.linePath = this.people
                .filter((position) => !this.scene.isCollapsed(position))
                .map((position) => linesBelow(layout, sizes, hierarchy, position))
                .join('');
        }
        return this.linePath;
    }

    get blocks(): readonly SceneBlocks[] {
        this.blockPaths ??= this.writeBlocks();
        return this.blockPaths;
    }

    private writeBlocks(): readonly SceneBlocks[] {
        const { scene } = this;
        const blocks = new Map<string, { tone: Tone; dimmed: boolean; paths: string[] }>();
        for (const position of this.people) {
            const { left, top, right, bottom } = scene.boxOf(position);
            const tone = scene.toneOf(position);
            const dimmed = scene.isDimmed(position);
            const kind = dimmed ? `${tone} dimmed` : tone;
            const path = `M${Math.round(left)} ${Math.round(top)}h${right - left}v${bottom - top}h${left - right}z`;
            const known = blocks.get(kind);
            if (known === undefined) blocks.set(kind, { tone, dimmed, paths: [path] });
            else known.paths.push(path);
        }
        return [...blocks.values()].map(({ tone, dimmed, paths }) => ({ tone, dimmed, path: paths.join('') }));
    }
}

function widen(bounds: Tile['bounds'], left: number, top: number, width: number, height: number): void {
    // Reports that are not shown have no place.
    if (!(left >= -Infinity)) return;
    if (left < bounds.left) bounds.left = left;
    if (top < bounds.top) bounds.top = top;
    if (left + width > bounds.right) bounds.right = left + width;
    if (top + height > bounds.bottom) bounds.bottom = top + height;
}
