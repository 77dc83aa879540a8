/**
 * Loops of a "who reports to whom" list (-1 for none). Each loop starts with the member that `precedes` puts first,
 * so that it is found, named and broken in the same place whatever the order of the input. O(n).
 */
export function findLoops(
    manager: readonly number[],
    precedes: (first: number, second: number) => boolean
): number[][] {
    const loops: number[][] = [];
    const walk: number[] = manager.map(() => 0); // 0: not seen; otherwise the number of the walk that came by
    for (let start = 0; start < manager.length; start++) {
        let position = start;
        while (position >= 0 && walk[position] === 0) {
            walk[position] = start + 1;
            position = manager[position] as number;
        }
        if (position >= 0 && walk[position] === start + 1) loops.push(loopFrom(position));
    }
    return loops.sort((first, second) => (precedes(first[0] as number, second[0] as number) ? -1 : 1));

    function loopFrom(member: number): number[] {
        const members: number[] = [];
        let first = 0;
        let position = member;
        do {
            if (members.length > 0 && precedes(position, members[first] as number)) first = members.length;
            members.push(position);
            position = manager[position] as number;
        } while (position !== member);
        return [...members.slice(first), ...members.slice(0, first)];
    }
}
