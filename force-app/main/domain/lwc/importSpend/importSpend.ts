/**
 * From a list of payments to what belongs in the org: expense areas become buying centers, expense types become
 * offerings, our own payments become won opportunities, and what everybody was paid becomes the customer spend
 * of the cell with the largest other supplier as its competitor. Money is added in minor units; the order of
 * rows never matters.
 */
import { byPlace, type ImportProblem } from 'c/importTable';
import { cleanText, compareText, foldText, importKey, shorten } from 'c/importText';
import { isPlanned, lookAlikes } from './checkPayments';
import {
    byKey,
    coordinates,
    keyed,
    largestFirst,
    spellings,
    totalsBy,
    withFamilies,
    type PlannedCoordinate
} from './coordinates';
import { identityOf, readPayments, type Payment, type ReadingOptions, type SpendTable } from './readPayments';

export type { PlannedCoordinate } from './coordinates';
export { SPEND_COLUMNS, type SpendField } from './columns';
export { familyOf } from './families';
export type { ReadingOptions, SpendTable } from './readPayments';

/** A payment to our supplier, to become a won opportunity. */
export interface PlannedWin {
    key: string;
    file: string;
    row: number;
    /** At most 120 characters. */
    name: string;
    /** ISO date. */
    date: string;
    /** Minor units; a credit is negative and lowers what the cell has won. */
    minor: number;
    /** Undefined where the row names none: the amount is then unmapped, not lost. */
    areaKey?: string;
    typeKey?: string;
}

/** What the customer spends in one cell with everybody. */
export interface PlannedSpend {
    key: string;
    areaKey: string;
    typeKey: string;
    /** Minor units. */
    minor: number;
    /** The largest other supplier; empty where all of it is ours. */
    competitor: string;
}

/** What an import of payments would write. */
export interface SpendPlan {
    areas: readonly PlannedCoordinate[];
    /** Families before what belongs to them. */
    types: readonly PlannedCoordinate[];
    wins: readonly PlannedWin[];
    cells: readonly PlannedSpend[];
    /** First and last date of all payments: the window that every customer spend covers. Undefined without payments. */
    window?: { from: string; to: string };
    /** Suppliers by what they were paid, largest first, to help where our own name was not found. */
    suppliers: readonly { name: string; minor: number; payments: number }[];
    problems: readonly ImportProblem[];
    /** Rows read = rows planned + rows rejected. */
    rows: { read: number; planned: number; rejected: number };
}

export interface SpendOptions extends ReadingOptions {
    /** Client key of the account, so that two accounts may have areas of the same name. */
    scope: string;
    /** Our own name as supplier; case and outer blanks do not count. */
    supplier: string;
}

/** Plans the import of lists of payments. */
export function planSpend(tables: readonly SpendTable[], options: SpendOptions): SpendPlan {
    const problems: ImportProblem[] = [];
    const payments = readPayments(tables, options, problems);
    const us = foldText(options.supplier);
    const names = {
        area: spellings(payments, 'area'),
        type: spellings(payments, 'type'),
        supplier: spellings(payments, 'supplier')
    };
    const planned = payments.filter((payment) => isPlanned(payment, us, tables, problems));
    problems.push(...lookAlikes(planned, 'area', tables), ...lookAlikes(planned, 'type', tables));
    const areaKey = keyed((folded) => importKey('buying-center', options.scope, folded));
    const typeKey = keyed((folded) => importKey('offering', folded));
    const dates = planned.map((payment) => payment.date).sort(compareText);
    const read = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
    return {
        areas: coordinates(names.area, planned, 'area', areaKey),
        types: withFamilies(coordinates(names.type, planned, 'type', typeKey), names.type, typeKey),
        wins: planned
            .filter((payment) => foldText(payment.supplier) === us)
            .map(win)
            .sort(byKey),
        cells: cells(),
        ...(dates.length > 0 ? { window: { from: dates[0] as string, to: dates[dates.length - 1] as string } } : {}),
        suppliers: largestFirst(
            totalsBy(payments, (payment) => foldText(payment.supplier)),
            names.supplier
        ),
        problems: problems.sort(byPlace),
        rows: { read, planned: planned.length, rejected: read - planned.length }
    };

    function win(payment: Payment): PlannedWin {
        const area = foldText(payment.area);
        const type = foldText(payment.type);
        const label = lastPart(names.type.get(type) ?? '') || (names.supplier.get(us) ?? '');
        return {
            key: importKey('payment', options.scope, identityOf(payment), String(payment.occurrence)),
            file: payment.file,
            row: payment.row,
            name: shorten(
                [label, names.area.get(area) ?? '', payment.transaction || payment.date].filter(Boolean).join(', '),
                120
            ),
            date: payment.date,
            minor: payment.minor,
            ...(area === '' ? {} : { areaKey: areaKey(area) }),
            ...(type === '' ? {} : { typeKey: typeKey(type) })
        };
    }

    function cells(): PlannedSpend[] {
        const inCell = planned.filter((payment) => payment.area !== '' && payment.type !== '');
        const byCell = Map.groupBy(inCell, ({ area, type }) => `${foldText(area)}\u0000${foldText(type)}`);
        return [...byCell]
            .map(([folded, group]) => {
                const [area, type] = folded.split('\u0000') as [string, string];
                const suppliers = totalsBy(group, (payment) => foldText(payment.supplier));
                const other = largestFirst(suppliers, names.supplier).find(
                    ({ name, minor }) => name !== '' && minor > 0 && foldText(name) !== us
                );
                return {
                    key: importKey('cell', areaKey(area), typeKey(type)),
                    areaKey: areaKey(area),
                    typeKey: typeKey(type),
                    minor: group.reduce((sum, payment) => sum + payment.minor, 0),
                    competitor: shorten(cleanText(other?.name ?? ''), 255)
                };
            })
            .sort(byKey);
    }
}

function lastPart(type: string): string {
    return type.split(' - ').at(-1) ?? type;
}
