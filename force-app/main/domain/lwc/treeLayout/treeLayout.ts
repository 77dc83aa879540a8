import { collectLayout } from './collect';
import { stackLeaves, type Stack } from './stack';
import { addTidyNode, emptyTidyNodes, placeKids, spreadKids, type TidyNodes } from './tidyRow';
import type { CardSizes, LayoutOptions, TreeLayout, TreeShape } from './treeShape';
import { isTooWide, wrapSubtrees, type WrappedRows } from './wrap';

export type { CardSizes, LayoutOptions, TreeLayout, TreeShape } from './treeShape';

/** Distances that read well with cards of 232 x 96. */
export const DEFAULT_LAYOUT: LayoutOptions = {
    gapX: 24,
    gapY: 48,
    stackGap: 16,
    stackIndent: 24,
    stackFrom: 4,
    stackShape: 1.4,
    wrapFrom: 6000,
    wrapShape: 2.2
};

/**
 * Positions of cards of any size in a tree or a forest: managers above the middle of their reports, subtrees as close
 * as their contours allow, four or more reports without shown reports stacked in columns, very wide rows wrapped.
 * The reports of whoever is `collapsed` are not shown. O(n): 10,000 people take a few milliseconds. The same input
 * gives the same output.
 */
export function layoutTree(
    shape: TreeShape,
    sizes: CardSizes,
    collapsed: readonly boolean[],
    options: LayoutOptions = DEFAULT_LAYOUT
): TreeLayout {
    return new Layout(shape, sizes, collapsed, options).run();
}

class Layout {
    private readonly shape: TreeShape;
    private readonly sizes: CardSizes;
    private readonly collapsed: readonly boolean[];
    private readonly options: LayoutOptions;
    private readonly nodes: TidyNodes = emptyTidyNodes();
    /** What each node of the tidy tree is: a person, a stack, or wrapped rows. */
    private readonly person: number[] = [];
    private readonly stacks = new Map<number, Stack>();
    private readonly wraps = new Map<number, { rows: WrappedRows; kids: readonly number[] }>();
    /** Bounding width (an upper bound) and height of each node's subtree. */
    private readonly extent: number[] = [];
    private readonly depth: number[] = [];
    /** The wrapped rows that a node lies in (-1: none) and its place in them. */
    private readonly box: number[] = [];
    private readonly nodeX: number[] = [];
    private readonly nodeY: number[] = [];

    constructor(shape: TreeShape, sizes: CardSizes, collapsed: readonly boolean[], options: LayoutOptions) {
        this.shape = shape;
        this.sizes = sizes;
        this.collapsed = collapsed;
        this.options = options;
    }

    run(): TreeLayout {
        const root = this.addNode(-1, 0, -this.options.gapY, 0);
        this.grow(root);
        // Nodes were added parents first, so backwards every subtree is ready before its parent.
        for (let node = this.person.length - 1; node >= root; node--) this.place(node);
        this.settle(root);
        const { nodes, person, box, nodeX, nodeY, stacks, wraps } = this;
        return collectLayout({ nodes, person, box, nodeX, nodeY, stacks, wraps }, this.sizes, this.options, this.shape);
    }

    private addNode(person: number, width: number, top: number, height: number): number {
        const node = addTidyNode(this.nodes, width, []);
        this.nodes.top[node] = top;
        this.nodes.bottom[node] = top + height + this.options.gapY;
        this.person.push(person);
        this.extent.push(width);
        this.depth.push(height);
        this.box.push(-1);
        this.nodeX.push(0);
        this.nodeY.push(top);
        return node;
    }

    private firstReport(person: number): number {
        return this.shape.reportsStart[person] as number;
    }

    private isLeaf(person: number): boolean {
        return this.collapsed[person] === true || this.firstReport(person) === this.firstReport(person + 1);
    }

    /** Adds everything shown below the root, top down. */
    private grow(root: number): void {
        for (let node = root; node < this.person.length; node++) {
            if (this.stacks.has(node)) continue;
            const person = this.person[node] as number;
            const isRoot = node === root;
            if (!isRoot && this.isLeaf(person)) continue;
            const list = isRoot ? this.shape.tops : this.shape.reports;
            const start = isRoot ? 0 : this.firstReport(person);
            const end = isRoot ? list.length : this.firstReport(person + 1);
            this.addKids(node, list, start, end);
        }
    }

