import { test } from 'node:test';
import assert from 'node:assert/strict';
import { addressOf, pageReferenceOf } from '../page-reference.ts';
import { Router, type Browser } from '../router.ts';
import {
    decodeDefaultFieldValues,
    encodeDefaultFieldValues
} from '../lightning/pageReferenceUtils/pageReferenceUtils.ts';

const addresses = [
    '/lightning/o/Account/list',
    '/lightning/o/Account/list?filterName=AllAccounts',
    '/lightning/o/Contact/new?defaultFieldValues=LastName%3DDoe',
    '/lightning/r/Account/001A/view',
    '/lightning/r/Account/001A/edit',
    '/lightning/r/Account/001A/related/Contacts/view',
    '/lightning/n/Offering__c',
    '/lightning/page/home'
];

for (const address of addresses) {
    test(`${address} is a page reference and back`, () => {
        assert.equal(addressOf(pageReferenceOf(address)!), address);
    });
}

test('a record page needs no object', () => {
    assert.deepEqual(pageReferenceOf('/lightning/r/001A/view')?.attributes, {
        objectApiName: undefined,
        recordId: '001A',
        actionName: 'view'
    });
});

test('what the local org adds to an address is no state', () => {
    assert.deepEqual(pageReferenceOf('/lightning/n/X?persona=viewer&lws=off&theme=dark&c__a=1')?.state, { c__a: '1' });
});

for (const address of ['/', '/lightning', '/lightning/r/001A', '/lightning/o/Account', '/setup/x']) {
    test(`${address} is no page`, () => assert.equal(pageReferenceOf(address), undefined));
}

test('unknown types and missing attributes are refused', () => {
    assert.throws(() => addressOf({ type: 'standard__app', attributes: {}, state: {} }), TypeError);
    assert.throws(() => addressOf({ type: 'standard__recordPage', attributes: {}, state: {} }), TypeError);
});

test('default field values survive commas and equals signs', () => {
    const values = { Name: 'A, B = C', AccountId: '001A', Amount: 5, Empty: undefined };
    const decoded = decodeDefaultFieldValues(encodeDefaultFieldValues(values));
    assert.deepEqual(decoded, { Name: 'A, B = C', AccountId: '001A', Amount: '5' });
    assert.deepEqual(decodeDefaultFieldValues(undefined), {});
});

/** A browser's history without a browser. */
function fakeBrowser(start: string): { browser: Browser; back(): void } {
    const entries: { url: string; state: unknown }[] = [{ url: start, state: null }];
    let position = 0;
    let popped = () => {};
    const browser: Browser = {
        location: {
            get pathname() {
                return entries[position]!.url.split('?')[0]!;
            },
            get search() {
                const query = entries[position]!.url.split('?')[1];
                return query ? `?${query}` : '';
            }
        },
        history: {
            get state() {
                return entries[position]!.state;
            },
            pushState(state, _title, url) {
                entries.splice(++position, Infinity, { url, state });
            },
            replaceState(state, _title, url) {
                entries[position] = { url, state };
            },
            back() {
                position--;
                popped();
            }
        },
        addEventListener: (_type, listener) => (popped = listener),
        open: () => undefined
    };
    return { browser, back: () => browser.history.back() };
}

test('a dialog keeps the page under it, and closing it goes back', () => {
    const { browser } = fakeBrowser('/lightning/r/Account/001A/view');
    const router = new Router(browser);
    router.go('/lightning/o/Contact/new');
    assert.equal(router.location.page?.attributes['recordId'], '001A');
    assert.equal(router.location.dialog?.attributes['objectApiName'], 'Contact');
    router.closeDialog();
    assert.equal(browser.location.pathname, '/lightning/r/Account/001A/view');
    assert.equal(router.location.dialog, undefined);
});

test('a dialog opened by its address stands over the list, or over its record', () => {
    assert.equal(
        new Router(fakeBrowser('/lightning/o/Contact/new').browser).location.page?.attributes['actionName'],
        'list'
    );
    const edit = new Router(fakeBrowser('/lightning/r/Account/001A/edit').browser);
    assert.equal(edit.location.page?.attributes['actionName'], 'view');
    edit.closeDialog();
    assert.equal(edit.location.page?.attributes['recordId'], '001A');
    assert.equal(edit.location.dialog, undefined);
});

test('watchers hear of navigation and of the browser going back', () => {
    const { browser, back } = fakeBrowser('/lightning/o/Account/list');
    const router = new Router(browser);
    const seen: (string | undefined)[] = [];
    router.watch(({ page }) => seen.push(page?.attributes['recordId']));
    router.navigate({
        type: 'standard__recordPage',
        attributes: { objectApiName: 'Account', recordId: '001A', actionName: 'view' },
        state: {}
    });
    back();
    assert.deepEqual(seen, ['001A', undefined]);
});
