import { createElement } from 'lwc';
import { executeMutation, graphql } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import OrgChartGatewayComponent from 'c/orgChartGateway';
import type { MapAccess, MapRecords, OrgChartGateway, SaveRequest } from 'c/orgChartStore';
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
    getLastConfig(): Record<string, unknown>;
}
const wire = graphql as unknown as Adapter;
// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the stub of the adapter
const info = getObjectInfos as unknown as Adapter;
const mutate = executeMutation as unknown as jest.Mock;
const update = updateRecord as unknown as jest.Mock;
const settle = () => new Promise((resolve) => setTimeout(resolve, 0)); // after every promise of the gateway

type Fields = Record<string, unknown>;
const field = (value: unknown) => ({ value });
const connection = (nodes: Fields[], endCursor: string | null = null) => ({
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: nodes.map((node) => ({ node }))
});
const contactNode = (Id: string, more: Fields = {}) => ({ Id, Name: field(`Name ${Id}`), Title: field(null), ...more });

function answer(contacts: Fields[], more: Fields = {}, endCursor: string | null = null) {
    const Account = connection([{ Id: '001', Name: field('Ministry'), AtlasKey: field(null) }]);
    const query = {
        Account,
        Contact: connection(contacts, endCursor),
        Stakeholders: connection([]),
        Roles: connection([]),
        ...more
    };
    return { uiapi: { query } };
}

/** Emits to the wire that reads the map (not to the one that reads versions). */
function emitMap(value: Fields): void {
    wire.emit(value, ({ variables }) => (variables as Fields | undefined)?.accountId === '001');
}

async function open() {
    const element = createElement('c-org-chart-gateway', { is: OrgChartGatewayComponent }) as unknown as HTMLElement &
        OrgChartGateway & { accountId: string };
    const read: MapRecords[] = [];
    const failed: PlatformError[] = [];
    const access: MapAccess[] = [];
    element.addEventListener('recordsread', (event) => read.push((event as CustomEvent<MapRecords>).detail));
    element.addEventListener('recordsfailed', (event) => failed.push((event as CustomEvent<PlatformError>).detail));
    element.addEventListener('accessread', (event) => access.push((event as CustomEvent<MapAccess>).detail));
    element.accountId = '001';
    document.body.appendChild(element);
    await settle(); // a wire has its configuration after that
    return { element, read, failed, access };
}

