import type { FiscalSample } from 'c/setupFacts';

/** What the fiscal periods of opportunities say about the month in which the org's fiscal years start. */
export interface FiscalStart {
    /** Months, 1 to 12, that agree with every sample: the fewer, the more certain. */
    readonly months: readonly number[];
    /** Whether any month does: a custom fiscal year fits none. */
    readonly standard: boolean;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * Months in which fiscal years can start. A quarter is three whole months; a year may bear the calendar year that it
 * starts or ends in, which the org decides for all its years alike.
 */
export function fiscalStartOf(samples: readonly FiscalSample[]): FiscalStart {
    const months = MONTHS.filter((start) =>
        [0, 1].some((offset) => samples.every((sample) => agrees(sample, start, start === 1 ? 0 : offset)))
    );
    return { months, standard: months.length > 0 };
}

function agrees({ closeDate, fiscalYear, fiscalQuarter }: FiscalSample, start: number, offset: number): boolean {
    const year = Number(closeDate.slice(0, 4));
    const month = Number(closeDate.slice(5, 7));
    const startedIn = month >= start ? year : year - 1;
    const quarter = Math.floor(((month - start + 12) % 12) / 3) + 1;
    return startedIn + offset === fiscalYear && (fiscalQuarter === null || quarter === fiscalQuarter);
}
