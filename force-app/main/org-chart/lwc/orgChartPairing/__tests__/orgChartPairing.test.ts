import OrgChartPairing from 'c/orgChartPairing';
import OrgChartPairingForm from 'c/orgChartPairingForm';
import { access, contact, mount, pairing, settle, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const KNOWN = {
    contacts: [contact('a'), contact('b', { reportsToId: 'a' }), contact('c', { reportsToId: 'a' })],
    stakeholders: [stakeholder('a'), stakeholder('b')],
    pairings: [
        pairing('p1', 'a', { lastMet: '2026-11-20', currentLevel: 'Vendor', targetLevel: 'Trusted Advisor' }),
        pairing('p2', 'b', { lastMet: '2026-09-01', userId: 'u2', userName: 'Nils Aho' })
    ]
};
afterEach(() => document.body.replaceChildren());

describe('c-org-chart-pairing', () => {
    it('shows our people beside theirs, level by level, and who is not paired', async () => {
        const { store } = storeWith(KNOWN);
        const { view, root } = await mount('c-org-chart-pairing', OrgChartPairing, { store });
        const levels = [...root.querySelectorAll('.level')];
        expect(levels.map((level) => level.querySelector('.ours-cell')?.textContent)).toEqual(['Ida Berg', 'Nils Aho']);
        expect(levels[1]?.querySelector<HTMLElement>('.unpaired .chip')?.dataset.key).toBe('c');
        expect(levels[1]?.querySelector('.due')?.className).toContain('is-overdue');
        expect(root.querySelectorAll('.our')).toHaveLength(2);
        await expect(view).toBeAccessible();
    });

    it('logs a meeting of today: shown at once, and undone', async () => {
        const { store, saved } = storeWith(KNOWN);
        const { root } = await mount('c-org-chart-pairing', OrgChartPairing, { store });
        root.querySelector<HTMLElement>('button[data-id="p2"]')?.click();
        await settle();
        expect(saved[0]?.writes).toEqual([
            { kind: 'update', of: 'pairings', id: 'p2', fields: { lastMet: '2026-11-23' } }
        ]);
        expect(root.querySelector('.is-overdue')).toBeNull();
        await store.undo();
        await settle();
        expect(root.querySelector('.is-overdue')).not.toBeNull();
    });

    it('says why a meeting was not logged', async () => {
        const { store } = storeWith(KNOWN, () => ({
            ok: false,
            error: { kind: 'refused', messages: ['no'], fieldMessages: {} }
        }));
        const { root } = await mount('c-org-chart-pairing', OrgChartPairing, { store });
        root.querySelector<HTMLElement>('button[data-id="p2"]')?.click();
        await settle();
        expect(root.querySelector('[role=alert]')).not.toBeNull();
        expect(root.querySelector('.is-overdue')).not.toBeNull();
    });

    it('is filtered by one of ours, and offers no edit to a reader', async () => {
        const { store } = storeWith(KNOWN);
        store.receiveAccess(access(false));
        const { root } = await mount('c-org-chart-pairing', OrgChartPairing, { store });
        expect(root.querySelector('.small, .plus, lightning-button')).toBeNull();
        root.querySelector<HTMLElement>('.our[data-user="u2"]')?.click();
        await settle();
        expect([...root.querySelectorAll('.ours-cell')].map((cell) => cell.textContent)).toEqual(['Nils Aho']);
    });
});

describe('c-org-chart-pairing-form', () => {
    async function open(properties: object) {
        const { store, saved } = storeWith(KNOWN);
        const { view, root } = await mount('c-org-chart-pairing-form', OrgChartPairingForm, { store, ...properties });
        const done = jest.fn();
        view.addEventListener('done', done);
        const save = async () => {
            [...root.querySelectorAll<HTMLElement>('lightning-button')].at(-1)?.click();
            await settle();
        };
        const choose = async (id: string) => {
            const detail = { id, name: 'Nils Aho', title: '' };
            root.querySelector('c-user-search')?.dispatchEvent(new CustomEvent('userchosen', { detail }));
            await settle();
        };
        return { root, saved, done, save, choose };
    }

    it('pairs one of ours with one of theirs, whose stakeholder record is made', async () => {
        const { choose, save, saved, done } = await open({ personKey: 'c' });
        await choose('u2');
        await save();
        expect(saved[0]?.writes.map(({ kind, of }) => `${kind} ${of}`)).toEqual([
            'create stakeholders',
            'create pairings'
        ]);
        expect(done).toHaveBeenCalled();
    });

    it('refuses a second pairing of the same two, a missing person and a senseless cadence', async () => {
        const double = await open({ personKey: 'b' });
        await double.choose('u2');
        await double.save();
        const missing = await open({ personKey: 'b' });
        await missing.save();
        const cadence = await open({ pairingId: 'p1' });
        cadence.root
            .querySelector('[data-field="cadenceDays"]')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: '0' } }));
        await cadence.save();
        for (const { root, saved } of [double, missing, cadence]) {
            expect(root.querySelector('[role=alert]')).not.toBeNull();
            expect(saved).toEqual([]);
        }
    });

    it('asks before it ends a pairing', async () => {
        const { root, saved } = await open({ pairingId: 'p1' });
        const buttons = () => [...root.querySelectorAll<HTMLElement>('lightning-button')];
        buttons()[0]?.click();
        await settle();
        expect(saved).toEqual([]);
        buttons()[1]?.click();
        await settle();
        expect(saved[0]?.writes).toEqual([{ kind: 'delete', of: 'pairings', id: 'p1' }]);
    });
});