describe('c-org-chart-gateway', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    describe('reading', () => {
        it('turns records into plain facts; a field without access is a gap', async () => {
            const { read } = await open();
            const contacts = [
                contactNode('003a', {
                    Title: field('CEO'),
                    ReportsToId: field('003x'),
                    ReportsTo: { Id: '003x', Name: field('Xenia') },
                    LastModifiedDate: field('2026-01-31T12:34:56.000Z')
                }),
                contactNode('003b')
            ];
            const Stakeholders = connection([
                { Id: 'a01', Kind: field('Placeholder'), DisplayName: field('Head of IT'), Placement: field('Parked') },
                { Id: 'a02', Kind: field('Person'), ContactId: field('003z'), Contact: null, Placement: field(null) }
            ]);
            const Roles = connection([
                {
                    Id: 'a0R',
                    StakeholderId: field('a01'),
                    Context: field('Opportunity'),
                    Opportunity: { Id: '006', Name: field('Deal') },
                    AdditionalRoles: field('Coach;Influencer'),
                    Influence: field(4),
                    ControlsBudget: field(true)
                }
            ]);
            emitMap({ data: answer(contacts, { Stakeholders, Roles }) });
            await settle();
            expect(read).toHaveLength(1);
            const { account, contacts: people, stakeholders, roles, complete } = read[0] as MapRecords;
            expect(account).toEqual({ id: '001', name: 'Ministry', atlasKey: null });
            expect(people[0]).toMatchObject({
                id: '003a',
                title: 'CEO',
                reportsToId: '003x',
                reportsToName: 'Xenia',
                modified: '2026-01-31T12:34:56.000Z'
            });
            expect(people[1]).toMatchObject({
                id: '003b',
                title: null,
                department: null,
                reportsToId: null,
                reportsToName: null
            });
            expect(stakeholders).toMatchObject([
                { id: 'a01', kind: 'Placeholder', displayName: 'Head of IT', placement: 'Parked' },
                { id: 'a02', kind: 'Person', contactId: '003z', contactName: null, placement: 'Auto' }
            ]);
            expect(roles[0]).toMatchObject({
                context: 'Opportunity',
                contextName: 'Deal',
                additionalRoles: ['Coach', 'Influencer'],
                influence: 4,
                controlsBudget: true
            });
            expect(complete).toBe(true);
        });

        it('pages on with the cursor until all are there, and tells after each page', async () => {
            const { read } = await open();
            emitMap({ data: answer([contactNode('003a')], {}, 'c1') });
            await settle();
            emitMap({ data: answer([contactNode('003b')]) });
            await settle();
            expect(read.map(({ contacts, complete }) => [contacts.length, complete])).toEqual([
                [1, false],
                [2, true]
            ]);
        });

        it('replaces a page that the platform emits again', async () => {
            const { read } = await open();
            emitMap({ data: answer([contactNode('003a')]) });
            emitMap({ data: answer([contactNode('003a', { Title: field('New') })]) });
            await settle();
            expect(read.at(-1)?.contacts).toMatchObject([{ id: '003a', title: 'New' }]);
        });

        it('tells an error as one, and nothing while there is nothing', async () => {
            const { read, failed } = await open();
            emitMap({ data: undefined, errors: undefined });
            emitMap({
                data: undefined,
                errors: [{ message: 'broken', extensions: { ErrorType: 'DataFetchingException' } }]
            });
            await settle();
            expect(read).toEqual([]);
            expect(failed).toEqual([{ kind: 'unknown', messages: ['broken'], fieldMessages: {} }]);
        });

        it('reads anew on demand, past the cache', async () => {
            const { element, read } = await open();
            const refresh = jest.fn(() => {
                emitMap({ data: answer([contactNode('003b')]), refresh });
                return Promise.resolve();
            });
            emitMap({ data: answer([contactNode('003a')]), refresh });
            await settle();
            await element.reload();
            expect(refresh).toHaveBeenCalledTimes(1);
            expect(read.at(-1)?.contacts.map(({ id }) => id)).toEqual(['003b']);
        });
    });

    describe('access', () => {
        const fields = ['Title', 'ReportsToId', 'Interests__c', 'Personal_Notes__c'];
        const writable = {
            ...{ updateable: true, createable: true, deletable: true },
            fields: Object.fromEntries(fields.map((name) => [name, { updateable: true }]))
        };
        const told = (result: Fields, statusCode = 200) => ({ statusCode, result });

        it('is what the object and field permissions say', async () => {
            const { access } = await open();
            info.emit({ results: Array.from({ length: 6 }, () => told(writable)) });
            expect(access.at(-1)).toMatchObject({ see: true, editContacts: true, editStakeholders: true, judge: true });
            expect(access.at(-1)?.rights.pairings).toEqual({ create: true, update: true, remove: true });
            const poor = { updateable: true, createable: false, deletable: false, fields: { Title: {} } };
            info.emit({ results: Array.from({ length: 6 }, () => told(poor)) });
            expect(access.at(-1)).toMatchObject({
                see: true,
                editContacts: false,
                editStakeholders: false,
                judge: false
            });
        });

        it('is none to personal notes without their permission, whatever the field says', async () => {
            const { access } = await open();
            info.emit({ results: Array.from({ length: 6 }, () => told(writable)) });
            expect(access.at(-1)?.notes).toBe('none');
        });

        it('is none where the object may not be seen', async () => {
            const { access } = await open();
            info.emit({ results: [told(writable), told({}, 403)] });
            expect(access.at(-1)?.see).toBe(false);
        });
    });

    describe('details', () => {
        it('are read for the contacts asked for; notes only where wanted', async () => {
            const { element } = await open();
            const details = element.readDetails(['003a'], false);
            await settle();
            const node = { Id: '003a', Interests: field('Sailing'), PreferredChannel: field(null) };
            const emit = () =>
                wire.emit(
                    { data: { uiapi: { query: { Contact: connection([node]) } } }, refresh: () => Promise.resolve() },
                    ({ variables }) => (variables as Fields | undefined)?.contactIds !== undefined
                );
            emit();
            emit();
            expect(await details).toMatchObject({ profiles: [{ id: '003a', interests: 'Sailing' }], notes: null });
        });
    });

    describe('saving', () => {
        const title: SaveRequest = {
            accountId: '001',
            writes: [{ kind: 'update', of: 'contacts', id: '003a', fields: { title: 'CEO', reportsToId: null } }],
            log: [],
            seen: { '003a': 'then' }
        };

        it('one record goes through updateRecord with its precondition', async () => {
            const { element } = await open();
            update.mockResolvedValueOnce({ lastModifiedDate: 'now' });
            expect(await element.save(title)).toEqual({ ok: true, ids: {}, modified: { '003a': 'now' } });
            expect(update).toHaveBeenCalledWith(
                { fields: { Id: '003a', Title: 'CEO', ReportsToId: null } },
                { ifUnmodifiedSince: 'then' }
            );
        });

        it('a refusal comes back as one error', async () => {
            const { element } = await open();
            update.mockRejectedValueOnce({
                status: 412,
                body: { message: 'changed', output: { errors: [], fieldErrors: {} } }
            });
            expect(await element.save(title)).toMatchObject({
                ok: false,
                error: { kind: 'conflict', messages: ['changed'] }
            });
        });

        const together: SaveRequest = {
            accountId: '001',
            writes: [
                {
                    kind: 'create',
                    of: 'stakeholders',
                    id: 'new:key',
                    fields: { kind: 'Person', contactId: '003a', uniqueKey: '001-003a' }
                },
                {
                    kind: 'update',
                    of: 'stakeholders',
                    id: 'a02',
                    fields: { reportsToId: 'new:key', placement: 'Auto' }
                },
                { kind: 'delete', of: 'pairings', id: 'a0P' }
            ],
            log: [],
            seen: { a02: 'then' }
        };
        async function saveTogether(version: string) {
            const { element } = await open();
            const saving = element.save(together);
            await settle();
            const Stakeholders = connection([{ Id: 'a02', LastModifiedDate: field(version) }]);
            const emit = () =>
                wire.emit(
                    {
                        data: { uiapi: { query: { Contact: connection([]), Stakeholders } } },
                        refresh: () => Promise.resolve()
                    },
                    ({ variables }) => (variables as Fields | undefined)?.stakeholderIds !== undefined
                );
            emit();
            emit();
            return saving;
        }

        it('several go through one mutation with every value a variable', async () => {
            mutate.mockResolvedValueOnce({
                data: {
                    uiapi: {
                        write0: { Record: { Id: 'a09', LastModifiedDate: field('t1') } },
                        write1: { Record: { Id: 'a02', LastModifiedDate: field('t2') } },
                        write2: { Id: 'a0P' }
                    }
                },
                errors: undefined
            });
            expect(await saveTogether('then')).toEqual({
                ok: true,
                ids: { 'new:key': 'a09' },
                modified: { a09: 't1', a02: 't2' }
            });
            const [{ query, variables }] = mutate.mock.calls[0] as [{ query: string; variables: Fields }];
            expect(query).toContain('uiapi(input: { allOrNone: true })');
            expect(query).toContain('write0: Stakeholder__cCreate(input: $write0)');
            expect(query).toContain('write1: Stakeholder__cUpdate(input: $write1)');
            expect(query).toContain('write2: Relationship_Pairing__cDelete(input: $write2) { Id }');
            expect(query).toContain('$write2: RecordDeleteInput!');
            expect(query).not.toMatch(/003a|a02|a0P|key/);
            expect(variables).toEqual({
                write0: {
                    Stakeholder__c: {
                        Account__c: '001',
                        Kind__c: 'Person',
                        Contact__c: '003a',
                        Key__c: '001-003a',
                        Atlas_Key__c: 'key'
                    }
                },
                write1: { Id: 'a02', Stakeholder__c: { Reports_To__c: '@{write0}', Placement__c: 'Auto' } },
                write2: { Id: 'a0P' }
            });
        });

        it('several are not sent where one has changed since it was seen', async () => {
            expect(await saveTogether('later')).toMatchObject({ ok: false, error: { kind: 'conflict' } });
            expect(mutate).not.toHaveBeenCalled();
        });

        it('a judgement and its log go together, several roles as one text', async () => {
            mutate.mockResolvedValueOnce({ data: { uiapi: {} }, errors: undefined });
            const { element } = await open();
            const where = { context: 'Opportunity', contextId: '006' };
            const additionalRoles = ['Coach', 'Influencer'];
            await element.save({
                accountId: '001',
                writes: [
                    {
                        kind: 'create',
                        of: 'roles',
                        id: 'new:key',
                        fields: {
                            ...{ stakeholderId: 'a01', uniqueKey: 'a01-006', ...where, contextName: 'Deal' },
                            ...{ additionalRoles, controlsBudget: true }
                        }
                    }
                ],
                log: [
                    {
                        ...{ clientKey: 'log', of: 'roles', recordId: 'new:key', stakeholderId: 'a01', ...where },
                        ...{ field: 'additionalRoles', oldValue: null, newValue: additionalRoles, evidence: 'Lunch' }
                    }
                ],
                seen: {}
            });
            const [{ variables }] = mutate.mock.calls[0] as [{ variables: Fields }];
            expect(variables).toEqual({
                write0: {
                    Stakeholder_Role__c: {
                        Additional_Roles__c: 'Coach;Influencer',
                        Controls_Budget__c: true,
                        Stakeholder__c: 'a01',
                        Context__c: 'Opportunity',
                        Opportunity__c: '006',
                        Key__c: 'a01-006',
                        Atlas_Key__c: 'key'
                    }
                },
                write1: {
                    Judgement_Change__c: {
                        Account__c: '001',
                        Atlas_Key__c: 'log',
                        Object__c: 'Stakeholder_Role__c',
                        Record_Id__c: '@{write0}',
                        Stakeholder__c: 'a01',
                        Opportunity__c: '006',
                        Field__c: 'Additional_Roles__c',
                        Old_Value__c: '',
                        New_Value__c: 'Coach;Influencer',
                        Evidence__c: 'Lunch'
                    }
                }
            });
        });

        it('several come back refused as one error', async () => {
            mutate.mockResolvedValueOnce({ data: null, errors: [{ message: 'DUPLICATE_VALUE: twice' }] });
            expect(await saveTogether('then')).toMatchObject({ ok: false, error: { kind: 'duplicate' } });
        });
    });
});
