import fc from 'fast-check';
import { ACTION_STATUSES } from 'c/planFacts';
import {
    filterActions,
    GROUPINGS,
    isUnfiltered,
    NO_FILTER,
    rowsOf,
    type ActionFilter,
    type RowOptions
} from 'c/planRows';
import { action, facts, objective } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20269, numRuns: 1000 });

const TODAY = '2026-06-15';
const options: RowOptions = {
    filter: NO_FILTER,
    grouping: 'objective',
    collapsed: new Set(),
    today: TODAY,
    nameOf: (id) => ({ ann: 'Ann', bob: 'bob', east: 'East' })[id] ?? id,
    buyingCenterOf: (one) => (one.id === 'o1' ? 'east' : null)
};

const plan = facts({
    objectives: [
        objective('o1', { due: '2026-12-01' }),
        objective('o2', { due: '2026-09-01', name: 'Zebra' }),
        objective('o3', { due: '2026-09-01', name: 'ape' })
    ],
    actions: [
        action('late', { due: '2026-06-10', name: 'Städte', assignedToId: 'bob' }),
        action('done', { due: '2026-06-01', start: '2026-05-01', status: 'Done', assignedToId: null }),
        action('free', { objectiveId: 'o2' }),
        action('soon', { objectiveId: 'o2', start: '2026-06-20', due: '2026-07-01', status: 'In Progress' })
    ]
});

describe('filter', () => {
    it.each<[string, Partial<ActionFilter>, string[]]>([
        ['nothing', {}, ['late', 'done', 'free', 'soon']],
        ['owner', { ownerIds: ['bob'] }, ['late']],
        ['nobody', { ownerIds: [null] }, ['done']],
        ['status', { statuses: ['Done', 'In Progress'] }, ['done', 'soon']],
        ['objective', { objectiveIds: ['o2'] }, ['free', 'soon']],
        ['due from, that day included', { dueFrom: '2026-06-10' }, ['late', 'soon']],
        ['due until, that day included', { dueTo: '2026-06-10' }, ['late', 'done']],
        ['overdue', { overdueOnly: true }, ['late']],
        ['text without accents', { text: ' STADTE' }, ['late']],
        ['several at once', { ownerIds: ['ann'], objectiveIds: ['o2'], dueFrom: '2026-01-01' }, ['soon']]
    ])('%s', (_, filter, ids) => {
        const one = { ...NO_FILTER, ...filter };
        expect(filterActions(plan.actions, one, TODAY).map(({ id }) => id)).toEqual(ids);
        expect(isUnfiltered(one)).toBe(ids.length === 4);
    });
});

describe('rows', () => {
    const keys = (more: Partial<RowOptions>) => rowsOf(plan, { ...options, ...more }).map(({ key }) => key);
    it.each<[string, Partial<RowOptions>, string[]]>([
        [
            'objectives by due day and name, empty ones too',
            {},
            ['objective:o3', 'objective:o2', 'action:soon', 'action:free', 'objective:o1', 'action:done', 'action:late']
        ],
        ['only what the filter finds', { filter: { ...NO_FILTER, text: 'st' } }, ['objective:o1', 'action:late']],
        [
            'folded',
            { collapsed: new Set(['objective:o2']) },
            ['objective:o3', 'objective:o2', 'objective:o1', 'action:done', 'action:late']
        ],
        [
            'owners by name, nobody last',
            { grouping: 'owner' },
            ['owner:ann', 'action:soon', 'action:free', 'owner:bob', 'action:late', 'owner:', 'action:done']
        ],
        [
            'statuses in their order',
            { grouping: 'status' },
            [
                'status:Not Started',
                'action:late',
                'action:free',
                'status:In Progress',
                'action:soon',
                'status:Done',
                'action:done'
            ]
        ],
        [
            'buying centers',
            { grouping: 'buying-center' },
            ['buying-center:east', 'action:done', 'action:late', 'buying-center:', 'action:soon', 'action:free']
        ]
    ])('%s', (_, more, expected) => {
        expect(keys(more)).toEqual(expected);
    });
    it('a group spans its actions and rolls them up', () => {
        const [, , , , group] = rowsOf(plan, options);
        expect(group).toMatchObject({ ...{ start: '2026-05-01', due: '2026-06-10', level: 1, place: 3, siblings: 3 } });
        expect(group?.progress?.percent).toBe(50);
    });
    it('every action that passes is in one row, counted right, in any grouping', () => {
        const actions = fc.array(
            fc.record({
                objectiveId: fc.constantFrom('o1', 'o2', 'elsewhere'),
                status: fc.constantFrom(...ACTION_STATUSES),
                assignedToId: fc.constantFrom(null, 'ann', 'bob'),
                due: fc.constantFrom(null, '2026-06-10', '2026-07-10')
            }),
            { maxLength: 20 }
        );
        fc.assert(
            fc.property(actions, fc.constantFrom(...GROUPINGS), fc.boolean(), (list, grouping, overdueOnly) => {
                const one = facts({ ...plan, actions: list.map((fields, at) => action(`a${at}`, fields)) });
                const filter = { ...NO_FILTER, overdueOnly };
                const rows = rowsOf(one, { ...options, grouping, filter });
                const shown = rows.filter(({ kind }) => kind === 'action').map(({ id }) => id);
                const passing = filterActions(one.actions, filter, TODAY).map(({ id }) => id);
                expect([...shown].sort()).toEqual([...passing].sort());
                expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
                let [groups, place] = [0, 0];
                for (const row of rows) {
                    const expected = row.kind === 'group' ? ++groups : ++place;
                    expect(row.place).toBe(expected);
                    if (row.kind === 'group') place = 0;
                    expect(row.place <= row.siblings).toBe(true);
                }
                const reversed = {
                    ...one,
                    actions: [...one.actions].reverse(),
                    objectives: [...one.objectives].reverse()
                };
                expect(rowsOf(reversed, { ...options, grouping, filter })).toEqual(rows);
            })
        );
    });
});
