import { missingRoles, singleContacts, unknownEconomicBuyer } from './groups';
import {
    championsWithoutBackup,
    leavers,
    overduePairings,
    overdueReviews,
    turnedAgainst,
    uncoveredDecisionMakers
} from './people';
import { RISK_CODES, type Risk, type Severity } from './risk';
import { judgedPeople, type RiskFacts } from './riskFacts';

export { RISK_CODES, type NextStep, type Risk, type RiskCode, type Severity, type StepContext } from './risk';
export {
    hasLeft,
    isWellKnown,
    judgedPeople,
    type BuyingCenterFact,
    type JudgedPerson,
    type OpportunityFact,
    type RiskFacts,
    type SupportChange
} from './riskFacts';

const WEIGHT: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** Every risk of an account's map, the heaviest first; the same facts give the same list. O(n). */
export function risksOf(facts: RiskFacts): Risk[] {
    const judged = judgedPeople(facts);
    const risks = [
        ...uncoveredDecisionMakers(facts, judged),
        ...turnedAgainst(facts, judged),
        ...unknownEconomicBuyer(facts, judged),
        ...missingRoles(facts, judged),
        ...leavers(facts),
        ...singleContacts(facts, judged),
        ...championsWithoutBackup(judged),
        ...overduePairings(facts),
        ...overdueReviews(facts, judged)
    ];
    const rank = ({ severity, code }: Risk): number => WEIGHT[severity] * RISK_CODES.length + RISK_CODES.indexOf(code);
    return risks.sort((first, second) => rank(first) - rank(second));
}

/** How many risks name each person, by key: the marks on the chart. */
export function riskCounts(risks: readonly Risk[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { people } of risks) for (const key of people) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
}
