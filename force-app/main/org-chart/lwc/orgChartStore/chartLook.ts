/** What part of the chart is looked at, in its units, and how large. */
export interface ChartLook {
    /** Middle of the screen. */
    readonly x: number;
    readonly y: number;
    readonly zoom: number;
}

/** A look out of storage; null where it is none. */
export function chartLookFrom(stored: unknown): ChartLook | null {
    const { x, y, zoom } = (stored ?? {}) as Partial<Record<keyof ChartLook, unknown>>;
    if (typeof x !== 'number' || typeof y !== 'number' || typeof zoom !== 'number') return null;
    return zoom > 0 && [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : null;
}
