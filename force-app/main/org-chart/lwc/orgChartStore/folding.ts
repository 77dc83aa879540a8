import type { Hierarchy } from 'c/hierarchy';

/** Cards that a first look can take in: about what a desktop screen shows legibly. */
const READABLE_CARDS = 60;

/**
 * Whose reports are hidden at first, so that the chart opens legible: every level is shown as long as the cards stay
 * few; the first two always are. Whoever has no reports needs no hiding.
 */
export function initialCollapse(hierarchy: Hierarchy): ReadonlySet<string> {
    const onLevel: number[] = [];
    for (const position of hierarchy.order) {
        const level = hierarchy.level[position] as number;
        onLevel[level] = (onLevel[level] ?? 0) + 1;
    }
    let shown = (onLevel[1] ?? 0) + (onLevel[2] ?? 0);
    let last = 2;
    while (last + 1 < onLevel.length && shown + (onLevel[last + 1] as number) <= READABLE_CARDS) {
        last++;
        shown += onLevel[last] as number;
    }
    if (last + 1 >= onLevel.length) return new Set();
    const folded = hierarchy.order.filter(
        (position) => hierarchy.level[position] === last && (hierarchy.below[position] as number) > 0
    );
    return new Set(folded.map((position) => hierarchy.people[position]?.key as string));
}
