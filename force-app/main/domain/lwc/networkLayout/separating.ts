import type { NodeSize } from './networkLayout';

/** Rounds of pushing before everything is spread a little. */
const ROUNDS = 24;
/** More across than down: screens are wide. */
const SPREAD = { x: 1.09, y: 1.04 };
/** Spreads after which boxes that still overlap are put side by side: a guard, not a case that was seen. */
const MOST_SPREADS = 80;

/** Moves the members apart until no two boxes overlap, by small pushes, and by spreading where there is no room. */
export function separate(island: readonly number[], size: NodeSize, x: number[], y: number[]): void {
    for (let spread = 0; spread < MOST_SPREADS; spread++) {
        for (let round = 0; round < ROUNDS; round++) if (!pushApart(island, size, x, y)) return;
        for (const position of island) {
            x[position] = (x[position] as number) * SPREAD.x;
            y[position] = (y[position] as number) * SPREAD.y;
        }
    }
    const columns = Math.ceil(Math.sqrt(island.length));
    island.forEach((position, place) => {
        x[position] = (place % columns) * size.width;
        y[position] = Math.floor(place / columns) * size.height;
    });
}

/** One round; whether anything overlapped. Boxes in the order of x, each compared with those that reach into it. */
function pushApart(island: readonly number[], size: NodeSize, x: number[], y: number[]): boolean {
    const order = [...island].sort((first, second) => (x[first] as number) - (x[second] as number) || first - second);
    let overlapped = false;
    for (let place = 0; place < order.length; place++) {
        const one = order[place] as number;
        for (let next = place + 1; next < order.length; next++) {
            const other = order[next] as number;
            const acrossX = (x[other] as number) - (x[one] as number);
            if (acrossX >= size.width + size.width) break;
            const acrossY = (y[other] as number) - (y[one] as number);
            const [deepX, deepY] = [size.width - Math.abs(acrossX), size.height - Math.abs(acrossY)];
            // A hair of tolerance: pushes are halves of floating point numbers.
            if (deepX <= 1e-6 || deepY <= 1e-6) continue;
            overlapped = true;
            if (deepX / size.width < deepY / size.height) {
                const push = (deepX / 2 + 0.01) * (acrossX < 0 ? -1 : 1);
                x[one] = (x[one] as number) - push;
                x[other] = (x[other] as number) + push;
            } else {
                const push = (deepY / 2 + 0.01) * (acrossY < 0 || (acrossY === 0 && other < one) ? -1 : 1);
                y[one] = (y[one] as number) - push;
                y[other] = (y[other] as number) + push;
            }
        }
    }
    return overlapped;
}
