import { test } from 'node:test';
import assert from 'node:assert/strict';
import { salesforceModule, type Surroundings } from '../salesforce-modules.ts';

const surroundings: Surroundings = {
    userId: '005A',
    namespace: '',
    labels: { Save: 'Save' },
    customPermissions: ['Account_Atlas_Edit'],
    userPermissions: [],
    resources: { pdf: '/resource/1/pdf' },
    language: 'de',
    locale: 'de-DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    formFactor: 'Large'
};

const cases: [string, unknown][] = [
    ['@salesforce/schema/Account', { objectApiName: 'Account' }],
    ['@salesforce/schema/Contact.Account.Name', { objectApiName: 'Contact', fieldApiName: 'Account.Name' }],
    ['@salesforce/label/c.Save', 'Save'],
    ['@salesforce/user/Id', '005A'],
    ['@salesforce/user/isGuest', false],
    ['@salesforce/customPermission/Account_Atlas_Edit', true],
    ['@salesforce/customPermission/Account_Atlas_Administer', undefined],
    ['@salesforce/userPermission/ViewSetup', undefined],
    ['@salesforce/client/formFactor', 'Large'],
    ['@salesforce/resourceUrl/pdf', '/resource/1/pdf'],
    ['@salesforce/i18n/number.decimalSeparator', ','],
    ['@salesforce/i18n/currency', 'EUR'],
    ['@salesforce/i18n/dir', 'ltr']
];

const namespaced: [string, unknown][] = [
    ['@salesforce/schema/Account.Name', { objectApiName: 'Account', fieldApiName: 'Name' }],
    ['@salesforce/schema/Account.Key__c', { objectApiName: 'Account', fieldApiName: 'atlas__Key__c' }],
    [
        '@salesforce/schema/Plan_Action__c.Plan__r.Name',
        { objectApiName: 'atlas__Plan_Action__c', fieldApiName: 'atlas__Plan__r.Name' }
    ],
    ['@salesforce/label/c.Save', 'Save']
];

for (const [id, value] of namespaced) {
    test(`${id} in a namespace is ${JSON.stringify(value)}`, () =>
        assert.deepEqual(salesforceModule(id, { ...surroundings, namespace: 'atlas' }), value));
}

for (const [id, value] of cases) {
    test(`${id} is ${JSON.stringify(value)}`, () => assert.deepEqual(salesforceModule(id, surroundings), value));
}

for (const id of [
    '@salesforce/label/c.Missing',
    '@salesforce/apex/Foo.bar',
    '@salesforce/resourceUrl/none',
    '@salesforce/i18n/none'
]) {
    test(`${id} is refused`, () => assert.throws(() => salesforceModule(id, surroundings)));
}
