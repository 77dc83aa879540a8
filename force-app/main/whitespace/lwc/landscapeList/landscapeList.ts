import { LightningElement, api } from 'lwc';
import { leadingState, measureOf } from 'c/landscapeCells';
import { exactMeasure, stateLook } from 'c/landscapeGrid';
import { LABELS as PAGE_LABELS, STATE_TEXTS } from 'c/landscapeLabels';
import { matrixCellAt } from 'c/landscapeMatrix';
import type { LandscapeModel, LandscapeState, LandscapeStore } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

const PAGE = 30;

/**
 * The landscape as a list by buying center: what each has, without the cells that nobody has looked at.
 *
 * @fires cellopened when a cell is pressed
 */
export default class LandscapeList extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    limit = PAGE;

    private get model(): LandscapeModel {
        return this.state?.model as LandscapeModel;
    }
    /** Lines with cells of their own. */
    private get lines() {
        return this.model.matrix.rows
            .map((line, place) => ({ line, place }))
            .filter(({ line }) => line.positions.length > 0);
    }
    get moreLabel(): string {
        const left = this.lines.length - this.limit;
        return left > 0 ? fillText(PAGE_LABELS.businessMore, [Math.min(left, PAGE)]) : '';
    }
    get centers() {
        const { matrix, currency, digits, currencyCode, choices } = this.model;
        const valueText = (value: number | null): string =>
            value === null || value === 0 ? '' : exactMeasure(value, choices.measure, digits, currencyCode);
        return this.lines.slice(0, this.limit).map(({ line, place: row }) => {
            const total = line.total.amounts[currency];
            const all = matrix.columns.map((column, place) => ({
                column,
                place,
                cell: matrixCellAt(matrix, row, place)
            }));
            const cells = all.flatMap(({ column, place, cell }) => {
                const state = cell === undefined ? 'Unassessed' : leadingState(cell.states);
                if (cell === undefined || (state === 'Unassessed' && cell.cells.length === 0)) return [];
                const amounts = cell.amounts[currency];
                return [
                    {
                        key: String(place),
                        row: String(row),
                        name: column.name,
                        state: STATE_TEXTS[state],
                        glyph: `glyph ${stateLook(state)}`,
                        amount: amounts === undefined ? '' : valueText(measureOf(amounts, choices.measure))
                    }
                ];
            });
            const open = all.filter(({ cell }) => cell !== undefined).length - cells.length;
            return {
                id: line.id,
                name: line.name,
                look: `center level-${Math.min(line.level, 4)}`,
                total: total === undefined ? '' : valueText(measureOf(total, choices.measure)),
                cells,
                open: open > 0 ? fillText(LABELS.listUnassessed, [open]) : ''
            };
        });
    }

    handleMore(): void {
        this.limit += PAGE;
    }
    handleCell(event: Event): void {
        const { row, column } = (event.currentTarget as HTMLElement).dataset;
        const [line, head] = [Number(row), Number(column)];
        this.store?.select({ rows: { from: line, to: line }, columns: { from: head, to: head } });
        this.dispatchEvent(new CustomEvent('cellopened', { detail: { tab: 'judgement', byKey: false } }));
    }
}
