import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OrgError } from '../../errors.ts';
import type { Condition, DateFunction, Query, QueryResult, SelectItem, Value } from '../query.ts';
import { fields, openTestOrg, type Persona, type TestOrg } from './fixture.ts';

let org: TestOrg;
const ids: Record<string, string> = {};

before(() => {
    org = openTestOrg();
    const add = (name: string, objectName: string, values: Record<string, string | number | null>) => {
        ids[name] = org.insert(objectName, { Name: name, ...values });
    };
    const { admin } = org.users;
    add('Ärger AG', 'Account', {
        OwnerId: admin,
        Industry: 'Banking',
        AnnualRevenue: 10,
        CreatedDate: '2026-08-13T09:00:00.000Z'
    });
    add('beta_1', 'Account', {
        OwnerId: admin,
        ParentId: ids['Ärger AG']!,
        Industry: 'Apparel',
        CreatedDate: '2026-08-12T23:59:59.999Z'
    });
    add('Beta%2', 'Account', {
        OwnerId: admin,
        ParentId: ids.beta_1!,
        AnnualRevenue: 30,
        CreatedDate: '2025-02-28T12:00:00.000Z'
    });
    add('Ωmega', 'Account', { OwnerId: org.users.manager, AnnualRevenue: 20, CreatedDate: '2024-02-29T12:00:00.000Z' });
    add('North', 'Unit__c', {
        Account__c: ids['Ärger AG']!,
        Budget__c: 0.1,
        Tags__c: 'Red;Blue',
        Active__c: 1,
        Size__c: 'Large',
        Code__c: 'x1'
    });
    add('south', 'Unit__c', {
        Account__c: ids['Ärger AG']!,
        Budget__c: 0.2,
        Tags__c: 'Blue',
        Active__c: 0,
        Size__c: 'Small',
        Code__c: 'X1'
    });
    add('South', 'Unit__c', { Account__c: ids.beta_1!, Budget__c: 0.7, Size__c: 'Medium', Active__c: 1 });
    add('West', 'Unit__c', { Account__c: ids.beta_1!, Active__c: 0, Notes__c: 'long' });
    add('Smith', 'Contact', { LastName: 'Smith', AccountId: ids.beta_1!, OwnerId: admin });
    add('Jones', 'Contact', { LastName: 'Jones', OwnerId: org.users.manager });
    org.insert('Task', { Subject: 'Call', WhatId: ids['Ωmega']!, WhoId: ids.Smith!, OwnerId: admin });
});
after(() => org.close());

const names = (result: QueryResult) => result.rows.map((row) => row[0]);
const where = (from: string, condition: Condition, persona?: Persona) =>
    names(org.run({ from, select: fields('Name'), where: condition, orderBy: [{ path: ['Id'] }] }, persona));
const compare = (
    path: string,
    operator: Extract<Condition, { kind: 'compare' }>['operator'],
    value: Value | Value[]
): Condition => ({
    kind: 'compare',
    path: path.split('.'),
    operator,
    value
});
const literal = (path: string, operator: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte', text: string): Condition => ({
    kind: 'compare',
    path: [path],
    operator,
    value: null,
    literal: text
});
const not = (condition: Condition): Condition => ({ kind: 'not', condition });
const refused = (query: Query, code: string, message: RegExp, persona?: Persona) =>
    assert.throws(
        () => org.run(query, persona),
        (error: unknown) => {
            assert.ok(error instanceof OrgError, String(error));
            assert.equal(error.problems[0]?.code, code);
            assert.match(error.problems[0]?.message ?? '', message);
            return true;
        }
    );

