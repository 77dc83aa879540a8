import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TestOrg } from '../../test/org.ts';
import { samplePackage, writePackage } from '../../test/package.ts';
import { automaticNumber } from '../save.ts';
import { roundTo } from '../values.ts';

interface Cell {
    unit: number;
    value: number | null;
    status: 'Open' | 'Target' | 'Done';
    date: string | null;
}

const cents = fc.integer({ min: 0, max: 500_000 }).map((value) => value / 100);
const cell = fc.record<Cell>({
    unit: fc.nat(2),
    value: fc.option(cents),
    status: fc.constantFrom('Open', 'Target', 'Done'),
    date: fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`))
});
/** Creates, changes and deletes of cells, as numbers that pick one of those that exist. */
const step = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), cell }),
    fc.record({ kind: fc.constant('update' as const), pick: fc.nat(), cell }),
    fc.record({ kind: fc.constant('delete' as const), pick: fc.nat() })
);

describe('roll-ups', () => {
    it('always equal a recomputation, two levels up', () => {
        const org = new TestOrg();
        fc.assert(
            fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
                const account = org.create('Account', { Name: 'A' });
                const units = [0, 1, 2].map((index) =>
                    org.create('Unit__c', { Name: `U${index}`, Account__c: account })
                );
                const cells = new Map<string, Cell>();
                const fields = ({ value, status, date }: Cell) => ({
                    Value__c: value,
                    Status__c: status,
                    Date__c: date
                });
                for (const action of steps) {
                    const id =
                        action.kind === 'create' ? undefined : [...cells.keys()][action.pick % Math.max(cells.size, 1)];
                    if (action.kind === 'create')
                        cells.set(
                            org.create('Cell__c', {
                                Name: 'c',
                                Unit__c: units[action.cell.unit],
                                ...fields(action.cell)
                            }),
                            action.cell
                        );
                    else if (id === undefined) continue;
                    else if (action.kind === 'delete') {
                        assert.ok(org.delete('Cell__c', id).success);
                        cells.delete(id);
                    } else {
                        assert.deepEqual(org.update('Cell__c', id, fields(action.cell)).errors, []);
                        cells.set(id, { ...action.cell, unit: cells.get(id)!.unit });
                    }
                }
                const sum = (chosen: Cell[]) =>
                    chosen.reduce((total, { value }) => total + Math.round((value ?? 0) * 100), 0) / 100;
                for (const [index, unit] of units.entries()) {
                    const own = [...cells.values()].filter((entry) => entry.unit === index);
                    const dates = own.flatMap(({ date }) => date ?? []).sort();
                    const values = own.flatMap(({ value }) => value ?? []);
                    assert.deepEqual(
                        org.read(
                            'Unit__c',
                            unit,
                            'Cell_Total__c',
                            'Open_Cells__c',
                            'First_Cell__c',
                            'Largest_Cell__c',
                            'Weighted_Total__c'
                        ),
                        {
                            Cell_Total__c: sum(own),
                            Open_Cells__c: own.filter(({ status }) => status !== 'Done').length,
                            First_Cell__c: dates[0] ?? null,
                            Largest_Cell__c: values.length ? Math.max(...values) : null,
                            Weighted_Total__c:
                                values.reduce((total, value) => total + Math.round(roundTo(value / 2, 2) * 100), 0) /
                                100
                        }
                    );
                }
                assert.deepEqual(org.read('Account', account, 'Unit_Total__c', 'Unit_Count__c'), {
                    Unit_Total__c: sum([...cells.values()]),
                    Unit_Count__c: 3
                });
            }),
            { numRuns: 40 }
        );
    });

    it('follow a detail that is moved to another master', () => {
        const description = structuredClone(samplePackage);
        description.objects!.Cell__c!.fields!.Unit__c!.reparentableMasterDetail = true;
        const org = new TestOrg(':memory:', writePackage(description));
        const account = org.create('Account', { Name: 'A' });
        const [from, to] = ['U', 'V'].map((Name) => org.create('Unit__c', { Name, Account__c: account }));
        const moved = org.create('Cell__c', { Name: 'c', Unit__c: from, Value__c: 4 });
        assert.deepEqual(org.update('Cell__c', moved, { Unit__c: to }).errors, []);
        const totals = [from!, to!].map((id) => org.read('Unit__c', id, 'Cell_Total__c')?.Cell_Total__c);
        assert.deepEqual([...totals, org.read('Account', account, 'Unit_Total__c')?.Unit_Total__c], [0, 4, 4]);
    });

    it('put their master through its rules, and a refusal undoes the detail', () => {
        const org = new TestOrg();
        const account = org.create('Account', { Name: 'A' });
        const unit = org.create('Unit__c', { Name: 'U', Account__c: account });
        const refused = org.write({
            kind: 'create',
            object: 'Cell__c',
            fields: { Name: 'c', Unit__c: unit, Value__c: 1_000_001 }
        });
        assert.deepEqual(TestOrg.problems(refused), ['FIELD_CUSTOM_VALIDATION_EXCEPTION: Total_Limit failed []']);
        assert.deepEqual(org.read('Unit__c', unit, 'Cell_Total__c', 'Open_Cells__c'), {
            Cell_Total__c: 0,
            Open_Cells__c: 0
        });
    });
});

describe('numbers', () => {
    it('round half away from zero, as they are written', () => {
        const cases: [number, number, number][] = [
            [1.005, 2, 1.01],
            [-1.005, 2, -1.01],
            [2.5, 0, 3],
            [-2.5, 0, -3],
            [1e21, 2, 1e21],
            [0.1 + 0.2, 2, 0.3],
            [1e-9, 2, 0]
        ];
        for (const [number, places, rounded] of cases) assert.equal(roundTo(number, places), rounded);
    });

    it('of records have the zeros of their format', () => {
        assert.equal(automaticNumber('PLAN-{0000}/x', 12), 'PLAN-0012/x');
        assert.equal(automaticNumber('{0}', 12345), '12345');
    });
});
