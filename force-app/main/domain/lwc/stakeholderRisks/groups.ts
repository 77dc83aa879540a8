import type { Person } from 'c/hierarchy';
import { rolesOf } from 'c/judgement';
import { risk, type NextStep, type Risk } from './risk';
import { hasLeft, isWellKnown, type JudgedPerson, type RiskFacts } from './riskFacts';

/** Nobody is known to control the budget. The next step is to judge whoever decides, or stands highest. */
export function unknownEconomicBuyer(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    const { people, order } = facts.hierarchy;
    if (people.length === 0) return [];
    const isKnown = judged.some(
        ({ roles, judgements }) =>
            roles.has('Economic Buyer') || judgements.some(({ controlsBudget }) => controlsBudget)
    );
    if (isKnown) return [];
    const decider = judged.find(({ roles }) => roles.has('Decision Maker'))?.person;
    // Somebody of another account cannot be judged on this one's map.
    const highest = order.map((position) => people[position] as Person);
    const candidate = decider ?? highest.find((person) => person.kind !== 'outside' && !hasLeft(facts, person));
    const step: NextStep | null =
        candidate === undefined
            ? null
            : { kind: 'judge', key: candidate.key, context: facts.context, role: 'Economic Buyer' };
    return [risk('economic-buyer-unknown', 'high', 'account', [], step)];
}

/** Buying Centers where fewer people are well known to us than the settings ask for. */
export function singleContacts(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    const known = new Map<string, JudgedPerson[]>();
    const others = new Map<string, JudgedPerson[]>();
    for (const one of judged) {
        for (const judgement of one.judgements) {
            if (judgement.context !== 'Buying Center' || judgement.contextId === null) continue;
            const groups = isWellKnown(judgement) ? known : others;
            groups.set(judgement.contextId, [...(groups.get(judgement.contextId) ?? []), one]);
        }
    }
    return facts.buyingCenters.flatMap(({ id, name, active }) => {
        const contacts = known.get(id) ?? [];
        if (!active || contacts.length >= facts.settings.minimumContacts) return [];
        const next = (others.get(id) ?? [])[0];
        const step: NextStep = next === undefined ? { kind: 'coverage' } : { kind: 'pair', key: next.person.key };
        const severity = contacts.length === 0 ? 'high' : 'medium';
        const people = contacts.map(({ person }) => person.key);
        return [risk('single-contact', severity, id, people, step, { parameters: [name, contacts.length] })];
    });
}

/** Roles that nobody has in an opportunity although every open one needs them. */
export function missingRoles(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    const given = new Map<string, Set<string>>();
    for (const { judgements } of judged) {
        for (const judgement of judgements) {
            if (judgement.context !== 'Opportunity' || judgement.contextId === null) continue;
            const roles = given.get(judgement.contextId) ?? new Set<string>();
            for (const role of rolesOf(judgement)) roles.add(role);
            if (judgement.controlsBudget) roles.add('Economic Buyer');
            given.set(judgement.contextId, roles);
        }
    }
    return facts.opportunities.flatMap(({ id, name, open }) => {
        const roles = facts.settings.neededRoles.filter((role) => !given.get(id)?.has(role));
        if (!open || roles.length === 0) return [];
        const step: NextStep =
            facts.context.kind === 'Opportunity' ? { kind: 'buying-group' } : { kind: 'open-opportunity', id };
        return [risk('roles-missing', 'medium', id, [], step, { parameters: [name], roles })];
    });
}