const A = 'Ärger AG';
const FILTERS: [name: string, from: string, condition: Condition, expected: string[]][] = [
    ['text ignores case, also outside ASCII', 'Account', compare('Name', 'eq', 'äRGER ag'), [A]],
    ['text ignores case in ASCII', 'Account', compare('Name', 'eq', 'BETA_1'), ['beta_1']],
    ['a list ignores case', 'Account', compare('Name', 'in', ['ωMEGA', 'beta%2']), ['Beta%2', 'Ωmega']],
    ['an ASCII list ignores case', 'Account', compare('Name', 'in', ['BETA_1']), ['beta_1']],
    ['not in', 'Account', compare('Name', 'nin', ['ωmega', 'beta%2']), [A, 'beta_1']],
    ['like with any text', 'Account', compare('Name', 'like', 'beta%'), ['beta_1', 'Beta%2']],
    ['like with one character', 'Account', compare('Name', 'like', 'ä_ger%'), [A]],
    ['like with escaped underscore', 'Account', compare('Name', 'like', 'BETA\\_1'), ['beta_1']],
    ['like with escaped percent', 'Account', compare('Name', 'like', '%a\\%%'), ['Beta%2']],
    ['like outside ASCII', 'Account', compare('Name', 'like', 'Ω%'), ['Ωmega']],
    ['greater text', 'Account', compare('Name', 'gt', 'BETA_1'), [A, 'Ωmega']],
    ['numbers', 'Account', compare('AnnualRevenue', 'gte', 20), ['Beta%2', 'Ωmega']],
    ['a number list', 'Account', compare('AnnualRevenue', 'in', [10, 20]), [A, 'Ωmega']],
    ['null', 'Account', compare('AnnualRevenue', 'eq', null), ['beta_1']],
    ['not null', 'Account', compare('AnnualRevenue', 'ne', null), [A, 'Beta%2', 'Ωmega']],
    ['empty text is null', 'Account', compare('Industry', 'eq', ''), ['Beta%2', 'Ωmega']],
    ['not equal holds for null', 'Account', compare('Industry', 'ne', 'banking'), ['beta_1', 'Beta%2', 'Ωmega']],
    ['not in holds for null', 'Account', compare('Industry', 'nin', ['Banking']), ['beta_1', 'Beta%2', 'Ωmega']],
    ['a list with null', 'Account', compare('Industry', 'in', ['banking', null]), [A, 'Beta%2', 'Ωmega']],
    ['no list with null', 'Account', compare('Industry', 'nin', ['banking', null]), ['beta_1']],
    ['an empty list', 'Account', compare('Industry', 'in', []), []],
    ['NOT of false is true for null', 'Account', not(compare('AnnualRevenue', 'gt', 15)), [A, 'beta_1']],
    ['NOT of like', 'Account', not(compare('Industry', 'like', 'B%')), ['beta_1', 'Beta%2', 'Ωmega']],
    ['NOT of NOT', 'Account', not(not(compare('AnnualRevenue', 'gt', 15))), ['Beta%2', 'Ωmega']],
    ['booleans', 'Unit__c', compare('Active__c', 'eq', false), ['south', 'West']],
    ['null as a boolean is false', 'Unit__c', compare('Active__c', 'eq', null), ['south', 'West']],
    ['not null as a boolean is true', 'Unit__c', compare('Active__c', 'ne', null), ['North', 'South']],
    [
        'a checkbox of a parent that is not there is false',
        'Account',
        compare('Parent.IsDeleted', 'eq', false),
        [A, 'beta_1', 'Beta%2', 'Ωmega']
    ],
    ['case-sensitive field', 'Unit__c', compare('Code__c', 'eq', 'x1'), ['North']],
    ['case-sensitive list', 'Unit__c', compare('Code__c', 'in', ['X1']), ['south']],
    ['includes one', 'Unit__c', compare('Tags__c', 'includes', ['blue']), ['North', 'south']],
    ['includes both', 'Unit__c', compare('Tags__c', 'includes', ['Blue;Red']), ['North']],
    ['includes either', 'Unit__c', compare('Tags__c', 'includes', ['Red', 'Green']), ['North']],
    ['includes whole values only', 'Unit__c', compare('Tags__c', 'includes', ['Blu']), []],
    ['excludes holds for null', 'Unit__c', compare('Tags__c', 'excludes', ['Red']), ['south', 'South', 'West']],
    ['a formula', 'Unit__c', compare('Double_Budget__c', 'eq', 0.4), ['south']],
    ['an empty formula', 'Unit__c', compare('Double_Budget__c', 'eq', null), ['West']],
    ['a parent', 'Unit__c', compare('Account__r.Parent.Name', 'eq', A), ['South', 'West']],
    ['a parent that is not there', 'Account', compare('Parent.Name', 'eq', null), [A, 'Ωmega']],
    ['today', 'Account', literal('CreatedDate', 'eq', 'TODAY'), [A]],
    ['not today', 'Account', literal('CreatedDate', 'ne', 'TODAY'), ['beta_1', 'Beta%2', 'Ωmega']],
    ['before this week', 'Account', literal('CreatedDate', 'lt', 'THIS_WEEK'), ['Beta%2', 'Ωmega']],
    ['until yesterday', 'Account', literal('CreatedDate', 'lte', 'YESTERDAY'), ['beta_1', 'Beta%2', 'Ωmega']],
    ['after yesterday', 'Account', literal('CreatedDate', 'gt', 'YESTERDAY'), [A]],
    ['from yesterday on', 'Account', literal('CreatedDate', 'gte', 'YESTERDAY'), [A, 'beta_1']],
    ['a moment in another zone', 'Account', compare('CreatedDate', 'eq', '2026-08-13T11:00:00+02:00'), [A]]
];

