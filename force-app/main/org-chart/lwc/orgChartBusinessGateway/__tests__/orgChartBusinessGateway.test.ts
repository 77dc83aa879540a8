import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import OrgChartBusinessGateway from 'c/orgChartBusinessGateway';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: (texts: string[]) => texts.join('') };
    },
    { virtual: true }
);

type Config = { readonly query?: string };
const wire = graphql as unknown as { emit(value: unknown, filter: (config: Config) => boolean): void };
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfo as unknown as { emit(value: unknown): void; error(): void };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

const field = (value: unknown) => ({ value });
const answer = (collections: Record<string, Record<string, unknown>[]>) => ({
    data: {
        uiapi: {
            query: Object.fromEntries(
                Object.entries(collections).map(([alias, nodes]) => [alias, { edges: nodes.map((node) => ({ node })) }])
            )
        }
    }
});
/** Answers the query whose text holds a name. */
const reply = (name: string, value: unknown) => wire.emit(value, ({ query }) => query?.includes(name) === true);

async function open(ids: { accountId?: string; opportunityId?: string }) {
    const element = createElement('c-org-chart-business-gateway', { is: OrgChartBusinessGateway });
    const told: [type: string, detail: unknown][] = [];
    for (const type of ['businessread', 'opportunityread', 'opportunityfailed']) {
        element.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
    }
    Object.assign(element, ids);
    document.body.append(element);
    await settle();
    return told;
}

describe('the business gateway', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells Buying Centers, opportunities and changes, whichever comes first', async () => {
        const told = await open({ accountId: '001' });
        const opportunity = { Id: '006', Name: field('Deal'), IsClosed: field(false) };
        const change = {
            Id: 'a01',
            StakeholderId: field('a02'),
            OldValue: field('Neutral'),
            NewValue: field('Enemy'),
            CreatedDate: field('2026-11-01T00:00:00.000Z')
        };
        reply('OrgChartOpportunities', answer({ Opportunity: [opportunity, { Id: '007', Name: field('Old') }] }));
        reply(
            'OrgChartPeopleBusiness',
            answer({
                BuyingCenters: [
                    { Id: 'a03', Name: field('Engines'), Status: field('Retired') },
                    { Id: 'a04', Name: field('Sales'), Status: null }
                ],
                Changes: [change]
            })
        );
        await settle();
        expect(told.at(-1)).toEqual([
            'businessread',
            {
                buyingCenters: [
                    { id: 'a03', name: 'Engines', active: false },
                    { id: 'a04', name: 'Sales', active: true }
                ],
                opportunities: [
                    { id: '006', name: 'Deal', open: true },
                    { id: '007', name: 'Old', open: false }
                ],
                changes: [{ stakeholderId: 'a02', from: 'Neutral', to: 'Enemy', on: '2026-11-01T00:00:00.000Z' }],
                contactRoles: []
            }
        ]);
    });

    it('keeps what it has where a part may not be read', async () => {
        const told = await open({ accountId: '001' });
        reply('OrgChartPeopleBusiness', answer({ BuyingCenters: [], Changes: [] }));
        reply('OrgChartOpportunities', { errors: [{ message: 'no access to Opportunity' }] });
        await settle();
        expect(told).toHaveLength(1);
    });

    it('reads the opportunity of its page, and its contact roles where the org has them', async () => {
        const told = await open({ opportunityId: '006' });
        info.emit({ apiName: 'OpportunityContactRole' });
        await settle();
        reply(
            'query OrgChartOpportunity(',
            answer({ Opportunity: [{ Id: '006', Name: field('Deal'), AccountId: field('001') }] })
        );
        const roles = [
            { Id: '00K1', ContactId: field('003'), Role: field('Evaluator'), IsPrimary: field(true) },
            { Id: '00K2', ContactId: null }
        ];
        reply('OrgChartContactRoles', answer({ OpportunityContactRole: roles }));
        await settle();
        expect(told[0]).toEqual(['opportunityread', { id: '006', name: 'Deal', accountId: '001' }]);
        expect(told[1]?.[1]).toMatchObject({
            contactRoles: [{ id: '00K1', contactId: '003', role: 'Evaluator', primary: true }]
        });
    });

    it('says that an opportunity is not there, and that it could not be read', async () => {
        const told = await open({ opportunityId: '006' });
        reply('query OrgChartOpportunity(', answer({ Opportunity: [] }));
        reply('query OrgChartOpportunity(', { errors: [{ message: 'offline' }] });
        await settle();
        expect(told[0]).toEqual(['opportunityread', null]);
        expect(told[1]?.[0]).toBe('opportunityfailed');
    });
});
