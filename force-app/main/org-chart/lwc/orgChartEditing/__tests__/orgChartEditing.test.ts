import { createElement } from 'lwc';
import { movePeople } from 'c/orgChartCommands';
import OrgChartEditing from 'c/orgChartEditing';
import { OrgChartStore } from 'c/orgChartStore';
import { ALL_ACCESS, contactOf, FakeGateway, recordsOf, stakeholderOf } from '../../orgChartStore/__tests__/fixtures';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const TEAM = [contactOf('a'), contactOf('b', 'a'), contactOf('c', 'a')];

async function open() {
    const gateway = new FakeGateway();
    let keys = 0;
    const surroundings = { newKey: () => `key-${++keys}`, today: () => '2026-11-23', userId: '005' };
    const store = new OrgChartStore({ gateway, ...surroundings });
    store.receiveAccess(ALL_ACCESS);
    store.receiveRecords(recordsOf(TEAM, [stakeholderOf('p')]));
    const element = createElement('c-org-chart-editing', { is: OrgChartEditing as never });
    const show = () => Object.assign(element, { store, state: store.getState() });
    store.subscribe(show);
    show();
    document.body.append(element);
    await settle();
    const root = element.shadowRoot as ShadowRoot;
    type Button = HTMLElement & { label: string };
    const button = (label: string) =>
        [...root.querySelectorAll<Button>('lightning-button')].find(
            (each) => each.label === `c.OrgChartEditing_${label}`
        );
    const press = async (label: string) => {
        button(label)?.dispatchEvent(new CustomEvent('click'));
        await settle();
    };
    return { gateway, store, element, root, button, press };
}

describe('c-org-chart-editing', () => {
    beforeAll(() => {
        HTMLDialogElement.prototype.showModal = () => undefined;
        HTMLDialogElement.prototype.close = () => undefined;
    });
    afterEach(() => {
        document.body.replaceChildren();
        sessionStorage.clear();
    });

    it('shows a bar while several people are chosen, which moves them together', async () => {
        const { store, element, root, press, button } = await open();
        expect(root.querySelector('[role=toolbar]')).toBeNull();
        store.selectAll(['b', 'c']);
        await settle();
        await expect(element).toBeAccessible();
        await press('MoveTo');
        expect(store.getState().dialog).toEqual({ kind: 'move', keys: ['b', 'c'] });
        expect(root.querySelector('c-org-chart-move-dialog')).not.toBeNull();
        store.openDialog(null);
        await press('SelectDone');
        expect(button('MoveTo')).toBeUndefined();
    });

    it('says what is saved, and after a lost connection tries again', async () => {
        const { gateway, store, root, press } = await open();
        const map = store.getState().map;
        if (!map) throw new Error('no map');
        const moved = store.run(movePeople(map, ['c'], { managerKey: 'b' }));
        gateway.refuse('offline');
        await moved;
        await settle();
        const panel = root.querySelector('c-error-panel') as HTMLElement & { text: string; heading: string };
        expect(panel.heading).toBe('c.OrgChartEditing_NotSaved');
        await press('TryAgain');
        gateway.accept();
        await settle();
        expect(root.querySelector('c-error-panel')).toBeNull();
        expect(root.querySelector('[aria-live]')?.textContent).toBe('c.OrgChartEditing_Done');
    });

    it('shows both versions where somebody else was faster, and saves mine when asked', async () => {
        const { gateway, store, root, press } = await open();
        const map = store.getState().map;
        if (!map) throw new Error('no map');
        gateway.onReload = () =>
            store.receiveRecords(recordsOf([contactOf('a'), contactOf('b', 'a'), contactOf('c', null)], []));
        const moved = store.run(movePeople(map, ['c'], { managerKey: 'b' }));
        gateway.refuse('conflict');
        await moved;
        await settle();
        expect(root.querySelectorAll('li')).toHaveLength(1);
        await press('KeepMine');
        expect(gateway.saves).toHaveLength(2);
        gateway.accept();
        await settle();
        expect(store.getState().map?.managerOf('c')?.key).toBe('b');
        expect(root.querySelector('c-error-panel')).toBeNull();
    });

    it('finds the contact that the org made by its key, and fills the placeholder with it', async () => {
        sessionStorage.setItem('account-atlas.new-contact.acc', JSON.stringify({ clientKey: 'k', postKey: 'p' }));
        const { gateway, store, root } = await open();
        expect(root.querySelector('[role=status]')?.textContent).toBe('c.OrgChartEditing_AwaitedPost');
        expect(gateway.reloads).toBe(1);
        const found = contactOf('n', null, { atlasKey: 'k' });
        store.receiveRecords(recordsOf([...TEAM, found], [stakeholderOf('p')]));
        await settle();
        expect(gateway.saves[0]?.writes).toEqual([
            {
                ...{ kind: 'update', of: 'stakeholders', id: 'p' },
                fields: expect.objectContaining({
                    kind: 'Person',
                    contactId: 'n',
                    displayName: null,
                    uniqueKey: 'acc-k'
                })
            }
        ]);
        gateway.accept();
        await settle();
        expect(store.getState().selected).toBe('n');
        expect(sessionStorage).toHaveLength(0);
    });
});
