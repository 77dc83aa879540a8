import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import LandscapeGatewayComponent from 'c/landscapeGateway';
import type { LandscapeAccess, LandscapeGateway, LandscapeRecords, SaveRequest } from 'c/landscapeStore';
import type { PlatformError } from 'c/platformError';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        const gql = (texts: string[], ...parts: string[]) =>
            texts.map((text, place) => text + (parts[place] ?? '')).join('');
        return { graphql: createTestWireAdapter(jest.fn()), gql, executeMutation: jest.fn() };
    },
    { virtual: true }
);

interface Adapter {
    emit(value: unknown, filter?: (config: Record<string, unknown>) => boolean): void;
    error(body: unknown, status?: number): void;
}
const wire = graphql as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfos as unknown as Adapter;
/** The same description for every object. */
const emitInfo = (result: Fields): void =>
    info.emit({ results: Array.from({ length: 7 }, () => ({ statusCode: 200, result })) });
const mutate = executeMutation as unknown as jest.Mock;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

type Fields = Record<string, unknown>;
const field = (value: unknown) => ({ value });
const connection = (nodes: Fields[], endCursor: string | null = null) => ({
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: nodes.map((node) => ({ node }))
});

function answer(more: Fields = {}) {
    const Account = connection([{ Id: '001', Name: field('Ministry'), AtlasKey: field('min') }]);
    return { uiapi: { query: { Account, ...more } } };
}

const emitPage = (value: Fields): void =>
    wire.emit(value, ({ variables }) => 'lineItemsAfter' in ((variables as Fields | undefined) ?? {}));
const emitVersions = (value: Fields): void =>
    wire.emit(value, ({ variables }) => 'cellIds' in ((variables as Fields | undefined) ?? {}));

async function open() {
    const element = createElement('c-landscape-gateway', { is: LandscapeGatewayComponent }) as unknown as HTMLElement &
        LandscapeGateway & { accountIds: readonly string[] };
    const read: LandscapeRecords[] = [];
    const failed: PlatformError[] = [];
    const access: LandscapeAccess[] = [];
    element.addEventListener('recordsread', (event) => read.push((event as CustomEvent<LandscapeRecords>).detail));
    element.addEventListener('recordsfailed', (event) => failed.push((event as CustomEvent<PlatformError>).detail));
    element.addEventListener('accessread', (event) => access.push((event as CustomEvent<LandscapeAccess>).detail));
    element.accountIds = ['001'];
    document.body.appendChild(element);
    await settle(); // a wire has its configuration after that
    return { element, read, failed, access };
}

