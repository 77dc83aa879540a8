import { fitText, rectanglePath, wrapText, type Drawing, type DrawnItem } from 'c/exportDrawing';
import { leadingState, valueOf, type AmountsByCurrency } from 'c/landscapeCells';
import type { CellState } from 'c/landscapeFacts';
import { GridContent } from 'c/landscapeGrid';
import { exactMoney, LABELS as PAGE_LABELS, STATE_TEXTS } from 'c/landscapeLabels';
import type { MatrixLine } from 'c/landscapeMatrix';
import type { LandscapeModel } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { drawGlyph, INK, TINTS } from './glyphs';

const MARGIN = 24;
const HEAD = 64;
const ROW = 44;
const COLUMN = 112;
const ROW_HEAD = 220;
const TOTAL = 104;
const INDENT = 14;
const STATES: readonly CellState[] = [
    'Won',
    'Open',
    'Target',
    'White Space',
    'Unassessed',
    'Blocked',
    'Lost',
    'Not Applicable'
];

/** The matrix as on the screen: the same lines, signs, amounts and tints, with title, legend and the sum of the page. */
export function matrixDrawing(model: LandscapeModel, title: string, subtitle: string): Drawing {
    const { rows, columns } = model.matrix;
    const content = new GridContent(model);
    // A column that only gathers others has no cells: its name stands over them.
    const shown = columns.map((line, place) => ({ line, place })).filter(({ line }) => line.positions.length > 0);
    const width = 2 * MARGIN + ROW_HEAD + shown.length * COLUMN + TOTAL;
    const top = MARGIN + 52;
    const items: DrawnItem[] = [
        text(MARGIN, MARGIN + 16, title, 18, INK.text, { bold: true }),
        text(MARGIN, MARGIN + 36, subtitle, 12, INK.quiet),
        ...headItems(model, shown, top)
    ];
    let y = top + HEAD;
    rows.forEach((line, row) => {
        items.push(...rowItems(content, line, row, shown, y, width));
        y += ROW;
    });
    items.push(...totalItems(content, rows.length, shown, y, width));
    y += ROW + 24;
    items.push(...legendItems(model, y));
    y += 24;
    for (const sum of sumTexts(model)) {
        items.push(text(MARGIN, y, sum, 12, INK.text));
        y += 18;
    }
    return { title, width, height: y + MARGIN - 12, background: '#ffffff', items };
}

type Shown = readonly { readonly line: MatrixLine; readonly place: number }[];

function text(
    x: number,
    y: number,
    words: string,
    size: number,
    fill: string,
    more: { readonly bold?: boolean; readonly anchor?: 'start' | 'middle' | 'end'; readonly maxWidth?: number } = {}
): DrawnItem {
    return { kind: 'text', x, y, text: words, size, fill, ...more };
}

function box(x: number, y: number, width: number, height: number, fill: string): DrawnItem {
    return { kind: 'shape', path: rectanglePath(x, y, width, height), fill };
}

function rule(path: string): DrawnItem {
    return { kind: 'shape', path, stroke: INK.border };
}

function headItems(model: LandscapeModel, shown: Shown, top: number): DrawnItem[] {
    const width = ROW_HEAD + shown.length * COLUMN + TOTAL;
    const items: DrawnItem[] = [box(MARGIN, top, width, HEAD, INK.head)];
    items.push(text(MARGIN + 8, top + HEAD - 10, PAGE_LABELS.corner, 12, INK.text, { bold: true }));
    shown.forEach(({ line, place }, at) => {
        const x = MARGIN + ROW_HEAD + at * COLUMN;
        const family = familyOf(model.matrix.columns, place);
        const lines = wrapText(line.name, COLUMN - 12, 2, 11, true);
        if (family !== '') items.push(text(x + 6, top + 16, fitText(family, COLUMN - 12, 10), 10, INK.quiet));
        lines.forEach((words, number) => {
            const y = top + HEAD - 10 - (lines.length - 1 - number) * 14;
            items.push(text(x + 6, y, words, 11, INK.text, { bold: true, maxWidth: COLUMN - 12 }));
        });
        items.push(rule(`M${x} ${top}v${HEAD}`));
    });
    const end = MARGIN + width - 8;
    items.push(text(end, top + HEAD - 10, PAGE_LABELS.total, 12, INK.text, { bold: true, anchor: 'end' }));
    return items;
}

