import type { FoundRecord } from 'c/personTraces';
import type { PlatformError } from 'c/platformError';
import { ChecksStore, ForgetStore, type PersonChoice, type SetupGateway } from 'c/setupStore';
import type { SeenObject } from 'c/setupFacts';
import { PACKAGE_OBJECTS } from '../../setupGateway/packageObjects';

const ANNA: PersonChoice = {
    ...{ id: '003000000000001AAA', name: 'Anna Berg', firstName: 'Anna', lastName: 'Berg', emails: [] },
    ...{ title: '', accountName: 'Halvane' }
};
const refusal: PlatformError = { kind: 'refused', messages: ['No.'], fieldMessages: {} };

/** Everything is seen but the private notes. */
const SEEN: Record<string, SeenObject> = Object.fromEntries(
    PACKAGE_OBJECTS.map((object) => [
        object.name,
        {
            ...{ name: object.name, apiName: object.name, label: object.name },
            ...{ create: true, edit: true, delete: true },
            fields: Object.fromEntries(
                object.fields.flatMap(({ name }) =>
                    name === 'Personal_Notes__c' ? [] : [[name, { label: name, edit: true }]]
                )
            )
        }
    ])
);

interface Row extends FoundRecord {
    readonly values: Record<string, string | null>;
}
/** An org that deletes details with their stakeholder, and clears the rest, as Salesforce does. */
class FakeOrg {
    rows: Row[];
    refused = new Set<string>();
    batches: number[] = [];
    onDelete = (): void => undefined;

    constructor(rows: Row[]) {
        this.rows = rows;
    }

    gateway(): SetupGateway {
        const answer = <Value>(value: Value) => Promise.resolve({ ok: true as const, value });
        const remove = (id: string): void => {
            const details = this.rows.filter(
                ({ values }) => values.Stakeholder__c === id || values.From_Stakeholder__c === id
            );
            this.rows = this.rows
                .filter((row) => row.id !== id && !(details.includes(row) && !/Plan_Action|Judgement/.test(row.object)))
                .map((row) => ({
                    ...row,
                    values: Object.fromEntries(Object.entries(row.values).map(([k, v]) => [k, v === id ? null : v]))
                }));
        };
        return {
            expected: PACKAGE_OBJECTS,
            searchPeople: () => answer([ANNA]),
            readContact: (id: string) => answer(this.rows.find((row) => row.id === id) ?? null),
            readReferences: (object: string, field: string, ids: readonly string[]) =>
                answer(this.rows.filter((row) => row.object === object && ids.includes(row.values[field] ?? ''))),
            readTexts: (object: string) => answer(this.rows.filter((row) => row.object === object)),
            changeRecord: ({ id, changes }: { id: string; changes: Record<string, string | null> }) => {
                if (this.refused.has(id)) return Promise.resolve({ ok: false as const, error: refusal });
                this.rows = this.rows.map((row) =>
                    row.id === id ? { ...row, values: { ...row.values, ...changes } } : row
                );
                return answer(null);
            },
            deleteRecords: (records: readonly { id: string }[]) => {
                this.batches.push(records.length);
                this.onDelete();
                if (records.some(({ id }) => this.refused.has(id)))
                    return Promise.resolve({ ok: false as const, error: refusal });
                records.forEach(({ id }) => remove(id));
                return answer(null);
            }
        } as unknown as SetupGateway;
    }
}

const row = (object: string, id: string, values: Record<string, string | null>): Row => ({
    ...{ object, id, name: id, modified: 'then', values }
});
const story = (): Row[] => [
    row('Contact', ANNA.id, { Interests__c: 'Sailing' }),
    row('Stakeholder__c', 's1', { Contact__c: ANNA.id }),
    row('Stakeholder__c', 's2', { Contact__c: null, Reports_To__c: 's1' }),
    row('Stakeholder_Role__c', 'r1', { Stakeholder__c: 's1', Evidence__c: 'Anna Berg said so' }),
    row('Stakeholder_Relationship__c', 'e1', { From_Stakeholder__c: 's2', To_Stakeholder__c: 's1' }),
    row('Judgement_Change__c', 'j1', { Stakeholder__c: 's1' }),
    row('Judgement_Change__c', 'j2', { Record_Id__c: 'r1' }),
    row('Plan_Action__c', 'p1', { Stakeholder__c: 's1', Support_Needed__c: 'Call Anna Berg' }),
    row('Landscape_Cell__c', 'c1', { Note__c: 'Berg knows' }),
    row('Landscape_Cell__c', 'c2', { Note__c: 'Iceberg ahead' })
];
const storeOf = (org: FakeOrg) =>
    new ForgetStore({ gateway: org.gateway(), replacement: '[removed]', seen: () => SEEN });

