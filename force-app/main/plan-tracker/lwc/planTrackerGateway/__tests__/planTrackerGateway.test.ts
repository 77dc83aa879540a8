import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import type { PlatformError } from 'c/platformError';
import PlanTrackerGatewayComponent from 'c/planTrackerGateway';
import type {
    Choices,
    PlanTrackerAccess,
    PlanTrackerGateway,
    PlanTrackerRecords,
    WorkFields
} from 'c/planTrackerStore';

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
    error(body: unknown, status?: number, text?: string): void;
    getLastConfig(): Record<string, unknown>;
}
const wire = graphql as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfo as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const record = getRecord as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const infos = getObjectInfos as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const picklists = getPicklistValuesByRecordType as unknown as Adapter;
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
    }) as unknown as HTMLElement & PlanTrackerGateway & { recordId: string; objectApiName: string };
    const read: PlanTrackerRecords[] = [];
    const failed: PlatformError[] = [];
    const access: PlanTrackerAccess[] = [];
    element.addEventListener('recordsread', (event) => read.push((event as CustomEvent<PlanTrackerRecords>).detail));
    element.addEventListener('recordsfailed', (event) => failed.push((event as CustomEvent<PlatformError>).detail));
    element.addEventListener('accessread', (event) => access.push((event as CustomEvent<PlanTrackerAccess>).detail));
    element.recordId = '001';
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

    it('tells the values of picklists with their labels, as far as they are read; what may not be seen has none', async () => {
        const { element } = await open();
        const told: Choices[] = [];
        element.addEventListener('choicesread', (event) => told.push((event as CustomEvent<Choices>).detail));
        const info = (id: string) => ({ statusCode: 200, result: { defaultRecordTypeId: id } });
        infos.emit({ results: [info('012p'), { statusCode: 403, result: {} }, info('012a'), info('012r')] });
        await settle();
        const values = [{ label: 'Erledigt', value: 'Done', attributes: null, validFor: [] }];
        picklists.emit({ picklistFieldValues: { Status__c: { values } } }, about('Plan_Action__c'));
        expect(told.at(-1)).toEqual({
            ...{ planStatus: [], objectiveType: [], measure: [], decision: [] },
            actionStatus: [{ label: 'Erledigt', value: 'Done' }]
        });
        picklists.emit({ picklistFieldValues: { Decision__c: { values: [] } } }, about('Plan_Review__c'));
        expect(told.at(-1)?.actionStatus).toHaveLength(1);
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

    it('finds the account of a plan on the record page of that plan', async () => {
        document.body.replaceChildren();
        const element = createElement('c-plan-tracker-gateway', { is: PlanTrackerGatewayComponent });
        const found = jest.fn();
        element.addEventListener('planfound', (event) => found((event as CustomEvent).detail));
        Object.assign(element, { recordId: 'a05', objectApiName: 'Key_Account_Plan__c' });
        document.body.appendChild(element);
        await settle();
        info.emit({ apiName: 'Opportunity', fields: {} }, about('Opportunity'));
        expect(wire.getLastConfig().query).toBeUndefined();
        record.emit({ id: 'a05', fields: { Account__c: { value: '001' } } });
        await settle();
        expect(found).toHaveBeenCalledWith({ planId: 'a05' });
        expect(wire.getLastConfig().variables).toMatchObject({ accountId: '001' });
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

    it('sends a single update with the moment that the user saw, under API names', async () => {
        const { element } = await open();
        (updateRecord as unknown as jest.Mock).mockResolvedValue({ id: 'a09', lastModifiedDate: 'now' });
        const fields: WorkFields = { percentComplete: 50, assignedToId: null };
        const saved = await element.save({
            accountId: '001',
            writes: [{ kind: 'update', of: 'action', id: 'a09', fields }],
            seen: { a09: 'then' }
        });
        expect(updateRecord).toHaveBeenCalledWith(
            { fields: { Id: 'a09', Percent_Complete__c: 50, Assigned_To__c: null } },
            { ifUnmodifiedSince: 'then' }
        );
        expect(saved).toEqual({ ok: true, ids: {}, modified: { a09: 'now' } });
    });

    const mutate = executeMutation as unknown as jest.Mock;

    it('creates together what names each other, in one mutation of names and variables', async () => {
        const { element } = await open();
        const record = (Id: string) => ({ Record: { Id, LastModifiedDate: field('now') } });
        mutate.mockResolvedValue({ data: { uiapi: { write0: record('a0a'), write1: record('a09') } } });
        const scores = { relationship: 4, growth: null, delivery: null, competition: null, execution: null };
        const saved = await element.save({
            accountId: '001',
            writes: [
                { kind: 'create', of: 'objective', atlasKey: 'k', fields: { name: 'Win', planId: 'a05' } },
                { kind: 'create', of: 'action', atlasKey: 'l', fields: { name: 'Call', objectiveId: 'new:k' } },
                { kind: 'create', of: 'review', atlasKey: 'm', fields: { planId: 'a05', scores } }
            ],
            seen: {}
        });
        const { query, variables } = mutate.mock.calls[0][0];
        expect(query).toContain('mutation PlanTrackerSave($write0: Plan_Objective__cCreateInput!');
        expect(query).not.toContain('Win');
        expect(variables).toEqual({
            write0: { Plan_Objective__c: { Name: 'Win', Key_Account_Plan__c: 'a05', Atlas_Key__c: 'k' } },
            write1: { Plan_Action__c: { Name: 'Call', Plan_Objective__c: '@{write0}', Atlas_Key__c: 'l' } },
            write2: {
                Plan_Review__c: {
                    ...{ Key_Account_Plan__c: 'a05', Atlas_Key__c: 'm', Relationship_Score__c: 4 },
                    ...{ Growth_Score__c: null, Delivery_Score__c: null, Competition_Score__c: null },
                    Execution_Score__c: null
                }
            }
        });
        expect(saved).toEqual({ ok: true, ids: { k: 'a0a', l: 'a09' }, modified: { a0a: 'now', a09: 'now' } });
    });

    it('reads anew after rows came where the platform shows its copy again, which lacks them', async () => {
        const { element, read } = await open();
        const refresh = jest.fn(async () => undefined);
        const copy = { data: answer({ Actions: connection([{ Id: 'a1' }]) }), refresh };
        wire.emit(copy);
        await settle();
        mutate.mockResolvedValue({ data: { uiapi: { write0: { Record: { Id: 'a2' } } } } });
        await element.save({
            accountId: '001',
            writes: [{ kind: 'create', of: 'action', atlasKey: 'k', fields: { name: 'New', objectiveId: 'o' } }],
            seen: {}
        });
        wire.emit(copy);
        await settle();
        expect(refresh).toHaveBeenCalled();
        expect(read).toHaveLength(1);
        wire.emit({ ...copy, data: answer({ Actions: connection([{ Id: 'a1' }, { Id: 'a2' }]) }) });
        await settle();
        expect(read[1]?.actions.map(({ id }) => id)).toEqual(['a1', 'a2']);
    });

    it.each([
        ['saves', 'then', 1],
        ['refuses as stale', 'later', 0]
    ])('%s several changes after a look at their versions', async (_name, version, calls) => {
        const { element } = await open();
        mutate.mockResolvedValue({ data: { uiapi: {} } });
        const saving = element.save({
            accountId: '001',
            writes: [
                { kind: 'update', of: 'action', id: 'a', fields: { due: '2026-01-01' } },
                { kind: 'delete', of: 'dependency', id: 'd' }
            ],
            seen: { a: 'then', d: null }
        });
        await settle();
        const versions = { Actions: connection([{ Id: 'a', LastModifiedDate: field(version) }]) };
        const isVersions = (config: Fields) => 'dependency' in ((config.variables ?? {}) as Fields);
        const refresh = jest.fn(async () => wire.emit({ data: { uiapi: { query: versions } } }, isVersions));
        wire.emit({ data: { uiapi: { query: {} } }, refresh }, isVersions);
        const saved = await saving;
        expect(refresh).toHaveBeenCalled();
        expect(mutate).toHaveBeenCalledTimes(calls);
        expect(saved.ok).toBe(calls === 1);
        expect(saved.ok ? null : saved.error.kind).toBe(calls === 1 ? null : 'conflict');
        expect(mutate.mock.calls.map(([{ variables }]) => variables.write1)).toEqual(calls === 1 ? [{ Id: 'd' }] : []);
    });

    it('answers what the org refuses', async () => {
        const { element } = await open();
        (updateRecord as unknown as jest.Mock).mockRejectedValue({
            status: 412,
            body: [{ errorCode: 'PRECONDITION_FAILED' }]
        });
        const saved = await element.save({
            accountId: '001',
            writes: [{ kind: 'update', of: 'action', id: 'a', fields: {} }],
            seen: { a: 'x' }
        });
        expect(saved).toMatchObject({ ok: false, error: { kind: 'conflict' } });
        mutate.mockResolvedValue({ errors: [{ message: 'No', extensions: { ErrorType: 'DUPLICATE_VALUE' } }] });
        const again = await element.save({
            accountId: '001',
            writes: [{ kind: 'create', of: 'action', atlasKey: 'k', fields: { name: 'x' } }],
            seen: {}
        });
        expect(again).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
    });
});
