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

interface Parts {
    bounds: { left: number; top: number; right: number; bottom: number };
    lines: string[];
    blocks: Map<string, { tone: Tone; dimmed: boolean; paths: string[] }>;
}

/**
 * Cuts a scene into tiles by where people are, so that a painter draws what is in sight and leaves out the rest; a
 * wide line belongs to the tile of its manager, whose bounds it widens. O(n).
 */
export function cutTiles(scene: Scene): readonly SceneTile[] {
    const tiles = new Map<number, Parts>();
    const { hierarchy, layout, sizes } = scene;
    for (const position of scene.shown) {
        const { left, top, right, bottom } = scene.boxOf(position);
        const place = Math.floor(top / HEIGHT) * 4096 + Math.floor(left / WIDTH);
        let parts = tiles.get(place);
        if (parts === undefined) {
            parts = { bounds: { left, top, right, bottom }, lines: [], blocks: new Map() };
            tiles.set(place, parts);
        }
        widen(parts.bounds, { left, top, right, bottom });
        const tone = scene.toneOf(position);
        const dimmed = scene.isDimmed(position);
        const kind = dimmed ? `${tone} dimmed` : tone;
        const block = `M${Math.round(left)} ${Math.round(top)}h${right - left}v${bottom - top}h${left - right}z`;
        const blocks = parts.blocks.get(kind);
        if (blocks === undefined) parts.blocks.set(kind, { tone, dimmed, paths: [block] });
        else blocks.paths.push(block);
        if (scene.isCollapsed(position)) continue;
        const lines = linesBelow(layout, sizes, hierarchy, position);
        if (lines === '') continue;
        parts.lines.push(lines);
        // Rails and drops end at the cards they lead to, trunks and rows lie between them and the manager.
        for (
            let place = hierarchy.reportsStart[position] as number;
            place < (hierarchy.reportsStart[position + 1] as number);
            place++
        ) {
            widen(parts.bounds, scene.boxOf(hierarchy.reports[place] as number));
        }
    }
    return [...tiles.values()].map(({ bounds, lines, blocks }) => ({
        // The rail of a column and the line beside wrapped rows lie just left of the cards.
        bounds: { ...bounds, left: bounds.left - RAIL },
        lines: lines.join(''),
        blocks: [...blocks.values()].map(({ tone, dimmed, paths }) => ({ tone, dimmed, path: paths.join('') }))
    }));
}

function widen(bounds: Parts['bounds'], box: Rectangle): void {
    bounds.left = Math.min(bounds.left, box.left);
    bounds.top = Math.min(bounds.top, box.top);
    bounds.right = Math.max(bounds.right, box.right);
    bounds.bottom = Math.max(bounds.bottom, box.bottom);
}
