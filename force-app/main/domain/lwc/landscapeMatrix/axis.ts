import { compareText } from 'c/landscapeFacts';
import { buildTree, readingOrder, type Tree } from 'c/landscapeTree';
import { compareFolded, foldText } from 'c/textFold';

/** What stands on an axis: a buying center, an offering. */
export interface AxisItem {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly sortOrder: number | null;
}

/** A heading that gathers items with the same text, for `groupBy`; an empty text gathers those without one. */
export interface AxisGroup {
    readonly id: string;
    readonly text: string;
}

/** The items of one axis in their tree. Nodes: the items by position, then the groups. */
export interface Axis {
    readonly tree: Tree;
    readonly items: readonly AxisItem[];
    readonly groups: readonly AxisGroup[];
}

/** Prefix of the ids of groups, so that they can be collapsed like items. */
const GROUP = 'group:';

/**
 * @param groupOf gathers the items by a text (region, function, account); an item stays below its parent where both
 * have the same text
 */
export function buildAxis<Item extends AxisItem>(items: readonly Item[], groupOf?: (item: Item) => string): Axis {
    if (groupOf === undefined) return { tree: buildTree(items), items, groups: [] };
    const textOf = new Map(items.map((item) => [item.id, groupOf(item)]));
    const texts = [...new Set(textOf.values())].sort((left, right) => compareText(left, right));
    const groups = texts.map((text): AxisGroup => ({ id: `${GROUP}${text}`, text }));
    const grouped = items.map(({ id, parentId }) => {
        const text = textOf.get(id) ?? '';
        const staysBelow = parentId !== null && textOf.get(parentId) === text;
        return { id, parentId: staysBelow ? parentId : `${GROUP}${text}` };
    });
    // A loop inside a group is cut at its top, which then belongs to the group as well.
    const cut = buildTree(grouped).loops.map((loop) => loop[0] as number);
    for (const position of cut) {
        const item = grouped[position] as { id: string; parentId: string };
        grouped[position] = { id: item.id, parentId: `${GROUP}${textOf.get(item.id) ?? ''}` };
    }
    const heads = groups.map(({ id }) => ({ id, parentId: null }));
    return { tree: buildTree([...grouped, ...heads]), items, groups };
}

/** Id of a node: of the item or of the group. */
export function nodeId({ items, groups }: Axis, node: number): string {
    return node < items.length ? (items[node] as AxisItem).id : (groups[node - items.length] as AxisGroup).id;
}

/** Name of a node; a group's is its text. */
export function nodeName({ items, groups }: Axis, node: number): string {
    return node < items.length ? (items[node] as AxisItem).name : (groups[node - items.length] as AxisGroup).text;
}

/** One visible row or column. */
export interface AxisLine {
    readonly node: number;
    readonly id: string;
    readonly name: string;
    /** 1 for a root. */
    readonly level: number;
    readonly isGroup: boolean;
    readonly hasChildren: boolean;
    readonly isCollapsed: boolean;
    /** The items whose cells this line shows: its own, and all below it where it is collapsed. Groups have none of their own. */
    readonly positions: readonly number[];
}

/** How siblings are sorted: by their sort order and name, by name, or by a value of each node (largest first). */
export type AxisOrder =
    | { readonly by: 'order' }
    | { readonly by: 'name'; readonly descending?: boolean }
    | { readonly by: 'value'; readonly values: readonly number[]; readonly ascending?: boolean };

/**
 * The lines to show. Each item that `isShown` accepts is in exactly one line; a parent of a shown item is shown as
 * well, as its heading.
 *
 * @returns lines, and the position of the line of each item (-1: not shown)
 */
export function linesOf(
    axis: Axis,
    order: AxisOrder,
    isShown: (position: number) => boolean,
    collapsed: ReadonlySet<string>
): { lines: AxisLine[]; lineOf: number[] } {
    const { tree, items } = axis;
    const kept = keptNodes(axis, isShown);
    const places = readingOrder(tree, comparatorOf(axis, order));
    const lines: (AxisLine & { positions: number[] })[] = [];
    const lineOf: number[] = items.map(() => -1);
    const lineOfNode: number[] = tree.parent.map(() => -1);
    for (const { position: node, level } of places) {
        if (!kept[node]) continue;
        const above = tree.parent[node] as number;
        const lineAbove = above < 0 ? -1 : (lineOfNode[above] as number);
        const isFolded = lineAbove >= 0 && (lines[lineAbove] as AxisLine).isCollapsed;
        const line = isFolded ? lineAbove : lines.length;
        lineOfNode[node] = line;
        if (!isFolded) {
            const hasChildren = (tree.children[node] as readonly number[]).some((child) => kept[child]);
            const id = nodeId(axis, node);
            lines.push({
                node,
                id,
                name: nodeName(axis, node),
                level,
                isGroup: node >= items.length,
                hasChildren,
                isCollapsed: hasChildren && collapsed.has(id),
                positions: []
            });
        }
        if (node >= items.length || !isShown(node)) continue;
        lineOf[node] = line;
        (lines[line] as { positions: number[] }).positions.push(node);
    }
    return { lines, lineOf };
}

/** Shown items and everything above them. */
function keptNodes({ tree, items }: Axis, isShown: (position: number) => boolean): boolean[] {
    const kept = tree.parent.map(() => false);
    for (let position = 0; position < items.length; position++) {
        if (!isShown(position)) continue;
        for (let node = position; node >= 0 && !kept[node]; node = tree.parent[node] as number) kept[node] = true;
    }
    return kept;
}

function comparatorOf(axis: Axis, order: AxisOrder): (first: number, second: number) => number {
    const folded = axis.tree.parent.map((_, node) => foldText(nodeName(axis, node)));
    const byName = (first: number, second: number) =>
        compareFolded(folded[first] as string, folded[second] as string) ||
        compareText(nodeId(axis, first), nodeId(axis, second));
    const sortOrder = (node: number) => axis.items[node]?.sortOrder ?? Number.POSITIVE_INFINITY;
    const byOrder = (first: number, second: number) =>
        compareNumbers(sortOrder(first), sortOrder(second)) || byName(first, second);
    switch (order.by) {
        case 'name':
            return order.descending ? (first, second) => byName(second, first) : byName;
        case 'value': {
            const direction = order.ascending ? 1 : -1;
            const value = (node: number) => order.values[node] ?? 0;
            return (first, second) => direction * compareNumbers(value(first), value(second)) || byOrder(first, second);
        }
        default:
            return byOrder;
    }
}

function compareNumbers(left: number, right: number): number {
    if (left === right) return 0;
    return left < right ? -1 : 1;
}
