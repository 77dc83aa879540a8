import type { CardSizes, TreeLayout, TreeShape } from 'c/treeLayout';

/** Radius of the rounded corners, in the units of the chart. */
const RADIUS = 8;

function round(value: number): string {
    return String(Math.round(value * 2) / 2);
}

/** A rounded corner from the horizontal line at `y` into the vertical line at `x`, coming from `fromX`. */
function cornerDown(fromX: number, x: number, y: number, nextY: number): string {
    const radius = Math.min(RADIUS, Math.abs(x - fromX), Math.max(0, nextY - y));
    if (radius < 1) return `M${round(x)} ${round(y)}`;
    const side = x > fromX ? -radius : radius;
    return `M${round(x + side)} ${round(y)}Q${round(x)} ${round(y)} ${round(x)} ${round(y + radius)}`;
}

/** From a rail into the middle of a stacked card's side. */
function branch(rail: number, middle: number, left: number): string {
    const radius = Math.min(RADIUS, left - rail);
    return `M${round(rail)} ${round(middle - radius)}Q${round(rail)} ${round(middle)} ${round(rail + radius)} ${round(middle)}H${round(left)}`;
}

/**
 * The lines from one manager to all shown reports as path data: one trunk, one horizontal line, one drop or branch a
 * report. Empty where no report is shown.
 */
export function linesBelow(layout: TreeLayout, sizes: CardSizes, shape: TreeShape, manager: number): string {
    const { x, y, from, bus, rail, lane, stacked } = layout;
    const bottom = (y[manager] as number) + (sizes.height[manager] as number);
    let path = '';
    let trunk = NaN;
    let drop = NaN;
    let [least, most] = [Infinity, -Infinity];
    const railEnd = new Map<number, number>();
    const laneEnds = new Map<number, [corridor: number, least: number, most: number]>();
    for (
        let place = shape.reportsStart[manager] as number;
        place < (shape.reportsStart[manager + 1] as number);
        place++
    ) {
        const report = shape.reports[place] as number;
        const left = x[report] as number;
        if (Number.isNaN(left)) continue;
        const top = y[report] as number;
        const middle = left + (sizes.width[report] as number) / 2;
        const side = rail[report] as number;
        trunk = from[report] as number;
        drop = bus[report] as number;
        const across = Number.isNaN(side) ? middle : side;
        const row = lane[report] as number;
        if (Number.isNaN(row)) {
            least = Math.min(least, across);
            most = Math.max(most, across);
        }
        if (stacked[report]) {
            const centre = top + (sizes.height[report] as number) / 2;
            railEnd.set(side, Math.max(railEnd.get(side) ?? 0, centre - RADIUS));
            path += branch(side, centre, left);
        } else if (Number.isNaN(row)) {
            path += `${cornerDown(trunk, middle, drop, top)}V${round(top)}`;
        } else {
            const [corridor, first, last] = laneEnds.get(row) ?? [side, Infinity, -Infinity];
            laneEnds.set(row, [corridor, Math.min(first, middle), Math.max(last, middle)]);
            path += `${cornerDown(corridor, middle, row, top)}V${round(top)}`;
            least = Math.min(least, corridor);
            most = Math.max(most, corridor);
        }
    }
    if (Number.isNaN(trunk)) return path;
    for (const [side, end] of railEnd) {
        path +=
            side === trunk
                ? `M${round(side)} ${round(bottom)}V${round(end)}`
                : `${cornerDown(trunk, side, drop, end)}V${round(end)}`;
    }
    let corridorEnd = -Infinity;
    let corridor = NaN;
    for (const [row, [side, , last]] of laneEnds) {
        corridor = side;
        corridorEnd = Math.max(corridorEnd, row);
        path += `M${round(side)} ${round(row - RADIUS)}Q${round(side)} ${round(row)} ${round(side + RADIUS)} ${round(row)}H${round(last - RADIUS)}`;
    }
    if (!Number.isNaN(corridor)) {
        path += `${cornerDown(trunk, corridor, drop, corridorEnd)}V${round(corridorEnd - RADIUS)}`;
    }
    const only = least === most && least === trunk;
    if (!(only && railEnd.has(trunk))) path += `M${round(trunk)} ${round(bottom)}V${round(drop)}`;
    if (!only && most > -Infinity) {
        const [start, end] = [Math.min(least + RADIUS, trunk), Math.max(most - RADIUS, trunk)];
        if (end > start) path += `M${round(start)} ${round(drop)}H${round(end)}`;
    }
    return path;
}

/** The line from somebody's manager to them alone, as path data; empty for a top and for what is not shown. */
export function lineTo(layout: TreeLayout, sizes: CardSizes, manager: number, report: number): string {
    const left = layout.x[report] as number;
    const drop = layout.bus[report] as number;
    if (Number.isNaN(left) || Number.isNaN(drop) || manager < 0) return '';
    const bottom = (layout.y[manager] as number) + (sizes.height[manager] as number);
    const top = layout.y[report] as number;
    const middle = left + (sizes.width[report] as number) / 2;
    const side = layout.rail[report] as number;
    const row = layout.lane[report] as number;
    const start = `M${round(layout.from[report] as number)} ${round(bottom)}V${round(drop)}H`;
    if (layout.stacked[report]) {
        return `${start}${round(side)}V${round(top + (sizes.height[report] as number) / 2)}H${round(left)}`;
    }
    if (!Number.isNaN(row)) return `${start}${round(side)}V${round(row)}H${round(middle)}V${round(top)}`;
    return `${start}${round(middle)}V${round(top)}`;
}
