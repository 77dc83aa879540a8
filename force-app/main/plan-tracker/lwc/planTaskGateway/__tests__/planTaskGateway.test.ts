import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import PlanTaskGateway from 'c/planTaskGateway';

jest.mock(
    'lightning/graphql',
    () => {
        const { createTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { graphql: createTestWireAdapter(jest.fn()), gql: () => ({}) };
    },
    { virtual: true }
);
interface Adapter {
    emit(value: unknown): void;
    error(body?: unknown, status?: number): void;
    getLastConfig(): Record<string, unknown>;
}
const wire = graphql as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfo as unknown as Adapter;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

async function open() {
    const gateway = createElement('c-plan-task-gateway', { is: PlanTaskGateway }) as HTMLElement & {
        addTask(task: object): Promise<{ kind: string } | null>;
    };
    Object.assign(gateway, { actionId: 'a09' });
    const told: [string, unknown][] = [];
    for (const name of ['tasksread', 'accessread']) {
        gateway.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
    }
    document.body.appendChild(gateway);
    await settle();
    return { gateway, told };
}

describe('c-plan-task-gateway', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('reads the tasks of the action, and whether the user may make one', async () => {
        const { told } = await open();
        expect(wire.getLastConfig().variables).toEqual({ actionId: 'a09' });
        const node = {
            Id: '00T',
            Subject: { value: 'Call' },
            Status: { value: 'Completed' },
            IsClosed: { value: true }
        };
        wire.emit({ data: { uiapi: { query: { Task: { edges: [{ node }] } } } } });
        info.emit({ createable: true, fields: { WhatId: {} } });
        await settle();
        expect(told).toContainEqual(['accessread', { canCreate: true }]);
        expect(told).toContainEqual([
            'tasksread',
            [{ id: '00T', subject: 'Call', status: 'Completed', isClosed: true }]
        ]);
        info.emit({ createable: true, fields: {} });
        expect(told.at(-1)).toEqual(['accessread', { canCreate: false }]);
    });

    it('makes a task that belongs to the action, reads again, and answers what is refused', async () => {
        const { gateway } = await open();
        const refresh = jest.fn(() => Promise.resolve());
        wire.emit({ data: { uiapi: { query: {} } }, refresh });
        await settle();
        (createRecord as unknown as jest.Mock).mockResolvedValueOnce({ id: '00T' });
        const task = { subject: 'Call', due: '2026-07-01', description: null, actionId: 'a09' };
        expect(await gateway.addTask(task)).toBeNull();
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Task',
            fields: { Subject: 'Call', ActivityDate: '2026-07-01', Description: null, WhatId: 'a09' }
        });
        expect(refresh).toHaveBeenCalled();
        (createRecord as unknown as jest.Mock).mockRejectedValueOnce({ status: 403, body: [] });
        expect(await gateway.addTask(task)).toMatchObject({ kind: 'access' });
    });
});
