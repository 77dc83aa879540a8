/** Users see the org in their own language: labels, help texts, picklist labels, messages of rules. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createApp } from '../api/http.ts';
import { MEMORY, openOrg, type OpenOrg } from '../open.ts';

let folder: string;
let org: OpenOrg;

function write(path: string, root: string, body: string): void {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const xml = `<?xml version="1.0"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;
    writeFileSync(join(folder, path), xml);
}

before(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-language-'));
    write(
        'globalValueSetTranslations/Atlas_Plan_Status-de.globalValueSetTranslation-meta.xml',
        'GlobalValueSetTranslation',
        '<valueTranslation><masterLabel>Active</masterLabel><translation>Aktiv</translation></valueTranslation>'
    );
    const home = 'objectTranslations/Key_Account_Plan__c-de';
    write(
        `${home}/Key_Account_Plan__c-de.objectTranslation-meta.xml`,
        'CustomObjectTranslation',
        '<caseValues><plural>false</plural><value>Plan (de)</value></caseValues><validationRules><errorMessage>Das Ende liegt vor dem Anfang.</errorMessage><name>Period_In_Order</name></validationRules>'
    );
    write(
        `${home}/End__c.fieldTranslation-meta.xml`,
        'CustomFieldTranslation',
        '<help>Hilfe</help><label>Ende</label><name>End__c</name>'
    );
    org = openOrg({ database: MEMORY, translationFolders: [folder] });
});
after(() => {
    org.close();
    rmSync(folder, { recursive: true });
});

async function ask(method: string, path: string, body?: unknown) {
    const response = await createApp(org, { port: () => 80 }).request(`http://127.0.0.1/services/data/v66.0${path}`, {
        method,
        headers: {
            Authorization: `Bearer ${org.organizationId}!admin`,
            'Content-Type': 'application/json',
            Host: '127.0.0.1'
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    return (await response.json()) as Record<string, unknown>;
}

function speak(language: string, locale: string): void {
    const session = org.sessionForToken(`${org.organizationId}!admin`)!;
    const fields = { LanguageLocaleKey: language, LocaleSidKey: locale };
    const [saved] = org.write(session, [{ kind: 'update', object: 'User', id: session.userId, fields }]);
    assert.deepEqual(saved!.errors, []);
}

test('labels follow the language of the user, and what is not translated stays', async () => {
    const words = async () => {
        const info = await ask('GET', '/ui-api/object-info/Key_Account_Plan__c');
        const fields = info['fields'] as Record<string, { label: string; inlineHelpText: string }>;
        return [info['label'], fields['End__c']!.label, fields['End__c']!.inlineHelpText, fields['Start__c']!.label];
    };
    const english = await words();
    speak('de', 'de_DE');
    assert.deepEqual(await words(), ['Plan (de)', 'Ende', 'Hilfe', english[3]]);
    speak('en_US', 'en_US');
    assert.deepEqual(await words(), english);
});

test('picklist labels and messages of rules do too, values do not', async () => {
    speak('de', 'de_DE');
    const account = await ask('POST', '/ui-api/records', { apiName: 'Account', fields: { Name: 'A' } });
    const plan = (End__c: string) =>
        ask('POST', '/ui-api/records', {
            apiName: 'Key_Account_Plan__c',
            fields: { Name: 'P', Account__c: account['id'], Start__c: '2026-02-01', End__c, Status__c: 'Active' }
        });
    assert.match(JSON.stringify(await plan('2026-01-01')), /Das Ende liegt vor dem Anfang\./);
    const saved = await plan('2026-12-31');
    const read = await ask('GET', `/ui-api/records/${saved['id'] as string}?fields=Key_Account_Plan__c.Status__c`);
    const status = (read['fields'] as Record<string, unknown>)['Status__c'];
    assert.deepEqual(status, { displayValue: 'Aktiv', value: 'Active' });
    const query =
        'query q { uiapi { query { Key_Account_Plan__c { edges { node { Status__c { value displayValue } } } } } } }';
    assert.match(JSON.stringify(await ask('POST', '/graphql', { query })), /"value":"Active","displayValue":"Aktiv"/);
});
