import OrgChartCoverage from 'c/orgChartCoverage';
import OrgChartRoleForm from 'c/orgChartRoleForm';
import { MAP_SCHEMA } from 'c/mapRecords';
import { access, contact, mount, role, settle, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

const center = (id: string, more = {}) => ({
    ...MAP_SCHEMA.buyingCenters.blank,
    id,
    name: `Center ${id}`,
    atlasKey: null,
    modified: null,
    ...more
});
const inCenter = { context: 'Buying Center', contextId: 'c1', contextName: 'Center c1' };
const KNOWN = {
    contacts: [contact('a'), contact('b')],
    stakeholders: [stakeholder('a'), stakeholder('b')],
    roles: [role('a', { role: 'Champion', coverage: 'In Depth', ...inCenter })],
    buyingCenters: [center('c1'), center('c2', { parentId: 'c1' }), center('c3', { status: 'Retired' })]
};
afterEach(() => document.body.replaceChildren());

describe('c-org-chart-coverage', () => {
    it('has the account and the Buying Centers in their tree, without the retired', async () => {
        const { store } = storeWith(KNOWN);
        const { view, root } = await mount('c-org-chart-coverage', OrgChartCoverage, { store });
        const rows = [...root.querySelectorAll('th.unit')].map((row) => row.textContent);
        expect(rows.slice(1)).toEqual(['Center c1', 'Center c2']);
        expect(root.querySelectorAll('.missing')).toHaveLength(8);
        expect(root.querySelectorAll('.is-covered')).toHaveLength(1);
        await expect(view).toBeAccessible();
    });

    it('opens the form of a missing role, and the details of a person', async () => {
        const { store } = storeWith(KNOWN);
        const { root } = await mount('c-org-chart-coverage', OrgChartCoverage, { store });
        root.querySelector<HTMLElement>('.missing[data-unit="c1"]')?.click();
        root.querySelector<HTMLElement>('.chip[data-key="a"]')?.click();
        await settle();
        const form = root.querySelector('c-org-chart-role-form') as HTMLElement & { context: { id: string } };
        expect(form.context.id).toBe('c1');
        expect(store.getState().selected).toBe('a');
    });

    it('leaves out rows without gaps, and offers no edit to a reader', async () => {
        const { store } = storeWith(KNOWN);
        store.receiveAccess(access(false));
        const { root } = await mount('c-org-chart-coverage', OrgChartCoverage, { store });
        expect(root.querySelector('.missing, .give')).toBeNull();
        expect(root.querySelectorAll('.is-missing .word')).toHaveLength(8);
    });
});

describe('c-org-chart-role-form', () => {
    async function give(personKey: string, roleName: string) {
        const { store, saved } = storeWith(KNOWN);
        const context = { kind: 'Buying Center', id: 'c1', name: 'Center c1', atlasKey: null };
        const { root } = await mount('c-org-chart-role-form', OrgChartRoleForm, { store, role: roleName, context });
        root.querySelector('c-org-chart-people-search')?.dispatchEvent(
            new CustomEvent('personchosen', { detail: { key: personKey } })
        );
        await settle();
        [...root.querySelectorAll<HTMLElement>('lightning-button')].at(-1)?.click();
        await settle();
        return { saved, root };
    }

    it.each([
        ['b', 'Champion', { role: 'Champion' }],
        ['a', 'Coach', { additionalRoles: ['Coach'] }]
    ])('gives %s the role %s as main one or besides', async (key, name, fields) => {
        const { saved } = await give(key, name);
        expect(saved[0]?.writes.at(-1)).toMatchObject({ of: 'roles', fields });
    });

    it('refuses a role that the person plays already', async () => {
        const { saved, root } = await give('a', 'Champion');
        expect(saved).toEqual([]);
        expect(root.querySelector('[role=alert]')).not.toBeNull();
    });
});
