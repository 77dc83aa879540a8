/** Random data and queries: what SQL answers equals what a plain evaluation in memory answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Condition, OrderItem, SelectItem, Value } from '../query.ts';
import { fields, openTestOrg, type TestOrg } from './fixture.ts';

interface Unit {
    Name: string;
    Budget__c: number | null;
    Active__c: boolean;
    Size__c: string | null;
    Tags__c: string | null;
    CreatedDate: string;
    account: number;
}

const SIZES = ['Small', 'Medium', 'Large'];
const TAGS = ['Red', 'Blue', 'Grün'];
const text = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'ä', 'Ä', 'ω', 'Ω', '漢', '%', '_', '\\', "'"),
    minLength: 1,
    maxLength: 4
});
const number = fc.constantFrom(-1, 0, 0.5, 1, 2, 1000.25);
const moment = fc.constantFrom(
    '2025-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.000Z',
    '2026-08-13T12:00:00.000Z',
    '2026-08-14T00:00:00.000Z'
);
const unit: fc.Arbitrary<Unit> = fc.record({
    Name: text,
    Budget__c: fc.option(number),
    Active__c: fc.boolean(),
    Size__c: fc.option(fc.constantFrom(...SIZES)),
    Tags__c: fc.option(fc.subarray(TAGS, { minLength: 1 }).map((tags) => tags.join(';'))),
    CreatedDate: moment,
    account: fc.nat(2)
});

const comparison = <T extends Value>(
    path: string,
    operators: readonly string[],
    value: fc.Arbitrary<T | null>
): fc.Arbitrary<Condition> =>
    fc.constantFrom(...operators).chain((operator) => {
        const lists = ['in', 'nin', 'includes', 'excludes'].includes(operator);
        const one = operator === 'eq' || operator === 'ne' ? value : value.filter((each) => each !== null);
        const given: fc.Arbitrary<Value | Value[]> = lists ? fc.array(value, { maxLength: 3 }) : one;
        return given.map(
            (chosen) => ({ kind: 'compare', path: path.split('.'), operator, value: chosen }) as Condition
        );
    });
const ORDERED = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'nin'] as const;
const present = fc.constantFrom(...TAGS, 'Red;Blue', 'rED');
const leaf = fc.oneof(
    comparison('Name', [...ORDERED, 'like'], fc.option(text)),
    comparison('Account__r.Name', [...ORDERED, 'like'], fc.option(text)),
    comparison('Budget__c', ORDERED, fc.option(number)),
    comparison('Double_Budget__c', ORDERED, fc.option(number)),
    comparison('Active__c', ['eq', 'ne'], fc.boolean()),
    comparison('Size__c', ORDERED, fc.option(fc.constantFrom(...SIZES, 'SMALL', 'none'))),
    comparison('CreatedDate', ORDERED, moment),
    fc
        .constantFrom('includes', 'excludes')
        .chain((operator) =>
            fc
                .array(present, { minLength: 1, maxLength: 2 })
                .map((value) => ({ kind: 'compare', path: ['Tags__c'], operator, value }) as Condition)
        ),
    fc
        .tuple(fc.constantFrom(...ORDERED.slice(0, 6)), fc.constantFrom('TODAY', 'THIS_YEAR', 'LAST_YEAR'))
        .map(
            ([operator, literal]) =>
                ({ kind: 'compare', path: ['CreatedDate'], operator, value: null, literal }) as Condition
        )
);
const condition = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        fc.record({
            kind: fc.constantFrom('and' as const, 'or' as const),
            conditions: fc.array(tie('tree'), { maxLength: 3 })
        }),
        tie('tree').map((inner): Condition => ({ kind: 'not', condition: inner }))
    )
})).tree;

const order: fc.Arbitrary<OrderItem[]> = fc.array(
    fc.record(
        {
            path: fc.constantFrom(
                ['Name'],
                ['Budget__c'],
                ['Size__c'],
                ['Account__r', 'Name'],
                ['CreatedDate'],
                ['Active__c']
            ),
            descending: fc.boolean(),
            nulls: fc.constantFrom('first' as const, 'last' as const)
        },
        { requiredKeys: ['path'] }
    ),
    { maxLength: 3 }
);

const ACCOUNTS = ['Aa', 'äB', 'Ω_'];
/** 2026-08-13 is the org's today. */
const LITERALS: Record<string, [string, string]> = {
    TODAY: ['2026-08-13T00:00:00.000Z', '2026-08-14T00:00:00.000Z'],
    THIS_YEAR: ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    LAST_YEAR: ['2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']
};

function valueOf(row: Unit, path: string): Value {
    if (path === 'Account__r.Name') return ACCOUNTS[row.account] as string;
    if (path === 'Double_Budget__c') return row.Budget__c === null ? null : row.Budget__c * 2;
    return row[path as keyof Unit];
}

