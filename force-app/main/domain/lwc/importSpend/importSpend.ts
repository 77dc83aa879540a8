/**
 * From a list of payments to what belongs in the org: expense areas become buying centers, expense types become
 * offerings, our own payments become won opportunities, and what everybody was paid becomes the customer spend
 * of the cell with the largest other supplier as its competitor. Money is added in minor units; the order of
 * rows never matters.
 */
import type { ImportProblem } from 'c/importTable';
import { cleanText, compareText, foldText, importKey, lookOfText, preferredSpelling, shorten } from 'c/importText';
import { familyOf } from './families';
import { identityOf, readPayments, type Payment, type ReadingOptions, type SpendTable } from './readPayments';

export { SPEND_COLUMNS, type SpendField } from './columns';
export { familyOf } from './families';
export type { ReadingOptions, SpendTable } from './readPayments';

/** An expense area, to become a buying center, or an expense type, to become an offering. */
export interface PlannedCoordinate {
    key: string;
    /** At most 80 characters. */
    name: string;
    /** Offerings only: the key of the family. */
    familyKey?: string;
}

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

/** A payment without area or type has no cell: ours is kept (it is unmapped business), another's is rejected. */
function isPlanned(payment: Payment, us: string, tables: readonly SpendTable[], problems: ImportProblem[]): boolean {
    const ours = foldText(payment.supplier) === us;
    let planned = true;
    for (const [field, code] of [
        ['area', 'blank-area'],
        ['type', 'blank-type']
    ] as const) {
        if (payment[field] !== '') continue;
        problems.push(blank(payment, code, headerOf(tables, payment, field), ours ? 'noted' : 'rejected'));
        planned = ours;
    }
    if (planned && payment.supplier === '') {
        problems.push(blank(payment, 'blank-supplier', headerOf(tables, payment, 'supplier'), 'noted'));
    }
    return planned;
}

function blank(
    payment: Payment,
    code: ImportProblem['code'],
    column: string,
    severity: ImportProblem['severity']
): ImportProblem {
    return { file: payment.file, row: payment.row, column, value: '', code, severity };
}

function headerOf(tables: readonly SpendTable[], payment: Payment, field: 'area' | 'type' | 'supplier'): string {
    const found = tables.find(({ table }) => table.file === payment.file);
    const index = found?.columns[field];
    return index === undefined ? '' : (found?.table.header[index] ?? '');
}

/** Names that differ by more than case but look the same: imported as two, and said so. */
function lookAlikes(
    payments: readonly Payment[],
    field: 'area' | 'type',
    tables: readonly SpendTable[]
): ImportProblem[] {
    const first = new Map<string, Payment>();
    for (const payment of payments) {
        const folded = foldText(payment[field]);
        const known = first.get(folded);
        if (!known || byRow(payment, known) < 0) first.set(folded, payment);
    }
    const groups = Map.groupBy(first.values(), (payment) => lookOfText(payment[field]));
    return [...groups.values()]
        .filter((group) => group.length > 1)
        .flatMap((group) =>
            group
                .sort(byRow)
                .slice(1)
                .map((payment) => ({
                    file: payment.file,
                    row: payment.row,
                    column: headerOf(tables, payment, field),
                    value: payment[field],
                    code: 'look-alike' as const,
                    severity: 'noted' as const,
                    detail: (group[0] as Payment)[field]
                }))
        );
}

function spellings(payments: readonly Payment[], field: 'area' | 'type' | 'supplier'): ReadonlyMap<string, string> {
    const counts = new Map<string, Map<string, number>>();
    for (const payment of payments) {
        const folded = foldText(payment[field]);
        const variants = counts.get(folded) ?? new Map<string, number>();
        const text = cleanText(payment[field]);
        variants.set(text, (variants.get(text) ?? 0) + 1);
        counts.set(folded, variants);
    }
    return new Map([...counts].map(([folded, variants]) => [folded, preferredSpelling(variants)]));
}

function coordinates(
    names: ReadonlyMap<string, string>,
    payments: readonly Payment[],
    field: 'area' | 'type',
    keyOf: (folded: string) => string
): PlannedCoordinate[] {
    const used = new Set(payments.map((payment) => foldText(payment[field])));
    used.delete('');
    return [...used]
        .map((folded) => ({ key: keyOf(folded), name: shorten(names.get(folded) ?? folded, 80) }))
        .sort(byKey);
}

function withFamilies(
    types: readonly PlannedCoordinate[],
    names: ReadonlyMap<string, string>,
    keyOf: (folded: string) => string
): PlannedCoordinate[] {
    const family = new Map<string, string>();
    for (const folded of names.keys()) {
        const parent = familyOf(folded, names);
        if (parent !== undefined) family.set(keyOf(folded), keyOf(parent));
    }
    const withKey = types.map((type) => ({
        ...type,
        ...(family.has(type.key) ? { familyKey: family.get(type.key) as string } : {})
    }));
    return withKey.sort(
        (left, right) => Number('familyKey' in left) - Number('familyKey' in right) || byKey(left, right)
    );
}

function totalsBy(
    payments: readonly Payment[],
    keyOf: (payment: Payment) => string
): Map<string, { minor: number; payments: number }> {
    const totals = new Map<string, { minor: number; payments: number }>();
    for (const payment of payments) {
        const total = totals.get(keyOf(payment)) ?? { minor: 0, payments: 0 };
        totals.set(keyOf(payment), { minor: total.minor + payment.minor, payments: total.payments + 1 });
    }
    return totals;
}

function largestFirst(
    totals: ReadonlyMap<string, { minor: number; payments: number }>,
    names: ReadonlyMap<string, string>
): { name: string; minor: number; payments: number }[] {
    return [...totals]
        .sort(
            ([left, leftTotal], [right, rightTotal]) => rightTotal.minor - leftTotal.minor || compareText(left, right)
        )
        .map(([folded, total]) => ({ name: names.get(folded) ?? folded, ...total }));
}

/** A key per folded name, computed once. */
function keyed(make: (folded: string) => string): (folded: string) => string {
    const keys = new Map<string, string>();
    return (folded) => {
        const known = keys.get(folded);
        if (known !== undefined) return known;
        const key = make(folded);
        keys.set(folded, key);
        return key;
    };
}

function lastPart(type: string): string {
    return type.split(' - ').at(-1) ?? type;
}

function byKey(left: { key: string }, right: { key: string }): number {
    return compareText(left.key, right.key);
}

function byRow(left: Payment, right: Payment): number {
    return compareText(left.file, right.file) || left.row - right.row;
}

function byPlace(left: ImportProblem, right: ImportProblem): number {
    return compareText(left.file, right.file) || left.row - right.row || compareText(left.code, right.code);
}
