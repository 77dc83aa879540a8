import { leadingState, measureOf, type Amounts, type Measure } from 'c/landscapeCells';
import { CELL_STATES, type CellState } from 'c/landscapeFacts';
import type { CellChange } from 'c/landscapeComparison';
import { CHANGE_TEXTS, compactNumber, exactMoney, isoMoney, LABELS, percent, STATE_TEXTS } from 'c/landscapeLabels';
import { heatShares, matrixCellAt, type Matrix, type MatrixLine, type Total } from 'c/landscapeMatrix';
import type { LandscapeModel } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { isHeading } from './columnPlaces';
import { placeChanges, type PlaceChange } from './gridComparison';

/** What one place of the grid shows. The same object as long as nothing about it changes. */
export interface CellContent {
    /** Amount in few characters; empty where there is none. */
    readonly main: string;
    /** Second line: the state in words. */
    readonly word: string;
    /** Classes for state and tint. */
    readonly look: string;
    /** Accessible name. */
    readonly label: string;
    /** CSS background of a bar for each year; empty without. */
    readonly bars: string;
}

const NOTHING: CellContent = { main: '', word: '', look: 'is-heading', label: '', bars: '' };
const NARROW: CellContent = { ...NOTHING, look: 'is-heading is-narrow' };
const SHADES = 6;
/** Measures that judgements change: then tints and totals do as well. */
const JUDGED: ReadonlySet<Measure> = new Set(['potential', 'target', 'gap', 'walletShare']);
/** The change that a cell shows where several hold. */
const CHANGE_ORDER: readonly CellChange[] = ['won', 'lost', 'opened', 'blocked', 'unblocked', 'targeted', 'amounts'];
const MONEY: ReadonlySet<Measure> = new Set(['won', 'open', 'lost', 'weighted', 'potential', 'target', 'gap']);

/** The classes of states, from their API values. */
export function stateLook(state: CellState): string {
    return `state-${state.toLowerCase().replace(' ', '-')}`;
}

/** The value of a measure in few characters; empty for nothing. */
export function measureText(value: number | null, measure: Measure, digits: number): string {
    if (value === null || value === 0) return '';
    if (measure === 'walletShare') return percent(value);
    return compactNumber(MONEY.has(measure) ? value / 10 ** digits : value);
}

/** The value of a measure in full. */
export function exactMeasure(value: number | null, measure: Measure, digits: number, code: string): string {
    if (value === null) return '–';
    if (measure === 'walletShare') return percent(value);
    return MONEY.has(measure) ? exactMoney(value, digits, code) : String(value);
}

/** Computes what places of the grid show for one state of the model, each when it is first asked for. */
export class GridContent {
    private current: LandscapeModel;
    private matrix: Matrix;
    private readonly width: number;
    private readonly cells: (CellContent | undefined)[] = [];
    /** Largest value of each row; the last entry is that of all. */
    private readonly tops: number[] = [];
    private largest = 0;
    private readonly changes: ReadonlyMap<number, PlaceChange> | null;

    constructor(model: LandscapeModel) {
        this.current = model;
        this.matrix = model.matrix;
        this.width = model.matrix.columns.length + 1;
        this.changes = placeChanges(model);
        if (model.choices.heat !== 'none') this.findTops();
    }

    get model(): LandscapeModel {
        return this.current;
    }

    /**
     * Takes over a model that judgements alone made of the one before: what they touch is made again, the rest stays.
     *
     * @returns false where all of it has to be made anew
     */
    rejudge(model: LandscapeModel): boolean {
        const { judgedFrom } = model;
        if (judgedFrom === null || judgedFrom.model !== this.current || JUDGED.has(model.choices.measure)) return false;
        this.current = model;
        this.matrix = model.matrix;
        const { lineOfRow, lineOfColumn, rows, columns } = model.matrix;
        for (const { row, column } of judgedFrom.cells) {
            const [line, head] = [lineOfRow[row] as number, lineOfColumn[column] as number];
            const above = [line, rows.length, ...ancestors(rows, line)];
            const beside = [head, columns.length, ...ancestors(columns, head)];
            for (const place of above) for (const other of beside) this.cells[place * this.width + other] = undefined;
        }
        return true;
    }

    /** A cell; the column after the last is the row's total, the row after the last the column's. */
    at(row: number, column: number): CellContent {
        const place = row * this.width + column;
        return (this.cells[place] ??= this.make(row, column));
    }