const upper = (value: Value): Value => (typeof value === 'string' ? value.toUpperCase() : value);
const lower = (value: Value): Value => (typeof value === 'string' ? value.toLowerCase() : value);
/** Compares by code point, as UTF-8 does. */
function byOrder(a: Value, b: Value): number {
    if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function likeMatches(value: string, pattern: string): boolean {
    let source = '';
    for (let at = 0; at < pattern.length; at++) {
        const sign = pattern[at] as string;
        const literal = (each: string) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
        if (sign === '\\') {
            // A backslash at the very end escapes nothing and matches nothing.
            if (at === pattern.length - 1) return false;
            source += literal(pattern[++at] as string);
        } else source += sign === '%' ? '.*' : sign === '_' ? '.' : literal(sign);
    }
    return new RegExp(`^${source}$`, 'su').test(value);
}

function matches(row: Unit, wanted: Condition): boolean {
    if (wanted.kind === 'and') return wanted.conditions.every((each) => matches(row, each));
    if (wanted.kind === 'or') return wanted.conditions.some((each) => matches(row, each));
    if (wanted.kind === 'not') return !matches(row, wanted.condition);
    if (wanted.kind !== 'compare') throw new Error(wanted.kind);
    const value = lower(valueOf(row, wanted.path.join('.')));
    const given = [wanted.value].flat().map(lower);
    const first = given[0] as Value;
    if (wanted.literal) {
        const [start, end] = (LITERALS[wanted.literal] as [string, string]).map((each) => each.toLowerCase()) as [
            string,
            string
        ];
        const inside = byOrder(value, start) >= 0 && byOrder(value, end) < 0;
        const answers = {
            eq: inside,
            ne: !inside,
            lt: byOrder(value, start) < 0,
            lte: byOrder(value, end) < 0,
            gt: byOrder(value, end) >= 0,
            gte: byOrder(value, start) >= 0
        };
        return answers[wanted.operator as keyof typeof answers];
    }
    const tags = String(value ?? '').split(';');
    const included = () =>
        value !== null &&
        given.some((each) =>
            String(each)
                .split(';')
                .every((tag) => tags.includes(tag))
        );
    switch (wanted.operator) {
        case 'eq':
            return value === first;
        case 'ne':
            return value !== first;
        case 'in':
            return given.includes(value);
        case 'nin':
            return !given.includes(value);
        case 'includes':
            return included();
        case 'excludes':
            return !included();
        case 'like':
            return value !== null && likeMatches(String(value), String(first));
        case 'lt':
            return value !== null && byOrder(upper(value), upper(first)) < 0;
        case 'lte':
            return value !== null && byOrder(upper(value), upper(first)) <= 0;
        case 'gt':
            return value !== null && byOrder(upper(value), upper(first)) > 0;
        case 'gte':
            return value !== null && byOrder(upper(value), upper(first)) >= 0;
    }
}

function sortKey(row: Unit, path: string): Value {
    const value = valueOf(row, path);
    return path === 'Size__c' && value !== null ? SIZES.indexOf(String(value)) : upper(value);
}

function compareRows(a: Unit, b: Unit, items: OrderItem[]): number {
    for (const item of items) {
        const path = (item.path as string[]).join('.');
        const [x, y] = [sortKey(a, path), sortKey(b, path)];
        if (x === null || y === null) {
            if (x === y) continue;
            return (x === null) === (item.nulls !== 'last') ? -1 : 1;
        }
        const difference = byOrder(x, y);
        if (difference !== 0) return item.descending ? -difference : difference;
    }
    return 0;
}

function insertUnits(org: TestOrg, accounts: string[], units: Unit[]): Map<string, Unit> {
    org.store.database.exec('DELETE FROM Unit__c');
    return new Map(
        units.map(({ account, Active__c, ...values }) => {
            const id = org.insert('Unit__c', {
                ...values,
                Active__c: Number(Active__c),
                Account__c: accounts[account] as string
            });
            return [id, { ...values, account, Active__c }];
        })
    );
}

test('where, order, limit and offset answer what an evaluation in memory answers', () => {
    const org = openTestOrg();
    const accounts = ACCOUNTS.map((Name) => org.insert('Account', { Name, OwnerId: org.users.admin }));
    const page = fc.record({ limit: fc.nat(6), offset: fc.nat(3) });
    fc.assert(
        fc.property(
            fc.array(unit, { maxLength: 12 }),
            condition,
            order,
            fc.option(page, { nil: undefined }),
            (units, where, orderBy, cut) => {
                const rows = insertUnits(org, accounts, units);
                const result = org.run({
                    from: 'Unit__c',
                    select: fields('Id'),
                    where,
                    orderBy,
                    countAll: true,
                    ...cut
                });
                const found = [...rows].filter(([, row]) => matches(row, where));
                // Ties are broken by Id, which grows with every insert.
                const sorted = found.sort(([, a], [, b]) => compareRows(a, b, orderBy)).map(([id]) => id);
                const expected = cut ? sorted.slice(cut.offset, cut.offset + cut.limit) : sorted;
                assert.deepEqual(result.rows.flat(), expected);
                assert.equal(result.total, found.length);
            }
        ),
        { numRuns: 400 }
    );
    org.close();
});

test('sums are exact to the scale, whatever the order of the rows', () => {
    const org = openTestOrg();
    const account = org.insert('Account', { Name: 'Account', OwnerId: org.users.admin });
    fc.assert(
        fc.property(
            fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 30 }),
            (cents) => {
                org.store.database.exec('DELETE FROM Unit__c');
                for (const each of cents)
                    org.insert('Unit__c', { Name: 'Unit', Account__c: account, Active__c: 0, Budget__c: each / 100 });
                const sum = cents.reduce((total, each) => total + each, 0) / 100;
                const select: SelectItem[] = [
                    { kind: 'aggregate', aggregate: { function: 'sum', path: ['Budget__c'] } }
                ];
                assert.equal(org.run({ from: 'Unit__c', select }).rows[0]?.[0], sum === 0 ? 0 : sum);
            }
        ),
        { numRuns: 100 }
    );
    org.close();
});
