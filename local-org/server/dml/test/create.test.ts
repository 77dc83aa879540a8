import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordInput } from '../../org.ts';
import { TestOrg } from '../../test/org.ts';

const org = new TestOrg();
const account = org.create('Account', { Name: 'Aerolith', Industry: 'Manufacturing' });
const unit = org.create('Unit__c', { Name: 'Cabin', Account__c: account, Atlas_Key__c: 'unit-1', Code__c: 'Zürich' });
const contact = org.create('Contact', { LastName: 'Ito', AccountId: account });
const gone = org.create('Contact', { LastName: 'Gone' });
assert.ok(org.delete('Contact', gone).success);

const required = { Name: 'Wing', Account__c: account };
const LOCKED =
    'Please check the security settings of this field and verify that it is read/write for your profile or permission set.';

describe('what a create is refused with', () => {
    const cases: [why: string, object: string, fields: RecordInput, problems: string[]][] = [
        ['unknown object', 'Nothing__c', {}, ["INVALID_TYPE: sObject type 'Nothing__c' is not supported. []"]],
        [
            'unknown field',
            'Unit__c',
            { ...required, Nope__c: 1 },
            ["INVALID_FIELD: No such column 'Nope__c' on sobject of type Unit__c []"]
        ],
        [
            'id in the body',
            'Unit__c',
            { ...required, Id: unit },
            ['INVALID_FIELD: The Id field should not be specified in the sobject data. []']
        ],
        [
            'all missing fields at once',
            'Opportunity',
            { StageName: 'Prospecting' },
            ['REQUIRED_FIELD_MISSING: Required fields are missing: [Name, CloseDate] [Name, CloseDate]']
        ],
        [
            'no master',
            'Unit__c',
            { Name: 'x' },
            ['REQUIRED_FIELD_MISSING: Required fields are missing: [Account__c] [Account__c]']
        ],
        [
            'blank where a value is required',
            'Contact',
            { LastName: '  ' },
            ['REQUIRED_FIELD_MISSING: Required fields are missing: [LastName] [LastName]']
        ],
        [
            'formula, roll-up and audit fields',
            'Unit__c',
            { ...required, Double_Budget__c: 1, Cell_Total__c: 1, CreatedDate: '2026-01-01' },
            [
                `INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Double_Budget__c, Cell_Total__c, CreatedDate. ${LOCKED} [Double_Budget__c, Cell_Total__c, CreatedDate]`
            ]
        ],
        [
            'compound name',
            'Contact',
            { Name: 'A B', LastName: 'B' },
            [`INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Name. ${LOCKED} [Name]`]
        ],
        [
            'too long',
            'Unit__c',
            { ...required, Code__c: 'x'.repeat(21) },
            [`STRING_TOO_LONG: Code: data value too large: ${'x'.repeat(21)} (max length=20) [Code__c]`]
        ],
        [
            'number out of range',
            'Unit__c',
            { ...required, Budget__c: 1000000 },
            ['NUMBER_OUTSIDE_VALID_RANGE: Budget: value outside of valid range on numeric field: 1000000 [Budget__c]']
        ],
        [
            'value outside a restricted picklist',
            'Unit__c',
            { ...required, Size__c: 'Huge' },
            ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Size: bad value for restricted picklist field: Huge [Size__c]']
        ],
        [
            'one of several values',
            'Unit__c',
            { ...required, Tags__c: 'A;Z' },
            ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Tags: bad value for restricted picklist field: Z [Tags__c]']
        ],
        [
            'e-mail',
            'Unit__c',
            { ...required, Email__c: 'a@b' },
            ['INVALID_EMAIL_ADDRESS: Email: invalid email address: a@b [Email__c]']
        ],
        [
            'two kinds of values at once',
            'Unit__c',
            { ...required, Email__c: 'a@b', Size__c: 'Huge' },
            [
                'INVALID_EMAIL_ADDRESS: Email: invalid email address: a@b [Email__c]',
                'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Size: bad value for restricted picklist field: Huge [Size__c]'
            ]
        ],
        [
            'text for a number',
            'Unit__c',
            { ...required, Budget__c: 'many' },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of currency from VALUE_STRING value many or request may be missing a required field [Budget__c]'
            ]
        ],
        [
            'number for a text',
            'Unit__c',
            { ...required, Code__c: 5 },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of string from VALUE_NUMBER_INT value 5 or request may be missing a required field [Code__c]'
            ]
        ],
        [
            'no such day',
            'Unit__c',
            { ...required, Since__c: '2026-02-30' },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of date from VALUE_STRING value 2026-02-30 or request may be missing a required field [Since__c]'
            ]
        ],
        [
            'day outside the calendar',
            'Unit__c',
            { ...required, Since__c: '1699-12-31' },
            ['FIELD_INTEGRITY_EXCEPTION: Since: invalid date: 1699-12-31 [Since__c]']
        ],
        [
            'time on no such day',
            'Unit__c',
            { ...required, Seen__c: '2026-02-30T10:00:00Z' },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of datetime from VALUE_STRING value 2026-02-30T10:00:00Z or request may be missing a required field [Seen__c]'
            ]
        ],
        [
            'time without zone',
            'Unit__c',
            { ...required, Seen__c: '2026-02-03T10:00:00' },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of datetime from VALUE_STRING value 2026-02-03T10:00:00 or request may be missing a required field [Seen__c]'
            ]
        ],
        [
            'object for a text',
            'Unit__c',
            { ...required, Code__c: { a: 1 } },
            [
                'JSON_PARSER_ERROR: Cannot deserialize instance of string from START_OBJECT value { or request may be missing a required field [Code__c]'
            ]
        ],
        [
            'no id',
            'Unit__c',
            { ...required, Contact__c: 'nobody' },
            ['MALFORMED_ID: Contact: id value of incorrect type: nobody [Contact__c]']
        ],
        [
            'id of another object',
            'Unit__c',
            { ...required, Contact__c: account },
            [`FIELD_INTEGRITY_EXCEPTION: Contact: id value of incorrect type: ${account} [Contact__c]`]
        ],
        [
            'id of nothing',
            'Unit__c',
            { ...required, Contact__c: '003DAT0000000zz' },
            ['INVALID_CROSS_REFERENCE_KEY: invalid cross reference id [Contact__c]']
        ],
        [
            'recycled target',
            'Unit__c',
            { ...required, Contact__c: gone },
            ['ENTITY_IS_DELETED: entity is deleted [Contact__c]']
        ],
        [
            'every failing rule',
            'Unit__c',
            { ...required, Budget__c: -1 },
            ['FIELD_CUSTOM_VALIDATION_EXCEPTION: A budget is not negative. [Budget__c]']
        ],
        [
            'unique key',
            'Unit__c',
            { ...required, Atlas_Key__c: 'unit-1' },
            [
                `DUPLICATE_VALUE: duplicate value found: Atlas_Key__c duplicates value on record with id: ${unit.slice(0, 15)} []`
            ]
        ],
        [
            'unique text whatever its case',
            'Unit__c',
            { ...required, Code__c: 'ZÜRICH' },
            [
                `DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: ${unit.slice(0, 15)} []`
            ]
        ],
        [
            'parent that no external id names',
            'Unit__c',
            { Name: 'x', Account__r: { Atlas_Key__c: 'none' } },
            ['INVALID_FIELD: Foreign key external ID: none not found for field Atlas_Key__c in entity Account []']
        ]
    ];
    for (const [why, object, fields, problems] of cases) {
        it(why, () => assert.deepEqual(TestOrg.problems(org.write({ kind: 'create', object, fields })), problems));
    }

    it('leaves nothing behind', () => {
        const { rows } = org.org.query(org.session(), { from: 'Unit__c', select: [{ kind: 'field', path: ['Name'] }] });
        assert.deepEqual(rows, [['Cabin']]);
    });
});

