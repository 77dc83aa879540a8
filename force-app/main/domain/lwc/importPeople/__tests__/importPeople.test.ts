import fc from 'fast-check';
import { buildHierarchy, planPeople, PEOPLE_COLUMNS, type PeoplePlan } from 'c/importPeople';
import { findColumns } from 'c/importTable';

const HEADER = ['id', 'parentId', 'name', 'jobTitle', 'unit'];

/** Plans rows of id, manager, name, title, unit. */
function plan(rows: string[][], scope = 'account', header = HEADER): PeoplePlan {
    const found = findColumns(header, PEOPLE_COLUMNS);
    if (!found.ok) throw new Error('columns');
    const table = {
        file: 'f.csv',
        header,
        rows: rows.map((cells, index) => ({ file: 'f.csv', row: index + 2, cells }))
    };
    return planPeople([{ table, columns: found.columns }], scope);
}

const codes = (planned: PeoplePlan) => planned.problems.map(({ row, code }) => `${row} ${code}`);
const postOf = (planned: PeoplePlan, id: string) => planned.posts.find((post) => post.id === id);

fc.configureGlobal({ seed: 20260, numRuns: 200 });

describe('a post', () => {
    it('with a name is a contact, without one a placeholder', () => {
        const planned = plan([
            ['1', '', 'Zoë Tanaka', 'Head', 'Policy'],
            ['2', '1', 'N/D', 'Deputy', 'policy ']
        ]);
        expect(postOf(planned, '1')).toMatchObject({ firstName: 'Zoë', lastName: 'Tanaka', depth: 0, unit: 'Policy' });
        expect(postOf(planned, '2')).toMatchObject({ lastName: '', title: 'Deputy', managerId: '1', depth: 1 });
        expect(postOf(planned, '2')?.contactKey).toBeUndefined();
        expect(planned.units).toEqual([expect.objectContaining({ name: 'Policy' })]);
        expect(codes(planned)).toEqual(['3 blank-name']);
    });
    it('keeps its stakeholder key when somebody is appointed', () => {
        const before = plan([['1', '', '', 'Head', '']]).posts[0];
        const after = plan([['1', '', 'Ana Rossi', 'Head', '']]).posts[0];
        expect(after?.stakeholderKey).toBe(before?.stakeholderKey);
    });
    it('of two accounts has two keys', () => {
        const row = ['1', '', 'Ana Rossi', 'Head', ''];
        expect(plan([row], 'a').posts[0]?.contactKey).not.toBe(plan([row], 'b').posts[0]?.contactKey);
    });
});

describe('a stakeholder is needed', () => {
    it('where a line joins a contact and a placeholder, and nowhere else', () => {
        const planned = plan([
            ['top', '', 'A B', '', ''],
            ['mid', 'top', 'C D', '', ''],
            ['gap', 'mid', '', 'Vacant', ''],
            ['low', 'gap', 'E F', '', ''],
            ['leaf', 'low', 'G H', '', '']
        ]);
        const needed = planned.posts.filter(({ needsStakeholder }) => needsStakeholder).map(({ id }) => id);
        expect(needed).toEqual(['mid', 'gap', 'low']);
    });
});

describe('problems', () => {
    it.each<[string, string[][], string[], number]>([
        ['a manager outside the list', [['1', 'XX', 'A B', '', '']], ['2 missing-manager'], 1],
        ['a post that reports to itself', [['1', '1', 'A B', '', '']], ['2 self-report'], 1],
        ['a blank id', [['', '', 'A B', '', '']], ['2 missing-id'], 0],
        ['an empty row', [['', ' ', '', '', '']], ['2 empty-row'], 0],
        ['lost characters', [['1', '', 'A B', 'Head of \ufffd', '']], ['2 broken-characters'], 1],
        ['a title longer than the field', [['1', '', 'A B', 'x'.repeat(200), '']], ['2 shortened'], 1],
        [
            'the same row twice',
            [
                ['1', '', 'A B', '', ''],
                ['1', '', 'A B', '', '']
            ],
            ['3 repeated-row'],
            1
        ],
        [
            'one id, two people',
            [
                ['1', '', 'A B', '', ''],
                ['1', '', 'C D', '', '']
            ],
            ['3 duplicate-id'],
            1
        ]
    ])('%s', (_, rows, expected, posts) => {
        const planned = plan(rows);
        expect(codes(planned)).toEqual(expected);
        expect(planned.posts).toHaveLength(posts);
    });
    it('names the whole loop and cuts it once', () => {
        const planned = plan([
            ['3', '2', 'A B', '', ''],
            ['2', '1', 'C D', '', ''],
            ['1', '3', 'E F', '', ''],
            ['4', '1', 'G H', '', '']
        ]);
        expect(planned.problems).toEqual([
            expect.objectContaining({ code: 'loop', row: 4, column: 'parentId', value: '3', detail: '1 → 3 → 2 → 1' })
        ]);
        expect(planned.posts.map(({ id, depth }) => [id, depth])).toEqual([
            ['1', 0],
            ['2', 1],
            ['4', 1],
            ['3', 2]
        ]);
    });
    it('prefers the row that names a person', () => {
        const planned = plan([
            ['1', '', '', 'Head of everything', 'Policy'],
            ['1', '', 'A B', '', '']
        ]);
        expect(planned.posts[0]?.lastName).toBe('B');
    });
});

