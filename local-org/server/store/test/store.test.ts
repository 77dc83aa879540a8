import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { TestOrg } from '../../test/org.ts';
import { samplePackage, temporaryFolder, writePackage } from '../../test/package.ts';
import type { PackageDescription } from '../../test/package.ts';
import { openOrg, resetDatabase } from '../../open.ts';
import type { StoreProblem } from '../store-error.ts';
import { StoreError } from '../store-error.ts';

const packageFolder = writePackage(samplePackage);
const folder = temporaryFolder();
let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

/** The error of opening, which must be a StoreError. */
function refusalOf(open: () => unknown): StoreError {
    try {
        open();
    } catch (error) {
        assert.ok(error instanceof StoreError, String(error));
        return error;
    }
    return assert.fail('it was opened');
}

describe('a database', () => {
    it('keeps records, ids and personas from one start to the next', () => {
        const file = newFile();
        const first = new TestOrg(file, packageFolder);
        const account = first.create('Account', { Name: 'Kept' });
        const user = first.session('manager').userId;
        first.org.close();
        const second = new TestOrg(file, packageFolder);
        assert.deepEqual(second.read('Account', account, 'Name'), { Name: 'Kept' });
        assert.equal(second.session('manager').userId, user);
        assert.ok(second.create('Account', { Name: 'Next' }) > account);
        second.org.close();
        assert.deepEqual(
            readdirSync(folder).filter((name) => name.startsWith(`${files}.db`)),
            [`${files}.db`]
        );
    });

    it('is written ahead and synchronously', () => {
        const file = newFile();
        const org = new TestOrg(file, packageFolder);
        const reader = new DatabaseSync(file, { readOnly: true });
        assert.deepEqual({ ...reader.prepare('PRAGMA journal_mode').get() }, { journal_mode: 'wal' });
        reader.close();
        org.org.close();
    });

    it('is made in a folder that does not exist yet', () => {
        const file = join(folder, 'new', 'deep', 'org.db');
        new TestOrg(file, packageFolder).org.close();
        assert.ok(existsSync(file));
    });

    it('keeps notes', () => {
        const file = newFile();
        const org = openOrg({ database: file, packageFolders: [packageFolder] });
        assert.equal(org.note('sample'), undefined);
        org.setNote('sample', 'loaded');
        org.close();
        const again = openOrg({ database: file, packageFolders: [packageFolder] });
        assert.equal(again.note('sample'), 'loaded');
        again.close();
    });
});

describe('a database is not opened', () => {
    const refuses = (file: string, problem: StoreProblem): void => {
        const before = existsSync(file) && !readdirOrUndefined(file) ? readFileSync(file) : undefined;
        const refused = refusalOf(() => new TestOrg(file, packageFolder));
        assert.equal(refused.problem, problem);
        assert.ok(refused.message.includes(file), refused.message);
        if (before) assert.deepEqual(readFileSync(file), before);
    };
    const readdirOrUndefined = (file: string): string[] | undefined => {
        try {
            return readdirSync(file);
        } catch {
            return undefined;
        }
    };

    it('that is text', () => {
        const file = newFile();
        writeFileSync(file, 'not a database at all, but a letter to somebody');
        refuses(file, 'CORRUPT');
    });

    it('that is damaged within', () => {
        const file = newFile();
        new TestOrg(file, packageFolder).org.close();
        const bytes = readFileSync(file);
        bytes.fill(0x5a, 4096, 4096 * 6);
        writeFileSync(file, bytes);
        refuses(file, 'CORRUPT');
    });

    it('that was cut off', () => {
        const file = newFile();
        new TestOrg(file, packageFolder).org.close();
        writeFileSync(file, readFileSync(file).subarray(0, 20_000));
        refuses(file, 'CORRUPT');
    });

    it('that belongs to another program', () => {
        const file = newFile();
        const other = new DatabaseSync(file);
        other.exec('CREATE TABLE bookmarks (url TEXT)');
        other.close();
        refuses(file, 'FOREIGN');
    });

    it('that a newer version made', () => {
        const file = newFile();
        new TestOrg(file, packageFolder).org.close();
        const database = new DatabaseSync(file);
        database.exec('PRAGMA user_version = 99');
        database.close();
        refuses(file, 'FOREIGN');
    });

    it('that another local org has open', () => {
        const file = newFile();
        const org = new TestOrg(file, packageFolder);
        assert.equal(refusalOf(() => new TestOrg(file, packageFolder)).problem, 'LOCKED');
        assert.ok(org.create('Account', { Name: 'Still works' }));
        org.org.close();
        new TestOrg(file, packageFolder).org.close();
    });

    it('that is a folder, or lies in a file', () => {
        const file = newFile();
        mkdirSync(file);
        refuses(file, 'UNWRITABLE');
        const text = newFile();
        writeFileSync(text, '');
        assert.equal(refusalOf(() => new TestOrg(join(text, 'org.db'), packageFolder)).problem, 'UNWRITABLE');
    });
});

