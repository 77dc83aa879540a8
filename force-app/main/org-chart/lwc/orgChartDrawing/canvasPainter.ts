import type { Scene, SceneTile } from 'c/orgChartScene';
import { boxesIn, type Rectangle } from 'c/spatialIndex';
import type { Tone } from 'c/heatScale';
import { shownArea, type Size, type View } from 'c/viewport';

/** Colours of the canvas, read from the style sheet so that themes hold. */
export interface Palette {
    readonly line: string;
    readonly chain: string;
    /** Text on the colour of the chain. */
    readonly onChain: string;
    readonly text: string;
    readonly block: Readonly<Record<Tone, string>>;
    readonly blockText: string;
    readonly font: string;
}

/** What one frame shows beside the scene. */
export interface Frame {
    readonly scene: Scene;
    readonly view: View;
    readonly size: Size;
    readonly ratio: number;
    readonly palette: Palette;
    /** Whether cards are drawn as blocks here, instead of nodes above. */
    readonly blocks: boolean;
    /** Selected person, -1 for nobody: the lines up to the top are emphasised. */
    readonly selected: number;
    readonly parkedText: string;
}

/** Opacity of the people whom the legend's filter leaves out. */
const DIMMED = 0.25;
/** Smallest height of a block on the screen, in CSS pixels, that initials fit into. */
const INITIALS_FROM = 13;
/** Text on the tones, which are the same in every theme; 4.5:1 at least. */
const ON_TONE: Readonly<Partial<Record<Tone, string>>> = {
    mentor: '#ffffff',
    supporter: '#181818',
    neutral: '#181818',
    'non-supporter': '#181818',
    enemy: '#ffffff',
    'step-1': '#181818',
    'step-2': '#181818',
    'step-3': '#181818',
    'step-4': '#ffffff',
    'step-5': '#ffffff',
    'group-1': '#ffffff',
    'group-2': '#181818',
    'group-3': '#181818',
    'group-4': '#181818',
    'group-5': '#181818',
    'group-6': '#181818'
};

/** The paths of one tile; made from text when it is first in sight. */
interface TilePaths {
    readonly tile: SceneTile;
    lines: Path2D | null;
    blocks: readonly { readonly tone: Tone; readonly dimmed: boolean; readonly path: Path2D }[] | null;
}

/**
 * Paints the lines, and the blocks where cards are too small to be nodes. Paths are made from text, once for each tile
 * of a scene, and kept (see c/domCalls): a frame is a handful of canvas calls for what is in sight.
 */
export class CanvasPainter {
    private readonly context: CanvasRenderingContext2D;
    private scene: Scene | null = null;
    private tiles: readonly TilePaths[] = [];
    private chain: { readonly position: number; readonly path: Path2D } | null = null;

    constructor(context: CanvasRenderingContext2D) {
        this.context = context;
    }

    paint(frame: Frame): void {
        const { context } = this;
        const { scene, view, size, ratio, palette } = frame;
        if (scene !== this.scene) this.take(scene);
        const { zoom } = view;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, size.width * ratio, size.height * ratio);
        context.setTransform(zoom * ratio, 0, 0, zoom * ratio, view.x * ratio, view.y * ratio);
        context.lineWidth = Math.max(1.25, 1 / zoom);
        context.strokeStyle = palette.line;
        const area = shownArea(view, size);
        const shown = this.tiles.filter(({ tile }) => touches(tile.bounds, area));
        for (const paths of shown) {
            paths.lines ??= new Path2D(paths.tile.lines);
            context.stroke(paths.lines);
        }
        if (frame.selected >= 0) this.paintChain(frame);
        if (frame.blocks) this.paintBlocks(frame, shown);
        if (!Number.isNaN(scene.lotTop)) this.paintLot(frame);
    }

    private take(scene: Scene): void {
        this.scene = scene;
        this.tiles = scene.tiles.map((tile) => ({ tile, lines: null, blocks: null }));
        this.chain = null;
    }

    private paintChain({ scene, selected, view, palette }: Frame): void {
        if (this.chain?.position !== selected) {
            this.chain = { position: selected, path: new Path2D(scene.chainPath(selected)) };
        }
        this.context.lineWidth = Math.max(2.5, 2 / view.zoom);
        this.context.strokeStyle = palette.chain;
        this.context.stroke(this.chain.path);
    }

    private paintBlocks(frame: Frame, shown: readonly TilePaths[]): void {
        const { context } = this;
        const { scene, view, size, palette } = frame;
        for (const paths of shown) {
            paths.blocks ??= paths.tile.blocks.map((block) => ({ ...block, path: new Path2D(block.path) }));
            for (const { tone, dimmed, path } of paths.blocks) {
                context.globalAlpha = dimmed ? DIMMED : 1;
                context.fillStyle = palette.block[tone];
                context.fill(path);
            }
        }
        context.globalAlpha = 1;
        if (scene.index.highest * view.zoom < INITIALS_FROM) return;
        context.font = `600 40px ${palette.font}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        for (const position of boxesIn(scene.index, shownArea(view, size))) {
            const { left, right, top, bottom } = scene.boxOf(position);
            const { initials, tone, dimmed } = scene.contentOf(position);
            if (dimmed) continue;
            context.fillStyle = ON_TONE[tone] ?? palette.blockText;
            context.fillText(initials, (left + right) / 2, (top + bottom) / 2);
        }
    }

    private paintLot({ scene, palette, parkedText }: Frame): void {
        const { context } = this;
        context.fillStyle = palette.text;
        context.font = `600 20px ${palette.font}`;
        context.textAlign = 'left';
        context.textBaseline = 'middle';
        context.fillText(parkedText, 0, scene.lotTop + 20);
    }
}

function touches(first: Rectangle, second: Rectangle): boolean {
    return (
        first.left <= second.right &&
        first.right >= second.left &&
        first.top <= second.bottom &&
        first.bottom >= second.top
    );
}
