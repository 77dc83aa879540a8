/** What the tests of the views start from: a store with people in it, and a gateway that answers as told. */
import { createElement } from 'lwc';
import { NO_JUDGEMENT } from 'c/judgement';
import {
    OrgChartStore,
    type ContactRecord,
    type MapAccess,
    type MapRecords,
    type PairingRecord,
    type RelationshipRecord,
    type Rights,
    type RoleRecord,
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
    uniqueKey: null,
    atlasKey: null,
    modified: null,
    ...more
});

/** A judgement of a contact on the account. */
export const role = (contactId: string, more: Partial<RoleRecord> = {}): RoleRecord => ({
    ...NO_JUDGEMENT,
    id: `r-${contactId}`,
    stakeholderId: `s-${contactId}`,
    context: 'Account',
    contextId: null,
    contextName: null,
    assessedOn: '2026-11-01',
    assessedById: null,
    assessedByName: null,
    uniqueKey: null,
    atlasKey: null,
    modified: null,
    ...more
});

/** A relationship between two contacts. */
export const relationship = (
    from: string,
    to: string | null,
    more: Partial<RelationshipRecord> = {}
): RelationshipRecord => ({
    id: `e-${from}-${to}`,
    fromId: `s-${from}`,
    toId: to === null ? null : `s-${to}`,
    type: 'Influences',
    sign: 'Neutral',
    strength: 3,
    frequency: null,
    reason: null,
    atlasKey: null,
    modified: null,
    ...more
});

/** A pairing of one of ours with a contact. */
export const pairing = (id: string, contactId: string, more: Partial<PairingRecord> = {}): PairingRecord => ({
    id,
    stakeholderId: `s-${contactId}`,
    userId: 'u1',
    userName: 'Ida Berg',
    userTitle: null,
    currentLevel: null,
    targetLevel: null,
    agenda: null,
    cadenceDays: 30,
    lastMet: null,
    atlasKey: null,
    modified: null,
    ...more
});

/** What an account manager may do, or a reader. */
export function access(edits = true): MapAccess {
    const rights: Rights = { create: edits, update: edits, remove: edits };
    return {
        see: true,
        editContacts: edits,
        editStakeholders: edits,
        judge: edits,
        notes: 'none',
        rights: {
            contacts: rights,
            stakeholders: rights,
            roles: rights,
            relationships: rights,
            pairings: rights,
            buyingCenters: rights,
            profiles: rights,
            notes: rights
        }
    };
}

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
            reload: () => Promise.resolve(),
            readDetails: () => Promise.resolve({ profiles: [], notes: null }),
            contactDefaults: () => ({})
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
        relationships: [],
        buyingCenters: [],
        ...known,
        complete: true
    });
    store.receiveAccess(access());
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
    // What the test's document lacks.
    HTMLDialogElement.prototype.showModal ??= function show() {};
    HTMLDialogElement.prototype.close ??= function close() {};
    HTMLCanvasElement.prototype.getContext = () => null;
    const view = createElement(name, { is }) as unknown as HTMLElement;
    Object.assign(view, properties);
    document.body.appendChild(view);
    await settle();
    return { view, root: view.shadowRoot as ShadowRoot };
}
