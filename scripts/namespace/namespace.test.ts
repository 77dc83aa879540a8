import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { compileBundle } from '../compile-bundles.ts';
import { buildBundles } from '../build.ts';
import { root } from '../toolchain/bundles.mjs';
import { isNamespace, qualifyText } from './qualify.ts';
import { writePackageSources } from './write-namespaced.ts';

describe('a namespace before the names of the package', () => {
    const cases: [string, string][] = [
        ["record['Status__c']", "record['atlas__Status__c']"],
        ['SELECT Key__c, Account__r.Atlas_Key__c', 'SELECT atlas__Key__c, atlas__Account__r.atlas__Atlas_Key__c'],
        ['Team: Stakeholder__cUpdate(input: $a)', 'Team: atlas__Stakeholder__cUpdate(input: $a)'],
        ['<field>Account.Managed_By__c</field>', '<field>Account.atlas__Managed_By__c</field>'],
        ['fields/Key__c.field-meta.xml', 'fields/atlas__Key__c.field-meta.xml'],
        ['`Who: ${Owner__r}`', '`Who: ${atlas__Owner__r}`'],
        ["import A from '@salesforce/schema/Key__c.Name__c';", "import A from '@salesforce/schema/Key__c.Name__c';"],
        ["type: 'standard__recordPage'", "type: 'standard__recordPage'"],
        ["name.replace(/__c$/, '__r')", "name.replace(/__c$/, '__r')"],
        ['other__Thing__c Name CloseDate', 'other__Thing__c Name CloseDate'],
        ['Some__choice __css', 'Some__choice __css']
    ];
    for (const [before, expected] of cases) test(before, () => assert.equal(qualifyText(before, 'atlas'), expected));

    test('is put there once, whatever the text', () => {
        const word = fc.constantFrom(
            'Key__c',
            'A_b__r',
            'x__Y__c',
            '@salesforce/schema/',
            '.',
            ' ',
            '_',
            'c',
            '__',
            "'"
        );
        fc.assert(
            fc.property(
                fc.array(word).map((words) => words.join('')),
                (text) => {
                    const once = qualifyText(text, 'atlas');
                    assert.equal(qualifyText(once, 'atlas'), once);
                }
            ),
            { numRuns: 1000 }
        );
    });

    for (const [text, good] of [
        ['atlas', true],
        ['my_atlas2', true],
        ['a', true],
        ['2atlas', false],
        ['my__atlas', false],
        ['atlas_', false],
        ['a234567890123456', false],
        ['', false]
    ] as const)
        test(`"${text}" is ${good ? 'a' : 'no'} namespace`, () => assert.equal(isNamespace(text), good));
});

describe('the sources of a managed package', () => {
    let folder: string;
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'atlas-namespace-'));
        buildBundles();
        writePackageSources('atlas', folder);
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    const files = (pattern: string) => globSync(pattern, { cwd: folder }).map((file) => join(folder, file));
    const read = (file: string) => readFileSync(file, 'utf8');

    test('have no own name without it in what components say', () => {
        const scripts = files('force-app/main/*/lwc/**/*.{js,html}');
        assert.ok(scripts.length > 500, `${scripts.length} files`);
        for (const file of scripts) {
            const text = read(file).replace(/@salesforce\/schema\/[\w.]+/g, '');
            assert.deepEqual(
                text.match(/(?<!atlas__)\b[A-Za-z]\w*__[cr]\b/g)?.filter((name) => !name.startsWith('atlas__')) ?? [],
                [],
                file
            );
        }
    });

    test('have the metadata as it is, and the namespace in the project file', () => {
        for (const file of files('force-app/main/default/**/*.xml'))
            assert.equal(read(file), read(join(root, file.slice(folder.length))), file);
        assert.equal(JSON.parse(read(join(folder, 'sfdx-project.json'))).namespace, 'atlas');
        assert.ok(existsSync(join(folder, '.forceignore')));
        assert.deepEqual(files('**/*.ts'), []);
    });

    test("compile with the platform's compiler where they name fields", async () => {
        const gateways = files('force-app/main/*/lwc/*Gateway');
        assert.ok(gateways.length > 5, `${gateways.length} gateways`);
        for (const gateway of gateways)
            assert.deepEqual(await compileBundle(gateway.split('/').at(-1)!, gateway), [], gateway);
    });

    test('are not written over anything', () =>
        assert.throws(() => writePackageSources('atlas', folder), /is not empty/));
});
