import type { Neighbour } from './graph';
import type { KnownPlaces, NodeSize } from './networkLayout';

/** Places everybody where they stood, and who is new as near as there is room to those whom they know. */
export function placeBeside(
    keys: readonly string[],
    order: readonly number[],
    neighbours: readonly (readonly Neighbour[])[],
    size: NodeSize,
    known: KnownPlaces
): { readonly x: readonly number[]; readonly y: readonly number[] } {
    const x = keys.map((key) => known.get(key)?.x ?? 0);
    const y = keys.map((key) => known.get(key)?.y ?? 0);
    const placed = order.filter((position) => known.has(keys[position] as string));
    const isPlaced = new Set(placed);
    const waiting = order.filter((position) => !isPlaced.has(position));
    while (waiting.length > 0) {
        // Whoever knows somebody with a place comes first: then the next one may know them.
        const next = Math.max(
            0,
            waiting.findIndex((position) => neighbours[position]?.some((other) => isPlaced.has(other.position)))
        );
        const [position] = waiting.splice(next, 1) as [number];
        const near = (neighbours[position] ?? []).map((other) => other.position).filter((other) => isPlaced.has(other));
        const target =
            near.length > 0
                ? { x: mean(near.map((other) => x[other] as number)), y: mean(near.map((other) => y[other] as number)) }
                : { x: Math.max(0, ...placed.map((other) => x[other] as number)) + size.width, y: 0 };
        const free = freePlace(target, placed, size, x, y);
        x[position] = free.x;
        y[position] = free.y;
        placed.push(position);
        isPlaced.add(position);
    }
    return { x, y };
}

function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The nearest place, ring by ring of boxes around the target, where no box stands. */
function freePlace(
    target: { readonly x: number; readonly y: number },
    placed: readonly number[],
    { width, height }: NodeSize,
    x: readonly number[],
    y: readonly number[]
): { readonly x: number; readonly y: number } {
    const isFree = (atX: number, atY: number): boolean =>
        !placed.some(
            (other) => Math.abs((x[other] as number) - atX) < width && Math.abs((y[other] as number) - atY) < height
        );
    if (isFree(target.x, target.y)) return target;
    // Ends: every ring is longer than the one before, and there are finitely many boxes.
    for (let ring = 1; ; ring++) {
        const corners = 8 * ring;
        for (let corner = 0; corner < corners; corner++) {
            const angle = (2 * Math.PI * corner) / corners;
            const atX = target.x + Math.cos(angle) * ring * width * 0.6;
            const atY = target.y + Math.sin(angle) * ring * height * 0.75;
            if (isFree(atX, atY)) return { x: atX, y: atY };
        }
    }
}
