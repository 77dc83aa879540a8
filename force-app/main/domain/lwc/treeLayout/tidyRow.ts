/**
 * Arrays of a tidy tree in the making, by node. The algorithm is A. van der Ploeg, "Drawing non-layered tidy trees
 * in linear time" (Software: Practice and Experience 44, 2014), without recursion and in plain arrays.
 * `tl`/`tr` are the threads of the left and right contour, `el`/`er` the extreme (lowest) nodes with the sums of
 * modifiers to them, as in the paper.
 */
export interface TidyNodes {
    readonly width: number[];
    /** Top of each node, and its bottom with the gap below it. */
    readonly top: number[];
    readonly bottom: number[];
    readonly kids: number[][];
    readonly prelim: number[];
    readonly mod: number[];
    readonly shift: number[];
    readonly change: number[];
    readonly tl: number[];
    readonly tr: number[];
    readonly el: number[];
    readonly er: number[];
    readonly msel: number[];
    readonly mser: number[];
    steps: number;
}

export function emptyTidyNodes(): TidyNodes {
    return {
        width: [],
        top: [],
        bottom: [],
        kids: [],
        prelim: [],
        mod: [],
        shift: [],
        change: [],
        tl: [],
        tr: [],
        el: [],
        er: [],
        msel: [],
        mser: [],
        steps: 0
    };
}

/** Adds a node and gives its number. */
export function addTidyNode(nodes: TidyNodes, width: number, kids: number[]): number {
    nodes.width.push(width);
    nodes.top.push(0);
    nodes.bottom.push(0);
    nodes.kids.push(kids);
    nodes.prelim.push(0);
    nodes.mod.push(0);
    nodes.shift.push(0);
    nodes.change.push(0);
    nodes.tl.push(-1);
    nodes.tr.push(-1);
    nodes.el.push(-1);
    nodes.er.push(-1);
    nodes.msel.push(0);
    nodes.mser.push(0);
    return nodes.width.length - 1;
}

/** Lists "from here down, the lowest right contour so far is that of child `index`", the paper's IYL. */
interface LowestSibling {
    readonly lowest: number;
    readonly index: number;
    readonly next: LowestSibling | null;
}

function withSibling(lowest: number, index: number, siblings: LowestSibling | null): LowestSibling {
    let next = siblings;
    while (next !== null && lowest >= next.lowest) next = next.next;
    return { lowest, index, next };
}

/** Places the subtrees of a node side by side, as close as their contours allow, and the node above their middle. */
export function placeKids(nodes: TidyNodes, node: number, gap: number, leftAligned: boolean): void {
    const { kids, prelim, mod, width, bottom, el, er, msel, mser } = nodes;
    const own = kids[node] as number[];
    nodes.steps++;
    if (own.length === 0) {
        el[node] = node;
        er[node] = node;
        msel[node] = 0;
        mser[node] = 0;
        return;
    }
    const first = own[0] as number;
    let siblings: LowestSibling | null = withSibling(bottom[el[first] as number] as number, 0, null);
    for (let index = 1; index < own.length; index++) {
        const lowest = bottom[er[own[index] as number] as number] as number;
        separate(nodes, own, index, siblings, gap);
        siblings = withSibling(lowest, index, siblings);
    }
    const last = own[own.length - 1] as number;
    const left = (prelim[first] as number) + (mod[first] as number);
    const right = (prelim[last] as number) + (mod[last] as number) + (width[last] as number);
    prelim[node] = leftAligned ? left : (left + right - (width[node] as number)) / 2;
    el[node] = el[first] as number;
    msel[node] = msel[first] as number;
    er[node] = er[last] as number;
    mser[node] = mser[last] as number;
}

function separate(nodes: TidyNodes, own: number[], index: number, siblings: LowestSibling, gap: number): void {
    const { kids, prelim, mod, width, bottom, tl, tr } = nodes;
    let lowest: LowestSibling = siblings;
    let right = own[index - 1] as number;
    let rightSum = mod[right] as number;
    let left = own[index] as number;
    let leftSum = mod[left] as number;
    while (right >= 0 && left >= 0) {
        nodes.steps++;
        if ((bottom[right] as number) > lowest.lowest && lowest.next !== null) lowest = lowest.next;
        const overlap =
            rightSum +
            (prelim[right] as number) +
            (width[right] as number) +
            gap -
            (leftSum + (prelim[left] as number));
        if (overlap > 0) {
            leftSum += overlap;
            moveSubtree(nodes, own, index, lowest.index, overlap);
        }
        const rightBottom = bottom[right] as number;
        const leftBottom = bottom[left] as number;
        if (rightBottom <= leftBottom) {
            const below = kids[right] as number[];
            right = (below.length > 0 ? below[below.length - 1] : tr[right]) as number;
            if (right >= 0) rightSum += mod[right] as number;
        }
        if (rightBottom >= leftBottom) {
            const below = kids[left] as number[];
            left = (below.length > 0 ? below[0] : tl[left]) as number;
            if (left >= 0) leftSum += mod[left] as number;
        }
    }
    if (right < 0 && left >= 0) threadLeft(nodes, own, index, left, leftSum);
    else if (right >= 0 && left < 0) threadRight(nodes, own, index, right, rightSum);
}

function moveSubtree(
    { mod, msel, mser, shift, change }: TidyNodes,
    own: number[],
    index: number,
    from: number,
    distance: number
) {
    const node = own[index] as number;
    mod[node] = (mod[node] as number) + distance;
    msel[node] = (msel[node] as number) + distance;
    mser[node] = (mser[node] as number) + distance;
    if (from === index - 1) return;
    // Subtrees in between move along evenly; `spread` applies it.
    const share = distance / (index - from);
    const after = own[from + 1] as number;
    shift[after] = (shift[after] as number) + share;
    shift[node] = (shift[node] as number) - share;
    change[node] = (change[node] as number) - (distance - share);
}

function threadLeft(
    { tl, el, mod, prelim, msel }: TidyNodes,
    own: number[],
    index: number,
    to: number,
    sum: number
): void {
    const first = own[0] as number;
    const node = own[index] as number;
    const lowest = el[first] as number;
    tl[lowest] = to;
    const difference = sum - (mod[to] as number) - (msel[first] as number);
    mod[lowest] = (mod[lowest] as number) + difference;
    prelim[lowest] = (prelim[lowest] as number) - difference;
    el[first] = el[node] as number;
    msel[first] = msel[node] as number;
}

function threadRight(
    { tr, er, mod, prelim, mser }: TidyNodes,
    own: number[],
    index: number,
    to: number,
    sum: number
): void {
    const node = own[index] as number;
    const before = own[index - 1] as number;
    const lowest = er[node] as number;
    tr[lowest] = to;
    const difference = sum - (mod[to] as number) - (mser[node] as number);
    mod[lowest] = (mod[lowest] as number) + difference;
    prelim[lowest] = (prelim[lowest] as number) - difference;
    er[node] = er[before] as number;
    mser[node] = mser[before] as number;
}

/** Adds the even spreading of subtrees in between to the modifiers of a node's kids. */
export function spreadKids({ kids, shift, change, mod }: TidyNodes, node: number): void {
    let distance = 0;
    let sum = 0;
    for (const kid of kids[node] as number[]) {
        distance += shift[kid] as number;
        sum += distance + (change[kid] as number);
        mod[kid] = (mod[kid] as number) + sum;
    }
}