    private addKids(node: number, list: readonly number[], start: number, end: number): void {
        const { width, height } = this.sizes;
        const top = this.nodes.bottom[node] as number;
        const kids = this.nodes.kids[node] as number[];
        let leaves = 0;
        for (let place = start; place < end; place++) if (this.isLeaf(list[place] as number)) leaves++;
        const stacking = leaves >= this.options.stackFrom;
        // Staff without reports of their own stand beside the manager's other branches, first; without a manager, last.
        if (stacking && node !== 0) kids.push(this.addStack(list.slice(start, end), top));
        for (let place = start; place < end; place++) {
            const person = list[place] as number;
            if (stacking && this.isLeaf(person)) continue;
            kids.push(this.addNode(person, width[person] as number, top, height[person] as number));
        }
        if (stacking && node === 0) kids.push(this.addStack(list.slice(start, end), top));
    }

    private addStack(people: readonly number[], top: number): number {
        const leaves = people.filter((person) => this.isLeaf(person));
        const stack = stackLeaves(leaves, this.sizes, this.options);
        const node = this.addNode(-1, stack.width, top, stack.height);
        this.stacks.set(node, stack);
        return node;
    }

    /** Places the kids of a node whose subtrees are ready. */
    private place(node: number): void {
        const { nodes, options, extent, depth } = this;
        const kids = nodes.kids[node] as number[];
        let widths = 0;
        let highest = 0;
        for (const kid of kids) {
            widths += (extent[kid] as number) + options.gapX;
            highest = Math.max(highest, depth[kid] as number);
        }
        if (isTooWide(widths, highest, kids.length, options)) {
            const box = this.wrap(kids);
            nodes.kids[node] = [box];
            widths = (extent[box] as number) + options.gapX;
            highest = depth[box] as number;
        }
        const only = kids.length === 1 ? this.stacks.get(kids[0] as number) : undefined;
        placeKids(nodes, node, options.gapX, only?.columns === 1);
        if (kids.length === 0) return;
        extent[node] = Math.max(extent[node] as number, widths - options.gapX);
        depth[node] = (depth[node] as number) + options.gapY + highest;
    }

    /** Freezes the subtrees of a node and puts them in rows; they move as one from here on. */
    private wrap(kids: readonly number[]): number {
        const top = this.nodes.top[kids[0] as number] as number;
        const frozen = kids.map((kid) => this.freeze(kid));
        const rows = wrapSubtrees(frozen, this.options);
        const box = this.addNode(-1, rows.width, top, rows.height);
        this.wraps.set(box, { rows, kids });
        frozen.forEach(({ members, left }, place) => {
            for (const member of members) {
                this.box[member] = box;
                this.nodeX[member] = (this.nodeX[member] as number) - left + (rows.x[place] as number);
                this.nodeY[member] = (this.nodeY[member] as number) - top + (rows.y[place] as number);
            }
        });
        placeKids(this.nodes, box, 0, false);
        return box;
    }

    /** Final places of a subtree relative to its root, with its bounding box. */
    private freeze(root: number): { members: number[]; left: number; width: number; height: number } {
        const members = this.settle(root);
        const top = this.nodes.top[root] as number;
        let [left, right, bottom] = [Infinity, -Infinity, 0];
        for (const member of members) {
            const x = this.nodeX[member] as number;
            left = Math.min(left, x);
            right = Math.max(right, x + (this.nodes.width[member] as number));
            bottom = Math.max(bottom, this.nodes.bottom[member] as number);
        }
        return { members, left, width: right - left, height: bottom - this.options.gapY - top };
    }

    /** The paper's second walk: sums up the modifiers from `root` down. What is frozen inside stays so. */
    private settle(root: number): number[] {
        const { nodes, nodeX } = this;
        const members = [root];
        const sums = [0];
        for (let place = 0; place < members.length; place++) {
            const node = members[place] as number;
            nodes.steps++;
            const sum = (sums[place] as number) + (nodes.mod[node] as number);
            nodeX[node] = sum + (nodes.prelim[node] as number);
            spreadKids(nodes, node);
            for (const kid of nodes.kids[node] as number[]) {
                members.push(kid);
                sums.push(sum);
            }
        }
        return members;
    }
}
