import type { HealthWeights } from 'c/atlasSettings';
import { freshnessOf } from 'c/heatScale';
import { pairingDue } from 'c/pairing';
import { hasLeft, isWellKnown, judgedPeople, type JudgedPerson, type RiskFacts } from 'c/stakeholderRisks';

/**
 * What the score is made of: `coverage` key players whom we know well; `roles` needed roles that are known; `support`
 * of the people by their influence; `breadth` Buying Centers with enough contacts; `freshness` judgements not past
 * their review; `pairing` pairings that met in time.
 */
export const HEALTH_PARTS = ['coverage', 'roles', 'support', 'breadth', 'freshness', 'pairing'] as const;
export type HealthCode = (typeof HEALTH_PARTS)[number];

/** One part of the score. */
export interface HealthPart {
    readonly code: HealthCode;
    /** Weight from the settings. */
    readonly weight: number;
    /** `good` of `of`, both counts; for `support` the points reached and those that there are. */
    readonly good: number;
    /** 0 where there is nothing to measure: the part is then left out of the score. */
    readonly of: number;
    /** Points that the part gives to the score, 0 to 100. */
    readonly points: number;
    /** Points that it could give. */
    readonly most: number;
}

/** How well the relationship stands. */
export interface Health {
    /** 0 to 100, rounded; null where nothing can be measured yet. */
    readonly score: number | null;
    readonly parts: readonly HealthPart[];
}

const WEIGHT_OF: Readonly<Record<HealthCode, keyof HealthWeights>> = {
    coverage: 'healthCoverageWeight',
    roles: 'healthRolesWeight',
    support: 'healthSupportWeight',
    breadth: 'healthBreadthWeight',
    freshness: 'healthFreshnessWeight',
    pairing: 'healthPairingWeight'
};
const SUPPORT_POINTS: Readonly<Record<string, number>> = {
    Mentor: 4,
    Supporter: 3,
    Neutral: 2,
    'Non-Supporter': 1,
    Enemy: 0
};
const MOST_SUPPORT = 4;
/** Influence that nobody judged counts as the middle. */
const USUAL_INFLUENCE = 3;

interface Share {
    readonly good: number;
    readonly of: number;
}

function share<Item>(items: readonly Item[], isGood: (item: Item) => boolean): Share {
    return { good: items.filter(isGood).length, of: items.length };
}

function supportShare(judged: readonly JudgedPerson[]): Share {
    let [good, of] = [0, 0];
    for (const { judgements } of judged) {
        for (const { support, influence } of judgements) {
            const points = SUPPORT_POINTS[support ?? ''];
            if (points === undefined) continue;
            const weight = influence ?? USUAL_INFLUENCE;
            good += points * weight;
            of += MOST_SUPPORT * weight;
        }
    }
    return { good, of };
}

function breadthShare(facts: RiskFacts, judged: readonly JudgedPerson[]): Share {
    const contacts = new Map<string, number>();
    for (const judgement of judged.flatMap(({ judgements }) => judgements)) {
        const { context, contextId } = judgement;
        if (context !== 'Buying Center' || contextId === null || !isWellKnown(judgement)) continue;
        contacts.set(contextId, (contacts.get(contextId) ?? 0) + 1);
    }
    const active = facts.buyingCenters.filter((center) => center.active);
    return share(active, ({ id }) => (contacts.get(id) ?? 0) >= facts.settings.minimumContacts);
}

function sharesOf(facts: RiskFacts): Readonly<Record<HealthCode, Share>> {
    const { settings, today, hierarchy } = facts;
    const judged = judgedPeople(facts);
    const judgements = judged.flatMap((one) => one.judgements);
    const roles = new Set(judged.flatMap((one) => [...one.roles]));
    if (judgements.some(({ controlsBudget }) => controlsBudget)) roles.add('Economic Buyer');
    const there = hierarchy.people.filter((person) => !hasLeft(facts, person));
    const pairings = there.flatMap((person) => facts.pairingsOf(person));
    return {
        coverage: share(
            judged.filter(({ isKey }) => isKey),
            (one) => one.judgements.some(isWellKnown)
        ),
        roles: there.length === 0 ? { good: 0, of: 0 } : share(settings.neededRoles, (role) => roles.has(role)),
        support: supportShare(judged),
        breadth: breadthShare(facts, judged),
        freshness: share(judgements, (judgement) => freshnessOf(judgement, today, settings) !== 'overdue'),
        pairing: share(pairings, (pairing) => {
            const { state } = pairingDue(pairing, today, settings.meetingCadenceDays);
            return state === 'on-time' || state === 'due-soon';
        })
    };
}

/**
 * The health score: the mean of its parts, weighted by the settings. A part without anything to measure, and one
 * without weight, is left out and the others count for more. O(n).
 */
export function healthOf(facts: RiskFacts): Health {
    const shares = sharesOf(facts);
    const weighed = HEALTH_PARTS.map((code) => ({ code, weight: facts.settings[WEIGHT_OF[code]], ...shares[code] }));
    const all = weighed.reduce((sum, { weight, of }) => sum + (of > 0 ? weight : 0), 0);
    const parts = weighed.map((part): HealthPart => {
        const most = part.of > 0 && all > 0 ? (100 * part.weight) / all : 0;
        return { ...part, most, points: most === 0 ? 0 : (most * part.good) / part.of };
    });
    const score = all === 0 ? null : Math.round(parts.reduce((sum, { points }) => sum + points, 0));
    return { score, parts };
}
