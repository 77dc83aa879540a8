import type { RoleRecord } from './related';

/** What each step of support and of coverage is worth, 0 to 1. */
const SUPPORT: Readonly<Record<string, number>> = {
    Mentor: 1,
    Supporter: 0.75,
    Neutral: 0.4,
    'Non-Supporter': 0.15,
    Enemy: 0
};
const COVERAGE: Readonly<Record<string, number>> = {
    'In Depth': 1,
    'Multiple Contacts': 0.75,
    'Brief Contact': 0.4,
    'No Contact': 0.1,
    Unknown: 0
};

/** Roles that decide weigh more than the influence alone says. */
const DECIDING: ReadonlySet<string> = new Set(['Decision Maker', 'Economic Buyer']);

/**
 * Strength of our relationships in each buying center, 0 to 1: the mean of support and coverage of the people with a
 * role there, weighted by their influence (1 to 5; 3 where nobody judged), doubled for those who decide. Somebody
 * without either judgement says nothing.
 */
export function relationshipStrengths(roles: readonly RoleRecord[]): ReadonlyMap<string, number> {
    const sums = new Map<string, { value: number; weight: number }>();
    for (const { buyingCenterId, values } of roles) {
        const judged = [SUPPORT[String(values.support)], COVERAGE[String(values.coverage)]].filter(
            (value): value is number => value !== undefined
        );
        if (judged.length === 0) continue;
        const strength = judged.reduce((sum, value) => sum + value, 0) / judged.length;
        const influence = typeof values.influence === 'number' ? values.influence : 3;
        const weight = DECIDING.has(String(values.role)) ? 2 * influence : influence;
        const sum = sums.get(buyingCenterId) ?? { value: 0, weight: 0 };
        sums.set(buyingCenterId, { value: sum.value + strength * weight, weight: sum.weight + weight });
    }
    return new Map([...sums].map(([id, { value, weight }]) => [id, weight === 0 ? 0 : value / weight]));
}

/** Roles that every buying center should have somebody for. */
export const NEEDED_ROLES = ['Decision Maker', 'Economic Buyer', 'Technical Evaluator', 'Coach'] as const;

/** The needed roles that nobody has in a buying center; a Champion is as good as a Coach. */
export function missingRoles(roles: readonly RoleRecord[], buyingCenterId: string): string[] {
    const found = new Set(
        roles
            .filter((role) => role.buyingCenterId === buyingCenterId)
            .flatMap(({ values }) => [String(values.role), ...String(values.additionalRoles ?? '').split(';')])
    );
    return NEEDED_ROLES.filter((role) => !found.has(role) && !(role === 'Coach' && found.has('Champion')));
}
