import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadSchema } from '../../metadata/load.ts';
import type { FieldType } from '../../metadata/schema.ts';
import { TestOrg } from '../../test/org.ts';
import { samplePackage, writePackage } from '../../test/package.ts';
import { checkFormula } from '../check.ts';
import type { FormulaUse } from '../check.ts';
import { compileFormula } from '../compile.ts';

const packageFolder = writePackage(samplePackage);
const schema = loadSchema([packageFolder]);
const unit = schema.objects.get('Unit__c')!;
const id = (count: number): string => `001DAT00000000${count}`;

/** Evaluates on a record whose fields are `row`, before the change `prior`. */
function evaluate(
    source: string,
    row: Record<string, unknown> = {},
    prior?: Record<string, unknown>,
    blankAsZero = false
): unknown {
    return compileFormula(schema, unit, source, { blankAsZero }).evaluate({
        read: (path, before) => {
            const name = [path.global, ...path.references.map((field) => field.apiName), path.field.apiName]
                .filter(Boolean)
                .join('.');
            return (before ? prior : row)?.[name] ?? null;
        },
        isNew: prior === undefined,
        permission: (name) => name === 'Granted',
        now: new Date('2026-03-29T23:30:00.000Z')
    });
}

describe('formulas', () => {
    const cases: [source: string, row: Record<string, unknown>, result: unknown][] = [
        ['1 + 2 * 3', {}, 7],
        ['0.1 + 0.2 = 0.3', {}, true],
        ['budget__C & ""', {}, undefined],
        ['if(BUDGET__C > 5, "much", "little")', { Budget__c: 6 }, 'much'],
        ['IF(Budget__c > 5, "much", "little")', {}, 'little'],
        ['"Competitor\'s" & \' "Advocate"\'', {}, 'Competitor\'s "Advocate"'],
        ['"a" /* not "this" */ & "b"', {}, 'ab'],
        ['"a\\nb"', {}, 'a\nb'],
        ['BLANKVALUE(Account__r.Atlas_Key__c, CASESAFEID(Account__c))', { Account__c: id(1) + 'YBA' }, `${id(1)}YBA`],
        ['BLANKVALUE(Account__r.Atlas_Key__c, CASESAFEID(Account__c))', { 'Account__c.Atlas_Key__c': 'k' }, 'k'],
        ['Account__r.Parent.Owner.LastName', { 'Account__c.ParentId.OwnerId.LastName': 'Ito' }, 'Ito'],
        ['Account__r.Owner:User.LastName', { 'Account__c.OwnerId.LastName': 'Ito' }, 'Ito'],
        ['Account__c = "' + id(1) + '"', { Account__c: id(1) + 'YBA' }, true],
        ['Contact__c = $User.Id', { Contact__c: '005DAT000000001', '$User.Id': '005DAT000000001YBA' }, true],
        ['ISPICKVAL(Size__c, "Small")', { Size__c: 'Small' }, true],
        ['ISPICKVAL(Size__c, "")', {}, false],
        ['TEXT(Size__c) & "!"', { Size__c: 'Large' }, 'Large!'],
        ['ISBLANK(TEXT(Size__c))', {}, true],
        ['INCLUDES(Tags__c, "B")', { Tags__c: 'A;B' }, true],
        ['CASE(Size__c, "Small", 1, "Large", 2, 0)', { Size__c: 'Large' }, 2],
        ['ISBLANK(Contact__c)', {}, true],
        ['ISBLANK(Budget__c)', {}, true],
        ['ISBLANK(Since__c)', { Since__c: '2026-01-01' }, false],
        ['Since__c + 1', { Since__c: '2026-03-28' }, '2026-03-29'],
        ['Since__c - DATE(2026, 3, 1)', { Since__c: '2026-03-31' }, 30],
        ['ADDMONTHS(Since__c, 1)', { Since__c: '2026-01-31' }, '2026-02-28'],
        ['TODAY()', {}, '2026-03-29'],
        ['DATEVALUE(NOW())', {}, '2026-03-29'],
        ['Since__c < TODAY()', {}, false],
        ['AND(Active__c, NOT(ISBLANK(Name)))', { Active__c: true, Name: 'x' }, true],
        ['Active__c && (Budget__c > 1 || Name = "y")', { Active__c: true, Name: 'y' }, true],
        ['Name <> "x"', { Name: 'X' }, true],
        ['LEN(Name) > 2', { Name: 'abc' }, true],
        ['REGEX(Name, "[A-Z]{2}-\\\\d+")', { Name: 'AB-12' }, true],
        ['$Permission.Granted', {}, true],
        ['$Permission.Other', {}, false],
        ['ROUND(10 / 3, 2)', {}, 3.33],
        ['MAX(Budget__c, 3)', { Budget__c: 2 }, 3],
        ['NULLVALUE(Budget__c, 7)', {}, 7]
    ];
    for (const [source, row, result] of cases) {
        if (result === undefined) it(`${source} is refused`, () => assert.throws(() => evaluate(source, row)));
        else it(`${source} is ${JSON.stringify(result)}`, () => assert.equal(evaluate(source, row), result));
    }

    it('take empty numbers for 0 where they are told to', () => {
        assert.equal(evaluate('Budget__c + 1', {}, undefined, true), 1);
        assert.equal(evaluate('Budget__c + 1', {}), null);
    });

    const saves: [
        source: string,
        row: Record<string, unknown>,
        prior: Record<string, unknown> | undefined,
        result: boolean
    ][] = [
        ['ISNEW()', {}, undefined, true],
        ['ISNEW()', {}, {}, false],
        ['ISCHANGED(Budget__c)', { Budget__c: 1 }, { Budget__c: 1 }, false],
        ['ISCHANGED(Budget__c)', { Budget__c: 1 }, {}, true],
        ['ISCHANGED(Name)', { Name: '' }, { Name: null }, false],
        ['ISCHANGED(Size__c)', { Size__c: 'Small' }, { Size__c: 'Large' }, true],
        ['ISCHANGED(Name)', { Name: 'x' }, undefined, false],
        ['PRIORVALUE(Budget__c) = 5', { Budget__c: 1 }, { Budget__c: 5 }, true],
        ['PRIORVALUE(Budget__c) = 1', { Budget__c: 1 }, undefined, true],
        ['ISPICKVAL(PRIORVALUE(Size__c), "Large")', { Size__c: 'Small' }, { Size__c: 'Large' }, true]
    ];
    for (const [source, row, prior, result] of saves) {
        it(`${source} on ${JSON.stringify(prior)} to ${JSON.stringify(row)} is ${result}`, () =>
            assert.equal(evaluate(source, row, prior), result));
    }

    it('stay quick however deep their last argument is', () => {
        const nested =
            Array.from({ length: 12 }, (_, level) => `IF(Budget__c = ${level}, "${level}", `).join('') +
            '"none"' +
            ')'.repeat(12);
        assert.equal(evaluate(nested, { Budget__c: 11 }), '11');
    });
});

