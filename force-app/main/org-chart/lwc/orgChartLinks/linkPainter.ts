import { pointAt, type Curve, type Point } from 'c/networkLayout';
import { lineDash, lineWidth, type Sign } from 'c/relationship';
import type { View } from 'c/viewport';
import { curveOf, type Link, type LinkPlaces } from './links';

/** Colours of the lines by sign, and of the paper behind their marks. */
export interface LinkColours extends Readonly<Record<Sign, string>> {
    readonly paper: string;
    readonly reporting: string;
    /** The path to a person, and the text on it. */
    readonly path: string;
    readonly onPath: string;
}

/** What one frame shows. */
export interface LinkFrame {
    readonly view: View;
    readonly ratio: number;
    readonly colours: LinkColours;
    /** Whether the marks of the signs are drawn: close enough to be told apart. */
    readonly marks: boolean;
}

/** Lines of one look, as one path: one call draws them all, whatever their number. */
interface Layer {
    readonly sign: Sign;
    readonly width: number;
    readonly dash: readonly number[];
    readonly alpha: number;
    readonly lines: Path2D;
    readonly arrows: Path2D;
    readonly discs: Path2D;
    readonly marks: Path2D;
}

const FAINT = 0.12;
const ARROW = 9;
const DISC = 7;
const number = (value: number): string => value.toFixed(1);
const at = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

/**
 * Draws relationships on a canvas. Under Lightning Web Security each call of the canvas costs microseconds, so lines of
 * the same look are one Path2D made of text, made anew only when what is shown changes.
 */
export class LinkPainter {
    private readonly context: CanvasRenderingContext2D;
    private layers: readonly Layer[] = [];
    private reporting: Path2D | null = null;

    constructor(context: CanvasRenderingContext2D) {
        this.context = context;
    }

    /**
     * Takes what is to be drawn.
     *
     * @param isFaint whether a relationship stands back
     * @param reporting pairs of points, for the reporting lines underneath
     */
    take(
        links: readonly Link[],
        places: LinkPlaces,
        isFaint: (link: Link) => boolean,
        reporting: readonly (readonly [Point, Point])[]
    ): void {
        const groups = new Map<
            string,
            { link: Link; alpha: number; parts: [string[], string[], string[], string[]] }
        >();
        for (const link of links) {
            const alpha = isFaint(link) ? FAINT : 1;
            const width = lineWidth(link.strength);
            const key = [link.sign, width, link.record.frequency ?? '', alpha].join();
            const group = groups.get(key) ?? { link, alpha, parts: [[], [], [], []] };
            groups.set(key, group);
            const curve = curveOf(link, places);
            const [lines, arrows, discs, marks] = group.parts;
            lines.push(`M${at(curve.from)}Q${at(curve.bend)} ${at(curve.to)}`);
            if (!link.isMutual) arrows.push(arrowOf(curve, width));
            const middle = pointAt(curve, 0.5);
            discs.push(discAround(middle));
            marks.push(markOf(link.sign, middle));
        }
        // The faint ones first, then from thin to thick: what matters is on top.
        this.layers = [...groups.values()]
            .map(({ link, alpha, parts }): Layer => {
                const [lines, arrows, discs, marks] = parts.map((part) => new Path2D(part.join(''))) as [
                    Path2D,
                    Path2D,
                    Path2D,
                    Path2D
                ];
                const width = lineWidth(link.strength);
                const dash = lineDash(link.record.frequency).map((length) => length * Math.max(1, width / 3));
                return { sign: link.sign, width, dash, alpha, lines, arrows, discs, marks };
            })
            .sort((first, second) => first.alpha - second.alpha || first.width - second.width);
        this.reporting =
            reporting.length === 0
                ? null
                : new Path2D(reporting.map(([start, end]) => `M${at(start)}L${at(end)}`).join(''));
    }

    /** Draws on top of what is there. */
    paint({ view, ratio, colours, marks }: LinkFrame): void {
        const { context } = this;
        const scale = view.zoom * ratio;
        context.setTransform(scale, 0, 0, scale, view.x * ratio, view.y * ratio);
        context.lineCap = 'round';
        if (this.reporting !== null) {
            context.globalAlpha = 0.6;
            context.setLineDash([]);
            context.lineWidth = 1.5;
            context.strokeStyle = colours.reporting;
            context.stroke(this.reporting);
        }
        for (const layer of this.layers) {
            context.globalAlpha = layer.alpha;
            context.strokeStyle = colours[layer.sign];
            context.fillStyle = colours[layer.sign];
            context.lineWidth = layer.width;
            context.setLineDash(layer.dash as number[]);
            context.stroke(layer.lines);
            context.fill(layer.arrows);
        }
        context.setLineDash([]);
        if (marks) this.paintMarks(colours);
        context.globalAlpha = 1;
    }

    private paintMarks(colours: LinkColours): void {
        const { context } = this;
        for (const layer of this.layers) {
            if (layer.alpha < 1) continue;
            context.globalAlpha = 1;
            context.fillStyle = colours.paper;
            context.strokeStyle = colours[layer.sign];
            context.lineWidth = 1.5;
            context.fill(layer.discs);
            context.stroke(layer.discs);
            context.lineWidth = 2;
            context.stroke(layer.marks);
        }
    }
}

function arrowOf({ bend, to }: Curve, width: number): string {
    const angle = Math.atan2(to.y - bend.y, to.x - bend.x);
    const size = ARROW + width;
    const corner = (turn: number): Point => ({
        x: to.x - Math.cos(angle + turn) * size,
        y: to.y - Math.sin(angle + turn) * size
    });
    return `M${at({ x: to.x + Math.cos(angle) * 2, y: to.y + Math.sin(angle) * 2 })}L${at(corner(0.42))}L${at(corner(-0.42))}Z`;
}

function discAround({ x, y }: Point): string {
    return `M${number(x - DISC)} ${number(y)}a${DISC} ${DISC} 0 1 0 ${2 * DISC} 0a${DISC} ${DISC} 0 1 0 ${-2 * DISC} 0Z`;
}

/** Plus, equals or minus. */
function markOf(sign: Sign, { x, y }: Point): string {
    const bar = (down: number): string => `M${number(x - 3)} ${number(y + down)}h6`;
    if (sign === 'Neutral') return bar(-1.75) + bar(1.75);
    return sign === 'Negative' ? bar(0) : `${bar(0)}M${number(x)} ${number(y - 3)}v6`;
}

/** Colours from an invisible element that the style sheet colours, so that themes are resolved by the browser. */
export function linkColours(element: Element): LinkColours {
    const style = getComputedStyle(element);
    return {
        Positive: style.borderTopColor,
        Neutral: style.borderRightColor,
        Negative: style.borderBottomColor,
        reporting: style.borderLeftColor,
        paper: style.backgroundColor,
        path: style.outlineColor,
        onPath: style.color
    };
}
