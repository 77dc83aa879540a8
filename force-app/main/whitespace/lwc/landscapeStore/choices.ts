import type { Measure } from 'c/landscapeCells';
import type { CellState } from 'c/landscapeFacts';
import type { HeatScale } from 'c/landscapeMatrix';

/** Fiscal years by their names, both included. */
export interface Period {
    readonly first: number;
    readonly last: number;
}

/** How the person wants to see the landscape. */
export interface Choices {
    readonly measure: Measure;
    /** How cells are tinted by the measure. */
    readonly heat: HeatScale | 'none';
    readonly density: 'comfortable' | 'compact';
    /** A bar for each year under the amount. */
    readonly showsYears: boolean;
    /** States to show; none: all. */
    readonly states: ReadonlySet<CellState>;
    /** Words to find. */
    readonly text: string;
    readonly hideEmptyRows: boolean;
    readonly hideEmptyColumns: boolean;
    readonly showRetired: boolean;
    /** Null: this fiscal year and as many before it as the settings say. */
    readonly period: Period | null;
    /** ISO code of the currency of the cells; null: the first. */
    readonly currency: string | null;
    /** How siblings are sorted, in rows and columns alike: their own order, their names, the measure. */
    readonly sort: 'order' | 'name' | 'measure';
    readonly collapsedRows: ReadonlySet<string>;
    readonly collapsedColumns: ReadonlySet<string>;
}

export const FIRST_CHOICES: Choices = {
    measure: 'won',
    heat: 'linear',
    density: 'comfortable',
    showsYears: false,
    states: new Set(),
    text: '',
    hideEmptyRows: false,
    hideEmptyColumns: false,
    showRetired: false,
    period: null,
    currency: null,
    sort: 'order',
    collapsedRows: new Set(),
    collapsedColumns: new Set()
};
