import type { Stack } from './stack';
import type { TidyNodes } from './tidyRow';
import type { CardSizes, LayoutOptions, TreeLayout, TreeShape } from './treeShape';
import type { WrappedRows } from './wrap';

/** A finished tidy tree: what each node is, and where, in its wrapped rows (`box`) or in the whole. */
export interface PlacedNodes {
    readonly nodes: TidyNodes;
    readonly person: readonly number[];
    readonly box: readonly number[];
    readonly nodeX: number[];
    readonly nodeY: number[];
    readonly stacks: ReadonlyMap<number, Stack>;
    readonly wraps: ReadonlyMap<number, { readonly rows: WrappedRows; readonly kids: readonly number[] }>;
}

/** Turns nodes back into people: absolute places from (0, 0), and the points of each reporting line. */
export function collectLayout(
    placed: PlacedNodes,
    sizes: CardSizes,
    options: LayoutOptions,
    shape: TreeShape
): TreeLayout {
    const { nodes, person, box, nodeX, nodeY, stacks, wraps } = placed;
    const count = shape.reportsStart.length - 1;
    const nothing = (): number[] => new Array<number>(count).fill(NaN);
    const [x, y, from, bus, rail, lane] = [nothing(), nothing(), nothing(), nothing(), nothing(), nothing()];
    const stacked = new Array<boolean>(count).fill(false);

    // Wrapped rows were added after what they hold, so backwards each is in place before its contents.
    let [left, right, bottom] = [Infinity, 0, 0];
    for (let node = person.length - 1; node >= 0; node--) {
        const rows = box[node] as number;
        if (rows >= 0) {
            nodeX[node] = (nodeX[node] as number) + (nodeX[rows] as number);
            nodeY[node] = (nodeY[node] as number) + (nodeY[rows] as number);
        }
        if (node > 0) left = Math.min(left, nodeX[node] as number);
    }
    if (left === Infinity) left = 0;

    for (let node = 1; node < person.length; node++) {
        const who = person[node] as number;
        const stack = stacks.get(node);
        const [nodeLeft, nodeTop] = [(nodeX[node] as number) - left, nodeY[node] as number];
        if (who >= 0) put(who, nodeLeft, nodeTop);
        stack?.members.forEach((member, place) => {
            put(member, nodeLeft + (stack.x[place] as number), nodeTop + (stack.y[place] as number));
            stacked[member] = true;
            rail[member] = nodeLeft + (stack.rail[place] as number);
        });
    }
    for (const [node, { rows, kids }] of wraps) {
        kids.forEach((kid, place) => {
            if ((rows.row[place] as number) === 0) return;
            const row = (nodeY[node] as number) + (rows.y[place] as number) - options.gapY / 2;
            const corridor = (nodeX[node] as number) - left + rows.corridor;
            for (const who of stacks.get(kid)?.members ?? [person[kid] as number]) {
                lane[who] = row;
                if (!stacked[who]) rail[who] = corridor;
            }
        });
    }
    const shown = readingOrder(shape, x);
    for (const manager of shown) addLines(manager);
    return {
        x,
        y,
        shown,
        from,
        bus,
        rail,
        lane,
        stacked,
        width: right,
        height: bottom,
        steps: nodes.steps + shown.length
    };

    function put(who: number, cardLeft: number, cardTop: number): void {
        x[who] = cardLeft;
        y[who] = cardTop;
        right = Math.max(right, cardLeft + (sizes.width[who] as number));
        bottom = Math.max(bottom, cardTop + (sizes.height[who] as number));
    }

    function addLines(manager: number): void {
        const cardLeft = x[manager] as number;
        const middle = cardLeft + (sizes.width[manager] as number) / 2;
        const drop = (y[manager] as number) + (sizes.height[manager] as number) + options.gapY / 2;
        const [start, end] = [shape.reportsStart[manager] as number, shape.reportsStart[manager + 1] as number];
        const first = shape.reports[start];
        const last = shape.reports[end - 1];
        // One column hangs on a line straight down from the card's left end.
        const hangs =
            first !== undefined &&
            last !== undefined &&
            stacked[first] &&
            rail[first] === rail[last] &&
            allStacked(start, end);
        for (let place = start; place < end; place++) {
            const report = shape.reports[place] as number;
            if (Number.isNaN(x[report])) continue;
            bus[report] = drop;
            from[report] = hangs ? (rail[report] as number) : middle;
        }
    }

    function allStacked(start: number, end: number): boolean {
        for (let place = start; place < end; place++) if (!stacked[shape.reports[place] as number]) return false;
        return true;
    }
}

/** Shown people in preorder. */
function readingOrder(shape: TreeShape, x: readonly number[]): number[] {
    const shown: number[] = [];
    const waiting = [...shape.tops].reverse();
    while (waiting.length > 0) {
        const position = waiting.pop() as number;
        if (Number.isNaN(x[position])) continue;
        shown.push(position);
        const start = shape.reportsStart[position] as number;
        for (let place = (shape.reportsStart[position + 1] as number) - 1; place >= start; place--) {
            waiting.push(shape.reports[place] as number);
        }
    }
    return shown;
}
