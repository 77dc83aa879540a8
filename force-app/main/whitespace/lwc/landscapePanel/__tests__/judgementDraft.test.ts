import type { CellRecord } from 'c/landscapeStore';
import { KEPT, NONE, shownValue, withInput } from '../judgementDraft';

const record = (values: Partial<CellRecord>) => values as CellRecord;

describe('draft of a judgement', () => {
    it.each([
        ['valueFit', '4', 4],
        ['potential', '1200.50', 1200.5],
        ['potential', '', null],
        ['growthType', NONE, null],
        ['note', ' looked at ', 'looked at']
    ] as const)('takes %s %j as %j', (field, input, value) => {
        expect(withInput({}, field, input)).toEqual({ [field]: value });
    });

    it('forgets what is to be left as it is', () => {
        expect(withInput({ ease: 2 }, 'ease', KEPT)).toEqual({});
    });

    it('shows the draft, else what all have, else nothing', () => {
        const same = [record({ ease: 2, assessment: 'Target' }), record({ ease: 2, assessment: 'Target' })];
        expect(shownValue({ ease: 5 }, 'ease', same)).toBe(5);
        expect(shownValue({}, 'ease', same)).toBe(2);
        expect(shownValue({}, 'ease', [...same, null])).toBeNull();
        expect(shownValue({}, 'assessment', [null])).toBe('Unassessed');
    });
});
