import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { Session } from '../../org.ts';
import { OrgError } from '../../errors.ts';
import { loadSchema } from '../../metadata/load.ts';
import { compileSoql, type SoqlPlan } from '../compile.ts';
import { positioned } from '../refusals.ts';

const schema = loadSchema([]);

/** Reads everything but Account.Description. */
const reader: Session = {
    userId: '005DAT000000001AAA',
    object: () => ({ read: true, create: false, edit: false, delete: false, viewAll: true, modifyAll: false }),
    field: (_object, field) => ({ read: field !== 'Description', edit: false }),
    customPermissions: new Set()
};

const compile = (soql: string): SoqlPlan => compileSoql(soql, schema, reader);
const where = (condition: string): unknown => compile(`SELECT Id FROM Opportunity WHERE ${condition}`).query.where;

function refused(soql: string): { code: string; message: string } {
    try {
        positioned(soql, () => compile(soql));
    } catch (error) {
        assert.ok(error instanceof OrgError, String(error));
        return error.problems[0] as { code: string; message: string };
    }
    return assert.fail(`${soql} was accepted`);
}

const compared = (path: string, operator: string, value: unknown): object => ({
    kind: 'compare',
    path: path.split('.'),
    operator,
    value
});

describe('SELECT', () => {
    it('corrects spelling, drops aliases and reads the hidden ids that attributes need', () => {
        const { query } = compile('select a.name, ACCOUNT.parent.NAME, a.owner.name from account a');
        assert.equal(query.from, 'Account');
        assert.deepEqual(
            query.select.map((item) => (item.kind === 'field' ? item.path.join('.') : item.kind)),
            ['Name', 'Parent.Id', 'Parent.Name', 'Owner.Id', 'Owner.Name', 'Id']
        );
    });

    it('refuses a field named twice', () => {
        for (const soql of [
            'SELECT Name, name FROM Account',
            'SELECT Owner.Name, Account.Owner.Name FROM Account',
            'SELECT Id, FIELDS(STANDARD) FROM Account'
        ]) {
            const { code, message } = refused(soql);
            assert.equal(code, 'INVALID_FIELD');
            assert.match(message, /^duplicate field selected: (Name|Owner.Name|Id)$/);
        }
    });

    it('compiles child queries with their own clauses', () => {
        const { query } = compile(
            'SELECT (SELECT LastName FROM Contacts WHERE Email != null ORDER BY LastName DESC LIMIT 3 OFFSET 1) FROM Account'
        );
        const [children] = query.select;
        assert.ok(children?.kind === 'children');
        assert.equal(children.relationship, 'Contacts');
        const { from, where: condition, orderBy, limit, offset } = children.query;
        assert.deepEqual(
            { from, condition, orderBy, limit, offset },
            {
                from: 'Contact',
                condition: compared('Email', 'ne', null),
                orderBy: [{ path: ['LastName'], descending: true }],
                limit: 3,
                offset: 1
            }
        );
    });

    it('names aggregates: alias, else expr0, expr1; grouped fields by their own name', () => {
        const { query, shape } = compile(
            'SELECT Account.Name, StageName stage, COUNT(Id), SUM(Amount) total, CALENDAR_YEAR(CloseDate), MAX(CloseDate) ' +
                'FROM Opportunity GROUP BY Account.Name, StageName, CALENDAR_YEAR(CloseDate) HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC'
        );
        assert.ok(shape.aggregated);
        assert.deepEqual(
            shape.entries.map((entry) => entry.key),
            ['Name', 'stage', 'expr0', 'total', 'expr1', 'expr2']
        );
        assert.deepEqual(query.groupBy, [
            { path: ['Account', 'Name'] },
            { path: ['StageName'] },
            { path: ['CloseDate'], function: 'CALENDAR_YEAR' }
        ]);
        const count = { function: 'count', path: ['Id'] };
        assert.deepEqual(query.having, { kind: 'compareAggregate', aggregate: count, operator: 'gt', value: 1 });
        assert.deepEqual(query.orderBy, [{ aggregate: count, descending: true }]);
    });

    it('knows COUNT() alone as a size', () => {
        assert.ok(compile('SELECT count() FROM Account').countOnly);
        assert.match(refused('SELECT COUNT(), Name FROM Account').message, /COUNT\(\) must be the only element/);
    });

    it('expands FIELDS() to the readable fields, with LIMIT 200 at most', () => {
        const names = compile('SELECT FIELDS(STANDARD) FROM Account').shape.entries.map((entry) => entry.key);
        assert.ok(names.includes('Industry') && !names.includes('Description'));
        assert.equal(compile('SELECT FIELDS(CUSTOM) FROM Account LIMIT 200').shape.entries.length, 0);
        for (const soql of ['SELECT FIELDS(ALL) FROM Account', 'SELECT FIELDS(CUSTOM) FROM Account LIMIT 201']) {
            assert.equal(refused(soql).code, 'MALFORMED_QUERY');
        }
    });

    it('carries scope, nulls order, limit and offset', () => {
        const { query } = compile(
            'SELECT Id FROM Account USING SCOPE mine ORDER BY Name NULLS LAST, Id LIMIT 5 OFFSET 10'
        );
        assert.equal(query.scope, 'mine');
        assert.deepEqual(query.orderBy, [{ path: ['Name'], nulls: 'last' }, { path: ['Id'] }]);
        assert.deepEqual([query.limit, query.offset], [5, 10]);
    });
});

