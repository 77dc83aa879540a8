import type { Business, Deal } from 'c/landscapeBusiness';
import { amountsOf, cellPosition, growthByRule, measureOf, type Landscape, type Measure } from 'c/landscapeCells';
import type { CellState, GrowthType } from 'c/landscapeFacts';
import { buildTree, isBelow } from 'c/landscapeTree';
import { foldText } from 'c/textFold';

export { countFacets, type Facets } from './facets';

/** Which opportunities count at all. Amounts, states and totals are then those of these opportunities alone. */
export interface BusinessFilter {
    readonly stages?: ReadonlySet<string>;
    readonly ownerIds?: ReadonlySet<string>;
    /** Bounds of the opportunity's amount in minor units, both included. */
    readonly minimum?: number;
    readonly maximum?: number;
}

/** The predicate for `LandscapeView.accepts`; undefined where the filter asks for nothing. */
export function acceptDeals(filter: BusinessFilter): ((deal: Deal) => boolean) | undefined {
    const { stages, ownerIds, minimum, maximum } = filter;
    if (stages === undefined && ownerIds === undefined && minimum === undefined && maximum === undefined) {
        return undefined;
    }
    return ({ opportunity, minor }) =>
        (stages === undefined || stages.has(opportunity.stageName)) &&
        (ownerIds === undefined || (opportunity.ownerId !== null && ownerIds.has(opportunity.ownerId))) &&
        (minimum === undefined || minor >= minimum) &&
        (maximum === undefined || minor <= maximum);
}

/** Which cells to show. Amounts stay what they are; what is not shown is counted apart. Everything asked for must hold. */
export interface CellFilter {
    readonly states?: ReadonlySet<CellState>;
    readonly growth?: GrowthType;
    /** Owners of the judgement. */
    readonly ownerIds?: ReadonlySet<string>;
    /** Part of a competitor's name. */
    readonly competitor?: string;
    /** Ids of offerings: they and everything below them. */
    readonly families?: ReadonlySet<string>;
    /** Cells with an opportunity of the view in one of these stages. */
    readonly stages?: ReadonlySet<string>;
    /** Bounds of a measure, both included; a cell without the measure is not shown. */
    readonly amount?: {
        readonly measure: Measure;
        readonly currency: number;
        readonly minimum?: number;
        readonly maximum?: number;
    };
    /** ISO date: judgements whose review is due by then. */
    readonly reviewDueBy?: string;
    /** Words that the buying center, the offering and the competitor hold together. */
    readonly text?: string;
}

type Test = (row: number, column: number, cell: number) => boolean;

/** The predicate for `MatrixOptions.accepts`; undefined where the filter asks for nothing. */
export function acceptCells(landscape: Landscape, filter: CellFilter): Test | undefined {
    const tests = [
        filter.families && testFamilies(landscape.business, filter.families),
        filter.states && testStates(landscape, filter.states),
        filter.growth && testGrowth(landscape, filter.growth),
        filter.ownerIds && testOwners(landscape, filter.ownerIds),
        filter.reviewDueBy !== undefined && testReview(landscape, filter.reviewDueBy),
        filter.competitor && testCompetitor(landscape, foldText(filter.competitor)),
        filter.stages && testStages(landscape, filter.stages),
        filter.amount && testAmount(landscape, filter.amount),
        filter.text && testText(landscape, filter.text)
    ].filter((test): test is Test => typeof test === 'function');
    if (tests.length === 0) return undefined;
    return (row, column, cell) => tests.every((test) => test(row, column, cell));
}

function testStates({ state }: Landscape, states: ReadonlySet<CellState>): Test {
    return (_row, _column, cell) => states.has(cell < 0 ? 'Unassessed' : (state[cell] as CellState));
}

/** A cell without judgement and business in the view may have been won in another year: its growth is Mining. */
function testGrowth(landscape: Landscape, growth: GrowthType): Test {
    return (row, column, cell) => {
        const position = cell < 0 ? cellPosition(landscape, row, column) : cell;
        const recorded = landscape.record[position]?.growthType ?? null;
        return (recorded ?? growthByRule(landscape.wonEver[position] ?? false)) === growth;
    };
}

function testOwners({ record }: Landscape, ownerIds: ReadonlySet<string>): Test {
    return (_row, _column, cell) => {
        const ownerId = record[cell]?.ownerId ?? null;
        return ownerId !== null && ownerIds.has(ownerId);
    };
}

function testReview({ record }: Landscape, dueBy: string): Test {
    return (_row, _column, cell) => {
        const reviewDate = record[cell]?.reviewDate ?? null;
        return reviewDate !== null && reviewDate <= dueBy;
    };
}

function testCompetitor({ record }: Landscape, folded: string): Test {
    const found = record.map((judged) => foldText(judged?.competitor ?? '').includes(folded));
    return (_row, _column, cell) => found[cell] === true;
}

function testFamilies({ offerings }: Business, families: ReadonlySet<string>): Test {
    const tree = buildTree(offerings);
    const heads = offerings.flatMap(({ id }, position) => (families.has(id) ? [position] : []));
    const isIn = offerings.map((_, position) => heads.some((head) => isBelow(tree, position, head)));
    return (_row, column) => isIn[column] === true;
}

function testStages({ business, included, row }: Landscape, stages: ReadonlySet<string>): Test {
    const { parts, deals } = business;
    const found = row.map(() => false);
    for (let part = 0; part < parts.count; part++) {
        const cell = parts.cell[part] as number;
        const position = parts.deal[part] as number;
        if (cell < 0 || found[cell] || !included[position]) continue;
        found[cell] = stages.has((deals[position] as Deal).opportunity.stageName);
    }
    return (_row, _column, cell) => found[cell] === true;
}

function testAmount(landscape: Landscape, { measure, currency, minimum, maximum }: NonNullable<CellFilter['amount']>) {
    const found = landscape.row.map((_, cell) => {
        const amounts = amountsOf(landscape, cell, currency);
        const value = measureOf(amounts, measure);
        return (
            value !== null && (minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)
        );
    });
    const test: Test = (_row, _column, cell) => found[cell] === true;
    return test;
}

/** Each word may stand in the name of the buying center, of the offering, or of the competitor. */
function testText({ business, record }: Landscape, text: string): Test | undefined {
    const words = foldText(text).split(' ').filter(Boolean);
    if (words.length === 0) return undefined;
    const rows = business.buyingCenters.map(({ name }) => wordsIn(name, words));
    const columns = business.offerings.map(({ name }) => wordsIn(name, words));
    const cells = record.map((judged) => wordsIn(judged?.competitor ?? '', words));
    return (row, column, cell) =>
        words.every((_, word) => rows[row]?.[word] || columns[column]?.[word] || cells[cell]?.[word]);
}

function wordsIn(text: string, words: readonly string[]): boolean[] {
    const folded = foldText(text);
    return words.map((word) => folded.includes(word));
}
