/** The derivation alone, in Node and warm: from records to cells, totals and Unmapped. */
import { mapBusiness } from '../../force-app/main/domain/lwc/landscapeBusiness/landscapeBusiness.ts';
import { deriveLandscape } from '../../force-app/main/domain/lwc/landscapeCells/landscapeCells.ts';
import { CALENDAR_YEARS, fiscalYears } from '../../force-app/main/domain/lwc/landscapePeriod/landscapePeriod.ts';
import { sample } from '../measurement.ts';
import type { BenchMatrix } from './matrix.ts';
import { recordsOf } from './ours.ts';

/** Milliseconds of each of 15 derivations. */
export function deriveOf(matrix: BenchMatrix): Promise<number[]> {
    const facts = recordsOf(matrix);
    const year = new Date().getUTCFullYear();
    const view = { window: fiscalYears(year - 1, year, CALENDAR_YEARS), calendar: CALENDAR_YEARS };
    const accounts = new Set(facts.accounts.map(({ id }) => id));
    return sample(15, () =>
        deriveLandscape(
            mapBusiness(facts, accounts, () => 2),
            facts.cells,
            view
        )
    );
}
