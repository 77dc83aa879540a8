import {
    circlePath,
    fitText,
    rectanglePath,
    textWidth,
    wrapText,
    type DrawnGroup,
    type DrawnItem,
    type DrawnShape
} from 'c/exportDrawing';
import { CARD_HEIGHT, CARD_WIDTH, type CardContent } from 'c/orgChartScene';
import { ACCENT, CARD, CARD_ASIDE, INK, TINTS, TONES } from './colours';

const EDGE = 5;
const RADIUS = 8;
const AVATAR = 20;
/** Left end of the texts, and their room. */
const TEXT = 65;
const ROOM = CARD_WIDTH - TEXT - 10;

/** One card as on the screen at full size: edge of the heat map, avatar, name, title, third line, number of reports. */
export function drawCard(content: CardContent, x: number, y: number): DrawnGroup {
    const items: DrawnItem[] = [...frameOf(content), ...avatarOf(content), ...textsOf(content), ...countOf(content)];
    return {
        ...{ kind: 'group', x, y, label: content.label, items },
        ...(content.dimmed ? { opacity: 0.35 } : {})
    };
}

function frameOf({ kind, parked, tone }: CardContent): DrawnItem[] {
    const isAside = parked || kind === 'outside' || kind === 'departed';
    const frame: DrawnShape = {
        ...{ kind: 'shape', path: rectanglePath(0.5, 0.5, CARD_WIDTH - 1, CARD_HEIGHT - 1, RADIUS) },
        ...{ fill: isAside ? CARD_ASIDE : CARD, stroke: INK.border },
        ...(isAside ? { dash: [4, 3] } : {})
    };
    if (tone === 'none') return [frame];
    // As wide as the edge on the left, rounded like the card.
    const edge = `M${EDGE} 0V${CARD_HEIGHT}Q0 ${CARD_HEIGHT} 0 ${CARD_HEIGHT - RADIUS}V${RADIUS}Q0 0 ${EDGE} 0z`;
    return [frame, { kind: 'shape', path: edge, fill: TONES[tone] }];
}

function avatarOf({ kind, tint, initials }: CardContent): DrawnItem[] {
    const [x, y] = [15 + AVATAR, CARD_HEIGHT / 2];
    const isOpen = kind === 'placeholder' || kind === 'outside' || kind === 'departed';
    const [background, letters] = TINTS[tint] as readonly [string, string];
    const path =
        kind === 'department'
            ? rectanglePath(x - AVATAR, y - AVATAR, 2 * AVATAR, 2 * AVATAR, RADIUS)
            : circlePath(x, y, isOpen ? AVATAR - 0.75 : AVATAR);
    const paint = isOpen ? { stroke: INK.meta, lineWidth: 1.5, dash: [4, 3] } : { fill: background };
    const shape: DrawnItem = { kind: 'shape', path, ...paint };
    if (initials === '') return [shape];
    const fill = isOpen ? INK.meta : letters;
    const text = { kind: 'text', x, y: y + 5, text: initials, size: 14, bold: true, fill, anchor: 'middle' } as const;
    return [shape, { ...text, maxWidth: 2 * AVATAR - 6 }];
}

/** Name, title and third line, centred as a block; a long name takes the second line of the title. */
function textsOf({ name, title, meta, glyph }: CardContent): DrawnItem[] {
    const isLong = textWidth(name, 14, true) > ROOM;
    const lines: { text: string; size: number; height: number; bold: boolean; fill: string }[] = [];
    const add = (texts: readonly string[], size: number, height: number, bold: boolean, fill: string): void => {
        for (const text of texts) lines.push({ text, size, height, bold, fill });
    };
    if (title === '') add(wrapText(name, ROOM, 3, 13, true), 13, 17, true, INK.name);
    else if (isLong) add(wrapText(name, ROOM, 2, 13, true), 13, 17, true, INK.name);
    else add([name], 14, 20, true, INK.name);
    add(wrapText(title, ROOM, 4 - Math.max(2, lines.length), 12), 12, 16, false, INK.title);
    const rest = glyph !== '' && meta.startsWith(glyph) ? meta.slice(glyph.length).trimStart() : meta;
    const sign = rest === meta ? '' : glyph;
    const signWidth = sign === '' ? 0 : textWidth(`${sign} `, 12, false);
    const items: DrawnItem[] = [];
    const metaHeight = meta === '' ? 0 : 18;
    let top = (CARD_HEIGHT - metaHeight - lines.reduce((sum, { height }) => sum + height, 0)) / 2;
    for (const { text, size, height, bold, fill } of lines) {
        items.push({
            ...{ kind: 'text', x: TEXT, y: top + height / 2 + size * 0.36, text, size, fill, maxWidth: ROOM },
            ...(bold ? { bold } : {})
        });
        top += height;
    }
    const base = { kind: 'text', y: top + metaHeight / 2 + 12 * 0.36, size: 12, fill: INK.meta } as const;
    if (sign !== '') items.push({ ...base, x: TEXT, text: sign });
    if (rest !== '') {
        const room = ROOM - signWidth;
        items.push({ ...base, x: TEXT + signWidth, text: fitText(rest, room, 12), maxWidth: room });
    }
    return items;
}

function countOf({ count, expanded }: CardContent): DrawnItem[] {
    if (count === '') return [];
    const width = Math.max(32, textWidth(count, 12, true) + 16);
    const isFolded = expanded === false;
    return [
        {
            ...{ kind: 'shape', path: rectanglePath((CARD_WIDTH - width) / 2, CARD_HEIGHT - 11, width, 22, 11) },
            ...(isFolded ? { fill: ACCENT } : { fill: CARD, stroke: INK.border })
        },
        {
            ...{ kind: 'text', x: CARD_WIDTH / 2, y: CARD_HEIGHT + 4.3, text: count, size: 12, bold: true },
            ...{ fill: isFolded ? '#ffffff' : INK.title, anchor: 'middle' }
        }
    ];
}
