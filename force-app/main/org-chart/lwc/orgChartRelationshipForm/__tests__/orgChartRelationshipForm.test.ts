import OrgChartRelationshipForm from 'c/orgChartRelationshipForm';
import type { SaveAnswer } from 'c/orgChartStore';
import { contact, mount, relationship, settle, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const KNOWN = {
    contacts: ['a', 'b'].map((id) => contact(id)),
    stakeholders: ['a', 'b'].map((id) => stakeholder(id)),
    relationships: [relationship('a', 'b', { strength: 4 })]
};
const FAILED: SaveAnswer = { ok: false, error: { kind: 'offline', messages: [], fieldMessages: {} } };

async function open(properties: object, answer?: () => SaveAnswer) {
    const { store, saved } = storeWith(KNOWN, answer);
    const { view, root } = await mount('c-org-chart-relationship-form', OrgChartRelationshipForm, {
        store,
        ...properties
    });
    const done: string[] = [];
    view.addEventListener('done', (event) => done.push((event as CustomEvent<{ kind: string }>).detail.kind));
    const field = (name: string) => root.querySelector<HTMLElement & { value: string }>(`[data-field="${name}"]`)!;
    const enter = (name: string, value: string) =>
        field(name).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    const press = async (variant: string) => {
        root.querySelector<HTMLElement & { variant: string }>(`lightning-button.${variant}`)?.click();
        await settle();
    };
    const buttons = () => [...root.querySelectorAll<HTMLElement>('lightning-button')];
    const save = async () => {
        buttons().at(-1)?.click();
        await settle();
    };
    return { root, store, saved, done, field, enter, press, save, buttons };
}
afterEach(() => document.body.replaceChildren());

describe('c-org-chart-relationship-form', () => {
    it('saves what was chosen, with the two people turned around where asked', async () => {
        const { enter, save, saved, done, root } = await open({ from: 'a', to: 'b' });
        enter('type', 'Mentors');
        enter('reason', '  Said so ');
        root.querySelector<HTMLElement>('.turn')?.click();
        await save();
        expect(done).toEqual(['saved']);
        expect(saved[0]?.writes[0]).toMatchObject({
            kind: 'create',
            of: 'relationships',
            fields: { fromId: 's-b', toId: 's-a', type: 'Mentors', sign: 'Neutral', strength: 3, reason: 'Said so' }
        });
    });

    it('refuses to save without two people', async () => {
        const { enter, save, saved, root } = await open({ from: 'a', to: null });
        enter('type', 'Mentors');
        await save();
        expect(saved).toEqual([]);
        expect(root.querySelector('[role=alert]')).not.toBeNull();
    });

    it('keeps what was typed when a save fails, and tries again', async () => {
        let fails = true;
        const { enter, save, field, done, root } = await open({ relationshipId: 'e-a-b' }, () =>
            fails ? FAILED : { ok: true, ids: {}, modified: {} }
        );
        expect(field('strength').value).toBe('4');
        enter('strength', '1');
        await save();
        expect(root.querySelector('[role=alert]')).not.toBeNull();
        expect(field('strength').value).toBe('1');
        fails = false;
        await save();
        expect(done).toEqual(['saved']);
    });

    it('asks before it removes', async () => {
        const { buttons, done, saved } = await open({ relationshipId: 'e-a-b' });
        buttons()[0]?.click();
        await settle();
        expect(saved).toEqual([]);
        buttons()[1]?.click();
        await settle();
        expect(done).toEqual(['removed']);
        expect(saved[0]?.writes).toEqual([{ kind: 'delete', of: 'relationships', id: 'e-a-b' }]);
    });
});
