import { createElement } from 'lwc';
import { MAP_SCHEMA } from 'c/mapRecords';
import OrgChartProfile from 'c/orgChartProfile';
import { OrgChartStore, type ContactDetails, type MapAccess } from 'c/orgChartStore';
import { ALL_ACCESS, contactOf, FakeGateway, READ_ONLY, recordsOf } from '../../orgChartStore/__tests__/fixtures';

const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after rendering and promises
const stamp = { id: 'a', atlasKey: null, modified: 'then' };

async function open(access: MapAccess) {
    const gateway = new FakeGateway();
    const asked: boolean[] = [];
    gateway.details = (_ids, withNotes): Promise<ContactDetails> => {
        asked.push(withNotes);
        const profiles = [{ ...MAP_SCHEMA.profiles.blank, ...stamp, interests: 'Sailing' }];
        return Promise.resolve({ profiles, notes: withNotes ? [{ ...stamp, text: 'Divorced' }] : null });
    };
    const store = new OrgChartStore({ gateway, newKey: () => 'key', today: () => '2026-11-23', userId: '005' });
    store.receiveAccess(access);
    store.receiveRecords(recordsOf([contactOf('a')]));
    const profile = createElement('c-org-chart-profile', { is: OrgChartProfile });
    const show = () => Object.assign(profile, { store, state: store.getState(), personKey: 'a' });
    store.subscribe(show);
    show();
    document.body.append(profile);
    await settle();
    await settle();
    const root = profile.shadowRoot as ShadowRoot;
    const texts = () => [...root.querySelectorAll('dd')].map((each) => each.textContent);
    const field = (name: string) => root.querySelector<HTMLElement>(`[data-field="${name}"]`);
    return { gateway, store, profile, root, asked, texts, field };
}

describe('c-org-chart-profile', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows what is known, personal notes for who may read them', async () => {
        const { profile, asked, texts } = await open(ALL_ACCESS);
        expect(asked).toEqual([true]);
        expect(texts()).toEqual(['Sailing', 'Divorced']);
        await expect(profile).toBeAccessible();
    });

    it('neither reads nor shows personal notes without their permission, and edits nothing', async () => {
        const { asked, texts, root } = await open(READ_ONLY);
        expect(asked).toEqual([false]);
        expect(texts()).toEqual(['Sailing']);
        expect(root.querySelector('lightning-button')).toBeNull();
    });

    it('saves what was changed, keeps what was typed where that fails, and can be undone', async () => {
        const { gateway, store, root, field, texts } = await open(ALL_ACCESS);
        root.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
        await settle();
        field('pains')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Cost' } }));
        field('notes')?.dispatchEvent(new CustomEvent('change', { detail: { value: '' } }));
        const submit = async () => {
            root.querySelector('form')?.dispatchEvent(new CustomEvent('submit'));
            await settle();
        };
        await submit();
        gateway.refuse('refused');
        await settle();
        expect((field('pains') as HTMLElement & { value: string }).value).toBe('Cost');
        await submit();
        expect(gateway.saves[1]?.writes).toEqual([
            { kind: 'update', of: 'profiles', id: 'a', fields: { pains: 'Cost' } },
            { kind: 'update', of: 'notes', id: 'a', fields: { text: null } }
        ]);
        gateway.accept();
        await settle();
        expect(texts()).toEqual(['Sailing', 'Cost']);
        const undone = store.undo();
        gateway.accept();
        await undone;
        await settle();
        expect(texts()).toEqual(['Sailing', 'Divorced']);
    });
});
