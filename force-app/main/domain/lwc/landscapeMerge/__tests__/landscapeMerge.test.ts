import fc from 'fast-check';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { deriveLandscape, type Landscape } from '../../landscapeCells/landscapeCells';
import {
    arbitraryFacts,
    arbitraryWindow,
    center,
    digitsOf,
    facts,
    judgement,
    line,
    opportunity
} from '../../landscapeFacts/__tests__/landscapeKit';
import type { LandscapeFacts } from '../../landscapeFacts/landscapeFacts';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import { buildTree } from '../../landscapeTree/landscapeTree';
import {
    applyMerge,
    decideMerge,
    obstaclesToDelete,
    planMerge,
    type MergeFacts,
    type MergePlan,
    type RoleFact
} from '../landscapeMerge';

const source = center('source', { parentId: 'top' });
const target = center('target', { parentId: 'top' });
const top = center('top');

function mergeFacts(values: Partial<MergeFacts>): MergeFacts {
    return { ...facts({ buyingCenters: [source, target, top] }), roles: [], references: [], ...values };
}

function plan(values: Partial<MergeFacts>): MergePlan {
    const planned = planMerge(mergeFacts(values), 'source', 'target');
    if (!planned.ok) throw new Error(planned.failure.code);
    return planned.value;
}

const role = (
    id: string,
    stakeholderId: string,
    buyingCenterId: string,
    values: RoleFact['values'] = {}
): RoleFact => ({
    id,
    stakeholderId,
    buyingCenterId,
    values
});

it.each([
    ['same-buying-center', 'source', [source, target]],
    ['unknown-buying-center', 'target', [source]],
    ['other-account', 'target', [source, center('target', { accountId: 'other' })]]
])('is refused: %s', (code, targetId, buyingCenters) => {
    expect(planMerge(mergeFacts({ buyingCenters }), 'source', targetId)).toMatchObject({
        ok: false,
        failure: { code }
    });
});

it('moves everything that names the source, and nothing else', () => {
    const { moves } = plan({
        opportunities: [
            opportunity('o1', { buyingCenterId: 'source' }),
            opportunity('o2', { buyingCenterId: 'target' })
        ],
        lineItems: [line('l1', 'o2', { buyingCenterId: 'source' })],
        cells: [
            judgement('c1', 'source', 'cards'),
            judgement('c2', 'target', 'loans'),
            judgement('c3', 'source', null)
        ],
        roles: [role('r1', 'ann', 'source'), role('r2', 'bob', 'target')],
        references: [
            { kind: 'objective', id: 'p1', buyingCenterId: 'source' },
            { kind: 'snapshot', id: 's1', buyingCenterId: 'top' }
        ]
    });
    expect(moves.map(({ kind, recordId }) => `${kind} ${recordId}`)).toEqual([
        'opportunity o1',
        'line l1',
        'cell c1',
        'cell c3',
        'role r1',
        'objective p1'
    ]);
});

it.each([
    ['siblings', [source, target, center('child', { parentId: 'source' })], [['child', 'target']]],
    ['a child takes its place', [source, center('target', { parentId: 'source' })], [['target', 'top']]],
    [
        'a grandchild takes its place',
        [source, center('middle', { parentId: 'source' }), center('target', { parentId: 'middle' })],
        [
            ['target', 'top'],
            ['middle', 'target']
        ]
    ],
    ['the parent keeps its own', [center('target'), center('source', { parentId: 'target' })], []],
    [
        'each the parent of the other',
        [center('target', { parentId: 'source' }), center('source', { parentId: 'target' })],
        [['target', null]]
    ]
])('keeps the tree whole: %s', (_, buyingCenters, parents) => {
    expect(
        plan({ buyingCenters: [top, ...buyingCenters] }).parents.map(({ buyingCenterId, parentId }) => [
            buyingCenterId,
            parentId
        ])
    ).toEqual(parents);
});

