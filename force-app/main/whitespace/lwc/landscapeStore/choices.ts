import type { Scope } from 'c/landscapeBusiness';
import type { Measure } from 'c/landscapeCells';
import type { CellState, GrowthType } from 'c/landscapeFacts';
import type { ScoreWeights } from 'c/landscapeScore';
import type { HeatScale } from 'c/landscapeMatrix';

/** Fiscal years by their names, both included. */
export interface Period {
    readonly first: number;
    readonly last: number;
}

/** Which cells are asked for; everything named must hold. Nothing named: all. */
export interface Question {
    readonly growth: GrowthType | null;
    /** Ids of offerings: they and everything below them. */
    readonly families: ReadonlySet<string>;
    /** Owners of judgements. */
    readonly owners: ReadonlySet<string>;
    /** Part of a competitor's name. */
    readonly competitor: string;
    /** Stages of opportunities in the cell. */
    readonly stages: ReadonlySet<string>;
    /** Bounds of the shown measure, as people write them: in units of the currency, share in percent. */
    readonly minimum: number | null;
    readonly maximum: number | null;
    /** ISO date: judgements whose review is due by then. */
    readonly reviewDueBy: string | null;
}

export const NO_QUESTION: Question = {
    growth: null,
    families: new Set(),
    owners: new Set(),
    competitor: '',
    stages: new Set(),
    minimum: null,
    maximum: null,
    reviewDueBy: null
};

/** What the landscape is compared with: other fiscal years, or a snapshot by its key. */
export type Comparand =
    { readonly kind: 'period'; readonly period: Period } | { readonly kind: 'snapshot'; readonly key: string };

/** What rows are gathered by. */
export type Grouping = 'none' | 'function' | 'region' | 'account';

/** How the person wants to see the landscape. */
export interface Choices {
    readonly measure: Measure;
    /** How cells are tinted by the measure. */
    readonly heat: HeatScale | 'none';
    /** `fit`: every line at once, without words. */
    readonly density: 'comfortable' | 'compact' | 'fit';
    /** A matrix, or a list by buying center. */
    readonly layout: 'grid' | 'list';
    /** A bar for each year under the amount. */
    readonly showsYears: boolean;
    /** States to show; none: all. */
    readonly states: ReadonlySet<CellState>;
    /** Words to find. */
    readonly text: string;
    readonly question: Question;
    /** The account alone, or with everything below it. */
    readonly scope: Scope;
    readonly groupBy: Grouping;
    readonly compareWith: Comparand | null;
    /** How much each part of the score counts; null: as the settings say. */
    readonly weights: ScoreWeights | null;
    readonly hideEmptyRows: boolean;
    readonly hideEmptyColumns: boolean;
    readonly showRetired: boolean;
    /** Null: this fiscal year and as many before it as the settings say. */
    readonly period: Period | null;
    /** ISO code of the currency of the cells; null: the first. */
    readonly currency: string | null;
    /** How siblings are sorted, in rows and columns alike: their own order, their names, the measure. */
    readonly sort: 'order' | 'name' | 'measure';
    /** The measure that sorts; null: the one that the cells show. */
    readonly sortMeasure: Measure | null;
    readonly collapsedRows: ReadonlySet<string>;
    readonly collapsedColumns: ReadonlySet<string>;
}

export const FIRST_CHOICES: Choices = {
    measure: 'won',
    heat: 'linear',
    density: 'comfortable',
    layout: 'grid',
    showsYears: false,
    states: new Set(),
    text: '',
    question: NO_QUESTION,
    scope: 'Own',
    groupBy: 'none',
    compareWith: null,
    weights: null,
    hideEmptyRows: false,
    hideEmptyColumns: false,
    showRetired: false,
    period: null,
    currency: null,
    sort: 'order',
    sortMeasure: null,
    collapsedRows: new Set(),
    collapsedColumns: new Set()
};
