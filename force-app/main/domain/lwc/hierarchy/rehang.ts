import type { Hierarchy, Person } from './people';
import { problemsOfTops } from './problems';
import { siblingOrder, sortTextOf, topRank } from './siblings';
import { walkDown } from './walkDown';

/**
 * The hierarchy after one person was given another manager (-1: none), the same as when it is built anew from the
 * records, in a fraction of the time: nobody else is read, folded or sorted again. Null where more than that changes: data
 * problems come or go, or the new manager is the person, below them, parked or outside.
 */
export function rehang(before: Hierarchy, position: number, above: number): Hierarchy | null {
    const { people, manager } = before;
    if (!isPlain(before, position) || (above >= 0 && !canManage(before, above, position))) return null;
    const from = manager[position] as number;
    if (from === above) return before;

    const next = manager.slice();
    next[position] = above;
    const inOrder = siblingOrder(people, (one) => sortTextOf(people[one] as Person));
    const { reportsStart, reports } = regrouped(before, position, from, above, inOrder);
    const rank = (top: number): number => topRank(people, reportsStart, top);
    // Whoever came, went, or won or lost all reports may stand elsewhere.
    const touched = [position, from, above].filter((one, place, all) => one >= 0 && all.indexOf(one) === place);
    const tops = before.tops.filter((top) => !touched.includes(top));
    for (const top of touched) {
        if (next[top] === -1 && !before.parked[top]) {
            insert(tops, 0, tops.length, top, (first, second) => rank(first) - rank(second) || inOrder(first, second));
        }
    }
    return {
        ...before,
        ...{ manager: next, reportsStart, reports, tops },
        ...walkDown(people.length, next, reportsStart, reports, tops),
        problems: [...before.problems.filter(({ code }) => code !== 'several-tops'), ...problemsOfTops(people, tops)]
    };
}

/** Whether nothing about a person but the manager decides where they are. */
function isPlain({ people, parked, problems }: Hierarchy, position: number): boolean {
    const { key, placement, kind } = people[position] as Person;
    if (placement !== 'Auto' || kind === 'outside' || parked[position]) return false;
    const isMoot = (code: string): boolean => code.startsWith('manager-') || code === 'self-report' || code === 'loop';
    return !problems.some(({ code, keys }) => isMoot(code) && keys.includes(key));
}

function canManage({ people, parked, manager }: Hierarchy, above: number, position: number): boolean {
    if (parked[above] || (people[above] as Person).kind === 'outside') return false;
    let current = above;
    while (current >= 0 && current !== position) current = manager[current] as number;
    return current < 0;
}

type Order = (first: number, second: number) => number;

function regrouped(before: Hierarchy, position: number, from: number, above: number, inOrder: Order) {
    const reportsStart = before.reportsStart.slice();
    const reports = before.reports.slice();
    if (from >= 0) {
        reports.splice(reports.indexOf(position, reportsStart[from]), 1);
        for (let one = from + 1; one < reportsStart.length; one++)
            reportsStart[one] = (reportsStart[one] as number) - 1;
    }
    if (above >= 0) {
        insert(reports, reportsStart[above] as number, reportsStart[above + 1] as number, position, inOrder);
        for (let one = above + 1; one < reportsStart.length; one++)
            reportsStart[one] = (reportsStart[one] as number) + 1;
    }
    return { reportsStart, reports };
}

/** Puts an item where it belongs in the sorted part of a list, from `start` up to, not including, `end`. */
function insert(list: number[], start: number, end: number, item: number, inOrder: Order): void {
    let [low, high] = [start, end];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (inOrder(list[middle] as number, item) < 0) low = middle + 1;
        else high = middle;
    }
    list.splice(low, 0, item);
}
