import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { cellPosition, deriveLandscape, isFilled } from '../../landscapeCells/landscapeCells';
import {
    center,
    digitsOf,
    facts,
    judgement,
    offering,
    OPEN,
    opportunity
} from '../../landscapeFacts/__tests__/landscapeKit';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import { acceptCells, acceptDeals, type BusinessFilter, type CellFilter } from '../landscapeFilter';

const values = facts({
    buyingCenters: [center('retail', { name: 'Retail Zürich' }), center('trade', { name: 'Trade' })],
    offerings: [
        offering('family', { name: 'Family' }),
        offering('cards', { name: 'Cards', parentId: 'family' }),
        offering('loans', { name: 'Loans' })
    ],
    opportunities: [
        opportunity('won', { amount: 50, buyingCenterId: 'retail', offeringId: 'cards', ownerId: 'ann' }),
        opportunity('old', { closeDate: '2001-01-01', buyingCenterId: 'trade', offeringId: 'loans' }),
        opportunity('open', { ...OPEN, amount: 5, buyingCenterId: 'trade', offeringId: 'cards' })
    ],
    cells: [
        judgement('cell', 'retail', 'loans', {
            assessment: 'Target',
            competitor: 'Crédit Rival',
            ownerId: 'bob',
            reviewDate: '2026-06-30',
            target: 70,
            targetDate: '2026-12-31'
        })
    ]
});
const business = mapBusiness(values, new Set(['account']), digitsOf);
const view = { window: { from: '2026-01-01', to: '2026-12-31' }, calendar: CALENDAR_YEARS };
const landscape = deriveLandscape(business, values.cells, view);

/** The accepted cells as "row x column". */
function accepted(filter: CellFilter): string[] | undefined {
    const accepts = acceptCells(landscape, filter);
    if (accepts === undefined) return undefined;
    return business.buyingCenters.flatMap(({ id: rowId }, row) =>
        business.offerings.flatMap(({ id: columnId }, column) => {
            const position = cellPosition(landscape, row, column);
            return accepts(row, column, isFilled(landscape, position) ? position : -1)
                ? [`${rowId} x ${columnId}`]
                : [];
        })
    );
}

it.each<[string, CellFilter, string[]]>([
    ['states', { states: new Set(['Won', 'Target']) }, ['retail x cards', 'retail x loans']],
    [
        'the state of what nobody filled',
        { states: new Set(['Unassessed']) },
        ['retail x family', 'trade x family', 'trade x loans']
    ],
    ['growth, of other years as well', { growth: 'Mining' }, ['retail x cards', 'trade x loans']],
    ['owners', { ownerIds: new Set(['bob']) }, ['retail x loans']],
    ['competitor, accents folded', { competitor: 'credit' }, ['retail x loans']],
    [
        'families',
        { families: new Set(['family']) },
        ['retail x cards', 'retail x family', 'trade x cards', 'trade x family']
    ],
    ['stages of business in the view', { stages: new Set(['Negotiation']) }, ['trade x cards']],
    ['a measure', { amount: { measure: 'won', currency: 0, minimum: 1 } }, ['retail x cards']],
    ['a measure that most do not have', { amount: { measure: 'gap', currency: 0, maximum: 7000 } }, ['retail x loans']],
    ['reviews due', { reviewDueBy: '2026-06-30' }, ['retail x loans']],
    ['reviews due before', { reviewDueBy: '2026-06-29' }, []],
    ['words of either name', { text: 'zurich CARDS' }, ['retail x cards']],
    ['a word of the competitor', { text: 'rival retail' }, ['retail x loans']],
    ['several at once', { text: 'retail', states: new Set(['Won']) }, ['retail x cards']]
])('filters by %s', (_, filter, cells) => {
    expect(accepted(filter)).toEqual(cells);
});

it('asks for nothing where nothing is asked for', () => {
    expect(accepted({})).toBeUndefined();
    expect(accepted({ text: '  ' })).toBeUndefined();
    expect(acceptDeals({})).toBeUndefined();
});

it.each<[string, BusinessFilter, string[]]>([
    ['stage', { stages: new Set(['Negotiation']) }, ['open']],
    ['owner', { ownerIds: new Set(['ann']) }, ['won']],
    ['amount', { minimum: 500, maximum: 4999 }, ['open']]
])('filters business by %s', (_, filter, ids) => {
    const accepts = acceptDeals(filter);
    expect(business.deals.filter((deal) => accepts?.(deal)).map(({ opportunity: { id } }) => id)).toEqual(ids);
});
