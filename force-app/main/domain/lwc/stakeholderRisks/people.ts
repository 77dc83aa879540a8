import { freshnessOf } from 'c/heatScale';
import type { RoleFact } from 'c/judgement';
import { pairingDue } from 'c/pairing';
import { risk, type NextStep, type Risk, type StepContext } from './risk';
import { hasLeft, isAgainst, isUncovered, type JudgedPerson, type RiskFacts } from './riskFacts';

const DAY = 86_400_000;

/** Where a judgement counts, for the form that changes it. */
export function contextOf(judgement: RoleFact): StepContext {
    return { kind: judgement.context as StepContext['kind'], id: judgement.contextId };
}

function judge({ person }: JudgedPerson, judgement: RoleFact, role: string | null = null): NextStep {
    return { kind: 'judge', key: person.key, context: contextOf(judgement), role };
}

/** Decision makers whom nobody of ours has met. */
export function uncoveredDecisionMakers(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    return judged.flatMap((one) => {
        if (!one.roles.has('Decision Maker') || !isUncovered(facts, one)) return [];
        const { key } = one.person;
        return [risk('decision-maker-uncovered', 'high', key, [key], { kind: 'pair', key })];
    });
}

/** Key players who are against us since a while ago that still counts as a turn. */
export function turnedAgainst(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    const since = Date.parse(facts.today) - facts.settings.turnedDays * DAY;
    const turned = new Map<string, string>();
    for (const change of facts.changes) {
        if (!isAgainst(change.to) || isAgainst(change.from) || change.from === null) continue;
        if (Date.parse(change.on.slice(0, 10)) < since) continue;
        const latest = turned.get(change.stakeholderId);
        if (latest === undefined || change.on > latest) turned.set(change.stakeholderId, change.on);
    }
    return judged.flatMap((one) => {
        const on = turned.get(one.person.stakeholderId ?? '');
        const against = one.judgements.find(({ support }) => isAgainst(support));
        if (on === undefined || against === undefined || !one.isKey) return [];
        const { key } = one.person;
        const more = { parameters: [on.slice(0, 10)] };
        return [risk('turned-against', 'high', key, [key], judge(one, against), more)];
    });
}

/** Champions without anybody who could stand in for them. */
export function championsWithoutBackup(judged: readonly JudgedPerson[]): Risk[] {
    return judged.flatMap((one) => {
        const as = one.judgements.filter(
            ({ role, additionalRoles }) => role === 'Champion' || additionalRoles.includes('Champion')
        );
        const [first] = as;
        if (first === undefined || as.some(({ backupId }) => backupId !== null)) return [];
        return [risk('no-backup', 'medium', one.person.key, [one.person.key], judge(one, first))];
    });
}

/** Judgements past their review date, together: they are looked at in one go, the oldest first. */
export function overdueReviews(facts: RiskFacts, judged: readonly JudgedPerson[]): Risk[] {
    const overdue = judged.flatMap((one) =>
        one.judgements
            .filter((judgement) => freshnessOf(judgement, facts.today, facts.settings) === 'overdue')
            .map((judgement) => ({ one, judgement }))
    );
    overdue.sort(({ judgement: first }, { judgement: second }) => {
        const [one, other] = [first, second].map(({ assessedOn, reviewDate }) => reviewDate ?? assessedOn ?? '');
        return (one as string) < (other as string) ? -1 : Number((one as string) > (other as string));
    });
    const [oldest] = overdue;
    if (oldest === undefined) return [];
    const people = [...new Set(overdue.map(({ one }) => one.person.key))];
    const step = judge(oldest.one, oldest.judgement);
    return [risk('review-overdue', 'low', 'all', people, step, { parameters: [overdue.length] })];
}

/** Pairings whose two should have met by now, or never did. */
export function overduePairings(facts: RiskFacts): Risk[] {
    const { today, settings, hierarchy } = facts;
    return hierarchy.people.flatMap((person) => {
        if (hasLeft(facts, person)) return [];
        return facts.pairingsOf(person).flatMap((pairing) => {
            const due = pairingDue(pairing, today, settings.meetingCadenceDays);
            if (due.state !== 'overdue' && due.state !== 'never-met') return [];
            const { key } = person;
            const step: NextStep = { kind: 'meet', key, pairingId: pairing.id };
            const more = { parameters: [pairing.userName ?? '', due.days === null ? '' : -due.days] };
            return [risk('pairing-overdue', 'medium', pairing.id, [key], step, more)];
        });
    });
}

/** People who left and are still somebody to us. */
export function leavers(facts: RiskFacts): Risk[] {
    return facts.hierarchy.people.flatMap((person) => {
        const left = facts.leftOn(person);
        if (left === null || left > facts.today || facts.rolesOf(person).length === 0) return [];
        const { key } = person;
        const step: NextStep | null = person.placement === 'Parked' ? null : { kind: 'park', key };
        return [risk('leaver-with-role', 'medium', key, [key], step, { parameters: [left] })];
    });
}
