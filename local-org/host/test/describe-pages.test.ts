import { test } from 'node:test';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../../scripts/toolchain/bundles.mjs';
import { loadPackage } from '../../server/metadata/package.ts';
import { loadSchema } from '../../server/metadata/load.ts';
import { describeFlexipages, describeObjects, describeTabs, fieldName } from '../describe-pages.ts';

const folders = [join(root, 'force-app/main/default')];
const schema = loadSchema(folders);
const metadata = loadPackage(folders);
const objects = describeObjects(schema, metadata);

const names: [object: string, written: string, apiName: string | undefined][] = [
    ['Contact', 'FULL_NAME', 'Name'],
    ['Contact', 'CONTACT.PHONE1', 'Phone'],
    ['Opportunity', 'OPPORTUNITY.STAGE_NAME', 'StageName'],
    ['Opportunity', 'CORE.USERS.ALIAS', 'OwnerId'],
    ['Offering__c', 'NAME', 'Name'],
    ['Offering__c', 'CREATED_DATE', 'CreatedDate'],
    ['Offering__c', 'Sort_Order__c', 'Sort_Order__c'],
    ['Offering__c', 'No_Such__c', undefined]
];
for (const [object, written, apiName] of names) {
    test(`${written} of ${object} is ${apiName}`, () => {
        assert.equal(fieldName(schema.objects.get(object)!, written), apiName);
    });
}

test('every column, layout item and related list of the page exists in the org', () => {
    for (const { apiName, listViews, sections, relatedLists } of Object.values(objects)) {
        const { fields } = schema.objects.get(apiName)!;
        for (const { columns } of listViews)
            for (const column of columns) assert.ok(fields.has(column), `${apiName}.${column}`);
        for (const { name, parts } of sections.flatMap(({ columns }) => columns.flat())) {
            for (const part of parts ?? [name]) assert.ok(fields.has(part), `${apiName}.${part}`);
        }
        for (const { objectName, fieldName: field, columns } of relatedLists) {
            const child = schema.objects.get(objectName)!;
            for (const column of [field, ...columns]) assert.ok(child.fields.has(column), `${objectName}.${column}`);
        }
    }
});

test('every object has a list view over everything', () => {
    for (const { apiName, listViews } of Object.values(objects)) {
        assert.ok(
            listViews.some(({ filters, scope }) => filters.length === 0 && scope === 'Everything'),
            apiName
        );
    }
});

test("the account's layout, related lists and record page are the deployed ones", () => {
    const account = objects['Account']!;
    assert.equal(account.flexipage, 'Account_Atlas_Account_Page');
    assert.ok(
        account.relatedLists.some(
            ({ relationship, columns }) => relationship === 'Contacts' && columns.includes('Email')
        )
    );
    const address = account.sections
        .flatMap(({ columns }) => columns.flat())
        .find(({ name }) => name === 'BillingAddress');
    assert.deepEqual(address?.parts, [
        'BillingStreet',
        'BillingCity',
        'BillingState',
        'BillingPostalCode',
        'BillingCountry'
    ]);
});

test('a New page starts with default picklist entries and literals, not with formulas', () => {
    assert.equal(objects['Offering__c']?.defaults['Active__c'], true);
    assert.equal(objects['Buying_Center__c']?.defaults['Status__c'], 'Active');
    for (const { apiName, defaults } of Object.values(objects)) {
        for (const [name, value] of Object.entries(defaults)) {
            assert.ok(['boolean', 'number', 'string'].includes(typeof value), `${apiName}.${name}`);
        }
    }
});

test('tabs follow the app, without objects that the user cannot see', () => {
    const all = describeTabs(metadata, objects, () => true).map(({ name }) => name);
    assert.deepEqual(all, metadata.applications[0]?.tabs);
    const some = describeTabs(metadata, objects, (name) => !name.endsWith('__c')).map(({ name }) => name);
    assert.deepEqual(
        some,
        all.filter((name) => !name.endsWith('__c'))
    );
});

test('record pages keep their regions and facets; our components are named by their namespace', () => {
    const page = describeFlexipages(metadata.flexipages)['Account_Atlas_Account_Page']!;
    assert.equal(page.regions['header']?.[0]?.name, 'force:highlightsPanel');
    const components = Object.values(page.regions).flat();
    for (const { properties } of components.filter(({ name }) => name === 'flexipage:tab')) {
        assert.ok(page.regions[String(properties['body'])], `facet ${String(properties['body'])}`);
    }
    assert.ok(components.some(({ name }) => name.startsWith('c:')));
});
