import { OrgChartStore, type ChartMap, type ContactRecord } from 'c/orgChartStore';
import { NO_FILTER, withValues } from 'c/peopleFilter';
import { FakeGateway, recordsOf } from './fixtures';

const contact = (id: string, reportsToId: string | null, department: string): ContactRecord => ({
    id,
    name: id,
    title: 'Title',
    department,
    reportsToId,
    reportsToName: null,
    email: null,
    phone: null,
    mobile: null,
    city: null,
    country: null,
    socialProfile: null,
    leftOn: null,
    atlasKey: null,
    modified: null
});

function open() {
    const store = new OrgChartStore({
        gateway: new FakeGateway(),
        newKey: () => 'key',
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveRecords({
        account: { id: '001', name: 'Ministry', atlasKey: null },
        contacts: [contact('a', null, 'IT'), contact('b', 'a', 'IT'), contact('c', 'b', 'Sales')],
        stakeholders: [],
        roles: [],
        relationships: [],
        pairings: [],
        buyingCenters: [],
        complete: true
    });
    return store;
}
const SALES = withValues(NO_FILTER, 'department', ['Sales']);

describe('a filter', () => {
    it('is nobody without one, and says who is kept with one', () => {
        const store = open();
        expect(store.filtered()).toBeNull();
        store.filterBy(SALES);
        expect(store.filtered()).toMatchObject({ count: 1, total: 3 });
        store.clearFilter();
        expect(store.filtered()).toBeNull();
    });

    it('that hides opens the branches, and folds them again as they were', () => {
        const store = open();
        store.fold(['a']);
        store.filterBy({ ...SALES, hides: true });
        expect([...store.getState().collapsed]).toEqual([]);
        store.toggle('b');
        expect([...store.foldedBranches()]).toEqual(['a']);
        store.toggleFilter('department', ['IT']);
        expect([...store.getState().collapsed]).toEqual(['b']);
        store.clearFilter();
        expect([...store.getState().collapsed]).toEqual(['a']);
    });

    it('that hides from the start keeps everything open', () => {
        const store = open();
        const fresh = new OrgChartStore({
            gateway: new FakeGateway(),
            newKey: () => 'key',
            today: () => '2026-11-23',
            userId: null
        });
        fresh.filterBy({ ...SALES, hides: true });
        const { facts, account } = store.getState().map as ChartMap;
        const contacts = [...facts.contacts.values()];
        fresh.receiveRecords(recordsOf(contacts, [], { account }));
        expect([...fresh.getState().collapsed]).toEqual([]);
        expect(fresh.filtered()?.count).toBe(1);
    });

    it('that dims folds nothing', () => {
        const store = open();
        store.fold(['a']);
        store.filterBy(SALES);
        expect([...store.getState().collapsed]).toEqual(['a']);
    });

    it('is counted again when the records change', () => {
        const store = open();
        store.filterBy(SALES);
        const { map } = store.getState();
        expect(map?.countValues(SALES, 'department', '2026-11-23').get('IT')).toBe(2);
        expect(map?.filtered(SALES, '2026-11-23')).toBe(store.filtered());
    });
});
