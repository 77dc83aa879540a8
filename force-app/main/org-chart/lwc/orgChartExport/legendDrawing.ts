import { rectanglePath, textWidth, type DrawnItem } from 'c/exportDrawing';
import type { Tone } from 'c/heatScale';
import { INK, TONES } from './colours';

/** The legend in words. */
export interface ChartLegend {
    readonly heading: string;
    readonly entries: readonly { readonly tone: Tone; readonly text: string }[];
}

const SIZE = 13;
const LINE = 24;
const BOX = 12;
const GAP = 24;
/** Narrowest legend, in the units of the chart: a chart of one person is not much wider than a card. */
const LEAST = 360;

/** The legend in lines no wider than the chart, from its own left top corner. */
export function drawLegend({ heading, entries }: ChartLegend, width: number) {
    const room = Math.max(width, LEAST) - 2 * GAP;
    const items: DrawnItem[] = [];
    const say = (text: string, x: number, y: number, bold = false): void => {
        items.push({ kind: 'text', x, y: y + 16, text, size: SIZE, fill: INK.title, ...(bold ? { bold } : {}) });
    };
    say(heading, 0, 0, true);
    let [x, y] = [textWidth(heading, SIZE, true) + GAP, 0];
    for (const { tone, text } of entries) {
        const wide = BOX + 8 + textWidth(text, SIZE, false);
        if (x > 0 && x + wide > room) [x, y] = [0, y + LINE];
        const paint = tone === 'none' ? { stroke: INK.meta } : { fill: TONES[tone] };
        items.push({ kind: 'shape', path: rectanglePath(x, y + 5, BOX, BOX, 2), ...paint });
        say(text, x + BOX + 8, y);
        x += wide + GAP;
    }
    return { items, width: room + 2 * GAP, height: y + LINE + GAP };
}
