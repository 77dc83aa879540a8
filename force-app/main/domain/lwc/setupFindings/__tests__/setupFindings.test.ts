import fc from 'fast-check';
import { countLevels, fiscalStartOf, LARGE_OBJECT, setupFindings } from 'c/setupFindings';
import { unpackFields, type FiscalSample, type PackageObject, type SetupFacts } from 'c/setupFacts';

const PLAN: PackageObject = {
    ...{ name: 'Key_Account_Plan__c', custom: true, create: true, edit: true, delete: true },
    fields: unpackFields(['Name|text|e||', 'Status__c|other|e||', 'Progress__c|number|c||', 'Secret__c|text|ep||'])
};
const SEEN = {
    ...{ name: PLAN.name, apiName: PLAN.name, label: 'Plan', create: true, edit: true, delete: true },
    fields: {
        Name: { label: 'Name', edit: true },
        Status__c: { label: 'Status', edit: true },
        Progress__c: { label: 'Progress', edit: false }
    }
};
function factsOf(more: Partial<SetupFacts> = {}): SetupFacts {
    return {
        objects: { [PLAN.name]: SEEN },
        permissions: { administer: true, edit: true, privateNotes: true },
        fiscal: [{ closeDate: '2026-05-01', fiscalYear: 2026, fiscalQuarter: 2 }],
        fiscalStartMonth: 1,
        offerings: [{ id: 'o', name: 'Cloud', active: true, products: 1 }],
        products: [],
        withoutOffering: { opportunities: 0, amount: 0 },
        withoutBuyingCenter: { opportunities: 0, amount: 0 },
        volume: { [PLAN.name]: 3 },
        stale: { plansEnded: 0 },
        features: {
            ...{ currencies: false, contactRoles: true, products: true, tasks: true },
            ...{ personAccounts: false, contactRelations: false }
        },
        ...more
    };
}
const found = (code: string, more: Partial<SetupFacts> = {}) =>
    setupFindings([PLAN], factsOf(more)).find((finding) => finding.code === code);

describe('what the setup page finds', () => {
    it('says that everything is in order where it is', () => {
        const counts = countLevels(setupFindings([PLAN], factsOf()));
        expect([counts.missing, counts.attention]).toEqual([0, 0]);
        expect(counts.ok).toBeGreaterThan(10);
    });

    it.each<[string, string, string, Partial<SetupFacts>, unknown]>([
        ['an object', 'objects', 'missing', { objects: {} }, ['Key_Account_Plan__c']],
        [
            'a field',
            'fields',
            'missing',
            { objects: { [PLAN.name]: { ...SEEN, fields: { Name: SEEN.fields.Name } } } },
            ['Plan: Status__c', 'Plan: Progress__c']
        ],
        [
            'a right',
            'rights',
            'attention',
            { objects: { [PLAN.name]: { ...SEEN, delete: false } } },
            [{ label: 'Plan', rights: ['delete'] }]
        ],
        [
            'an edit',
            'editing',
            'attention',
            {
                objects: {
                    [PLAN.name]: { ...SEEN, fields: { ...SEEN.fields, Status__c: { label: 'Status', edit: false } } }
                }
            },
            ['Plan: Status']
        ],
        [
            'the permission',
            'administer',
            'missing',
            { permissions: { administer: false, edit: true, privateNotes: true } },
            []
        ],
        ['Offerings', 'offerings', 'missing', { offerings: [] }, []],
        [
            'products of an Offering',
            'bareOfferings',
            'attention',
            { offerings: [{ id: 'o', name: 'Cloud', active: true, products: 0 }] },
            ['Cloud']
        ],
        [
            'the Offering of products, dearest first',
            'products',
            'attention',
            {
                products: [
                    { id: 'a', name: 'A', lines: 1, amount: 5 },
                    { id: 'b', name: 'B', lines: 1, amount: 9 }
                ]
            },
            ['B', 'A']
        ],
        ['fresh plans', 'plansEnded', 'attention', { stale: { plansEnded: 2 } }, []],
        [
            'smallness',
            'volume',
            'attention',
            { volume: { [PLAN.name]: LARGE_OBJECT + 1 } },
            [{ label: 'Plan', count: LARGE_OBJECT + 1 }]
        ],
        ['a settings record', 'settings', 'attention', { fiscalStartMonth: null }, []]
    ])('says that %s is missing', (_, code, level, more, items) => {
        expect(found(code, more)).toMatchObject({ level, items });
    });

    it('adds up the business that stays unmapped', () => {
        const products = [
            { id: 'a', name: 'A', lines: 1, amount: 5 },
            { id: 'b', name: 'B', lines: 1, amount: 9 }
        ];
        expect(found('products', { products })?.parameters).toEqual([2, { money: 14 }]);
        const use = { opportunities: 3, amount: 10 };
        expect(found('noBuyingCenter', { withoutBuyingCenter: use })?.parameters).toEqual([3, { money: 10 }]);
    });

    it('does not ask for what could not be read', () => {
        const codes = setupFindings([PLAN], factsOf({ offerings: null, products: null, stale: {} })).map(
            ({ code }) => code
        );
        expect(codes).not.toContain('offerings');
        expect(codes).not.toContain('plansEnded');
    });
});