describe('forgetting a person', () => {
    it('finds every place, and leaves out what may mean somebody else until told', async () => {
        const store = storeOf(new FakeOrg(story()));
        await store.search('Berg');
        expect(store.getState().people).toEqual([ANNA]);
        await store.choose(ANNA);
        const { traces, chosen, unseen } = store.getState();
        expect(Object.fromEntries(traces.map(({ key, fate }) => [key, fate]))).toEqual({
            ...{ [ANNA.id]: 'rewrite', p1: 'rewrite', c1: 'rewrite', s1: 'delete', e1: 'delete' },
            ...{ j1: 'delete', j2: 'delete', r1: 'goes', s2: 'clears' }
        });
        expect(chosen.has('c1')).toBe(false);
        expect(chosen.size).toBe(traces.length - 1);
        expect(unseen).toEqual(['Contact.Personal_Notes__c']);
    });

    it('removes what was chosen, and a new search finds nothing but what was left out', async () => {
        const org = new FakeOrg(story());
        const store = storeOf(org);
        await store.choose(ANNA);
        expect([store.isConfirmedBy('anna berg'), store.isConfirmedBy('Anna')]).toEqual([true, false]);
        await store.forget();
        expect(store.getState().left?.map(({ key }) => key)).toEqual(['c1']);
        expect(org.rows.map(({ id }) => id).sort()).toEqual([ANNA.id, 'c1', 'c2', 'p1', 's2'].sort());
        expect(org.rows.find(({ id }) => id === 'p1')?.values).toEqual({
            Stakeholder__c: null,
            Support_Needed__c: 'Call [removed]'
        });
        expect([...store.getState().outcomes.values()].every(({ kind }) => kind === 'done')).toBe(true);
    });

    it('says of each record what could not be done and why, and does the others', async () => {
        const org = new FakeOrg(story());
        org.refused = new Set(['e1', 'p1']);
        const store = storeOf(org);
        await store.choose(ANNA);
        await store.forget();
        const failed = [...store.getState().outcomes].filter(([, { kind }]) => kind === 'failed');
        expect(failed.map(([key]) => key).sort()).toEqual(['e1', 'p1']);
        expect(org.rows.some(({ id }) => id === 's1')).toBe(false);
        expect(
            store
                .getState()
                .left?.map(({ key }) => key)
                .sort()
        ).toEqual(['c1', 'p1']);
    });

    it('stops between batches and goes on with what is left', async () => {
        const many = Array.from({ length: 60 }, (_, place) =>
            row('Judgement_Change__c', `l${place}`, { Stakeholder__c: 's1' })
        );
        const org = new FakeOrg([...story(), ...many]);
        const store = storeOf(org);
        org.onDelete = () => store.stop();
        await store.choose(ANNA);
        await store.forget();
        expect(store.getState().phase).toBe('stopped');
        expect(org.batches).toEqual([25]);
        const waiting = store.waitingCount();
        org.onDelete = () => undefined;
        await store.forget();
        expect(store.getState().phase).toBe('done');
        expect(waiting).toBeLessThan(72);
        expect(store.getState().left?.map(({ key }) => key)).toEqual(['c1']);
    });

    it('says so where the search fails', async () => {
        const org = new FakeOrg([]);
        const gateway = { ...org.gateway(), readTexts: () => Promise.resolve({ ok: false, error: refusal }) };
        const store = new ForgetStore({
            gateway: gateway as unknown as SetupGateway,
            replacement: '',
            seen: () => SEEN
        });
        await store.choose(ANNA);
        expect(store.getState()).toMatchObject({ phase: 'idle', error: refusal });
    });
});

describe('the checks', () => {
    it('are for admins of the package only', async () => {
        const none = { administer: false, edit: false, privateNotes: false };
        const store = new ChecksStore(new FakeOrg([]).gateway(), none);
        await store.check();
        expect(store.getState().phase).toBe('no-access');
    });

    it('keep the last findings when checking again fails', async () => {
        const answers = [
            {
                ok: true,
                value: {
                    objects: {},
                    permissions: {},
                    fiscal: null,
                    fiscalStartMonth: 1,
                    offerings: null,
                    products: null,
                    withoutOffering: null,
                    withoutBuyingCenter: null,
                    volume: {},
                    stale: {},
                    features: {}
                }
            },
            { ok: false, error: refusal }
        ];
        const gateway = { ...new FakeOrg([]).gateway(), readFacts: () => Promise.resolve(answers.shift()) };
        const store = new ChecksStore(gateway as unknown as SetupGateway, {
            administer: true,
            edit: true,
            privateNotes: true
        });
        await store.check();
        const { findings } = store.getState();
        expect(findings.length).toBeGreaterThan(5);
        await store.check();
        expect(store.getState()).toMatchObject({ phase: 'ready', error: refusal, findings });
    });
});