    /** What a pointer that rests on a place tells. */
    hintAt(row: number, column: number): string {
        const total = this.totalAt(row, column);
        if (total === undefined) return '';
        const { model } = this;
        const lines = [`${this.nameOf(row, 'rows')} × ${this.nameOf(column, 'columns')}`, this.stateOf(total)];
        total.amounts.forEach((amounts, currency) => {
            const [digits, code] = [model.business.digits[currency] ?? 2, model.business.currencies[currency] ?? ''];
            const { measure } = model.choices;
            const named: [string, number][] = [
                [LABELS.measureWon, amounts.won],
                [LABELS.measureOpen, amounts.open],
                [LABELS.measureLost, amounts.lost]
            ];
            const shown = measureOf(amounts, measure);
            for (const [name, minor] of named)
                if (minor !== 0) lines.push(`${name}: ${exactMoney(minor, digits, code)}`);
            if (currency === model.currency && shown !== null && !['won', 'open', 'lost'].includes(measure)) {
                lines.push(exactMeasure(shown, measure, digits, code));
            }
        });
        return lines.filter((line) => line !== '').join('\n');
    }

    /** Amounts and states of a place; undefined where nothing is. */
    totalAt(row: number, column: number): Total | undefined {
        const { rows, columns, grandTotal } = this.matrix;
        const [line, head] = [rows[row], columns[column]];
        if (line !== undefined && head !== undefined) return matrixCellAt(this.matrix, row, column);
        return (line ?? head)?.subtotal ?? grandTotal;
    }

    private make(row: number, column: number): CellContent {
        const total = this.totalAt(row, column);
        const amounts = total?.amounts[this.model.currency];
        const { rows, columns } = this.matrix;
        const narrow = isHeading(columns[column]) ? ' is-narrow' : '';
        if (total === undefined || narrow !== '') return narrow === '' ? NOTHING : NARROW;
        const { measure, showsYears } = this.model.choices;
        const value = amounts === undefined ? null : measureOf(amounts, measure);
        const main = measureText(value, measure, this.model.digits);
        const isTotal = row >= rows.length || column >= columns.length;
        const label = fillText(LABELS.cellLabel, [
            this.nameOf(row, 'rows'),
            this.nameOf(column, 'columns'),
            STATE_TEXTS[leadingState(total.states)],
            this.amountsLabel(total)
        ]);
        if (this.changes !== null) return this.makeChange(row, column, total, label, isTotal);
        const bars = showsYears && amounts !== undefined ? barsOf(amounts) : '';
        if (isTotal) return this.makeTotal(row, column, main, bars, total);
        const state = leadingState(total.states);
        const look = `${stateLook(state)} heat-${this.shadeOf(value, row)}`;
        return { main, word: this.stateOf(total), look, label, bars };
    }

    /** What changed at a place since the time it is compared with. */
    private makeChange(row: number, column: number, total: Total, label: string, isTotal: boolean): CellContent {
        const change = this.changes?.get(row * this.width + column);
        const state = isTotal ? 'is-total' : `${stateLook(leadingState(total.states))} heat-0`;
        if (change === undefined) return { main: '', word: '', look: `${state} is-same`, label, bars: '' };
        const { digits, currencyCode } = this.model;
        const { difference, changes } = change;
        const [first] = CHANGE_ORDER.filter((one) => changes.has(one));
        // The difference says by itself that amounts moved.
        const word = first === undefined || first === 'amounts' || isTotal ? '' : CHANGE_TEXTS[first];
        const sign = difference > 0 ? '+' : '';
        const main = difference === 0 ? '' : `${sign}${compactNumber(difference / 10 ** digits)}`;
        const exact = difference === 0 ? '' : `${sign}${exactMoney(difference, digits, currencyCode)}`;
        const direction = difference > 0 ? ' is-more' : difference < 0 ? ' is-less' : '';
        const said = [label, word, exact].filter((text) => text !== '').join(', ');
        return { main, word, look: `${state}${direction}`, label: said, bars: '' };
    }

