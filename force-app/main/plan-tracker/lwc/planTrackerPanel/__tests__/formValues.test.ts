import type { ActionRecord, CellRecord, ObjectiveRecord } from 'c/planTrackerStore';
import { planState } from '../../planTrackerStore/__tests__/planState';
import { BLANK, fieldsOf, problemOf, valuesOfRecord } from '../formValues';

const FORM = { ...BLANK, name: ' Call ' };

describe('values of the form', () => {
    it.each([
        ['name', 'action', { name: '  ' }],
        ['dates', 'action', { start: '2026-02-01', due: '2026-01-31' }],
        ['baseline-dates', 'action', { baselineStart: '2026-02-01', baselineDue: '2026-01-31' }],
        ['percentComplete', 'action', { percentComplete: '101' }],
        ['percentComplete', 'action', { percentComplete: '1.5' }],
        ['effortDays', 'action', { effortDays: '0' }],
        ['current', 'objective', { current: 'much' }],
        ['weight', 'objective', { weight: '-1' }],
        ['cell', 'objective', { cellCenterId: 'a' }],
        [null, 'action', { start: '2026-02-01', due: '2026-02-01', percentComplete: '0', effortDays: '0.5' }],
        [null, 'objective', { baseline: '-5', target: '2.5', cellCenterId: 'a', cellOfferingId: 'b' }]
    ] as const)('finds %s', (problem, of, values) => expect(problemOf(of, { ...FORM, ...values })).toBe(problem));

    it('writes blanks as nothing, numbers as numbers and texts trimmed', () => {
        expect(fieldsOf('action', { ...FORM, percentComplete: '40', shareable: true }, false)).toEqual({
            ...{ name: 'Call', assignedToId: null, due: null, start: null, status: 'Not Started', shareable: true },
            ...{ successMeasure: null, supportNeeded: null, escalation: null, percentComplete: 40, effortDays: null },
            ...{ stakeholderId: null, opportunityId: null, baselineStart: null, baselineDue: null }
        });
    });

    it('writes no start and percent of a milestone', () => {
        expect(fieldsOf('action', FORM, true)).not.toHaveProperty('percentComplete');
        expect(fieldsOf('action', FORM, true)).not.toHaveProperty('start');
    });

    it.each([
        ['Typed', { current: 5, measureBuyingCenterId: null, measurePairingId: null }],
        ['Won amount', { current: null, measureBuyingCenterId: 'b', measurePairingId: null }],
        ['Relationship level', { current: null, measureBuyingCenterId: null, measurePairingId: 'p' }]
    ])('writes only what belongs to the measure %s', (measure, written) => {
        const values = { ...FORM, measure, current: '5', measureBuyingCenterId: 'b', measurePairingId: 'p' };
        expect(fieldsOf('objective', values, false)).toMatchObject(written);
    });

    it('shows a record and writes it back as it was', () => {
        const { view } = planState({ actions: [{ id: 'a', name: 'Ask', effortDays: 2.5, shareable: true }] });
        const action = view.facts.actions[0] as ActionRecord;
        expect(action).toMatchObject(fieldsOf('action', valuesOfRecord(action), false));
        const objective = { ...view.facts.objectives[0], landscapeCellId: 'c', target: 7 } as ObjectiveRecord;
        const cells = new Map([['c', { buyingCenterId: 'b', offeringId: 'o' } as CellRecord]]);
        const values = valuesOfRecord(objective, cells);
        expect(values).toMatchObject({ cellCenterId: 'b', cellOfferingId: 'o', target: '7', weight: '1' });
        expect(objective).toMatchObject(fieldsOf('objective', values, false));
    });
});
