/** A judgement carried into the landscape is the same as the landscape derived anew. */
import fc from 'fast-check';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { cellAt, deriveLandscape, rejudge, type Landscape } from '../../landscapeCells/landscapeCells';
import { ASSESSMENTS, type CellFact } from '../../landscapeFacts/landscapeFacts';
import { arbitraryFacts, arbitraryWindow, digitsOf, judgement } from '../../landscapeFacts/__tests__/landscapeKit';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import { buildMatrix, rejudgeMatrix, type Matrix, type MatrixOptions } from '../landscapeMatrix';

const change = fc.record({
    assessment: fc.constantFrom(...ASSESSMENTS),
    potential: fc.option(
        fc.nat(9_999).map((units) => units / 100),
        { nil: null }
    ),
    target: fc.option(
        fc.nat(9_999).map((units) => units / 100),
        { nil: null }
    ),
    targetDate: fc.constantFrom('2023-05-05', '2026-05-05', null)
});

/** What a landscape says, whatever the order of its cells. */
function saysOf(landscape: Landscape) {
    const { business, judgements, accountTotal, cellTotal, unmappedTotal } = landscape;
    return {
        cells: business.buyingCenters.map((_, row) =>
            business.offerings.map((__, column) => ({ ...cellAt(landscape, row, column), position: 0 }))
        ),
        totals: [accountTotal, cellTotal, unmappedTotal],
        byCell: [...judgements.byCell].sort(([left], [right]) => left - right)
    };
}

function linesOf({ rows, columns, grandTotal, sums }: Matrix) {
    const line = ({ id, total, subtotal, positions, level }: Matrix['rows'][number]) => {
        return { id, total, subtotal, positions, level };
    };
    return {
        rows: rows.map(line),
        columns: columns.map(line),
        grandTotal,
        sums: [...sums]
            .sort(([left], [right]) => left - right)
            .map(([place, { amounts, states, cells }]) => [place, amounts, states, cells.length])
    };
}

const judgements = fc.array(fc.record({ row: fc.nat(), column: fc.nat(), to: change }), { minLength: 1, maxLength: 5 });

it('is the same as derived anew, with every total, judgement after judgement', () => {
    let carried = 0;
    const property = fc.property(
        arbitraryFacts,
        arbitraryWindow,
        judgements,
        fc.boolean(),
        (values, window, judged, isCollapsed) => {
            const accountIds = new Set(['account0', 'account1']);
            const business = mapBusiness(values, accountIds, digitsOf);
            const view = { window, calendar: CALENDAR_YEARS };
            const collapsed = new Set(isCollapsed ? business.buyingCenters.map(({ id }) => id) : []);
            const options: MatrixOptions = { collapsedRows: collapsed, collapsedColumns: collapsed, showRetired: true };
            let records: readonly CellFact[] = values.cells;
            let landscape = deriveLandscape(business, records, view);
            let matrix = buildMatrix(landscape, options);
            for (const [place, { row, column, to }] of judged.entries()) {
                const center = business.buyingCenters[row % Math.max(1, business.buyingCenters.length)];
                const offering = business.offerings[column % Math.max(1, business.offerings.length)];
                if (center === undefined || offering === undefined) return;
                const [itsRow, itsColumn] = [
                    business.rowOf.get(center.id) ?? 0,
                    business.columnOf.get(offering.id) ?? 0
                ];
                const known = landscape.judgements.byCell.get(itsRow * business.offerings.length + itsColumn) ?? null;
                const after: CellFact = { ...(known ?? judgement(`zz${place}`, center.id, offering.id)), ...to };
                const before = JSON.stringify(saysOf(landscape));
                const step = rejudge(landscape, [{ before: known, after }]);
                if (step === null) return;
                carried++;
                expect(JSON.stringify(saysOf(landscape))).toBe(before);
                records = known === null ? [...records, after] : records.map((one) => (one === known ? after : one));
                const anew = deriveLandscape(business, records, view);
                expect(saysOf(step.landscape)).toEqual(saysOf(anew));
                const carriedOn = rejudgeMatrix(matrix, step.landscape, step.cells);
                // Where the matrix cannot be carried over it is built anew, which is what it is compared with.
                matrix = carriedOn ?? buildMatrix(step.landscape, options);
                expect(linesOf(matrix)).toEqual(linesOf(buildMatrix(anew, options)));
                landscape = step.landscape;
            }
        }
    );
    fc.assert(property, { numRuns: 1000 });
    expect(carried).toBeGreaterThan(500);
});