describe('what a create fills in', () => {
    it('defaults, audit fields and checkboxes', () => {
        const id = org.create('Unit__c', { ...required, Active__c: null });
        const [admin, time] = [org.session().userId, '2026-03-10T08:00:00.000Z'];
        assert.deepEqual(
            org.read(
                'Unit__c',
                id,
                'Weight__c',
                'Since__c',
                'Active__c',
                'CreatedById',
                'CreatedDate',
                'LastModifiedById',
                'SystemModstamp',
                'Cell_Total__c',
                'Open_Cells__c',
                'First_Cell__c'
            ),
            {
                Weight__c: 1,
                Since__c: '2026-03-10',
                Active__c: false,
                CreatedById: admin,
                CreatedDate: time,
                LastModifiedById: admin,
                SystemModstamp: time,
                Cell_Total__c: 0,
                Open_Cells__c: 0,
                First_Cell__c: null
            }
        );
    });

    it('an explicit null keeps a default away', () => {
        assert.deepEqual(org.read('Unit__c', org.create('Unit__c', { ...required, Weight__c: null }), 'Weight__c'), {
            Weight__c: null
        });
    });

    it('values in stored form', () => {
        const id = org.create('Unit__c', {
            ...required,
            name: ' Hull ',
            Budget__c: '12.345',
            Tags__c: 'C;A;C',
            Seen__c: '2026-02-03T10:00:00+02:00',
            Size__c: '',
            Contact__c: contact.slice(0, 15),
            Notes__c: ' kept \n'
        });
        assert.deepEqual(
            org.read('Unit__c', id, 'Name', 'Budget__c', 'Tags__c', 'Seen__c', 'Size__c', 'Contact__c', 'Notes__c'),
            {
                Name: 'Hull',
                Budget__c: 12.35,
                Tags__c: 'C;A',
                Seen__c: '2026-02-03T08:00:00.000Z',
                Size__c: null,
                Contact__c: contact,
                Notes__c: ' kept \n'
            }
        );
    });

    it('automatic numbers and the full name', () => {
        const [first, second] = [org.create('Offer__c', {}), org.create('Offer__c', {})];
        assert.deepEqual(
            [org.read('Offer__c', first, 'Name')?.Name, org.read('Offer__c', second, 'Name')?.Name],
            ['O-0001', 'O-0002']
        );
        assert.equal(
            org.read('Contact', org.create('Contact', { FirstName: 'Mei', LastName: 'Sato' }), 'Name')?.Name,
            'Mei Sato'
        );
    });

    it('a parent named by its external id', () => {
        const keyed = org.create('Account', { Name: 'Keyed', Atlas_Key__c: 'acc-1' });
        const id = org.create('Unit__c', { Name: 'x', Account__r: { Atlas_Key__c: 'acc-1' } });
        assert.equal(org.read('Unit__c', id, 'Account__c')?.Account__c, keyed);
    });
});