test('filters', async (t) => {
    for (const [name, from, condition, expected] of FILTERS) {
        await t.test(name, () => assert.deepEqual(where(from, condition), expected));
    }
});

test('ids are found by their 15 and 18 characters', () => {
    const id = ids.beta_1 as string;
    assert.deepEqual(where('Account', compare('Id', 'eq', id.slice(0, 15))), ['beta_1']);
    assert.deepEqual(where('Account', compare('ParentId', 'in', [id, id.slice(0, 15)])), ['Beta%2']);
});

test('semi-joins and anti-joins', () => {
    const join = (negated: boolean): Condition => ({
        kind: 'semijoin',
        path: ['Id'],
        negated,
        query: { from: 'Contact', select: fields('AccountId') }
    });
    assert.deepEqual(where('Account', join(false)), ['beta_1']);
    assert.deepEqual(where('Account', join(true)), [A, 'Beta%2', 'Ωmega']);
    const query = (item: SelectItem): Query => ({
        from: 'Account',
        select: fields('Name'),
        where: { kind: 'semijoin', path: ['Id'], negated: false, query: { from: 'Contact', select: [item] } }
    });
    refused(
        query({ kind: 'field', path: ['LastName'] }),
        'MALFORMED_QUERY',
        /can only query id fields, cannot use: 'LastName'/
    );
    refused(query({ kind: 'field', path: ['OwnerId'] }), 'MALFORMED_QUERY', /should point to the same object type/);
    const third: Condition = { kind: 'and', conditions: [join(false), join(false), join(false)] };
    refused({ from: 'Account', select: fields('Id'), where: third }, 'MALFORMED_QUERY', /Maximum 2 semi join/);
});