describe('the check of formulas', () => {
    const cases: [source: string, type: FieldType, use: FormulaUse, message: RegExp][] = [
        ['Nope__c', 'string', 'field', /^Field Nope__c does not exist/],
        ['Account__r.Nope__c', 'string', 'field', /^Field Account__r.Nope__c does not exist/],
        ['Nobody__r.Name', 'string', 'field', /^Field Nobody__r.Name does not exist/],
        ['$Setup.X__c', 'string', 'field', /^Field \$Setup.X__c does not exist/],
        ['Budget__c', 'string', 'field', /'number'/],
        ['Size__c', 'string', 'field', /'picklist'/],
        ['NOPE(1)', 'double', 'field', /NOPE/],
        ['ISBLANK(Size__c)', 'boolean', 'rule', /picklist field/],
        ['IF(Active__c, 1)', 'double', 'field', /arguments/],
        ['1 +', 'double', 'field', /Expected/],
        ['ISNEW()', 'boolean', 'field', /ISNEW may not be used/],
        ['ISBLANK(Notes__c)', 'boolean', 'field', /long text/],
        ['Name', 'string', 'default', /may not be used/],
        [`"${'x'.repeat(3900)}"`, 'string', 'field', /too long/]
    ];
    for (const [source, type, use, message] of cases) {
        it(`finds what is wrong with ${source.slice(0, 40)}`, () =>
            assert.match(checkFormula(schema, 'Unit__c', source, type, use) ?? 'nothing', message));
    }

    it('finds nothing wrong with good ones', () => {
        for (const object of schema.objects.values()) {
            for (const rule of object.validationRules)
                assert.equal(checkFormula(schema, object.apiName, rule.errorFormula, 'boolean', 'rule'), undefined);
            for (const field of object.fields.values()) {
                if (field.formula)
                    assert.equal(checkFormula(schema, object.apiName, field.formula.source, field.type), undefined);
                if (field.defaultFormula)
                    assert.equal(
                        checkFormula(schema, object.apiName, field.defaultFormula, field.type, 'default'),
                        undefined
                    );
            }
        }
    });
});

describe('formula fields of an org', () => {
    const org = new TestOrg(':memory:', packageFolder);
    const owner = org.session('manager').userId;
    const parent = org.create('Account', { Name: 'Parent', OwnerId: owner });
    const account = org.create('Account', { Name: 'A', ParentId: parent, Industry: 'Banking' });
    const record = org.create('Unit__c', { Name: 'U', Account__c: account, Budget__c: 2.5 });

    it('follow references and are of the one who reads', () => {
        assert.deepEqual(org.read('Unit__c', record, 'Double_Budget__c', 'Industry__c', 'Grand_Owner__c', 'Mine__c'), {
            Double_Budget__c: 5,
            Industry__c: 'Banking',
            Grand_Owner__c: 'Lindqvist',
            Mine__c: true
        });
        const query = { from: 'Unit__c', select: [{ kind: 'field' as const, path: ['Mine__c'] }] };
        assert.deepEqual(org.org.query(org.session('manager'), query).rows, [[false]]);
    });

    it('that refer to each other end in an error', () => {
        const description = structuredClone(samplePackage);
        const fields = description.objects!.Account!.fields!;
        fields.Ping__c = { type: 'Number', precision: 18, scale: 0, formula: 'Pong__c + 1' };
        fields.Pong__c = { type: 'Number', precision: 18, scale: 0, formula: 'Ping__c + 1' };
        const permission = { field: 'Account.Ping__c', readable: true, editable: false };
        (description.permissionSets!.Account_Atlas_Admin!.fieldPermissions as object[]).push(permission);
        const circular = new TestOrg(':memory:', writePackage(description));
        const id = circular.create('Account', { Name: 'A' });
        assert.throws(() => circular.read('Account', id, 'Ping__c'), /Ping__c refers to itself/);
    });

    it('can be filtered and sorted by', () => {
        const { rows } = org.org.query(org.session(), {
            from: 'Unit__c',
            select: [{ kind: 'field', path: ['Name'] }],
            where: { kind: 'compare', path: ['Double_Budget__c'], operator: 'gt', value: 4 },
            orderBy: [{ path: ['Industry__c'] }]
        });
        assert.deepEqual(rows, [['U']]);
    });
});
