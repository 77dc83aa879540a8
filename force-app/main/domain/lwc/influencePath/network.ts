import type { Person } from 'c/hierarchy';
import { isMutual, signOf } from 'c/relationship';
import { graphOf, type Graph } from 'c/simplePaths';
import type { PathFacts, PathPairing, PathRelationship, PathStep, StepFactor } from './pathFacts';

/** Costs are whole numbers inside, thousandths, so that sums are exact. */
const UNIT = 1000;
/** Of two ways of the same cost the shorter one counts: a step weighs a little more than nothing. */
const SHARE = 65_536;

/** Cost of a start by the level that a pairing has; the better they see us, the cheaper. */
const LEVEL_FACTORS: Readonly<Record<string, number>> = {
    'Trusted Advisor': 1,
    'Problem Solver': 1.5,
    'Credible Source': 2,
    Vendor: 3
};
/** A pairing whose level nobody judged, and one that is still to be made, start like a vendor's. */
export const NEW_PAIRING_FACTOR = 3;
/** Cost of a start by coverage; no contact is no start. */
const COVERAGE_FACTORS: Readonly<Record<string, number>> = {
    'In Depth': 1,
    'Multiple Contacts': 1.5,
    'Brief Contact': 3
};
/** A strength that nobody judged counts as the middle one. */
const USUAL_STRENGTH = 3;
const NEUTRAL_FACTOR = 1.5;
const DOWN_FACTOR = 0.5;

/** Everything that can be walked. Node `people.length` is ourselves. */
export interface Network {
    readonly facts: PathFacts;
    readonly graph: Graph;
    readonly steps: readonly PathStep[];
    /** Positions of the people whom we know. */
    readonly known: readonly number[];
    /** Positions of people with an informal relationship. */
    readonly related: ReadonlySet<number>;
}

function product(base: number, factors: readonly StepFactor[]): number {
    return factors.reduce((cost, { code, amount }) => (code === 'opponent' ? cost + amount : cost * amount), base);
}

/** Weight of a cost in the graph; one step counts where costs are equal. */
export function weightOf(cost: number): number {
    return Math.round(cost * UNIT) * SHARE + 1;
}

/** Cost that a weight stands for. */
export function costOf(weight: number): number {
    return Math.floor(weight / SHARE) / UNIT;
}

/**
 * The steps that can be made on an account's map, with their costs. The cost of an informal step falls with its
 * strength, as Newman (2001, https://doi.org/10.1103/PhysRevE.64.016132) and Opsahl, Agneessens and Skvoretz (2010,
 * https://doi.org/10.1016/j.socnet.2010.03.006) do for shortest paths over strength of ties. O(n + e).
 */
export function buildNetwork(facts: PathFacts): Network {
    const { hierarchy } = facts;
    const { people } = hierarchy;
    const builder = new StepBuilder(facts);
    const known = new Set<number>();
    for (const pairing of facts.pairings) {
        const position = positionOf(facts, pairing.stakeholderId);
        if (position >= 0 && builder.addPairing(position, pairing)) known.add(position);
    }
    people.forEach((person, position) => {
        if (builder.addCoverage(position, person)) known.add(position);
        builder.addReporting(position, hierarchy.manager[position] as number);
    });
    const related = new Set<number>();
    for (const relationship of facts.relationships) {
        const from = positionOf(facts, relationship.fromId);
        const to = positionOf(facts, relationship.toId);
        if (from < 0 || to < 0 || from === to) continue;
        related.add(from).add(to);
        builder.addRelationship(from, to, relationship);
    }
    const { steps } = builder;
    const us = people.length;
    const edges = steps.map(({ from, to, cost }) => ({ from: from < 0 ? us : from, to, weight: weightOf(cost) }));
    const inOrder = [...known].sort((first, second) => first - second);
    return { facts, graph: graphOf(us + 1, edges), steps, known: inOrder, related };
}

/** Position of the person of a stakeholder record, -1 where there is none. */
function positionOf({ hierarchy }: PathFacts, stakeholderId: string | null): number {
    const key = stakeholderId === null ? undefined : hierarchy.keyOfStakeholder.get(stakeholderId);
    return key === undefined ? -1 : (hierarchy.indexOf.get(key) ?? -1);
}

