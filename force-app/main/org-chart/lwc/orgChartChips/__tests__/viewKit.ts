/** What the tests of the views start from: a store with people in it, and a gateway that answers as told. */
import { createElement } from 'lwc';
import type { RoleFact } from 'c/judgement';
import { NO_JUDGEMENT } from 'c/judgement';
import {
    OrgChartStore,
    type ContactRecord,
    type MapRecords,
    type SaveAnswer,
    type SaveRequest,
    type StakeholderRecord
} from 'c/orgChartStore';

export const ACCOUNT = { id: '001', name: 'Ministry', atlasKey: null };

export const contact = (id: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
    id,
    name: `Name ${id}`,
    title: 'Title',
    department: null,
    reportsToId: null,
    reportsToName: null,
    email: null,
    phone: null,
    mobile: null,
    city: null,
    country: null,
    socialProfile: null,
    leftOn: null,
    atlasKey: null,
    modified: null,
    ...more
});

/** The stakeholder record of a contact: `s-` and its id. */
export const stakeholder = (contactId: string, more: Partial<StakeholderRecord> = {}): StakeholderRecord => ({
    id: `s-${contactId}`,
    kind: 'Person',
    contactId,
    contactName: null,
    displayName: null,
    title: null,
    department: null,
    reportsToId: null,
    placement: 'Auto',
    atlasKey: null,
    modified: null,
    ...more
});

/** A judgement of a contact on the account. */
export const role = (contactId: string, more: Partial<RoleFact> = {}): RoleFact => ({
    ...NO_JUDGEMENT,
    id: `r-${contactId}`,
    stakeholderId: `s-${contactId}`,
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-11-01',
    assessedById: null,
    assessedByName: null,
    modified: null,
    ...more
});

type Known = Partial<Omit<MapRecords, 'account' | 'complete'>>;

/** A store that holds these records; what it saves is kept in `saved`. */
export function storeWith(known: Known, answer: (request: SaveRequest) => SaveAnswer = accepted) {
    const saved: SaveRequest[] = [];
    let keys = 0;
    const store = new OrgChartStore({
        gateway: {
            save: (request) => {
                saved.push(request);
                return Promise.resolve(answer(request));
            },
            reload: () => Promise.resolve()
        },
        newKey: () => `key-${++keys}`,
        today: () => '2026-11-23',
        userId: '005'
    });
    store.receiveRecords({
        account: ACCOUNT,
        contacts: [],
        stakeholders: [],
        roles: [],
        pairings: [],
        ...known,
        complete: true
    });
    store.receiveAccess({ see: true, editContacts: true, editStakeholders: true, judge: true });
    return { store, saved };
}

function accepted(): SaveAnswer {
    return { ok: true, ids: {}, modified: {} };
}

/** Waits until everything that was changed is rendered. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Shows a view and waits until it is rendered. */
export async function mount(
    name: string,
    is: Parameters<typeof createElement>[1]['is'],
    properties: object
): Promise<{ readonly view: HTMLElement; readonly root: ShadowRoot }> {
    globalThis.ResizeObserver ??= class {
        observe() {}
        unobserve() {}
        disconnect() {}
    };
    const view = createElement(name, { is }) as unknown as HTMLElement;
    Object.assign(view, properties);
    document.body.appendChild(view);
    await settle();
    return { view, root: view.shadowRoot as ShadowRoot };
}
