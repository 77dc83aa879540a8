import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import type { PlatformError } from 'c/platformError';
import PlanTrackerGatewayComponent from 'c/planTrackerGateway';
import type { PlanTrackerAccess, PlanTrackerGateway, PlanTrackerRecords, WorkFields } from 'c/planTrackerStore';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        const gql = (texts: string[], ...parts: string[]) =>
            texts.map((text, place) => text + (parts[place] ?? '')).join('');
        return { graphql: createTestWireAdapter(jest.fn()), gql };
    },
    { virtual: true }
);

interface Adapter {
    emit(value: unknown, filter?: (config: Record<string, unknown>) => boolean): void;
    error(body: unknown, status?: number, text?: string): void;
    getLastConfig(): Record<string, unknown>;
}
const wire = graphql as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfo as unknown as Adapter;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

type Fields = Record<string, unknown>;
const field = (value: unknown) => ({ value });
const connection = (nodes: Fields[], endCursor: string | null = null) => ({
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: nodes.map((node) => ({ node }))
});
const accountNode = { Id: '001', Name: field('Ministry') };
const answer = (more: Fields) => ({ uiapi: { query: { Account: connection([accountNode]), ...more } } });
const about = (object: string) => (config: Fields) =>
    ((config.objectApiName as { objectApiName?: string })?.objectApiName ?? config.objectApiName) === object;

async function open(opportunityFields: Fields = {}) {
    const element = createElement('c-plan-tracker-gateway', {
        is: PlanTrackerGatewayComponent
    }) as unknown as HTMLElement & PlanTrackerGateway & { accountId: string };
    const read: PlanTrackerRecords[] = [];
    const failed: PlatformError[] = [];
    const access: PlanTrackerAccess[] = [];
    element.addEventListener('recordsread', (event) => read.push((event as CustomEvent<PlanTrackerRecords>).detail));
    element.addEventListener('recordsfailed', (event) => failed.push((event as CustomEvent<PlatformError>).detail));
    element.addEventListener('accessread', (event) => access.push((event as CustomEvent<PlanTrackerAccess>).detail));
    element.accountId = '001';
    document.body.appendChild(element);
    await settle();
    info.emit({ apiName: 'Opportunity', fields: opportunityFields }, about('Opportunity'));
    await settle();
    return { element, read, failed, access };
}