/** Whether somebody can be asked for help: a person who is known by name and still there. */
export function canBeAsked(facts: PathFacts, person: Person): boolean {
    return (person.kind === 'contact' || person.kind === 'outside') && !facts.hasLeft(person);
}

/** Added to the cost of asking somebody who is against us. */
export function opponentFactors(facts: PathFacts, person: Person): StepFactor[] {
    const support = facts.judgementOf(person)?.support ?? '';
    const times = { 'Non-Supporter': 1, Enemy: 2 }[support] ?? 0;
    const amount = times * facts.settings.opponentCost;
    return amount === 0 ? [] : [{ code: 'opponent', value: support, amount }];
}

class StepBuilder {
    readonly steps: PathStep[] = [];
    private readonly facts: PathFacts;

    constructor(facts: PathFacts) {
        this.facts = facts;
    }

    addPairing(to: number, pairing: PathPairing): boolean {
        if (!canBeAsked(this.facts, this.person(to))) return false;
        const level = pairing.currentLevel ?? '';
        const amount = LEVEL_FACTORS[level] ?? NEW_PAIRING_FACTOR;
        const factors: StepFactor[] = [{ code: 'level', value: level, amount }];
        this.add('pairing', -1, to, this.facts.settings.pairingCost, factors, { pairing });
        return true;
    }

    addCoverage(to: number, person: Person): boolean {
        const coverage = this.facts.judgementOf(person)?.coverage ?? '';
        const amount = COVERAGE_FACTORS[coverage];
        if (amount === undefined || !canBeAsked(this.facts, person)) return false;
        const factors: StepFactor[] = [{ code: 'coverage', value: coverage, amount }];
        this.add('coverage', -1, to, this.facts.settings.coverageCost, factors);
        return true;
    }

    /** Both ways along a reporting line: asking one's manager, and being sent on by one's manager. */
    addReporting(report: number, manager: number): void {
        if (manager < 0) return;
        const { reportingCost } = this.facts.settings;
        this.add('up', report, manager, reportingCost, []);
        this.add('down', manager, report, reportingCost, [{ code: 'down', value: '', amount: DOWN_FACTOR }]);
    }

    addRelationship(from: number, to: number, relationship: PathRelationship): void {
        const { influenceCost, negativeFactor, againstDirectionFactor } = this.facts.settings;
        const factors: StepFactor[] = [strengthFactor(relationship.strength)];
        const sign = relationship.type === 'Conflicts' ? 'Negative' : signOf(relationship.sign);
        if (sign === 'Negative' && negativeFactor === 0) return;
        if (sign === 'Negative') factors.push({ code: 'negative', value: '', amount: negativeFactor });
        if (sign === 'Neutral') factors.push({ code: 'neutral', value: '', amount: NEUTRAL_FACTOR });
        this.add('relationship', from, to, influenceCost, factors, { relationship });
        const backward: StepFactor[] = isMutual(relationship.type ?? '')
            ? factors
            : [...factors, { code: 'against-direction', value: '', amount: againstDirectionFactor }];
        this.add('relationship', to, from, influenceCost, backward, { relationship });
    }

    private person(position: number): Person {
        return this.facts.hierarchy.people[position] as Person;
    }

    private add(
        kind: PathStep['kind'],
        from: number,
        to: number,
        base: number,
        factors: readonly StepFactor[],
        ways: Partial<Pick<PathStep, 'relationship' | 'pairing'>> = {}
    ): void {
        let all = factors;
        if (from >= 0) {
            const asked = this.person(from);
            // Nobody can be asked who is gone; a post or a department can be gone through, its people are there.
            if (asked.kind === 'departed' || this.facts.hasLeft(asked)) return;
            all = [...factors, ...opponentFactors(this.facts, asked)];
        }
        const cost = Math.round(product(base, all) * 100) / 100;
        this.steps.push({ kind, from, to, base, factors: all, cost, relationship: null, pairing: null, ...ways });
    }
}

/** The stronger, the cheaper: 5 divided by the strength. */
function strengthFactor(strength: number | null): StepFactor {
    if (strength === null) {
        return { code: 'strength-unknown', value: String(USUAL_STRENGTH), amount: 5 / USUAL_STRENGTH };
    }
    return { code: 'strength', value: String(strength), amount: 5 / Math.min(5, Math.max(1, strength)) };
}
