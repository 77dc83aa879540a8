import type { Hierarchy } from './people';

/**
 * The hierarchy with only the people kept and the managers above them: positions, people, levels and the census stay
 * as they are, so that whoever is left out is hidden and not lost. O(n).
 */
export function pruneHierarchy(hierarchy: Hierarchy, keeps: readonly boolean[]): Hierarchy {
    const { order, manager, reports, reportsStart, people } = hierarchy;
    const stays = people.map(() => false);
    const below = people.map(() => 0);
    for (let place = order.length - 1; place >= 0; place--) {
        const position = order[place] as number;
        if (keeps[position]) stays[position] = true;
        const above = manager[position] as number;
        if (!stays[position] || above < 0) continue;
        stays[above] = true;
        below[above] = (below[above] as number) + (below[position] as number) + 1;
    }
    const keptStart: number[] = [0];
    const kept: number[] = [];
    for (let position = 0; position < people.length; position++) {
        for (let place = reportsStart[position] as number; place < (reportsStart[position + 1] as number); place++) {
            const report = reports[place] as number;
            if (stays[report]) kept.push(report);
        }
        keptStart.push(kept.length);
    }
    return {
        ...hierarchy,
        reportsStart: keptStart,
        reports: kept,
        tops: hierarchy.tops.filter((top) => stays[top]),
        order: order.filter((position) => stays[position]),
        below,
        parked: hierarchy.parked.map((isParked, position) => isParked && keeps[position] === true)
    };
}
