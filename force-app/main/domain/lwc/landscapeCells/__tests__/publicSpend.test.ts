/** Payments that a ministry published (ATLAS_DATA), as won opportunities: every penny is where it belongs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { mapBusiness } from '../../landscapeBusiness/landscapeBusiness';
import { center, facts, offering, opportunity } from '../../landscapeFacts/__tests__/landscapeKit';
import { CALENDAR_YEARS } from '../../landscapePeriod/landscapePeriod';
import { cellAt, deriveLandscape, unmappedIn } from '../landscapeCells';

const folder = join(process.env.ATLAS_DATA ?? '../shared/data', 'spend');
const isThere = existsSync(folder);
const names = isThere ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];

interface Payment {
    readonly area: string;
    readonly type: string;
    readonly supplier: string;
    /** As published: "25,000.00", "-1234.5". */
    readonly amount: string;
}

function payments(): Payment[] {
    return names.flatMap((name) => {
        const bytes = readFileSync(join(folder, name));
        const text = bytes.toString('utf8').includes('\ufffd') ? bytes.toString('latin1') : bytes.toString('utf8');
        const rows: string[][] = parse(text, { relaxColumnCount: true, relaxQuotes: true, bom: true });
        return rows.flatMap((row) => {
            const [, , , type = '', area = '', supplier = '', , amount = ''] = row.map((cell) => cell.trim());
            const isPayment = /^-?[\d,]+(\.\d*)?$/.test(amount);
            const folded = { area: area.toLowerCase(), type: type.toLowerCase(), supplier: supplier.toUpperCase() };
            return isPayment ? [{ ...folded, amount: amount.replaceAll(',', '') }] : [];
        });
    });
}

/** Pence by the digits of the text, without a floating point number; a third decimal is rounded half away from zero. */
function pence(amount: string): bigint {
    const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
    const digits = fraction.padEnd(3, '0');
    const size = BigInt(whole) * 100n + BigInt(digits.slice(0, 2)) + ((digits[2] as string) >= '5' ? 1n : 0n);
    return amount.startsWith('-') ? -size : size;
}

const sumOf = (some: readonly Payment[]) => some.reduce((sum, { amount }) => sum + pence(amount), 0n);

function landscapeOf(some: readonly Payment[]) {
    const named = (key: 'area' | 'type') => [...new Set(some.map((payment) => payment[key]))].filter(Boolean);
    const values = facts({
        buyingCenters: named('area').map((name) => center(name)),
        offerings: named('type').map((name) => offering(name)),
        opportunities: some.map(({ area, type, amount }, number) =>
            opportunity(`${number}`, {
                amount: Number(amount),
                currency: 'GBP',
                buyingCenterId: area || null,
                offeringId: type || null
            })
        )
    });
    const business = mapBusiness(values, new Set(['account']), () => 2);
    return deriveLandscape(business, [], {
        window: { from: '2026-01-01', to: '2026-12-31' },
        calendar: CALENDAR_YEARS
    });
}

const describeData = isThere ? describe : describe.skip;

describeData('published payments (needs ATLAS_DATA)', () => {
    const all = isThere ? payments() : [];

    it('are many, with several hundred areas and types', () => {
        expect(all.length).toBeGreaterThan(14_000);
        const landscape = landscapeOf(all);
        expect(landscape.business.buyingCenters.length).toBeGreaterThan(500);
        expect(landscape.business.offerings.length).toBeGreaterThan(300);
    });

    it.each(['one supplier', 'everybody'])('to %s add up to the penny, in all and cell by cell', (whom) => {
        const suppliers = [...Map.groupBy(all, ({ supplier }) => supplier).values()];
        const [largest = []] = suppliers.sort((left, right) => right.length - left.length);
        const ours = whom === 'everybody' ? all : largest;
        expect(ours.length).toBeGreaterThan(0);
        const landscape = landscapeOf(ours);
        const { cellTotal, unmappedTotal, accountTotal, business } = landscape;
        const inCells = ours.filter(({ area, type }) => area !== '' && type !== '');
        expect(BigInt(accountTotal[0]?.won ?? NaN)).toBe(sumOf(ours));
        expect(BigInt(cellTotal[0]?.won ?? NaN)).toBe(sumOf(inCells));
        expect(BigInt(unmappedTotal[0]?.won ?? NaN)).toBe(sumOf(ours) - sumOf(inCells));
        expect(unmappedIn(landscape)).toHaveLength(ours.length - inCells.length);

        const byCell = Map.groupBy(inCells, ({ area, type }) => `${area}\n${type}`);
        expect(landscape.row).toHaveLength(byCell.size);
        for (const [key, group] of byCell) {
            const [area = '', type = ''] = key.split('\n');
            const [row = -1, column = -1] = [business.rowOf.get(area), business.columnOf.get(type)];
            const amounts = cellAt(landscape, row, column).amounts[0];
            expect([BigInt(amounts?.won ?? NaN), amounts?.wonDeals]).toEqual([sumOf(group), group.length]);
        }
    });
});