describe('judgements of the same cell', () => {
    const combined = (ours: Partial<ReturnType<typeof judgement>>, theirs: typeof ours) =>
        plan({ cells: [judgement('kept', 'target', 'cards', ours), judgement('gone', 'source', 'cards', theirs)] })
            .combinations[0];

    it('fill each other', () => {
        expect(combined({ valueFit: 3 }, { ease: 4, competitor: 'Rival' })).toMatchObject({
            keptId: 'kept',
            goneId: 'gone',
            values: { ease: 4, competitor: 'Rival' },
            disagreements: []
        });
    });

    it('are asked about where they disagree, what belongs together at once', () => {
        const found = combined(
            { assessment: 'Blocked', blockReason: 'No Need', target: 5, targetDate: '2026-01-01', ease: 2 },
            { assessment: 'Target', target: 5, targetDate: '2027-01-01', ease: 2 }
        );
        expect(found?.disagreements).toEqual([
            {
                key: 'kept.gone.assessment',
                fields: ['assessment', 'blockReason'],
                source: { assessment: 'Target', blockReason: null },
                target: { assessment: 'Blocked', blockReason: 'No Need' }
            },
            {
                key: 'kept.gone.target',
                fields: ['target', 'targetDate'],
                source: { target: 5, targetDate: '2027-01-01' },
                target: { target: 5, targetDate: '2026-01-01' }
            }
        ]);
    });

    it('never mix money of two currencies', () => {
        const yen = { potential: 5, currency: 'JPY' };
        expect(combined({ ease: 1 }, yen)?.values).toMatchObject({ potential: 5, currency: 'JPY' });
        const [disagreement, ...others] = combined({ target: 5, targetDate: '2026-01-01' }, yen)?.disagreements ?? [];
        expect(others).toEqual([]);
        expect(disagreement?.source).toMatchObject({ potential: 5, target: null, currency: 'JPY' });
    });

    it('keep both notes and the newer date', () => {
        expect(
            combined(
                { note: 'Ours', assessedOn: '2025-01-01', assessedById: 'ann' },
                { note: 'Theirs', assessedOn: '2026-01-01', assessedById: 'bob' }
            )?.values
        ).toEqual({ note: 'Ours\nTheirs', assessedOn: '2026-01-01', assessedById: 'bob' });
        expect(combined({}, { note: 'Theirs' })?.values).toEqual({ note: 'Theirs' });
        expect(combined({ note: 'Same' }, { note: 'Same' })?.values).toEqual({});
    });

    it('a doubled record of the source is combined in turn', () => {
        const { combinations, moves } = plan({
            cells: [
                judgement('1', 'source', 'cards', { ease: 1 }),
                judgement('2', 'source', 'cards', { ease: 2, competitor: 'First' }),
                judgement('3', 'source', 'cards', { competitor: 'Rival' })
            ]
        });
        expect(moves).toEqual([{ kind: 'cell', recordId: '1' }]);
        expect(
            combinations.map(({ keptId, goneId, values, disagreements }) => [
                keptId,
                goneId,
                values,
                disagreements.length
            ])
        ).toEqual([
            ['1', '2', { competitor: 'First' }, 1],
            ['1', '3', {}, 1]
        ]);
    });
});

it('roles of the same stakeholder are combined field by field', () => {
    const [combination] = plan({
        roles: [
            role('kept', 'ann', 'target', { support: 'Neutral', influence: 3, controlsBudget: false }),
            role('gone', 'ann', 'source', { support: 'Enemy', influence: 3, interest: 1, controlsBudget: true })
        ]
    }).combinations;
    expect(combination).toMatchObject({ kind: 'role', values: { interest: 1, controlsBudget: true } });
    expect(combination?.disagreements.map(({ fields }) => fields)).toEqual([['support']]);
});

it('wants every disagreement decided', () => {
    const cells = [
        judgement('kept', 'target', 'cards', { ease: 1, valueFit: 1 }),
        judgement('gone', 'source', 'cards', { ease: 2, valueFit: 2 })
    ];
    const merge = plan({ cells });
    expect(decideMerge(merge, new Map([['kept.gone.ease', 'source']]))).toMatchObject({
        ok: false,
        failure: { code: 'undecided', parameters: ['kept.gone.valueFit'] }
    });
    const choices = new Map([
        ['kept.gone.ease', 'source'],
        ['kept.gone.valueFit', 'target']
    ] as const);
    expect(decideMerge(merge, choices)).toMatchObject({ ok: true, value: { combinations: [{ values: { ease: 2 } }] } });
});

