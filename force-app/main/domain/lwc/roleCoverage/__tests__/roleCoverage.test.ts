import fc from 'fast-check';
import { roleCoverage, type CoverageUnit, type RoleHolder } from 'c/roleCoverage';

const ROLES = ['Decision Maker', 'Champion', 'Gatekeeper', 'Procurement'];
const unit = (id: string, parentId: string | null = null, sortOrder: number | null = null): CoverageUnit => ({
    id,
    name: id,
    parentId,
    sortOrder
});
const holder = (unitId: string, key: string, roles: string[], coverage: string | null = null): RoleHolder => ({
    unitId,
    key,
    roles,
    coverage
});

describe('who plays which role where', () => {
    const grid = roleCoverage(
        [unit('b', 'a'), unit('a'), unit('c')],
        [
            holder('a', 'ana', ['Decision Maker', 'Gatekeeper'], 'In Depth'),
            holder('a', 'ben', ['Decision Maker'], 'Unknown'),
            holder('b', 'ben', ['Champion'], 'Brief Contact')
        ],
        ROLES,
        ['Decision Maker', 'Champion']
    );
    const states = grid.rows.map(({ id, cells }) => `${id}: ${cells.map(({ state }) => state).join(' ')}`);

    it('has the expected roles, then the others that somebody plays', () => {
        expect(grid.columns.map(({ role }) => role)).toEqual(['Decision Maker', 'Champion', 'Gatekeeper']);
        expect(grid.columns.map(({ missing, played }) => [missing, played])).toEqual([
            [2, 1],
            [2, 1],
            [0, 1]
        ]);
    });

    it('marks what is missing, and what is played by people whom we hardly know', () => {
        expect(states).toEqual(['a: covered missing covered', 'b: missing known empty', 'c: missing missing empty']);
        expect(grid.rows[0]?.cells[0]?.keys).toEqual(['ana', 'ben']);
        expect([grid.missing, grid.uncovered]).toEqual([4, 1]);
        expect(grid.rows.map(({ people }) => people)).toEqual([2, 1, 0]);
    });

    it('follows the tree: sort order first, then name', () => {
        const order = (units: CoverageUnit[]) =>
            roleCoverage(units, [], ROLES, []).rows.map(({ id, depth }) => `${depth}${id}`);
        expect(order([unit('z', null, 1), unit('a'), unit('y', 'z'), unit('x', 'y')])).toEqual([
            '0z',
            '1y',
            '2x',
            '0a'
        ]);
        expect(order([unit('a', 'gone'), unit('b', 'b')])).toEqual(['0a', '0b']);
        expect(order([unit('a', 'b'), unit('b', 'a'), unit('c', 'a')])).toEqual(['0a', '1c', '0b']);
    });
});

it('has every unit once, whatever their parents are', () => {
    const ids = fc.integer({ min: 0, max: 12 });
    const units = fc.uniqueArray(fc.tuple(ids, fc.option(ids)), { selector: ([id]) => id });
    fc.assert(
        fc.property(units, (tree) => {
            const made = tree.map(([id, parent]) => unit(String(id), parent === null ? null : String(parent)));
            const { rows } = roleCoverage(made, [], ROLES, ROLES);
            expect(rows.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
            rows.forEach(({ depth }, place) => {
                expect(depth <= (rows[place - 1]?.depth ?? -1) + 1).toBe(true);
            });
        }),
        { numRuns: 1000 }
    );
});