test('date functions', () => {
    const of = (name: DateFunction, path = 'CreatedDate') =>
        org.run({
            from: 'Account',
            select: [{ kind: 'field', path: [path], function: name }],
            where: compare('Name', 'eq', 'Ωmega')
        }).rows[0]?.[0];
    const expected: Partial<Record<DateFunction, Value>> = {
        CALENDAR_YEAR: 2024,
        CALENDAR_QUARTER: 1,
        CALENDAR_MONTH: 2,
        FISCAL_YEAR: 2024,
        FISCAL_QUARTER: 1,
        FISCAL_MONTH: 2,
        DAY_ONLY: '2024-02-29',
        DAY_IN_MONTH: 29,
        DAY_IN_WEEK: 5,
        DAY_IN_YEAR: 60,
        WEEK_IN_MONTH: 5,
        WEEK_IN_YEAR: 9,
        HOUR_IN_DAY: 12
    };
    for (const [name, value] of Object.entries(expected)) assert.equal(of(name as DateFunction), value, name);
    org.context.fiscalStartMonth = 2;
    assert.deepEqual([of('FISCAL_YEAR'), of('FISCAL_QUARTER'), of('FISCAL_MONTH')], [2025, 1, 1]);
    org.context.fiscalStartMonth = 1;
    const year: Condition = {
        kind: 'compare',
        path: ['CreatedDate'],
        function: 'CALENDAR_YEAR',
        operator: 'in',
        value: [2024, 2025]
    };
    assert.deepEqual(where('Account', year), ['Beta%2', 'Ωmega']);
    assert.throws(() => of('CALENDAR_YEAR', 'Name'), /does not support date function/);
});

test('order: nulls first in both directions unless asked otherwise, text without case, picklists as declared', () => {
    const ordered = (from: string, path: string, more: { descending?: boolean; nulls?: 'first' | 'last' } = {}) =>
        names(org.run({ from, select: fields('Name'), orderBy: [{ path: path.split('.'), ...more }] }));
    assert.deepEqual(ordered('Account', 'Name'), ['Beta%2', 'beta_1', A, 'Ωmega']);
    const underscore = org.insert('Offer__c', { Name: 'a_', OwnerId: org.users.admin });
    const letter = org.insert('Offer__c', { Name: 'ab', OwnerId: org.users.admin });
    assert.deepEqual(ordered('Offer__c', 'Name'), ['ab', 'a_'], 'by upper case, in which `_` follows the letters');
    org.store.database.exec(`DELETE FROM Offer__c WHERE Id IN ('${underscore}', '${letter}')`);
    assert.deepEqual(ordered('Account', 'Name', { descending: true }), ['Ωmega', A, 'beta_1', 'Beta%2']);
    assert.deepEqual(ordered('Account', 'AnnualRevenue'), ['beta_1', A, 'Ωmega', 'Beta%2']);
    assert.deepEqual(ordered('Account', 'AnnualRevenue', { descending: true }), ['beta_1', 'Beta%2', 'Ωmega', A]);
    assert.deepEqual(ordered('Account', 'AnnualRevenue', { nulls: 'last' }), [A, 'Ωmega', 'Beta%2', 'beta_1']);
    assert.deepEqual(ordered('Unit__c', 'Size__c', { nulls: 'last' }), ['south', 'South', 'North', 'West']);
    assert.deepEqual(ordered('Unit__c', 'Double_Budget__c'), ['West', 'North', 'south', 'South']);
    assert.deepEqual(ordered('Account', 'Parent.Name', { nulls: 'last' }), ['Beta%2', 'beta_1', A, 'Ωmega']);
});

test('limit, offset and the count of all', () => {
    const page = (limit: number | undefined, offset: number) => {
        const query: Query = {
            from: 'Account',
            select: fields('Name'),
            orderBy: [{ path: ['Name'] }],
            offset,
            countAll: true
        };
        const result = org.run(limit === undefined ? query : { ...query, limit });
        return [names(result), result.total];
    };
    assert.deepEqual(page(2, 1), [['beta_1', A], 4]);
    assert.deepEqual(page(2, 3), [['Ωmega'], 4]);
    assert.deepEqual(page(2, 9), [[], 4]);
    assert.deepEqual(page(0, 0), [[], 4]);
    assert.deepEqual(page(undefined, 3), [['Ωmega'], 4]);
    const far: Query = { from: 'Account', select: fields('Id'), offset: 2001 };
    refused(far, 'NUMBER_OUTSIDE_VALID_RANGE', /^Maximum SOQL offset allowed is 2000$/);
    assert.deepEqual(org.run({ ...far, maximumOffset: 4000 }).rows, []);
});