describe('c-landscape-gateway', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('turns records into plain facts; a field without access is a gap', async () => {
        const { read } = await open();
        const page = answer({
            BuyingCenters: connection([{ Id: 'bc1', Name: field('Sales'), Status: field('Retired') }]),
            Offerings: connection([{ Id: 'of1', Name: field('Planner'), AtlasKey: field('planner') }]),
            HiddenOfferings: connection([{ Id: 'h1', OfferingId: field('of1') }]),
            Cells: connection([
                {
                    Id: 'c1',
                    BuyingCenterId: field('bc1'),
                    OfferingId: field('of1'),
                    Assessment: field('Blocked'),
                    BlockReason: field('Other'),
                    Ease: field(3),
                    Owner: { Id: '005', Name: field('Ana') },
                    LastModifiedDate: field('then')
                }
            ]),
            Opportunity: connection([
                {
                    Id: '006',
                    Name: field('Deal'),
                    CloseDate: field('2026-05-01'),
                    IsWon: field(true),
                    Amount: field(12.5),
                    HasOpportunityLineItem: field(true),
                    BuyingCenter: { Id: 'bcX', Name: field('Elsewhere'), AccountId: field('002') }
                }
            ]),
            OpportunityLineItem: connection([
                {
                    Id: '00k',
                    OpportunityId: field('006'),
                    TotalPrice: field(12.5),
                    Product2Id: field('01t'),
                    Product2: { Id: '01t', Name: field('Seat'), OfferingId: field('of1') }
                }
            ]),
            User: connection([{ Id: '005', Name: field('Ana') }]),
            Settings: connection([{ Id: 's', FiscalStartMonth: field(4) }])
        });
        emitPage({ data: page });
        await settle();
        expect(read).toHaveLength(1);
        const records = read[0] as LandscapeRecords;
        expect(records.account).toMatchObject({ id: '001', name: 'Ministry', atlasKey: 'min' });
        expect(records.buyingCenters).toMatchObject([
            { id: 'bc1', accountId: '001', status: 'Retired', region: null },
            { id: 'bcX', accountId: '002' }
        ]);
        expect(records.offeringKeys).toEqual({ of1: 'planner' });
        expect(records.hiddenOfferingIds).toEqual(['of1']);
        expect(records.cells).toMatchObject([
            { id: 'c1', assessment: 'Blocked', ease: 3, ownerName: 'Ana', potential: null, modified: 'then' }
        ]);
        expect(records.opportunities).toMatchObject([
            { id: '006', accountId: '001', isWon: true, isClosed: false, amount: 12.5, hasLineItems: true }
        ]);
        expect(records.lineItems).toMatchObject([{ id: '00k', opportunityId: '006', productId: '01t' }]);
        expect(records.products).toMatchObject([{ id: '01t', name: 'Seat', offeringId: 'of1' }]);
        expect(records.settings).toEqual({
            fiscalStartMonth: 4,
            fiscalYearsBefore: 3,
            reviewAfterDays: 180,
            weights: { potential: 1, valueFit: 1, ease: 1 }
        });
        expect(records.complete).toBe(true);
    });

    it('pages on with the cursors until all are there, and tells after each page', async () => {
        const { read } = await open();
        emitPage({ data: answer({ Opportunity: connection([{ Id: '006a', Name: field('A') }], 'c1') }) });
        await settle();
        emitPage({ data: answer({ Opportunity: connection([{ Id: '006b', Name: field('B') }]) }) });
        await settle();
        expect(read.map(({ opportunities, complete }) => [opportunities.length, complete])).toEqual([
            [1, false],
            [2, true]
        ]);
    });

    it('asks once more for a page that failed, then says that it is missing', async () => {
        const { read, failed } = await open();
        const refresh = jest.fn(() => Promise.resolve());
        emitPage({ data: answer({ Opportunity: connection([{ Id: '006a', Name: field('A') }], 'c1') }), refresh });
        await settle();
        const errors = [{ message: 'broken', extensions: { ErrorType: 'DataFetchingException' } }];
        emitPage({ data: undefined, errors, refresh });
        await settle();
        expect([refresh.mock.calls.length, failed.length]).toEqual([1, 0]);
        emitPage({ data: undefined, errors, refresh });
        await settle();
        expect(failed).toMatchObject([{ messages: ['broken'] }]);
        expect(read.at(-1)?.complete).toBe(false);
    });

    it('reads the currencies apart where the org has several', async () => {
        const { read } = await open();
        emitInfo({ updateable: true, createable: true, fields: { CurrencyIsoCode: {} } });
        await settle();
        emitPage({ data: answer({ Opportunity: connection([{ Id: '006a', Name: field('A') }]) }) });
        await settle();
        wire.emit(
            {
                data: { uiapi: { query: { Opportunity: connection([{ Id: '006a', CurrencyIsoCode: field('CHF') }]) } } }
            },
            ({ query }) => String(query).includes('LandscapeCurrencies')
        );
        await settle();
        expect(read.at(-1)?.opportunities).toMatchObject([{ id: '006a', currency: 'CHF' }]);
    });

    it('knows what the user may do from the objects and their fields', async () => {
        const { access } = await open();
        const writable = { updateable: true };
        emitInfo({
            updateable: true,
            createable: true,
            fields: { Buying_Center__c: writable, Offering__c: { updateable: false } }
        });
        await settle();
        expect(access.at(-1)).toMatchObject({ see: true, judge: true, editOpportunities: true, editProducts: false });
        info.error([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }], 403);
        await settle();
        expect(access.at(-1)).toMatchObject({ see: false, judge: false, editOpportunities: false, editCenters: false });
    });

    const request: SaveRequest = {
        accountId: '001',
        writes: [
            {
                kind: 'create-cell',
                alias: 'cell0',
                clientKey: 'k1',
                uniqueKey: 'bc1-of1',
                buyingCenterId: 'bc1',
                offeringId: 'of1',
                fields: { assessment: 'Target', assessedOn: '2026-11-23' }
            },
            {
                kind: 'log-change',
                clientKey: 'k2',
                cell: { alias: 'cell0' },
                buyingCenterId: 'bc1',
                field: 'assessment',
                oldValue: 'Unassessed',
                newValue: 'Target'
            }
        ],
        seen: {}
    };

    it('saves a judgement with its log in one mutation, every value a variable', async () => {
        const { element } = await open();
        mutate.mockResolvedValueOnce({
            data: {
                uiapi: {
                    cell0: { Record: { Id: 'new', LastModifiedDate: field('now') } },
                    write1: { Record: { Id: 'log' } }
                }
            }
        });
        expect(await element.save(request)).toEqual({
            ok: true,
            ids: { cell0: 'new', write1: 'log' },
            modified: { new: 'now', log: null }
        });
        const { query, variables } = mutate.mock.calls[0]?.[0] as { query: string; variables: Fields };
        expect(query).toContain('allOrNone: true');
        expect(query).not.toContain('bc1');
        expect(variables.cell0).toEqual({
            Landscape_Cell__c: {
                Buying_Center__c: 'bc1',
                Offering__c: 'of1',
                Key__c: 'bc1-of1',
                Atlas_Key__c: 'k1',
                Assessment__c: 'Target',
                Assessed_On__c: '2026-11-23'
            }
        });
        expect(variables.write1).toMatchObject({
            Judgement_Change__c: {
                Account__c: '001',
                Record_Id__c: '@{cell0}',
                Landscape_Cell__c: '@{cell0}',
                Field__c: 'Assessment__c',
                Old_Value__c: 'Unassessed',
                New_Value__c: 'Target'
            }
        });
    });

    it('looks at the versions before it changes records, and saves nothing where one is stale', async () => {
        const { element } = await open();
        const saved = element.save({
            accountId: '001',
            writes: [{ kind: 'update-cell', id: 'c1', fields: { ease: 2 } }],
            seen: { c1: 'then' }
        });
        await settle();
        const versions = { uiapi: { query: { Cells: connection([{ Id: 'c1', LastModifiedDate: field('later') }]) } } };
        const refresh = jest.fn(() => Promise.resolve());
        emitVersions({ data: versions, refresh });
        await settle();
        emitVersions({ data: versions, refresh });
        expect(await saved).toMatchObject({ ok: false, error: { kind: 'conflict' } });
        expect(mutate).not.toHaveBeenCalled();
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('gives errors of the mutation and of the network back as one', async () => {
        const { element } = await open();
        mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'DUPLICATE_VALUE: exists' }] });
        expect(await element.save(request)).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
        mutate.mockRejectedValueOnce({ status: 0, statusText: 'offline' });
        expect(await element.save(request)).toMatchObject({ ok: false, error: { kind: 'offline' } });
    });
});