describe('reset', () => {
    it('deletes the database of a local org, and nothing else', () => {
        const file = newFile();
        assert.equal(resetDatabase(file), false);
        const org = new TestOrg(file, packageFolder);
        assert.equal(refusalOf(() => resetDatabase(file)).problem, 'LOCKED');
        org.org.close();
        assert.equal(resetDatabase(file), true);
        assert.ok(!existsSync(file));
        writeFileSync(file, 'a letter');
        assert.equal(refusalOf(() => resetDatabase(file)).problem, 'FOREIGN');
        assert.equal(readFileSync(file, 'utf8'), 'a letter');
    });
});

describe('changed metadata', () => {
    const made = newFile();
    const maker = new TestOrg(made, packageFolder);
    const account = maker.create('Account', { Name: 'A' });
    const unit = maker.create('Unit__c', {
        Name: 'U',
        Account__c: account,
        Code__c: 'long enough',
        Budget__c: 123.45,
        Size__c: 'Large'
    });
    maker.create('Cell__c', { Name: 'C', Unit__c: unit, Value__c: 5, Date__c: '2026-01-02' });
    maker.org.close();

    /** Opens a copy of the database with the sample package after `change`. */
    function openChanged(change: (description: PackageDescription) => void): TestOrg {
        const file = newFile();
        copyFileSync(made, file);
        const description = structuredClone(samplePackage);
        change(description);
        return new TestOrg(file, writePackage(description));
    }
    const fields = (description: PackageDescription, object: string) => description.objects![object]!.fields!;

    it('adds objects, fields, picklist values and roll-ups, and old ids stay', () => {
        const org = openChanged((description) => {
            description.objects!.Another__c = {
                object: {
                    label: 'Another',
                    pluralLabel: 'Others',
                    nameField: { type: 'Text', label: 'Name' },
                    sharingModel: 'ReadWrite'
                }
            };
            fields(description, 'Unit__c').Color__c = { type: 'Text', length: 10, externalId: true, unique: true };
            fields(description, 'Unit__c').Switch__c = { type: 'Checkbox', defaultValue: 'true' };
            fields(description, 'Unit__c').Last_Cell__c = {
                type: 'Summary',
                summaryOperation: 'max',
                summaryForeignKey: 'Cell__c.Unit__c',
                summarizedField: 'Cell__c.Date__c'
            };
            description.valueSets!.Size!.push('Huge');
            fields(description, 'Unit__c').Code__c = { type: 'Text', length: 40, unique: true, caseSensitive: true };
            for (const set of Object.values(description.permissionSets!))
                (set.objectPermissions as object[]).push({ object: 'Another__c', allowRead: true, allowCreate: true });
            const seen = (field: string) => ({ field, readable: true, editable: true });
            (description.permissionSets!.Account_Atlas_Admin!.fieldPermissions as object[]).push(
                seen('Unit__c.Last_Cell__c'),
                seen('Unit__c.Switch__c')
            );
        });
        assert.deepEqual(org.read('Unit__c', unit, 'Last_Cell__c', 'Switch__c', 'Code__c'), {
            Last_Cell__c: '2026-01-02',
            Switch__c: true,
            Code__c: 'long enough'
        });
        assert.ok(org.update('Unit__c', unit, { Size__c: 'Huge' }).success);
        const prefixes = [...org.org.schema.objects.values()].map((object) => object.keyPrefix);
        assert.equal(new Set(prefixes).size, prefixes.length);
        assert.equal(org.org.schema.byKeyPrefix.get(unit.slice(0, 3)), 'Unit__c');
        assert.ok(
            org.create('Another__c', { Name: 'x' }).startsWith(org.org.schema.objects.get('Another__c')!.keyPrefix)
        );
        org.org.close();
    });

    it('takes away what held nothing', () => {
        const org = openChanged((description) => {
            delete description.objects!.Account!.rules;
            for (const name of ['Seen__c', 'Email__c', 'Weighted_Total__c'])
                delete fields(description, 'Unit__c')[name];
            fields(description, 'Unit__c').Notes__c = { type: 'Number', precision: 5, scale: 0 };
        });
        assert.deepEqual(org.read('Unit__c', unit, 'Notes__c', 'Budget__c'), { Notes__c: null, Budget__c: 123.45 });
        org.org.close();
    });

    const losing: [what: string, change: (description: PackageDescription) => void, losses: string[]][] = [
        [
            'an object',
            (description) => void (delete description.objects!.Cell__c, removeCellRollups(description)),
            ['The object Cell__c is no longer in the metadata and has 1 record.']
        ],
        [
            'a field',
            (description) => void delete fields(description, 'Unit__c').Size__c,
            ['The field Unit__c.Size__c is no longer in the metadata and 1 record holds a value.']
        ],
        [
            'a longer text',
            (description) => void (fields(description, 'Unit__c').Code__c!.length = 5),
            ['The field Unit__c.Code__c is narrower now and 1 record would not fit.']
        ],
        [
            'decimal places',
            (description) => void Object.assign(fields(description, 'Unit__c').Budget__c!, { precision: 8, scale: 0 }),
            ['The field Unit__c.Budget__c is narrower now and 1 record would not fit.']
        ],
        [
            'another type',
            (description) => void (fields(description, 'Unit__c').Budget__c = { type: 'Date' }),
            ['The field Unit__c.Budget__c was currency, is date now, and 1 record holds a value.']
        ],
        [
            'a stored value',
            (description) =>
                void (fields(description, 'Unit__c').Budget__c = {
                    type: 'Currency',
                    precision: 8,
                    scale: 2,
                    formula: '1'
                }),
            ['The field Unit__c.Budget__c is no longer stored (it is a formula now) and 1 record holds a value.']
        ],
        [
            'several things',
            (description) =>
                void (delete fields(description, 'Unit__c').Size__c, delete fields(description, 'Unit__c').Code__c),
            [
                'The field Unit__c.Code__c is no longer in the metadata and 1 record holds a value.',
                'The field Unit__c.Size__c is no longer in the metadata and 1 record holds a value.'
            ]
        ]
    ];
    for (const [what, change, losses] of losing) {
        it(`stops before it loses ${what}`, () => {
            const refused = refusalOf(() =>
                openChanged((description) => {
                    description.objects!.Unit__c!.rules = {};
                    change(description);
                })
            );
            assert.equal(refused.problem, 'WOULD_LOSE');
            assert.deepEqual(refused.losses.toSorted(), losses);
            const unchanged = new TestOrg(join(folder, `${files}.db`), packageFolder);
            assert.deepEqual(unchanged.read('Unit__c', unit, 'Code__c', 'Budget__c', 'Size__c'), {
                Code__c: 'long enough',
                Budget__c: 123.45,
                Size__c: 'Large'
            });
            unchanged.org.close();
        });
    }

    function removeCellRollups(description: PackageDescription): void {
        for (const name of ['Cell_Total__c', 'Open_Cells__c', 'First_Cell__c', 'Largest_Cell__c', 'Weighted_Total__c'])
            delete fields(description, 'Unit__c')[name];
        delete fields(description, 'Account').Unit_Total__c;
        delete description.objects!.Account!.rules;
    }
});