test('aggregates are exact to the scale', () => {
    const aggregate = (name: 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max', path?: string): SelectItem => ({
        kind: 'aggregate',
        aggregate: { function: name, ...(path && { path: [path] }) }
    });
    const select = [
        aggregate('count'),
        aggregate('count', 'Budget__c'),
        aggregate('sum', 'Budget__c'),
        aggregate('min', 'Budget__c'),
        aggregate('max', 'Name'),
        aggregate('countDistinct', 'Name'),
        aggregate('sum', 'Double_Budget__c')
    ];
    assert.deepEqual(org.run({ from: 'Unit__c', select }).rows, [[4, 3, 1, 0.1, 'south', 3, 2]]);
    refused(
        { from: 'Unit__c', select: [aggregate('sum', 'Name')] },
        'MALFORMED_QUERY',
        /field Name does not support aggregate operator SUM/
    );
    refused(
        { from: 'Unit__c', select: [aggregate('countDistinct', 'Active__c')] },
        'MALFORMED_QUERY',
        /field Active__c does not support aggregate operator COUNT_DISTINCT/
    );
    refused({ from: 'Unit__c', select: [aggregate('max', 'Notes__c')] }, 'MALFORMED_QUERY', /operator MAX/);
    refused(
        { from: 'Unit__c', select: [aggregate('max', 'Budget__c')], limit: 1 },
        'MALFORMED_QUERY',
        /cannot also use LIMIT/
    );
    assert.deepEqual(org.run({ from: 'Unit__c', select: [aggregate('count')], limit: 3 }).rows, [[3]]);
});

test('groups', () => {
    const count: SelectItem = { kind: 'aggregate', aggregate: { function: 'count', path: ['Id'] } };
    const grouped: Query = {
        from: 'Unit__c',
        select: [...fields('Account__r.Name'), count],
        groupBy: [{ path: ['Account__r', 'Name'] }],
        orderBy: [{ path: ['Account__r', 'Name'] }]
    };
    assert.deepEqual(org.run(grouped).rows, [
        ['beta_1', 2],
        [A, 2]
    ]);
    const byName: Query = { from: 'Unit__c', select: [...fields('Name'), count], groupBy: [{ path: ['Name'] }] };
    const twice: Condition = {
        kind: 'compareAggregate',
        aggregate: { function: 'count', path: ['Id'] },
        operator: 'gt',
        value: 1
    };
    assert.deepEqual(org.run({ ...byName, having: twice }).rows, [['South', 2]], 'case does not split a group');
    const having: Condition = { kind: 'and', conditions: [twice, compare('Name', 'like', 'n%')] };
    assert.deepEqual(org.run({ ...byName, having }).rows, []);
    const byAmount: Query['orderBy'] = [
        { aggregate: { function: 'count', path: ['Id'] }, descending: true },
        { path: ['Name'] }
    ];
    assert.deepEqual(org.run({ ...byName, orderBy: byAmount, limit: 2, countAll: true }).rows, [
        ['South', 2],
        ['North', 1]
    ]);
    assert.equal(org.run({ ...byName, orderBy: byAmount, limit: 2, countAll: true }).total, 3);
    const byYear: Query = {
        from: 'Account',
        select: [{ kind: 'field', path: ['CreatedDate'], function: 'CALENDAR_YEAR' }, count],
        groupBy: [{ path: ['CreatedDate'], function: 'CALENDAR_YEAR' }],
        orderBy: [{ path: ['CreatedDate'], function: 'CALENDAR_YEAR' }]
    };
    assert.deepEqual(org.run(byYear).rows, [
        [2024, 1],
        [2025, 1],
        [2026, 2]
    ]);
    const boolean: Query = {
        from: 'Unit__c',
        select: fields('Active__c'),
        groupBy: [{ path: ['Active__c'] }],
        orderBy: [{ path: ['Active__c'] }]
    };
    assert.deepEqual(org.run(boolean).rows, [[false], [true]]);
});

