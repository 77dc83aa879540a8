import { amountsOf, type Landscape } from 'c/landscapeCells';
import { compareText, type BuyingCenterFact, type CellState, type OfferingFact } from 'c/landscapeFacts';
import { splitByLargestRemainder } from 'c/landscapeMoney';

/** What speaks for going for a cell. */
export const SCORE_PARTS = ['potential', 'valueFit', 'ease', 'relationship', 'reference'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** How much each part counts; only their proportion matters, below zero is zero. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

export const EQUAL_WEIGHTS: ScoreWeights = { potential: 1, valueFit: 1, ease: 1, relationship: 1, reference: 1 };

export interface ScoreOptions {
    /** Position of the currency whose potentials are compared. */
    readonly currency: number;
    readonly weights: ScoreWeights;
    /** Strength of our relationships in a buying center, 0 to 1; null where nobody there is known. */
    readonly relationshipOf: (buyingCenterId: string) => number | null;
    /** States to choose from; targets and white space, unless said. */
    readonly states?: ReadonlySet<CellState>;
}

/** One part of a score, with what it is from. */
export interface ScoredPart {
    readonly part: ScorePart;
    /** 0 to 1; null where it is not known, which counts as 0. */
    readonly value: number | null;
    /** Tenths of a point. The parts of a score add up to it. */
    readonly points: number;
}

/** A cell to go for. */
export interface ScoredCell {
    /** Position in the landscape, and those of its row and column. */
    readonly cell: number;
    readonly row: number;
    readonly column: number;
    /** Tenths of a point, 0 to 1,000. */
    readonly score: number;
    readonly parts: readonly ScoredPart[];
    /** Positions of the buying centers that took the same offering: closest first, then by name. */
    readonly references: readonly number[];
}

const DEFAULT_STATES: ReadonlySet<CellState> = new Set(['Target', 'White Space']);

/**
 * The cells to go for, best first; equal ones by the names of buying center and offering. The score is the weighted
 * mean of five parts, each 0 to 1: potential (of the largest among the candidates), value fit and ease (1 to 5),
 * relationship strength in the buying center, and reference: 1 where a buying center with the same parent or the
 * same function took the offering, 0.5 where another one did.
 */
export function rankCells(landscape: Landscape, options: ScoreOptions): ScoredCell[] {
    const { business, state, row, column } = landscape;
    const { currency, states = DEFAULT_STATES } = options;
    const candidates = state.flatMap((itsState, cell) => (states.has(itsState) ? [cell] : []));
    const potentials = candidates.map((cell) => amountsOf(landscape, cell, currency).potential);
    const largest = potentials.reduce((most, potential) => Math.max(most, potential), 0);
    const takers = takersByColumn(landscape);
    const scored = candidates.map((cell, place): ScoredCell => {
        const [itsRow, itsColumn] = [row[cell] as number, column[cell] as number];
        const center = business.buyingCenters[itsRow] as BuyingCenterFact;
        const { references, closeness } = referencesOf(business.buyingCenters, itsRow, takers[itsColumn] ?? []);
        const record = landscape.record[cell] ?? null;
        const potential = potentials[place] as number;
        const values: Readonly<Record<ScorePart, number | null>> = {
            potential: record === null || record.potential === null || largest === 0 ? null : potential / largest,
            valueFit: ofFive(record?.valueFit ?? null),
            ease: ofFive(record?.ease ?? null),
            relationship: options.relationshipOf(center.id),
            reference: closeness
        };
        return { cell, row: itsRow, column: itsColumn, references, ...scoreOf(values, options.weights) };
    });
    const nameOf = ({ row: itsRow, column: itsColumn }: ScoredCell) =>
        [business.buyingCenters[itsRow] as BuyingCenterFact, business.offerings[itsColumn] as OfferingFact]
            .map(({ name, id }) => `${name}\n${id}`)
            .join('\n');
    return scored.sort((left, right) => right.score - left.score || compareText(nameOf(left), nameOf(right)));
}

/** 1 to 5 as 0 to 1. */
function ofFive(value: number | null): number | null {
    return value === null ? null : withinUnit((value - 1) / 4);
}

function withinUnit(value: number): number {
    return Math.min(1, Math.max(0, value));
}

const PRECISION = 1_000_000;
const FULL_SCORE = 1000;

/** The score and its parts, which add up to it. */
export function scoreOf(
    values: Readonly<Record<ScorePart, number | null>>,
    weights: ScoreWeights
): { score: number; parts: ScoredPart[] } {
    const weightOf = (part: ScorePart) => Math.max(0, weights[part]);
    const whole = SCORE_PARTS.reduce((sum, part) => sum + weightOf(part), 0) || 1;
    const shares = SCORE_PARTS.map((part) =>
        Math.round((weightOf(part) / whole) * withinUnit(values[part] ?? 0) * PRECISION)
    );
    const score = Math.round((shares.reduce((sum, share) => sum + share, 0) / PRECISION) * FULL_SCORE);
    const points = splitByLargestRemainder(score, shares);
    const parts = SCORE_PARTS.map((part, place) => ({ part, value: values[part], points: points[place] as number }));
    return { score, parts };
}

/** Buying centers that ever took each offering. */
function takersByColumn({ business, row, column, wonEver }: Landscape): number[][] {
    const takers: number[][] = business.offerings.map(() => []);
    wonEver.forEach((won, cell) => {
        if (won) (takers[column[cell] as number] as number[]).push(row[cell] as number);
    });
    return takers;
}

function referencesOf(centers: readonly BuyingCenterFact[], row: number, takers: readonly number[]) {
    const own = centers[row] as BuyingCenterFact;
    const isClose = (position: number) => {
        const other = centers[position] as BuyingCenterFact;
        const isSibling = own.parentId !== null && own.parentId === other.parentId;
        return isSibling || (own.function !== null && own.function === other.function);
    };
    const references = takers
        .filter((taker) => taker !== row)
        .map((taker) => ({ taker, distance: isClose(taker) ? 0 : 1, center: centers[taker] as BuyingCenterFact }))
        .sort(
            (left, right) =>
                left.distance - right.distance ||
                compareText(left.center.name, right.center.name) ||
                compareText(left.center.id, right.center.id)
        );
    const nearest = references[0];
    const closeness = nearest === undefined ? 0 : nearest.distance === 0 ? 1 : 0.5;
    return { references: references.map(({ taker }) => taker), closeness };
}
