/** What has a place in a tree. */
export interface TreeItem {
    readonly id: string;
    readonly parentId: string | null;
}

/** A tree of items named by their position; flat plain arrays. Every item is in it exactly once. */
export interface Tree {
    /** Position of the parent; -1 for a root. */
    readonly parent: readonly number[];
    /** Positions of the children of each item, in the order of the items. */
    readonly children: readonly (readonly number[])[];
    readonly roots: readonly number[];
    /** Items whose chain of parents closed on itself. Each loop starts with the item whose parent was taken away. */
    readonly loops: readonly (readonly number[])[];
    /** Items that name a parent which is not among them: they are roots. */
    readonly orphans: readonly number[];
}

/**
 * The tree that the items' parents make. A loop is cut at the member with the smallest id, so that it is cut at the
 * same place whatever the order of the items.
 */
export function buildTree(items: readonly TreeItem[]): Tree {
    const positionOf = new Map(items.map(({ id }, position) => [id, position]));
    const orphans: number[] = [];
    const parent = items.map(({ parentId }, position) => {
        if (parentId === null) return -1;
        const found = positionOf.get(parentId);
        if (found === undefined) orphans.push(position);
        return found ?? -1;
    });
    const loops = cutLoops(items, parent);
    const children: number[][] = items.map(() => []);
    const roots: number[] = [];
    parent.forEach((above, position) => (above < 0 ? roots : (children[above] as number[])).push(position));
    return { parent, children, roots, loops, orphans };
}

function cutLoops(items: readonly TreeItem[], parent: number[]): number[][] {
    const loops: number[][] = [];
    const walk: number[] = parent.map(() => 0); // 0: not seen; otherwise the number of the walk that came by
    for (let start = 0; start < parent.length; start++) {
        let position = start;
        while (position >= 0 && walk[position] === 0) {
            walk[position] = start + 1;
            position = parent[position] as number;
        }
        if (position < 0 || walk[position] !== start + 1) continue;
        const loop = loopFrom(position, items, parent);
        parent[loop[0] as number] = -1;
        loops.push(loop);
    }
    return loops;
}

function loopFrom(member: number, items: readonly TreeItem[], parent: readonly number[]): number[] {
    const members = [member];
    for (let position = parent[member] as number; position !== member; position = parent[position] as number) {
        members.push(position);
    }
    const idAt = (place: number) => (items[members[place] as number] as TreeItem).id;
    let first = 0;
    for (let place = 1; place < members.length; place++) if (idAt(place) < idAt(first)) first = place;
    return [...members.slice(first), ...members.slice(0, first)];
}

/** An item of a tree in the order of reading. */
export interface TreePlace {
    readonly position: number;
    /** 1 for a root. */
    readonly level: number;
}

/**
 * Parents before their children, siblings by `inOrder` (left as they are without it), nothing below the collapsed.
 * Without recursion: a chain of any length is normal input.
 */
export function readingOrder(
    tree: Tree,
    inOrder?: (first: number, second: number) => number,
    isCollapsed: (position: number) => boolean = () => false
): TreePlace[] {
    const sorted = (positions: readonly number[]) => (inOrder ? [...positions].sort(inOrder) : positions);
    const order: TreePlace[] = [];
    const waiting: TreePlace[] = [];
    push(tree.roots, 1);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
        order.push(place);
        if (!isCollapsed(place.position)) push(tree.children[place.position] as readonly number[], place.level + 1);
    }
    return order;

    function push(positions: readonly number[], level: number): void {
        const ordered = sorted(positions);
        for (let last = ordered.length - 1; last >= 0; last--) {
            waiting.push({ position: ordered[last] as number, level });
        }
    }
}

/** Whether a position is an ancestor's or lies below it. */
export function isBelow(tree: Tree, position: number, ancestor: number): boolean {
    let current = position;
    while (current >= 0 && current !== ancestor) current = tree.parent[current] as number;
    return current === ancestor;
}