test('grouping is refused where SOQL refuses it', () => {
    const count: SelectItem = { kind: 'aggregate', aggregate: { function: 'count', path: ['Id'] } };
    const by = (path: string, selected = path, more: Partial<Query> = {}): Query => ({
        from: 'Unit__c',
        select: [...fields(selected), count],
        groupBy: [{ path: [path] }],
        ...more
    });
    refused(by('Name', 'Size__c'), 'MALFORMED_QUERY', /^Field must be grouped or aggregated: Size__c$/);
    refused(by('Double_Budget__c'), 'MALFORMED_QUERY', /can not be grouped in a query call/);
    refused(by('Notes__c'), 'MALFORMED_QUERY', /can not be grouped in a query call/);
    refused(
        by('Name', 'Name', { orderBy: [{ path: ['Size__c'] }] }),
        'MALFORMED_QUERY',
        /^Ordered field must be grouped or aggregated: Size__c$/
    );
    refused(
        by('Name', 'Name', { having: compare('Size__c', 'eq', 'Small') }),
        'MALFORMED_QUERY',
        /^Field must be grouped or aggregated: Size__c$/
    );
});

test('children come with each parent, paged per parent', () => {
    const query = (child: Partial<Query>): Query => ({
        from: 'Account',
        select: [
            ...fields('Name'),
            {
                kind: 'children',
                relationship: 'units__r',
                query: { from: '', select: fields('Name', 'Active__c'), ...child }
            }
        ],
        orderBy: [{ path: ['Name'] }]
    });
    const children = (child: Partial<Query>) =>
        org
            .run(query(child))
            .rows.map((row) => [(row[1] as QueryResult).rows.map((each) => each[0]), (row[1] as QueryResult).total]);
    const orderBy = [{ path: ['Name'] }];
    assert.deepEqual(children({ orderBy }), [
        [[], 0],
        [['South', 'West'], 2],
        [['North', 'south'], 2],
        [[], 0]
    ]);
    assert.deepEqual(children({ orderBy, limit: 1 }), [
        [[], 0],
        [['South'], 1],
        [['North'], 1],
        [[], 0]
    ]);
    assert.deepEqual(children({ orderBy, limit: 1, offset: 1, countAll: true }), [
        [[], 0],
        [['West'], 2],
        [['south'], 2],
        [[], 0]
    ]);
    assert.deepEqual(children({ orderBy, limit: 1, offset: 5, countAll: true }), [
        [[], 0],
        [[], 2],
        [[], 2],
        [[], 0]
    ]);
    assert.deepEqual(children({ orderBy, where: compare('Active__c', 'eq', true) }), [
        [[], 0],
        [['South'], 1],
        [['North'], 1],
        [[], 0]
    ]);
    const first = org.run(query({ orderBy })).rows[1] as [Value, QueryResult];
    assert.deepEqual(
        first[1].rows,
        [
            ['South', true],
            ['West', false]
        ],
        'hidden columns are gone and booleans are booleans'
    );
    refused(
        {
            from: 'Account',
            select: [{ kind: 'children', relationship: 'Nope__r', query: { from: '', select: fields('Id') } }]
        },
        'INVALID_TYPE',
        /Didn't understand relationship 'Nope__r' in FROM part of query call/
    );
});

test('children of children', () => {
    const cell = org.insert('Cell__c', { Name: 'Cell', Unit__c: ids.North as string });
    const cells: SelectItem = {
        kind: 'children',
        relationship: 'Cells__r',
        query: { from: '', select: fields('Id', 'Unit__r.Account__r.Name') }
    };
    const units: SelectItem = {
        kind: 'children',
        relationship: 'Units__r',
        query: { from: '', select: [...fields('Name'), cells], where: compare('Name', 'eq', 'North') }
    };
    const result = org.run({ from: 'Account', select: [units], where: compare('Name', 'eq', A) });
    const unit = (result.rows[0]?.[0] as QueryResult).rows[0] as [Value, QueryResult];
    assert.deepEqual([unit[0], unit[1].rows], ['North', [[cell, A]]]);
});