describe('c-plan-tracker-gateway', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('turns records into plain facts; a field without access is a gap', async () => {
        const { read } = await open();
        const Owner = { Id: '005', Name: field('Ann'), IsActive: field(false) };
        const Plans = connection([
            { Id: 'a05', Name: field('2026'), Start: field('2026-01-01'), End: field('2026-12-31') }
        ]);
        const Objectives = connection([{ Id: 'a0a', Name: field('Win'), PlanId: field('a05'), Weight: field(2) }]);
        const Actions = connection([
            {
                ...{ Id: 'a09', Name: field('Call'), ObjectiveId: field('a0a'), Owner, AssignedToId: field('005') },
                ...{ PercentComplete: field(40), LastModifiedDate: field('2026-01-31T12:34:56.000Z') }
            }
        ]);
        const Opportunities = connection([
            { Id: '006', CloseDate: field('2026-02-01'), IsWon: field(true), IsClosed: field(true), Amount: field(10) }
        ]);
        const Users = connection([{ Id: '0051', Name: field('Bob') }]);
        wire.emit({ data: answer({ Plans, Objectives, Actions, Opportunities, Users }) });
        await settle();
        const records = read[0] as PlanTrackerRecords;
        expect(records.complete).toBe(true);
        expect(records.plans[0]).toMatchObject({ id: 'a05', accountId: '001', status: 'Draft', revenueTarget: null });
        expect(records.objectives[0]).toMatchObject({ planId: 'a05', weight: 2, type: 'Other', measure: 'Typed' });
        expect(records.actions[0]).toMatchObject({
            ...{ objectiveId: 'a0a', percentComplete: 40, kind: 'Action', status: 'Not Started', start: null },
            ...{ changedOn: '2026-01-31', modified: '2026-01-31T12:34:56.000Z' }
        });
        expect(records.opportunities[0]).toMatchObject({ amount: 10, isWon: true, closeDate: '2026-02-01' });
        expect(records.users).toEqual([
            { id: '005', name: 'Ann', active: false },
            { id: '0051', name: 'Bob', active: true }
        ]);
        expect(records.thresholds.dueSoonDays).toBe(14);
    });

    it('reads on to the last page, with what is there in between', async () => {
        const { read } = await open();
        wire.emit({ data: answer({ Actions: connection([{ Id: 'a1' }], 'next') }) });
        await settle();
        expect(read[0]?.complete).toBe(false);
        expect(wire.getLastConfig().variables).toMatchObject({ accountId: '001', actionsAfter: 'next' });
        wire.emit({ data: answer({ Actions: connection([{ Id: 'a2' }]) }) });
        await settle();
        expect(read[1]?.actions.map(({ id }) => id)).toEqual(['a1', 'a2']);
        expect(read[1]?.complete).toBe(true);
    });

    it('asks for currencies only where there are several', async () => {
        await open({ CurrencyIsoCode: {} });
        expect(wire.getLastConfig().query).toContain('CurrencyIsoCode');
        document.body.replaceChildren();
        await open();
        expect(wire.getLastConfig().query).not.toContain('CurrencyIsoCode');
        expect(wire.getLastConfig().query).toContain('Opportunity(');
    });

    it('tells why reading failed', async () => {
        const { failed } = await open();
        wire.emit({ errors: [{ message: 'No', extensions: { ErrorType: 'REQUEST_LIMIT_EXCEEDED' } }] });
        await settle();
        expect(failed[0]).toMatchObject({ kind: 'limit' });
    });

    it('tells what the user may do', async () => {
        const { access } = await open();
        info.emit(
            { apiName: 'Plan_Action__c', updateable: true, createable: false, fields: {} },
            about('Plan_Action__c')
        );
        expect(access.at(-1)).toEqual({ see: true, edit: true, create: false });
    });

    it('sends an update with the moment that the user saw, under API names', async () => {
        const { element } = await open();
        (updateRecord as unknown as jest.Mock).mockResolvedValue({ id: 'a09', lastModifiedDate: 'now' });
        const fields: WorkFields = { percentComplete: 50, assignedToId: null };
        const saved = await element.save({ write: { kind: 'update', of: 'action', id: 'a09', fields }, seen: 'then' });
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'a09', Percent_Complete__c: 50, Assigned_To__c: null } },
            { ifUnmodifiedSince: 'then' }
        );
        expect(saved).toEqual({ ok: true, id: 'a09', modified: 'now' });
    });

    it('creates with parent and key, and deletes', async () => {
        const { element } = await open();
        (createRecord as unknown as jest.Mock).mockResolvedValue({ id: 'a0a', lastModifiedDate: 'now' });
        (deleteRecord as unknown as jest.Mock).mockResolvedValue(undefined);
        const fields: WorkFields = { name: 'Win', type: 'Mining' };
        await element.save({
            write: { kind: 'create', of: 'objective', parentId: 'a05', atlasKey: 'k', fields },
            seen: null
        });
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Plan_Objective__c',
            fields: { Name: 'Win', Type__c: 'Mining', Key_Account_Plan__c: 'a05', Atlas_Key__c: 'k' }
        });
        await element.save({ write: { kind: 'delete', of: 'objective', id: 'a0a' }, seen: null });
        expect(deleteRecord).toHaveBeenCalledWith('a0a');
    });

    it('answers what the org refuses', async () => {
        const { element } = await open();
        (updateRecord as unknown as jest.Mock).mockRejectedValue({
            status: 412,
            body: [{ errorCode: 'PRECONDITION_FAILED' }]
        });
        const saved = await element.save({ write: { kind: 'update', of: 'action', id: 'a', fields: {} }, seen: 'x' });
        expect(saved).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    });
});