function familyOf(columns: readonly MatrixLine[], column: number): string {
    const level = columns[column]?.level ?? 1;
    for (let place = column - 1; level > 1 && place >= 0; place--) {
        const line = columns[place];
        if (line !== undefined && line.level < level) return line.name;
    }
    return '';
}

function rowItems(
    content: GridContent,
    line: MatrixLine,
    row: number,
    shown: Shown,
    y: number,
    width: number
): DrawnItem[] {
    const x = MARGIN + 8 + (line.level - 1) * INDENT;
    const room = ROW_HEAD - 16 - (line.level - 1) * INDENT;
    const names = wrapText(line.name, room, 2, 12, line.level === 1);
    const items: DrawnItem[] = names.map((words, number) =>
        text(x, y + ROW / 2 + 4 - (names.length - 1) * 7 + number * 14, words, 12, INK.text, {
            bold: line.level === 1,
            maxWidth: room
        })
    );
    const { model } = content;
    shown.forEach(({ place }, at) => {
        const left = MARGIN + ROW_HEAD + at * COLUMN;
        const { main, word, look } = content.at(row, place);
        const shade = Number(/heat-(\d)/.exec(look)?.[1] ?? 0);
        const total = content.totalAt(row, place);
        if (shade > 0) items.push(box(left, y, COLUMN, ROW, TINTS[shade] ?? '#ffffff'));
        else if (total === undefined) items.push(box(left, y, COLUMN, ROW, INK.head));
        if (total !== undefined) items.push(...drawGlyph(leadingState(total.states), left + 14, y + 15));
        const end = left + COLUMN - 8;
        const style = { anchor: 'end', maxWidth: COLUMN - 34 } as const;
        if (main !== '') items.push(text(end, y + 19, main, 12, INK.text, style));
        const room2 = { anchor: 'end', maxWidth: COLUMN - 16 } as const;
        if (word !== '') items.push(text(end, y + 34, fitText(word, COLUMN - 16, 10), 10, INK.quiet, room2));
        items.push(rule(`M${left} ${y}v${ROW}`));
    });
    const sum = content.at(row, model.matrix.columns.length);
    const end = width - MARGIN - 8;
    if (sum.main !== '') items.push(text(end, y + ROW / 2 + 4, sum.main, 12, INK.text, { bold: true, anchor: 'end' }));
    items.push(rule(`M${MARGIN} ${y + ROW}H${width - MARGIN}`));
    return items;
}

function totalItems(content: GridContent, row: number, shown: Shown, y: number, width: number): DrawnItem[] {
    const items: DrawnItem[] = [
        box(MARGIN, y, width - 2 * MARGIN, ROW, INK.head),
        text(MARGIN + 8, y + ROW / 2 + 4, PAGE_LABELS.total, 12, INK.text, { bold: true })
    ];
    const style = { bold: true, anchor: 'end' } as const;
    shown.forEach(({ place }, at) => {
        const { main } = content.at(row, place);
        const end = MARGIN + ROW_HEAD + (at + 1) * COLUMN - 8;
        if (main !== '') items.push(text(end, y + ROW / 2 + 4, main, 12, INK.text, style));
    });
    const { main } = content.at(row, content.model.matrix.columns.length);
    if (main !== '') items.push(text(width - MARGIN - 8, y + ROW / 2 + 4, main, 12, INK.text, style));
    return items;
}

function legendItems(model: LandscapeModel, y: number): DrawnItem[] {
    return STATES.flatMap((state, place) => {
        const x = MARGIN + 8 + place * 118;
        return [
            ...drawGlyph(state, x, y - 4),
            text(x + 14, y, `${STATE_TEXTS[state]} ${model.allStates[state]}`, 11, INK.text)
        ];
    });
}

/** The sum of the page, for each currency apart. */
function sumTexts(model: LandscapeModel): string[] {
    const { landscape, business } = model;
    const money = (amounts: AmountsByCurrency, currency: number): string => {
        const found = amounts[currency];
        const code = business.currencies[currency] ?? '';
        return exactMoney(found === undefined ? 0 : valueOf(found), business.digits[currency] ?? 2, code);
    };
    return business.currencies.map((_, currency) =>
        fillText(PAGE_LABELS.sum, [
            money(landscape.cellTotal, currency),
            money(landscape.unmappedTotal, currency),
            money(landscape.accountTotal, currency)
        ])
    );
}
