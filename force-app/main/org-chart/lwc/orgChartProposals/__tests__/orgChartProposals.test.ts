import OrgChartProposals from 'c/orgChartProposals';
import type { JudgementContext } from 'c/chartEdit';
import { contact, mount, role, settle, stakeholder, storeWith } from '../../orgChartChips/__tests__/viewKit';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}), executeMutation: jest.fn() };
    },
    { virtual: true }
);

const DEAL: JudgementContext = { kind: 'Opportunity', id: '006', name: 'Cranes', atlasKey: null };

async function open(kind: 'roles' | 'centers', known: Parameters<typeof storeWith>[0]) {
    HTMLDialogElement.prototype.showModal ??= () => undefined;
    HTMLDialogElement.prototype.close ??= () => undefined;
    const { store, saved } = storeWith(known);
    const { view, root } = await mount('c-org-chart-proposals', OrgChartProposals, {
        kind,
        store,
        state: store.getState()
    });
    const tell = async (type: string, detail: unknown) => {
        root.querySelector('c-org-chart-start-gateway')?.dispatchEvent(new CustomEvent(type, { detail }));
        await settle();
    };
    const ticks = () => [...root.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    const take = async () => {
        [...root.querySelectorAll<HTMLElement>('lightning-button')].at(-1)?.dispatchEvent(new CustomEvent('click'));
        await settle();
        await settle();
    };
    return { view, root, saved, tell, ticks, take };
}

describe('c-org-chart-proposals', () => {
    afterEach(() => document.body.replaceChildren());

    it('takes contact roles over as judgements; what is judged already stays', async () => {
        const { view, tell, ticks, take, saved, root } = await open('roles', {
            contacts: [contact('a'), contact('b')],
            stakeholders: [stakeholder('b')],
            roles: [role('b', { context: 'Opportunity', contextId: '006', role: 'Coach' })]
        });
        await tell('contactrolesread', [
            { id: '1', opportunity: DEAL, contactId: 'a', role: 'Evaluator' },
            { id: '2', opportunity: DEAL, contactId: 'b', role: 'Influencer' },
            { id: '3', opportunity: DEAL, contactId: 'z', role: 'Other' }
        ]);
        expect(ticks().map(({ checked, disabled }) => [checked, disabled])).toEqual([
            [true, false],
            [false, true],
            [false, true]
        ]);
        await expect(view).toBeAccessible();
        await take();
        expect(saved[0]?.writes.map(({ of }) => of)).toEqual(['stakeholders', 'roles']);
        expect(root.textContent).toContain('c.OrgChart_RolesDone');
    });

    it('makes the Buying Centers that are ticked: subsidiaries are at first', async () => {
        const { tell, ticks, take, saved } = await open('centers', {
            contacts: [contact('a', { department: 'IT' })]
        });
        await tell('subsidiariesread', [{ id: '0012', name: 'Zeta SA' }]);
        expect(ticks().map(({ checked }) => checked)).toEqual([true, false]);
        await take();
        expect(saved[0]?.writes).toMatchObject([{ of: 'buyingCenters', fields: { name: 'Zeta SA' } }]);
    });

    it('says where there is nothing to propose, or why it cannot be read', async () => {
        const { tell, root } = await open('roles', {});
        await tell('contactrolesread', null);
        expect(root.textContent).toContain('c.OrgChart_RolesNothing');
        await tell('proposalsfailed', { kind: 'offline', messages: [], fieldMessages: {} });
        expect(root.querySelector('c-error-panel')).not.toBeNull();
    });
});
