import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ts from 'typescript';
import { generateTypes } from '../generate-types.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-types-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const written = generateTypes({ output: folder });

/** Messages of the compiler for a file that may import what was generated. */
function compile(source: string): string[] {
    const file = join(folder, 'use.ts');
    writeFileSync(file, source);
    const names = written.map((name) => join(folder, name));
    const program = ts.createProgram([...names, file], {
        strict: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
        lib: ['lib.esnext.d.ts'],
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler
    });
    rmSync(file);
    return ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('fields, objects, labels and permissions carry their literal names', () => {
    const messages = compile(`
        import stakeholder from '@salesforce/schema/Stakeholder__c';
        import support from '@salesforce/schema/Stakeholder_Role__c.Support__c';
        import email from '@salesforce/schema/Contact.Email';
        import chartTitle from '@salesforce/label/c.OrgChart_Title';
        import mayEdit from '@salesforce/customPermission/Account_Atlas_Edit';
        export const object: 'Stakeholder__c' = stakeholder.objectApiName;
        export const field: 'Support__c' = support.fieldApiName;
        export const standard: 'Email' = email.fieldApiName;
        export const text: string = chartTitle;
        export const granted: boolean = mayEdit === true;
    `);
    assert.deepEqual(messages, []);
});

test('a field, object or label that does not exist is a compile error', () => {
    for (const path of ['schema/Stakeholder_Role__c.Suport__c', 'schema/Stakeholdr__c', 'label/c.Nothing']) {
        const [message] = compile(`import missing from '@salesforce/${path}';\nexport default missing;`);
        assert.match(message ?? '', /Cannot find module/, path);
    }
});

test('records know their picklist values and which fields can be empty', () => {
    const messages = compile(`
        import type { Stakeholder_Role__c, Stakeholder__c, SupportValue } from 'account-atlas/records';
        export const support: SupportValue = 'Non-Supporter';
        export const wrong: SupportValue = 'Fan';
        export const kind = (record: Stakeholder__c): string => record.Kind__c;
        export const role = (record: Stakeholder_Role__c): string => record.Role__c;
    `);
    assert.equal(messages.length, 2);
    assert.match(messages[0]!, /'"Fan"' is not assignable/);
    assert.match(messages[1]!, /null/);
});

test('a second run writes nothing and removes what no longer belongs', () => {
    writeFileSync(join(folder, 'stale.d.ts'), '');
    assert.deepEqual(generateTypes({ output: folder }), []);
    assert.throws(() => readFileSync(join(folder, 'stale.d.ts')), /ENOENT/);
});