test('polymorphic parents', () => {
    const run = (...paths: string[]) => org.run({ from: 'Task', select: fields(...paths) }).rows;
    assert.deepEqual(
        run(
            'What.Name',
            'What.Type',
            'What.Id',
            'What:Account.AnnualRevenue',
            'What:Opportunity.StageName',
            'Who.LastName'
        ),
        [['Ωmega', 'Account', ids['Ωmega'], 20, null, 'Smith']]
    );
    refused(
        { from: 'Task', select: fields('What.AnnualRevenue') },
        'INVALID_FIELD',
        /No such column 'AnnualRevenue' on entity 'Name'/
    );
});

test('what does not exist is refused by name', () => {
    refused(
        { from: 'Accountz', select: fields('Id') },
        'INVALID_TYPE',
        /^sObject type 'Accountz' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.$/
    );
    refused(
        { from: 'Account', select: fields('Nope') },
        'INVALID_FIELD',
        /^No such column 'Nope' on entity 'Account'. If you are attempting to use a custom field/
    );
    refused(
        { from: 'Account', select: fields('Nope.Name') },
        'INVALID_FIELD',
        /^Didn't understand relationship 'Nope' in field path/
    );
    refused(
        { from: 'Unit__c', select: fields('Id'), where: compare('Notes__c', 'eq', 'x') },
        'INVALID_FIELD',
        /^field 'Notes__c' can not be filtered in a query call$/
    );
    refused(
        { from: 'Unit__c', select: fields('Id'), orderBy: [{ path: ['Tags__c'] }] },
        'MALFORMED_QUERY',
        /^field 'Tags__c' can not be sorted in a query call$/
    );
    refused(
        { from: 'Unit__c', select: fields('Account__r.Parent.Parent.Parent.Parent.Parent.Name') },
        'MALFORMED_QUERY',
        /at most 5 levels/
    );
});

test('values of the wrong type are refused', () => {
    const filter = (condition: Condition): Query => ({ from: 'Account', select: fields('Id'), where: condition });
    refused(
        filter(compare('AnnualRevenue', 'eq', '10')),
        'INVALID_FIELD',
        /value of filter criterion for field 'AnnualRevenue' must be of type double/
    );
    refused(filter(compare('Name', 'eq', 5)), 'INVALID_FIELD', /must be of type string/);
    refused(filter(compare('CreatedDate', 'gt', '2026-01-01')), 'INVALID_FIELD', /must be of type dateTime/);
    refused(filter(compare('IsDeleted', 'eq', 'true')), 'INVALID_FIELD', /must be of type boolean/);
    refused(
        filter(compare('IsDeleted', 'gt', true)),
        'INVALID_QUERY_FILTER_OPERATOR',
        /invalid operator on boolean field/
    );
    refused(filter(compare('Id', 'eq', 'nonsense')), 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: nonsense/);
    refused(
        filter(compare('Id', 'like', ids.beta_1 as string)),
        'INVALID_QUERY_FILTER_OPERATOR',
        /invalid operator on id field/
    );
    refused(
        filter(compare('Name', 'includes', ['x'])),
        'INVALID_QUERY_FILTER_OPERATOR',
        /invalid operator on string field/
    );
    refused(filter(literal('CreatedDate', 'eq', 'SOMEDAY')), 'MALFORMED_QUERY', /unexpected token: 'SOMEDAY'/);
});

