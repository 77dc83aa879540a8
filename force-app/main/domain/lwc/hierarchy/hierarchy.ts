import { findLoops } from './loops';
import { nameManagers } from './managers';
import type { ContactFact, DataProblem, Hierarchy, Person, StakeholderFact } from './people';
import { censusOf, problemsOfPeople } from './problems';
import { siblingOrder, sortTextOf, topRank } from './siblings';
import { walkDown } from './walkDown';

export { pruneHierarchy } from './prune';
export { rehang } from './rehang';

export type {
    Census,
    ContactFact,
    DataProblem,
    Hierarchy,
    Person,
    PersonKind,
    Placement,
    ProblemCode,
    StakeholderFact,
    StakeholderKind
} from './people';

/**
 * The hierarchy of one account from its contacts and stakeholder records, in any order and in any state: a loop is
 * broken at the member with the smallest key, whose manager is taken away; a report of somebody who is parked
 * becomes a top; nobody is lost and nobody is there twice. The same input gives the same result, in any order.
 * Costs O(n) plus the sorting of siblings.
 */
export function buildHierarchy(contacts: readonly ContactFact[], stakeholders: readonly StakeholderFact[]): Hierarchy {
    const { people, indexOf, keyOfStakeholder, manager, problems } = nameManagers(contacts, stakeholders);
    const parked = people.map((person) => person.placement === 'Parked');
    releaseReportsOfParked(people, manager, parked, problems);
    breakLoops(people, manager, problems);

    const sortText = people.map(sortTextOf);
    const { reportsStart, reports, tops } = groupByManager(people, manager, parked, sortText);
    const { order, level, below } = walkDown(people.length, manager, reportsStart, reports, tops);
    problems.push(...problemsOfPeople(people, tops, sortText));
    const census = censusOf(people, parked);
    return {
        people,
        indexOf,
        keyOfStakeholder,
        manager,
        parked,
        reportsStart,
        reports,
        tops,
        level,
        below,
        order,
        problems,
        census
    };
}

/** Positions of the people who report to somebody, in their order. */
export function reportsOf(hierarchy: Hierarchy, position: number): readonly number[] {
    return hierarchy.reports.slice(hierarchy.reportsStart[position], hierarchy.reportsStart[position + 1]);
}

/** How many report to somebody directly. */
export function reportCount(hierarchy: Hierarchy, position: number): number {
    return (hierarchy.reportsStart[position + 1] as number) - (hierarchy.reportsStart[position] as number);
}

/** Whether `position` is `ancestor` or somewhere below. */
export function isWithin(hierarchy: Hierarchy, position: number, ancestor: number): boolean {
    let current = position;
    while (current >= 0 && current !== ancestor) current = hierarchy.manager[current] as number;
    return current === ancestor;
}

function releaseReportsOfParked(people: Person[], manager: number[], parked: boolean[], problems: DataProblem[]): void {
    manager.forEach((above, position) => {
        if (above < 0 || !parked[above]) return;
        const [person, boss] = [people[position] as Person, people[above] as Person];
        problems.push({ code: 'manager-parked', keys: [person.key, boss.key], parameters: [person.name, boss.name] });
        manager[position] = -1;
    });
}

function breakLoops(people: Person[], manager: number[], problems: DataProblem[]): void {
    const loops = findLoops(manager, (first, second) => (people[first] as Person).key < (people[second] as Person).key);
    for (const loop of loops) {
        const members = loop.map((position) => people[position] as Person);
        problems.push({
            code: 'loop',
            keys: members.map((member) => member.key),
            parameters: [members.map((member) => member.name).join(' → ')]
        });
        manager[loop[0] as number] = -1;
    }
}

/** Reports by manager, and tops, in the order of `siblings.ts`. */
function groupByManager(
    people: readonly Person[],
    manager: readonly number[],
    parked: readonly boolean[],
    sortText: readonly string[]
) {
    const inOrder = siblingOrder(people, (position) => sortText[position] as string);
    const reportsStart: number[] = people.map(() => 0);
    reportsStart.push(0);
    for (const above of manager) if (above >= 0) reportsStart[above + 1] = (reportsStart[above + 1] as number) + 1;
    for (let position = 0; position < people.length; position++) {
        reportsStart[position + 1] = (reportsStart[position + 1] as number) + (reportsStart[position] as number);
    }
    const next = reportsStart.slice();
    const reports: number[] = manager.filter((above) => above >= 0);
    const tops: number[] = [];
    manager.forEach((above, position) => {
        if (above >= 0) {
            reports[next[above] as number] = position;
            next[above] = (next[above] as number) + 1;
        } else if (!parked[position]) tops.push(position);
    });
    for (let position = 0; position < people.length; position++) {
        const [start, end] = [reportsStart[position] as number, reportsStart[position + 1] as number];
        if (end - start < 2) continue;
        const sorted = reports.slice(start, end).sort(inOrder);
        for (let offset = 0; offset < sorted.length; offset++) reports[start + offset] = sorted[offset] as number;
    }
    const rank = (top: number): number => topRank(people, reportsStart, top);
    tops.sort((first, second) => rank(first) - rank(second) || inOrder(first, second));
    return { reportsStart, reports, tops };
}
