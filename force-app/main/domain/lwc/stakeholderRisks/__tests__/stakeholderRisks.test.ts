import fc from 'fast-check';
import { riskCounts, risksOf, type RiskFacts } from 'c/stakeholderRisks';
import { anyFacts, anyPeople, factsOf, type Someone } from './riskKit';

/** The risks of some codes as text, everything that a button needs included. */
function told(facts: RiskFacts, code: string): string[] {
    return risksOf(facts)
        .filter((risk) => risk.code === code)
        .map(({ severity, people, parameters, roles, step }) => {
            const { kind, ...what } = step ?? { kind: 'nothing' };
            const about = [...parameters, ...roles].join(', ');
            return `${severity} ${people.join()} (${about}) ${kind} ${JSON.stringify(what)}`;
        });
}
const ACCOUNT = { kind: 'Account', id: null };
const json = (value: unknown) => JSON.stringify(value);
const buyer: Someone = { id: 'z', roles: [{ controlsBudget: true, coverage: 'In Depth' }] };

describe('each risk', () => {
    it.each<[string, string, RiskFacts, string[]]>([
        [
            'a decision maker whom nobody met',
            'decision-maker-uncovered',
            factsOf([{ id: 'a', roles: [{ additionalRoles: ['Decision Maker'], coverage: 'No Contact' }] }]),
            [`high a () pair ${json({ key: 'a' })}`]
        ],
        [
            'not one who is met in another context, nor one with a pairing, nor one who left',
            'decision-maker-uncovered',
            factsOf([
                {
                    id: 'a',
                    roles: [{ role: 'Decision Maker' }, { context: 'Buying Center', coverage: 'Brief Contact' }]
                },
                { id: 'b', roles: [{ role: 'Decision Maker' }], pairings: [{}] },
                { id: 'c', roles: [{ role: 'Decision Maker' }], left: '2026-11-01' }
            ]),
            []
        ],
        [
            'a key player who turned against us, with the day',
            'turned-against',
            factsOf(
                [
                    { id: 'a', roles: [{ role: 'Champion', support: 'Enemy' }] },
                    { id: 'b', roles: [{ influence: 4, support: 'Non-Supporter' }] }
                ],
                {
                    changes: [
                        { stakeholderId: 's-a', from: 'Mentor', to: 'Enemy', on: '2026-11-02T08:00:00.000Z' },
                        { stakeholderId: 's-a', from: 'Mentor', to: 'Non-Supporter', on: '2026-10-02' },
                        { stakeholderId: 's-b', from: 'Neutral', to: 'Non-Supporter', on: '2026-11-03' }
                    ]
                }
            ),
            [
                `high a (2026-11-02) judge ${json({ key: 'a', context: ACCOUNT, role: null })}`,
                `high b (2026-11-03) judge ${json({ key: 'b', context: ACCOUNT, role: null })}`
            ]
        ],
        [
            'not one who came back, was against us at first, turned long ago or has no weight',
            'turned-against',
            factsOf(
                [
                    { id: 'a', roles: [{ role: 'Champion', support: 'Neutral' }] },
                    { id: 'b', roles: [{ role: 'Champion', support: 'Enemy' }] },
                    { id: 'c', roles: [{ role: 'Champion', support: 'Enemy' }] },
                    { id: 'd', roles: [{ influence: 3, support: 'Enemy' }] }
                ],
                {
                    changes: [
                        { stakeholderId: 's-a', from: 'Mentor', to: 'Enemy', on: '2026-11-01' },
                        { stakeholderId: 's-b', from: null, to: 'Enemy', on: '2026-11-01' },
                        { stakeholderId: 's-c', from: 'Mentor', to: 'Enemy', on: '2026-08-24' },
                        { stakeholderId: 's-d', from: 'Mentor', to: 'Enemy', on: '2026-11-01' }
                    ]
                }
            ),
            []
        ],
        [
            'nobody known to hold the budget: the decision maker is judged next',
            'economic-buyer-unknown',
            factsOf([{ id: 'a' }, { id: 'b', roles: [{ role: 'Decision Maker' }] }]),
            [`high  () judge ${json({ key: 'b', context: ACCOUNT, role: 'Economic Buyer' })}`]
        ],
        [
            'nobody known at all: whoever stands highest',
            'economic-buyer-unknown',
            factsOf([{ id: 'a', manager: 'b' }, { id: 'b' }]),
            [`high  () judge ${json({ key: 'b', context: ACCOUNT, role: 'Economic Buyer' })}`]
        ],
        ['not where somebody controls the budget', 'economic-buyer-unknown', factsOf([buyer]), []],
        ['nothing on an empty account', 'economic-buyer-unknown', factsOf([]), []],
        [
            'a Buying Center with one contact, one with none, none with two',
            'single-contact',
            factsOf(
                [
                    {
                        id: 'a',
                        roles: [
                            { context: 'Buying Center', contextId: 'b1', coverage: 'In Depth' },
                            { context: 'Buying Center', contextId: 'b2', coverage: 'Brief Contact' },
                            { context: 'Buying Center', contextId: 'b3', coverage: 'Multiple Contacts' }
                        ]
                    },
                    { id: 'b', roles: [{ context: 'Buying Center', contextId: 'b3', coverage: 'In Depth' }] }
                ],
                {
                    buyingCenters: [
                        { id: 'b1', name: 'One', active: true },
                        { id: 'b2', name: 'None', active: true },
                        { id: 'b3', name: 'Two', active: true },
                        { id: 'b4', name: 'Retired', active: false }
                    ]
                }
            ),
            [`high  (None, 0) pair ${json({ key: 'a' })}`, `medium a (One, 1) coverage {}`]
        ],
        [
            'a champion without backup',
            'no-backup',
            factsOf([
                { id: 'a', roles: [{ role: 'Champion', context: 'Opportunity', contextId: 'o' }] },
                { id: 'b', roles: [{ role: 'Champion', backupId: 's-a' }] }
            ]),
            [`medium a () judge ${json({ key: 'a', context: { kind: 'Opportunity', id: 'o' }, role: null })}`]
        ],
        [
            'a judgement past its review, the oldest first, together',
            'review-overdue',
            factsOf([
                { id: 'a', roles: [{ support: 'Neutral', reviewDate: '2026-11-01' }, { assessedOn: '2026-01-01' }] },
                { id: 'b', roles: [{ support: 'Neutral', reviewDate: '2026-10-01' }] },
                { id: 'c', roles: [{ support: 'Neutral' }] }
            ]),
            [`low a,b (3) judge ${json({ key: 'a', context: ACCOUNT, role: null })}`]
        ],
        [
            'a pairing whose meeting is overdue, and one that never met',
            'pairing-overdue',
            factsOf([
                { id: 'a', pairings: [{ lastMet: '2026-08-24' }, { lastMet: '2026-08-25' }] },
                { id: 'b', pairings: [{ lastMet: null, userName: null }] }
            ]),
            [
                `medium a (Jonas, 1) meet ${json({ key: 'a', pairingId: 'p-a0' })}`,
                `medium b (, ) meet ${json({ key: 'b', pairingId: 'p-b0' })}`
            ]
        ],
        [
            'a leaver who still holds a role, parked or not; not one who leaves later',
            'leaver-with-role',
            factsOf([
                { id: 'a', left: '2026-11-23', roles: [{ role: 'Coach' }] },
                { id: 'b', left: '2026-10-01', roles: [{ role: 'Coach' }], parked: true },
                { id: 'c', left: '2026-11-24', roles: [{ role: 'Coach' }] },
                { id: 'd', left: '2026-11-01' }
            ]),
            [`medium a (2026-11-23) park ${json({ key: 'a' })}`, `medium b (2026-10-01) nothing {}`]
        ],
        [
            'roles that an open opportunity lacks; who controls the budget is its economic buyer',
            'roles-missing',
            factsOf(
                [
                    { id: 'a', roles: [{ context: 'Opportunity', contextId: 'o1', role: 'Decision Maker' }] },
                    { id: 'b', roles: [{ context: 'Opportunity', contextId: 'o1', controlsBudget: true }] }
                ],
                {
                    opportunities: [
                        { id: 'o1', name: 'Open', open: true },
                        { id: 'o2', name: 'Closed', open: false }
                    ]
                }
            ),
            [`medium  (Open, Champion) open-opportunity ${json({ id: 'o1' })}`]
        ]
    ])('%s', (_, code, facts, expected) => expect(told(facts, code)).toEqual(expected));

    it('of an opportunity send to its own buying group', () => {
        const context = { kind: 'Opportunity', id: 'o' } as const;
        const facts = factsOf([{ id: 'a' }], { context, opportunities: [{ id: 'o', name: 'O', open: true }] });
        expect(risksOf(facts).map(({ step }) => step)).toEqual([
            { kind: 'judge', key: 'a', context, role: 'Economic Buyer' },
            { kind: 'buying-group' }
        ]);
    });

    it('follows the settings', () => {
        const people: Someone[] = [
            { id: 'a', roles: [{ context: 'Buying Center', contextId: 'b', coverage: 'In Depth' }], pairings: [{}] },
            buyer
        ];
        const where = {
            buyingCenters: [{ id: 'b', name: 'B', active: true }],
            opportunities: [{ id: 'o', name: 'O', open: true }]
        };
        const codes = (settings: Parameters<typeof factsOf>[1]) =>
            risksOf(factsOf(people, { ...where, ...settings })).map(({ code }) => code);
        expect(codes({})).toEqual(['roles-missing', 'single-contact']);
        expect(codes({ settings: { minimumContacts: 1, neededRoles: [] } })).toEqual([]);
        expect(codes({ today: '2027-03-01', settings: { minimumContacts: 1, neededRoles: [] } })).toEqual([
            'pairing-overdue'
        ]);
        expect(
            codes({
                today: '2027-03-01',
                settings: { minimumContacts: 1, neededRoles: [], meetingCadenceDays: 365, reviewAfterDays: 30 }
            })
        ).toEqual(['review-overdue']);
    });
});

