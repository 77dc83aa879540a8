import { cleanText, compareText, foldText, preferredSpelling, shorten } from 'c/importText';
import { familyOf } from './families';
import type { Payment } from './readPayments';

/** An expense area, to become a buying center, or an expense type, to become an offering. */
export interface PlannedCoordinate {
    key: string;
    /** At most 80 characters. */
    name: string;
    /** Offerings only: the key of the family. */
    familyKey?: string;
}

/** The spelling to show of every folded name in a field. */
export function spellings(
    payments: readonly Payment[],
    field: 'area' | 'type' | 'supplier'
): ReadonlyMap<string, string> {
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

/** One coordinate for every name that the payments use. */
export function coordinates(
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

/** The same types with their families, those first that have none. */
export function withFamilies(
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

/** What was paid, and in how many payments, by a key of the payment. */
export function totalsBy(
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

/** Totals with their names, by amount; equal ones by folded name. */
export function largestFirst(
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
export function keyed(make: (folded: string) => string): (folded: string) => string {
    const keys = new Map<string, string>();
    return (folded) => {
        const known = keys.get(folded);
        if (known !== undefined) return known;
        const key = make(folded);
        keys.set(folded, key);
        return key;
    };
}

/** Order of keys, the same whatever the order of rows. */
export function byKey(left: { key: string }, right: { key: string }): number {
    return compareText(left.key, right.key);
}