describe('other lists', () => {
    it('know managers by name', () => {
        const planned = plan(
            [
                ['Ana Rossi', '', 'Head'],
                ['Ben Bauer', 'ana rossi', 'Deputy'],
                ['', 'Ben Bauer', 'Assistant']
            ],
            'account',
            ['Full Name', 'Manager', 'Title']
        );
        expect(planned.posts.map(({ title, depth }) => [title, depth])).toEqual([
            ['Head', 0],
            ['Deputy', 1],
            ['Assistant', 2]
        ]);
    });
    it('have first and last names of their own, also before the name is guessed', () => {
        const planned = plan([['7', 'Anna Maria', 'de Vries']], 'account', ['Employee ID', 'First Name', 'Last Name']);
        expect(planned.posts[0]).toMatchObject({ firstName: 'Anna Maria', lastName: 'de Vries' });
    });
});

describe('whatever the rows', () => {
    const rows = fc.array(
        fc.tuple(
            fc.constantFrom('', '1', '2', '3', '4', '5', '6', 'x'),
            fc.constantFrom('', '1', '2', '3', '4', '5', '6', 'gone'),
            fc.constantFrom('', 'N/D', 'Ana Rossi', 'Ben Bauer', '田中 太郎'),
            fc.constantFrom('', 'Head', 'Deputy'),
            fc.constantFrom('', 'Policy', 'POLICY', 'Law')
        ),
        { maxLength: 14 }
    );
    const essence = ({ posts, units }: PeoplePlan) => ({ posts: posts.map((post) => ({ ...post, row: 0 })), units });

    it('their order does not matter', () => {
        fc.assert(
            fc.property(
                rows.chain((list) =>
                    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
                ),
                ([list, shuffled]) => {
                    expect(essence(plan(shuffled))).toEqual(essence(plan(list)));
                }
            )
        );
    });
    it('no row is lost, and every post hangs on one top', () => {
        fc.assert(
            fc.property(rows, (list) => {
                const planned = plan(list);
                const rejected = planned.problems.filter(({ severity }) => severity === 'rejected');
                expect(planned.posts.length + rejected.length).toBe(list.length);
                expect(planned.rows).toEqual({
                    read: list.length,
                    planned: planned.posts.length,
                    rejected: rejected.length
                });
                const depthOf = new Map(planned.posts.map(({ id, depth }) => [id, depth]));
                for (const { managerId, depth } of planned.posts) {
                    expect(depth).toBe(managerId === undefined ? 0 : (depthOf.get(managerId) as number) + 1);
                }
            })
        );
    });
});

it('finds every loop of a hierarchy once', () => {
    const { faults, managerOf } = buildHierarchy([
        { id: 'a', managerId: 'b' },
        { id: 'b', managerId: 'a' },
        { id: 'c', managerId: 'd' },
        { id: 'd', managerId: 'c' },
        { id: 'e', managerId: 'a' }
    ]);
    expect(faults.map(({ id, code }) => [id, code])).toEqual([
        ['a', 'loop'],
        ['c', 'loop']
    ]);
    expect([...managerOf]).toEqual([
        ['b', 'a'],
        ['d', 'c'],
        ['e', 'a']
    ]);
});
