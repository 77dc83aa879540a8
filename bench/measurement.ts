/** What every benchmark of this folder returns. */

export interface Measurement {
    /** What was measured: ours, or the peer beside it. */
    subject: string;
    /** Number of records, people, cells… */
    /** A count, or rows x columns. */
    size: number | string;
    metric: string;
    /** Median of `samples`. */
    value: number;
    unit: 'ms' | 's' | 'MB' | 'nodes';
    samples: number[];
}

/** A figure to compare with its target; a benchmark prints, it never fails. */
export interface Ratio {
    text: string;
    value: number;
    limit: number;
}

export type Benchmark = (
    progress: (message: string) => void
) => Promise<{ measurements: Measurement[]; ratios: Ratio[] }>;

/** Median of an unsorted list; the mean of the middle two for an even number. */
export function median(samples: number[]): number {
    const sorted = [...samples].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs `work` `times` times after one warm-up and returns each duration in milliseconds. */
export async function sample(times: number, work: () => unknown): Promise<number[]> {
    const [samples] = await sampleInTurn(times, 1, [work]);
    return samples!;
}

/**
 * Runs all of `works` in turn, so that a passing load on the machine meets each of them, and returns the durations of
 * each in milliseconds. The first `warmUps` rounds do not count: compilers need them to settle.
 */
export async function sampleInTurn(times: number, warmUps: number, works: (() => unknown)[]): Promise<number[][]> {
    const samples: number[][] = works.map(() => []);
    for (let round = -warmUps; round < times; round++) {
        for (const [index, work] of works.entries()) {
            const started = performance.now();
            await work();
            if (round >= 0) samples[index]!.push(performance.now() - started);
        }
    }
    return samples;
}

/** One measurement from its samples. */
export function measured(
    subject: string,
    size: number | string,
    metric: string,
    unit: Measurement['unit'],
    samples: number[]
): Measurement {
    return { subject, size, metric, unit, samples, value: median(samples) };
}
