import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateRange } from '../dates.ts';

/** A Thursday. */
const NOW = new Date('2026-08-13T10:20:30.000Z');

const RANGES: [literal: string, start: string, end: string][] = [
    ['TODAY', '2026-08-13', '2026-08-14'],
    ['YESTERDAY', '2026-08-12', '2026-08-13'],
    ['tomorrow', '2026-08-14', '2026-08-15'],
    ['THIS_WEEK', '2026-08-09', '2026-08-16'],
    ['LAST_WEEK', '2026-08-02', '2026-08-09'],
    ['NEXT_WEEK', '2026-08-16', '2026-08-23'],
    ['THIS_MONTH', '2026-08-01', '2026-09-01'],
    ['LAST_MONTH', '2026-07-01', '2026-08-01'],
    ['NEXT_MONTH', '2026-09-01', '2026-10-01'],
    ['THIS_QUARTER', '2026-07-01', '2026-10-01'],
    ['LAST_QUARTER', '2026-04-01', '2026-07-01'],
    ['NEXT_QUARTER', '2026-10-01', '2027-01-01'],
    ['THIS_YEAR', '2026-01-01', '2027-01-01'],
    ['LAST_YEAR', '2025-01-01', '2026-01-01'],
    ['NEXT_YEAR', '2027-01-01', '2028-01-01'],
    ['LAST_90_DAYS', '2026-05-15', '2026-08-14'],
    ['NEXT_90_DAYS', '2026-08-14', '2026-11-12'],
    ['LAST_N_DAYS:30', '2026-07-14', '2026-08-14'],
    ['NEXT_N_DAYS:2', '2026-08-14', '2026-08-16'],
    ['N_DAYS_AGO:3', '2026-08-10', '2026-08-11'],
    ['LAST_N_WEEKS:2', '2026-07-26', '2026-08-09'],
    ['NEXT_N_WEEKS:1', '2026-08-16', '2026-08-23'],
    ['N_WEEKS_AGO:1', '2026-08-02', '2026-08-09'],
    ['LAST_N_MONTHS:14', '2025-06-01', '2026-08-01'],
    ['NEXT_N_MONTHS:5', '2026-09-01', '2027-02-01'],
    ['N_MONTHS_AGO:8', '2025-12-01', '2026-01-01'],
    ['LAST_N_QUARTERS:3', '2025-10-01', '2026-07-01'],
    ['N_QUARTERS_AGO:3', '2025-10-01', '2026-01-01'],
    ['LAST_N_YEARS:2', '2024-01-01', '2026-01-01'],
    ['N_YEARS_AGO:2', '2024-01-01', '2025-01-01']
];

test('date literals name ranges of days', () => {
    for (const [literal, start, end] of RANGES) assert.deepEqual(dateRange(literal, NOW, 1), { start, end }, literal);
});

const FISCAL: [literal: string, startMonth: number, start: string, end: string][] = [
    ['THIS_FISCAL_YEAR', 1, '2026-01-01', '2027-01-01'],
    ['THIS_FISCAL_YEAR', 4, '2026-04-01', '2027-04-01'],
    ['THIS_FISCAL_YEAR', 9, '2025-09-01', '2026-09-01'],
    ['LAST_FISCAL_YEAR', 4, '2025-04-01', '2026-04-01'],
    ['NEXT_N_FISCAL_YEARS:2', 4, '2027-04-01', '2029-04-01'],
    ['N_FISCAL_YEARS_AGO:1', 9, '2024-09-01', '2025-09-01'],
    ['THIS_FISCAL_QUARTER', 2, '2026-08-01', '2026-11-01'],
    ['LAST_FISCAL_QUARTER', 2, '2026-05-01', '2026-08-01'],
    ['LAST_N_FISCAL_QUARTERS:2', 12, '2025-12-01', '2026-06-01']
];

test('fiscal literals follow the month in which the fiscal year starts', () => {
    for (const [literal, month, start, end] of FISCAL) {
        assert.deepEqual(dateRange(literal, NOW, month), { start, end }, `${literal} from month ${month}`);
    }
});

test('what is no date literal names nothing', () => {
    for (const text of ['SOMEDAY', 'LAST_N_DAYS', 'LAST_N_DAYS:x', 'THIS_DAY', 'N_DAYS_AGO:', 'LAST_30_DAYS']) {
        assert.equal(dateRange(text, NOW, 1), undefined, text);
    }
});
