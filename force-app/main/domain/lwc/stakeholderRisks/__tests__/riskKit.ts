import fc from 'fast-check';
import { DEFAULT_SETTINGS, type AtlasSettings } from 'c/atlasSettings';
import { buildHierarchy, type ContactFact, type StakeholderFact } from 'c/hierarchy';
import { NO_JUDGEMENT, type RoleFact } from 'c/judgement';
import type { PairingFact } from 'c/pairing';
import type { RiskFacts } from 'c/stakeholderRisks';

export const TODAY = '2026-11-23';

export interface Someone {
    readonly id: string;
    readonly manager?: string;
    readonly left?: string;
    readonly parked?: boolean;
    readonly roles?: readonly Partial<RoleFact>[];
    readonly pairings?: readonly Partial<PairingFact>[];
}

export function role(id: string, of: string, more: Partial<RoleFact> = {}): RoleFact {
    const nothing = { contextId: null, contextName: null, assessedById: null, assessedByName: null, modified: null };
    return {
        ...NO_JUDGEMENT,
        ...nothing,
        id,
        stakeholderId: `s-${of}`,
        context: 'Account',
        assessedOn: TODAY,
        ...more
    };
}

function pairing(id: string, of: string, more: Partial<PairingFact>): PairingFact {
    const nothing = { currentLevel: null, targetLevel: null, agenda: null, cadenceDays: null, modified: null };
    return { ...nothing, id, stakeholderId: `s-${of}`, userId: 'u', userName: 'Jonas', lastMet: TODAY, ...more };
}

/** Facts of an account with these people and, unless said otherwise, neither Buying Centers nor opportunities. */
export function factsOf(
    people: readonly Someone[],
    { settings, ...more }: Partial<Omit<RiskFacts, 'settings'>> & { settings?: Partial<AtlasSettings> } = {}
): RiskFacts {
    const contacts = people.map(({ id, manager }): ContactFact => {
        const [title, department, reportsToName] = [null, null, null];
        return { id, name: id, title, department, reportsToName, reportsToId: manager ?? null };
    });
    const stakeholders = people.map(({ id, parked }): StakeholderFact => {
        const [contactName, displayName, title, department, reportsToId] = [null, null, null, null, null];
        const of = { contactName, displayName, title, department, reportsToId };
        return { ...of, id: `s-${id}`, kind: 'Person', contactId: id, placement: parked === true ? 'Parked' : 'Auto' };
    });
    const byId = new Map(people.map((someone) => [someone.id, someone]));
    const roles = new Map(
        people.map(({ id, roles = [] }) => [id, roles.map((each, n) => role(`${id}${n}`, id, each))])
    );
    return {
        hierarchy: buildHierarchy(contacts, stakeholders),
        rolesOf: ({ key }) => roles.get(key) ?? [],
        pairingsOf: ({ key }) => (byId.get(key)?.pairings ?? []).map((each, n) => pairing(`p-${key}${n}`, key, each)),
        leftOn: ({ key }) => byId.get(key)?.left ?? null,
        buyingCenters: [],
        opportunities: [],
        changes: [],
        context: { kind: 'Account', id: null },
        settings: { ...DEFAULT_SETTINGS, ...settings },
        today: TODAY,
        ...more
    };
}

const context = fc.oneof(
    fc.constant({ context: 'Account', contextId: null }),
    fc.constantFrom('b1', 'b2').map((contextId) => ({ context: 'Buying Center', contextId })),
    fc.constantFrom('o1', 'o2').map((contextId) => ({ context: 'Opportunity', contextId }))
);
const day = fc.option(fc.constantFrom('2025-11-01', '2026-08-01', '2026-11-20', '2027-01-01'));
const judgement = fc
    .record({
        context,
        role: fc.option(fc.constantFrom('Decision Maker', 'Economic Buyer', 'Champion', 'Influencer')),
        support: fc.option(fc.constantFrom('Mentor', 'Supporter', 'Neutral', 'Non-Supporter', 'Enemy')),
        influence: fc.option(fc.integer({ min: 1, max: 5 })),
        coverage: fc.option(fc.constantFrom('Unknown', 'No Contact', 'Brief Contact', 'Multiple Contacts', 'In Depth')),
        backupId: fc.option(fc.constant('s-x')),
        assessedOn: day,
        reviewDate: day
    })
    .map(({ context: where, ...values }) => ({ ...where, ...values }));

/** Up to eight people with all kinds of judgements and pairings. */
export const anyPeople: fc.Arbitrary<Someone[]> = fc
    .array(
        fc.record({
            manager: fc.option(fc.nat(7).map(String), { nil: undefined }),
            left: fc.option(fc.constantFrom('2026-01-01', '2027-01-01'), { nil: undefined }),
            parked: fc.boolean(),
            roles: fc.array(judgement, { maxLength: 3 }),
            pairings: fc.array(fc.record({ lastMet: day, cadenceDays: fc.option(fc.constantFrom(7, 400)) }), {
                maxLength: 2
            })
        }),
        { maxLength: 8 }
    )
    .map((people) => people.map((someone, place) => ({ id: String(place), ...someone })));

/** Facts around any people: two Buying Centers, two opportunities, some changes of support. */
export function anyFacts(people: readonly Someone[], settings: Partial<AtlasSettings> = {}): RiskFacts {
    return factsOf(people, {
        settings,
        buyingCenters: [
            { id: 'b1', name: 'Engines', active: true },
            { id: 'b2', name: 'Sales', active: false }
        ],
        opportunities: [
            { id: 'o1', name: 'First', open: true },
            { id: 'o2', name: 'Second', open: false }
        ],
        changes: people.map(({ id }) => ({ stakeholderId: `s-${id}`, from: 'Neutral', to: 'Enemy', on: '2026-11-01' }))
    });
}