describe('any map', () => {
    it('names only people who are there, in risks and in next steps, and no risk twice', () => {
        fc.assert(
            fc.property(anyPeople, (people) => {
                const facts = anyFacts(people);
                const risks = risksOf(facts);
                const keys = risks.flatMap(({ people: named, step }) =>
                    step !== null && 'key' in step ? [...named, step.key] : named
                );
                expect(keys.filter((key) => !facts.hierarchy.indexOf.has(key))).toEqual([]);
                expect(new Set(risks.map(({ id }) => id)).size).toBe(risks.length);
                const marked = [...riskCounts(risks).values()].reduce((sum, count) => sum + count, 0);
                expect(marked).toBe(risks.reduce((sum, risk) => sum + risk.people.length, 0));
            }),
            { numRuns: 1000 }
        );
    });

    it('has the same risks in whatever order the records come', () => {
        const ids = (people: readonly Someone[]) => risksOf(anyFacts(people)).map(({ id, severity }) => id + severity);
        fc.assert(
            fc.property(anyPeople, (people) => {
                expect(ids([...people].reverse()).sort()).toEqual(ids(people).sort());
            }),
            { numRuns: 1000 }
        );
    });

    it('is rid of a risk when its next step is taken', () => {
        const taken = (people: readonly Someone[], key: string, change: (someone: Someone) => Partial<Someone>) =>
            people.map((someone) => (someone.id === key ? { ...someone, ...change(someone) } : someone));
        fc.assert(
            fc.property(anyPeople, (people) => {
                for (const { id, code, step } of risksOf(anyFacts(people))) {
                    let after: readonly Someone[] | null = null;
                    if (code === 'decision-maker-uncovered' && step?.kind === 'pair') {
                        after = taken(people, step.key, ({ pairings = [] }) => ({ pairings: [...pairings, {}] }));
                    } else if (code === 'pairing-overdue' && step?.kind === 'meet') {
                        after = taken(people, step.key, ({ pairings = [] }) => ({
                            pairings: pairings.map((each) => ({ ...each, lastMet: '2026-11-23' }))
                        }));
                    } else if (code === 'economic-buyer-unknown' && step?.kind === 'judge') {
                        const { role } = step;
                        after = taken(people, step.key, ({ roles = [] }) => ({
                            left: undefined,
                            roles: [...roles, { role }]
                        }));
                    }
                    if (after === null) continue;
                    expect(risksOf(anyFacts(after)).map((risk) => risk.id)).not.toContain(id);
                }
            }),
            { numRuns: 1000 }
        );
    });
});