it('says what stands in the way of deleting', () => {
    const values = mergeFacts({
        buyingCenters: [source, center('child', { parentId: 'source' })],
        opportunities: [opportunity('o1', { buyingCenterId: 'source' })],
        references: [{ kind: 'objective', id: 'p1', buyingCenterId: 'source' }]
    });
    expect(obstaclesToDelete(values, 'source')).toEqual([
        { kind: 'opportunity', recordIds: ['o1'] },
        { kind: 'buying-center', recordIds: ['child'] },
        { kind: 'objective', recordIds: ['p1'] }
    ]);
    expect(obstaclesToDelete(values, 'child')).toEqual([]);
});

it('a merge changes no total, forgets nobody and leaves no trace of the source', () => {
    const derive = (values: LandscapeFacts, window: { from: string; to: string }): Landscape =>
        deriveLandscape(mapBusiness(values, new Set(['account0', 'account1']), digitsOf), values.cells, {
            window,
            calendar: CALENDAR_YEARS
        });
    const amounts = ({ business, cellTotal, unmappedTotal, accountTotal }: Landscape) =>
        [cellTotal, unmappedTotal, accountTotal].map((totals) =>
            totals
                .map(({ won, open, lost, weighted }, place) => [business.currencies[place], won, open, lost, weighted])
                .filter((row) => row.some((amount) => typeof amount === 'number' && amount !== 0))
        );
    fc.assert(
        fc.property(arbitraryFacts, arbitraryWindow, fc.nat(4), fc.nat(4), (values, window, one, other) => {
            const [sourceId, targetId] = [`center${one}`, `center${other}`];
            const planned = planMerge({ ...values, roles: [], references: [] }, sourceId, targetId);
            fc.pre(planned.ok);
            const keys = planned.value.combinations.flatMap(({ disagreements }) => disagreements.map(({ key }) => key));
            const decided = decideMerge(planned.value, new Map(keys.map((key) => [key, 'source' as const])));
            if (!decided.ok) throw new Error(decided.failure.code);
            const merged = applyMerge(values, decided.value);
            expect(amounts(derive(merged, window))).toEqual(amounts(derive(values, window)));
            expect(JSON.stringify(merged)).not.toContain(`"buyingCenterId":"${sourceId}"`);
            expect(merged.buyingCenters).toHaveLength(values.buyingCenters.length - 1);
            expect(merged.buyingCenters.map(({ parentId }) => parentId)).not.toContain(sourceId);
            expect(merged.cells.length + decided.value.combinations.length).toBe(values.cells.length);
            expect(buildTree(merged.buyingCenters).loops.length).toBeLessThanOrEqual(
                buildTree(values.buyingCenters).loops.length
            );
        }),
        { numRuns: 1000 }
    );
});

it('every judgement of both sides is kept, taken or asked about', () => {
    fc.assert(
        fc.property(arbitraryFacts, fc.nat(4), fc.nat(4), (values, one, other) => {
            const planned = planMerge({ ...values, roles: [], references: [] }, `center${one}`, `center${other}`);
            fc.pre(planned.ok);
            const recordOf = new Map(values.cells.map((cell) => [cell.id, { ...cell } as Record<string, unknown>]));
            for (const { keptId, goneId, values: taken, disagreements } of planned.value.combinations) {
                const [kept, gone] = [recordOf.get(keptId), recordOf.get(goneId)];
                Object.assign(kept ?? {}, taken);
                for (const field of ['competitor', 'valueFit', 'ease', 'potential', 'target', 'customerSpend']) {
                    const value = gone?.[field] ?? null;
                    const isAsked = disagreements.some(({ source }) => source[field] === value);
                    expect(value === null || kept?.[field] === value || isAsked).toBe(true);
                }
                const isJudged = gone?.assessment !== 'Unassessed';
                const isAsked = disagreements.some(({ fields }) => fields.includes('assessment'));
                expect(!isJudged || kept?.assessment === gone?.assessment || isAsked).toBe(true);
            }
        }),
        { numRuns: 1000 }
    );
});
