import { FIRST_CHOICES, LandscapeModel, type SnapshotRecord } from 'c/landscapeStore';
import { records } from '../../../../whitespace/lwc/landscapeStore/__tests__/records';
import { landscapeMoves } from '../landscapeMoves';

const KEPT: SnapshotRecord = {
    ...{ id: 's', date: '2025-11-01', atlasKey: 'review-0', currency: 'EUR' },
    ...{ buyingCenterId: 'bc1', offeringId: 'of1', windowFrom: '2024-01-01', windowTo: '2026-12-31' },
    ...{ won: null, open: 50, lost: null, potential: null, target: null },
    ...{ assessment: 'Target', state: 'Open' }
};
const TODAY = '2026-06-01';

function model(snapshots: readonly SnapshotRecord[], today = TODAY): LandscapeModel {
    const related = { plans: [], objectives: [], roles: [], snapshots, complete: true };
    return new LandscapeModel(records({ related }), FIRST_CHOICES, today, null);
}

describe('what moved in the landscape since a review', () => {
    it('names the cells by what happened to them', () => {
        const last = { atlasKey: 'review', reviewDate: '2025-11-01' };
        const moves = landscapeMoves(model([KEPT]), last, TODAY);
        expect(moves?.since).toBe('2025-11-01');
        expect(moves?.lines.map(({ text }) => text)).toContain('Sales · Planner');
    });

    it('takes the snapshot of the last review itself, else the last one that is not younger', () => {
        const older = { ...KEPT, id: 'a', date: '2025-03-01', atlasKey: 'older-0' };
        const younger = { ...KEPT, id: 'b', date: '2026-02-01', atlasKey: 'younger-0' };
        const all = model([KEPT, older, younger]);
        const since = (atlasKey: string | null, reviewDate: string) =>
            landscapeMoves(all, { atlasKey, reviewDate }, TODAY)?.since ?? null;
        expect(since('review', '2025-11-01')).toBe('2025-11-01');
        expect(since('younger', '2025-11-01')).toBe('2026-02-01');
        expect(since(null, '2025-12-31')).toBe('2025-11-01');
        expect(since('other', '2025-10-31')).toBe('2025-03-01');
        expect(since('other', '2025-01-01')).toBeNull();
        expect(landscapeMoves(all, null, TODAY)).toBeNull();
    });

    it('looks at the years that were kept: business of a year that has ended since is not lost', () => {
        const last = { atlasKey: 'review', reviewDate: '2025-11-01' };
        const later = landscapeMoves(model([KEPT], '2035-06-01'), last, '2035-06-01');
        expect(later).toEqual(landscapeMoves(model([KEPT]), last, TODAY));
    });
});