test('more than 55 parents or 20 child relationships are refused', () => {
    const wide = [
        'Account',
        'ReportsTo.Account',
        'ReportsTo.ReportsTo.Account',
        'ReportsTo.ReportsTo.ReportsTo'
    ].flatMap((start) =>
        ['CreatedBy', 'LastModifiedBy', 'Owner'].flatMap((user) =>
            ['', '.CreatedBy', '.LastModifiedBy', '.Manager', '.Profile', '.UserRole'].map(
                (end) => `${start}.${user}${end}.Id`
            )
        )
    );
    refused(
        { from: 'Contact', select: fields(...wide) },
        'MALFORMED_QUERY',
        /at most 55 child-to-parent relationships/
    );
    const children = Array.from({ length: 21 }, (): SelectItem => ({
        kind: 'children',
        relationship: 'Contacts',
        query: { from: '', select: fields('Id') }
    }));
    refused({ from: 'Account', select: children }, 'MALFORMED_QUERY', /at most 20 parent-to-child relationships/);
});

test('scope mine', () => {
    const query: Query = { from: 'Account', select: fields('Name'), scope: 'mine' };
    assert.deepEqual(names(org.run(query, 'manager')), ['Ωmega']);
    refused({ ...query, from: 'Unit__c' }, 'MALFORMED_QUERY', /Scope mine is not supported/);
});

test('recycled records are hidden unless all rows are wanted', () => {
    const id = org.insert('Offer__c', { Name: 'Gone', OwnerId: org.users.admin });
    org.store.database.exec(`UPDATE Offer__c SET IsDeleted = 1 WHERE Id = '${id}'`);
    const query: Query = { from: 'Offer__c', select: fields('Name', 'IsDeleted') };
    assert.deepEqual(org.run(query).rows, []);
    assert.deepEqual(org.run({ ...query, allRows: true }).rows, [['Gone', true]]);
});

test('optional paths leave a gap where the reader has no access', () => {
    const query: Query = {
        from: 'Unit__c',
        select: fields('Name', 'Budget__c', 'Account__r.Name', 'Nope__r.Name'),
        where: compare('Name', 'eq', 'North'),
        optionalPaths: new Set(['Budget__c', 'Nope__r.Name'])
    };
    const result = org.run(query, 'viewer');
    assert.deepEqual(result.rows, [['North', null, A, null]]);
    assert.deepEqual(
        result.columns.map((column) => column.readable),
        [true, false, true, false]
    );
    refused({ ...query, optionalPaths: new Set(['Budget__c']) }, 'INVALID_FIELD', /Nope__r/, 'viewer');
    refused(
        { ...query, optionalPaths: new Set(['Nope__r.Name']) },
        'INVALID_FIELD',
        /No such column 'Budget__c'/,
        'viewer'
    );
});

test('text from a client is never read as SQL', () => {
    const evil = `x' OR '1'='1`;
    assert.deepEqual(where('Account', compare('Name', 'eq', evil)), []);
    assert.deepEqual(where('Account', compare('Name', 'like', evil)), []);
    refused({ from: `Account"; DROP TABLE Account; --`, select: fields('Id') }, 'INVALID_TYPE', /is not supported/);
    refused({ from: 'Account', select: fields('Name" FROM Account; --') }, 'INVALID_FIELD', /No such column/);
});

test('conditions without end: thousands side by side are taken, thousands inside each other refused', () => {
    const named = (value: string): Condition => ({ kind: 'compare', path: ['Name'], operator: 'eq', value });
    const many = Array.from({ length: 5000 }, (_, index) => named(`nobody ${index}`));
    assert.deepEqual(where('Account', { kind: 'or', conditions: [...many, named('beta_1')] }), ['beta_1']);
    assert.deepEqual(where('Account', { kind: 'and', conditions: many }), []);
    let deep = named('beta_1');
    for (let level = 0; level < 3000; level++) deep = { kind: 'not', condition: deep };
    refused({ from: 'Account', select: fields('Id'), where: deep }, 'QUERY_TOO_COMPLICATED', /too complicated/);
});