    /** A total of a line, or of all; that of an open line holds what is below it and says so. */
    private makeTotal(row: number, column: number, main: string, bars: string, total: Total): CellContent {
        const { rows, columns } = this.matrix;
        const line = rows[row] ?? columns[column];
        const isSubtotal = line !== undefined && line.hasChildren && !line.isCollapsed && main !== '';
        const name = line?.name ?? LABELS.total;
        return {
            main,
            word: isSubtotal ? LABELS.subtotal : '',
            look: isSubtotal ? 'is-total is-subtotal' : 'is-total',
            label: [name, LABELS.total, this.amountsLabel(total)].join(', '),
            bars
        };
    }

    /** The state in words; of several cells how many have it. Quiet states need no word: their sign says it. */
    private stateOf({ states }: Total): string {
        const state = leadingState(states);
        const all = CELL_STATES.reduce((sum, each) => sum + states[each], 0);
        if (all > 1) return fillText(LABELS.lineSum, [states[state], all, STATE_TEXTS[state]]);
        return state === 'Unassessed' ? '' : STATE_TEXTS[state];
    }

    private amountsLabel({ amounts }: Total): string {
        const { currencies, digits } = this.model.business;
        if (currencies.length === 0) return fillText(LABELS.amountsLabel, [this.model.currencyCode, '0.00', '0.00']);
        return amounts
            .flatMap(({ won, open }, currency) => {
                if (won === 0 && open === 0 && currency !== this.model.currency) return [];
                const decimals = digits[currency] ?? 2;
                const [wonText, openText] = [isoMoney(won, decimals), isoMoney(open, decimals)];
                return [fillText(LABELS.amountsLabel, [currencies[currency] ?? '', wonText, openText])];
            })
            .join(', ');
    }

    private nameOf(line: number, axis: 'rows' | 'columns'): string {
        const found: MatrixLine | undefined = this.matrix[axis][line];
        return found?.name ?? LABELS.total;
    }

    private shadeOf(value: number | null, row: number): number {
        const { heat } = this.model.choices;
        const top = heat === 'by-row' ? (this.tops[row] ?? 0) : this.largest;
        if (heat === 'none' || value === null) return 0;
        const share = heatShares([[value, top]], heat)[0]?.[0] ?? 0;
        return share === 0 ? 0 : Math.max(1, Math.ceil(share * SHADES));
    }

    /** Only cells with something in them can be the largest: there are few of them, and of folded sums. */
    private findTops(): void {
        const { landscape, lineOfRow, lineOfColumn, sums } = this.matrix;
        const { choices, currency } = this.model;
        const columns = this.width - 1;
        const note = (row: number, amounts: Amounts | undefined): void => {
            const value = amounts === undefined ? null : measureOf(amounts, choices.measure);
            if (value === null || value <= (this.tops[row] ?? 0)) return;
            this.tops[row] = value;
            if (value > this.largest) this.largest = value;
        };
        for (let cell = 0; cell < landscape.row.length; cell++) {
            const row = lineOfRow[landscape.row[cell] as number] as number;
            const column = lineOfColumn[landscape.column[cell] as number] as number;
            if (row < 0 || column < 0 || sums.has(row * columns + column)) continue;
            note(row, matrixCellAt(this.matrix, row, column)?.amounts[currency]);
        }
        for (const [place, sum] of sums) note(Math.floor(place / columns), sum.amounts[currency]);
    }
}

/** A bar for each year, side by side, the largest as high as the box. */
function barsOf({ wonByYear }: Amounts): string {
    const top = Math.max(...wonByYear, 0);
    if (top === 0) return '';
    const count = wonByYear.length;
    const step = count > 1 ? 100 / (count - 1) : 0;
    return wonByYear
        .map((won, year) => {
            const height = won > 0 ? Math.max(8, Math.round((won / top) * 100)) : 4;
            const size = `calc(${(100 / count).toFixed(2)}% - 2px) ${height}%`;
            return `linear-gradient(currentColor, currentColor) ${(year * step).toFixed(2)}% 100% / ${size} no-repeat`;
        })
        .join(', ');
}

/** Lines above a line in its branch. */
function ancestors(lines: readonly MatrixLine[], place: number): number[] {
    const found: number[] = [];
    let level = lines[place]?.level ?? 1;
    for (let above = place - 1; above >= 0 && level > 1; above--) {
        const itsLevel = lines[above]?.level ?? 1;
        if (itsLevel >= level) continue;
        level = itsLevel;
        found.push(above);
    }
    return found;
}