describe('the start of fiscal years', () => {
    const sample = (closeDate: string, start: number, namedBy: 'end' | 'start'): FiscalSample => {
        const [year, month] = [Number(closeDate.slice(0, 4)), Number(closeDate.slice(5, 7))];
        const startedIn = month >= start ? year : year - 1;
        return {
            closeDate,
            fiscalYear: startedIn + (namedBy === 'end' && start > 1 ? 1 : 0),
            fiscalQuarter: Math.floor(((month - start + 12) % 12) / 3) + 1
        };
    };

    it('is found for any month and either way of naming, and is the only one once a year is covered', () => {
        const days = fc.array(fc.tuple(fc.integer({ min: 2018, max: 2030 }), fc.integer({ min: 1, max: 12 })));
        const dates = (list: [number, number][]) => list.map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`);
        fc.assert(
            fc.property(
                days,
                fc.integer({ min: 1, max: 12 }),
                fc.constantFrom('end', 'start'),
                (list, start, namedBy) => {
                    const some = dates(list).map((date) => sample(date, start, namedBy));
                    expect(fiscalStartOf(some).months).toContain(start);
                    const year = Array.from({ length: 24 }, (_, place) => [
                        2024 + Math.floor(place / 12),
                        (place % 12) + 1
                    ]);
                    const all = dates(year as [number, number][]).map((date) => sample(date, start, namedBy));
                    expect(fiscalStartOf(all).months).toEqual([start]);
                }
            ),
            { numRuns: 1000 }
        );
    });

    it('is none where years are no calendar months', () => {
        const odd: FiscalSample[] = [
            { closeDate: '2026-01-20', fiscalYear: 2026, fiscalQuarter: 1 },
            { closeDate: '2026-01-28', fiscalYear: 2026, fiscalQuarter: 2 }
        ];
        expect(fiscalStartOf(odd)).toEqual({ months: [], standard: false });
        expect(found('fiscalCustom', { fiscal: odd })?.level).toBe('attention');
    });

    it('is compared with the settings', () => {
        const april = ['2026-03-31', '2026-04-01', '2025-12-31', '2026-01-01', '2026-07-01'].map((date) =>
            sample(date, 4, 'end')
        );
        expect(found('fiscalDiffers', { fiscal: april })).toMatchObject({
            level: 'missing',
            parameters: [{ month: 1 }, { month: 4 }]
        });
        expect(found('fiscalAgrees', { fiscal: april, fiscalStartMonth: 4 })?.level).toBe('ok');
        expect(found('fiscalUnknown', { fiscal: [] })?.level).toBe('info');
    });
});
