import { LABELS } from 'c/landscapeLabels';
import { fiscalYearOf } from 'c/landscapePeriod';
import type { LandscapeModel, Period } from 'c/landscapeStore';
import { fillText } from 'c/result';

/** A period as the value of a choice. */
export function periodValue({ first, last }: Period): string {
    return `${first}-${last}`;
}

/** The period of a choice's value. */
export function periodOf(value: string): Period {
    const [first = 0, last = 0] = value.split('-').map(Number);
    return { first, last };
}

/** Choices of fiscal years: what the settings say, everything there is, and each year by itself, latest first. */
export function periodOptions(model: LandscapeModel, today: string): { value: string; label: string }[] {
    const years = model.yearsWithBusiness(today);
    const thisYear = fiscalYearOf(today, model.calendar);
    const usual: Period = { first: thisYear - model.records.settings.fiscalYearsBefore, last: thisYear };
    const all: Period = { first: years[0] ?? thisYear, last: years.at(-1) ?? thisYear };
    const single = years.map((year): Period => ({ first: year, last: year })).reverse();
    const options = new Map<string, string>();
    for (const period of [usual, all, ...single, model.period]) {
        const value = periodValue(period);
        if (!options.has(value)) options.set(value, period === all ? LABELS.periodAll : labelOf(period));
    }
    return [...options].map(([value, label]) => ({ value, label }));
}

function labelOf({ first, last }: Period): string {
    return first === last ? fillText(LABELS.periodYear, [first]) : fillText(LABELS.periodYears, [first, last]);
}
