import { BLANK, fieldsOf, problemOf } from '../formValues';

const FORM = { ...BLANK, name: ' Call ' };

describe('values of the form', () => {
    it.each([
        ['name', 'action', { name: '  ' }],
        ['dates', 'action', { start: '2026-02-01', due: '2026-01-31' }],
        ['percent', 'action', { percent: '101' }],
        ['percent', 'action', { percent: '1.5' }],
        ['effort', 'action', { effort: '0' }],
        ['current', 'objective', { current: 'much' }],
        [null, 'action', { start: '2026-02-01', due: '2026-02-01', percent: '0', effort: '0.5' }],
        [null, 'objective', { baseline: '-5', target: '2.5' }]
    ] as const)('finds %s', (problem, of, values) => expect(problemOf(of, { ...FORM, ...values })).toBe(problem));

    it('writes blanks as nothing and texts trimmed', () => {
        expect(fieldsOf('action', { ...FORM, percent: '40' }, false, false)).toEqual({
            ...{ name: 'Call', assignedToId: null, due: null, start: null, status: 'Not Started' },
            ...{ successMeasure: null, percentComplete: 40, effortDays: null }
        });
    });

    it('writes no start and percent of a milestone, and no value of a measured objective', () => {
        expect(fieldsOf('action', FORM, true, false)).not.toHaveProperty('percentComplete');
        expect(fieldsOf('objective', { ...FORM, current: '5' }, false, false)).not.toHaveProperty('current');
        expect(fieldsOf('objective', { ...FORM, current: '5' }, false, true)).toMatchObject({ current: 5 });
    });
});
