import OrgChartListImport from 'c/orgChartListImport';
import type { SaveAnswer } from 'c/orgChartStore';
import { contact, mount, settle, storeWith } from '../../orgChartChips/__tests__/viewKit';
import { textOfFile } from '../fileText';

const LIST = 'Name,Title,Manager\nAnn Holm,Head,\nBen Ito,Buyer,Ann Holm\n,Clerk,Nobody\n';

async function open(known: Parameters<typeof storeWith>[0] = {}, answers: SaveAnswer[] = []) {
    HTMLDialogElement.prototype.showModal ??= () => undefined;
    HTMLDialogElement.prototype.close ??= () => undefined;
    const { store, saved } = storeWith(known, () => answers.shift() ?? { ok: true, ids: {}, modified: {} });
    const { view, root } = await mount('c-org-chart-list-import', OrgChartListImport, {
        store,
        state: store.getState()
    });
    store.subscribe((state) => Object.assign(view, { state }));
    const button = (name: string) =>
        [...root.querySelectorAll<HTMLElement & { label: string; disabled: boolean }>('lightning-button')].find(
            ({ label }) => label === `c.OrgChart_${name}`
        );
    const press = async (name: string) => {
        button(name)?.dispatchEvent(new CustomEvent('click'));
        await settle();
        await settle();
    };
    const paste = async (text: string) => {
        const box = root.querySelector('textarea') as HTMLTextAreaElement;
        box.value = text;
        box.dispatchEvent(new CustomEvent('input'));
        await settle();
    };
    const cells = (selector: string) => [...root.querySelectorAll(selector)].map((cell) => cell.textContent);
    return { view, root, store, saved, button, press, paste, cells };
}

describe('c-org-chart-list-import', () => {
    afterEach(() => {
        document.body.replaceChildren();
        sessionStorage.clear();
    });

    it('shows what becomes of each row, and saves it', async () => {
        const { root, paste, press, cells, saved, view } = await open();
        await paste(LIST);
        await press('ListNext');
        expect(cells('.becomes')).toEqual([
            'c.OrgChart_ListNewContact',
            'c.OrgChart_ListNewContact',
            'c.OrgChart_ListNewPlaceholder'
        ]);
        expect(cells('.remarks')[2]).toContain('c.OrgChart_RemarkMissingManager');
        await expect(view).toBeAccessible();
        await press('ListAdd');
        expect(saved[0]?.writes.map(({ of }) => of)).toEqual(['contacts', 'stakeholders', 'contacts']);
        expect(root.textContent).toContain('c.OrgChart_ListDone');
    });

    it('lets the meaning of columns be changed', async () => {
        const { root, paste, press, button, cells } = await open();
        await paste('Colour,Who\nred,Ann Holm\n');
        await press('ListNext');
        const choose = async (place: number, value: string) => {
            const select = root.querySelector<HTMLSelectElement>(`select[data-place="${place}"]`) as HTMLSelectElement;
            select.value = value;
            select.dispatchEvent(new CustomEvent('change'));
            await settle();
        };
        await choose(1, '');
        expect(button('ListAdd')?.disabled).toBe(true);
        await choose(1, 'name');
        expect(button('ListAdd')?.disabled).toBe(false);
        expect(cells('.becomes')).toEqual(['c.OrgChart_ListNewContact']);
    });

    it('says so where everybody is there', async () => {
        const { paste, press, button, root } = await open({ contacts: [contact('x', { name: 'Ann Holm' })] });
        await paste('Name\nAnn Holm\n');
        await press('ListNext');
        expect(button('ListAdd')?.disabled).toBe(true);
        expect(root.querySelector('.summary')?.textContent).toContain('c.OrgChart_ListNothing');
    });

    it('stops where a save fails, keeps the list, and goes on', async () => {
        const offline: SaveAnswer = { ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } };
        const { paste, press, root, saved } = await open({}, [offline]);
        await paste(LIST);
        await press('ListNext');
        await press('ListAdd');
        expect(root.querySelector('c-error-panel')).not.toBeNull();
        expect(sessionStorage.length).toBe(1);
        await press('TryAgain');
        expect(saved).toHaveLength(2);
        expect(root.textContent).toContain('c.OrgChart_ListDone');
        expect(sessionStorage.length).toBe(0);
    });

    it('offers a list that was not finished when the page was left', async () => {
        const draft = { cells: [['Name'], ['Ann Holm']], hasHeader: true, fields: ['name'], guesses: [] };
        sessionStorage.setItem('account-atlas.list.001', JSON.stringify(draft));
        const { press, cells, root } = await open();
        expect(root.querySelector('.resume')).not.toBeNull();
        await press('ListGoOn');
        expect(cells('.becomes')).toEqual(['c.OrgChart_ListNewContact']);
    });

    it.each<[string, number[], string]>([
        ['UTF-8', [0x5a, 0x6f, 0xc3, 0xab], 'Zoë'],
        ['Windows-1252', [0x5a, 0x6f, 0xeb], 'Zoë'],
        ['UTF-16 with mark', [0xff, 0xfe, 0x5a, 0x00, 0x6f, 0x00], 'Zo'],
        ['UTF-16 without', [0x5a, 0x00, 0x6f, 0x00], 'Zo']
    ])('reads files in %s', async (_, bytes, text) => {
        expect(await textOfFile(new Blob([new Uint8Array(bytes)]), 'auto')).toBe(text);
    });
});