describe('WHERE', () => {
    it('reads parentheses, NOT and the operators', () => {
        assert.deepEqual(
            where("(NOT Name = 'a') AND NOT (Amount >= 3.5 OR (Amount < -1 AND StageName IN ('x', 'y')))"),
            {
                kind: 'and',
                conditions: [
                    { kind: 'not', condition: compared('Name', 'eq', 'a') },
                    {
                        kind: 'not',
                        condition: {
                            kind: 'or',
                            conditions: [
                                compared('Amount', 'gte', 3.5),
                                {
                                    kind: 'and',
                                    conditions: [compared('Amount', 'lt', -1), compared('StageName', 'in', ['x', 'y'])]
                                }
                            ]
                        }
                    }
                ]
            }
        );
    });

    const single: [string, unknown][] = [
        ["Name LIKE 'A\\_%'", compared('Name', 'like', 'A\\_%')],
        ["Name = 'It\\'s\\n\\u00e4\\\\'", compared('Name', 'eq', "It's\nä\\")],
        ["Name != ''", compared('Name', 'ne', null)],
        ["Name <> 'x'", compared('Name', 'ne', 'x')],
        ["StageName NOT IN ('a')", compared('StageName', 'nin', ['a'])],
        ['IsWon = TRUE', compared('IsWon', 'eq', true)],
        ['CloseDate > 2026-01-31', compared('CloseDate', 'gt', '2026-01-31')],
        ['CreatedDate > 2026-01-31T01:00:00+02:00', compared('CreatedDate', 'gt', '2026-01-31T01:00:00+02:00')],
        ['CloseDate = last_n_days:30', { ...compared('CloseDate', 'eq', null), literal: 'LAST_N_DAYS:30' }],
        ['CALENDAR_YEAR(CloseDate) = 2026', { ...compared('CloseDate', 'eq', 2026), function: 'CALENDAR_YEAR' }],
        ["Account.Name = 'x'", compared('Account.Name', 'eq', 'x')],
        [
            'CloseDate IN (TODAY, YESTERDAY)',
            {
                kind: 'or',
                conditions: ['TODAY', 'YESTERDAY'].map((literal) => ({ ...compared('CloseDate', 'eq', null), literal }))
            }
        ],
        [
            "AccountId NOT IN (SELECT AccountId FROM Contact WHERE LastName = 'x')",
            {
                kind: 'semijoin',
                path: ['AccountId'],
                negated: true,
                query: {
                    from: 'Contact',
                    select: [{ kind: 'field', path: ['AccountId'] }],
                    where: compared('LastName', 'eq', 'x')
                }
            }
        ]
    ];
    for (const [condition, expected] of single) {
        it(condition, () => assert.deepEqual(where(condition), expected));
    }

    it('refuses AND beside OR without parentheses', () => {
        assert.match(
            refused("SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'").message,
            /unexpected token: 'or'/
        );
    });

    it('refuses quotes where the type has none and none where it has', () => {
        const quotes = refused("SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-31'");
        assert.equal(quotes.code, 'INVALID_FIELD');
        assert.match(quotes.message, /'CloseDate' must be of type date and should not be enclosed in quotes/);
        const none = refused('SELECT Id FROM Opportunity WHERE Name = 5').message;
        assert.match(none, /'Name' must be of type string and should be enclosed in quotes/);
    });
});

describe('refusals', () => {
    it('show the line, a caret, row and column', () => {
        assert.equal(
            refused('SELECT Id\nFROM Account WHERE Name = = 2').message,
            `\nFROM Account WHERE Name = = 2\n${' '.repeat(26)}^\nERROR at Row:2:Column:27\nunexpected token: '='`
        );
    });

    const malformed: [string, string][] = [
        ['SELECT Id FROM Account WHERE', '<EOF>'],
        ['SELECT Id, FROM Account', 'FROM'],
        ['hello', 'hello'],
        ['SELECT Id FROM Account WHERE Name = "x"', '"'],
        ["SELECT Id FROM Account WHERE (Name = 'x'", '<EOF>']
    ];
    for (const [soql, token] of malformed) {
        it(soql, () => {
            const { code, message } = refused(soql);
            assert.equal(code, 'MALFORMED_QUERY');
            assert.ok(message.endsWith(`unexpected token: '${token}'`), message);
        });
    }

    it('ALL ROWS belongs to queryAll, and a statement ends at 100,000 characters', () => {
        assert.match(refused('SELECT Id FROM Account ALL ROWS').message, /ALL ROWS not allowed/);
        assert.equal(refused(`SELECT Id FROM Account${' '.repeat(100_000)}`).code, 'MALFORMED_QUERY');
        assert.equal(refused(`SELECT Id FROM Account WHERE Name = '${'x'.repeat(4001)}'`).code, 'MALFORMED_QUERY');
    });

    it('unknown child relationships and field aliases outside of groups', () => {
        assert.equal(refused('SELECT (SELECT Id FROM Childs) FROM Account').code, 'INVALID_TYPE');
        assert.match(refused('SELECT Name n FROM Account').message, /only aggregate expressions use field aliasing/);
    });

    const unsupported = [
        'SELECT TYPEOF What WHEN Account THEN Phone END FROM Task',
        'SELECT Id FROM Account FOR VIEW',
        'SELECT toLabel(Industry) FROM Account',
        'SELECT COUNT(Id) FROM Account GROUP BY ROLLUP(Industry)',
        'SELECT Id FROM Account USING SCOPE team',
        'SELECT CALENDAR_YEAR(convertTimezone(CreatedDate)), COUNT(Id) FROM Account GROUP BY CALENDAR_YEAR(convertTimezone(CreatedDate))'
    ];
    for (const soql of unsupported) it(soql, () => assert.equal(refused(soql).code, 'NOT_IMPLEMENTED'));
});
