import type { PlatformError } from 'c/platformError';
import { doneSteps, SettingsStore, withStep, type Settings, type SetupGateway } from 'c/setupStore';

const error = (kind: PlatformError['kind']): PlatformError => ({ kind, messages: [], fieldMessages: {} });
const FIELDS: Settings['fields'] = {
    Stale_Days__c: { label: 'Stale', help: '', edit: true, start: 30 },
    Ease_Weight__c: { label: 'Ease', help: '', edit: true, start: 1 }
};

/** An org with one settings record, which others may change. */
function orgOf(id: string | null = 'a01') {
    const org = {
        id,
        version: 1,
        values: { Stale_Days__c: 30, Ease_Weight__c: 1 } as Record<string, number | null>,
        steps: '',
        failure: null as PlatformError | null
    };
    const record = () => ({
        ...{ id: org.id, modified: String(org.version), modifiedBy: 'Ann', values: { ...org.values }, steps: org.steps }
    });
    const gateway = {
        readSettings: async () => ({ ok: true, value: { record: record(), fields: FIELDS } }),
        saveSettings: async ({ id: target, seen, changes }: Parameters<SetupGateway['saveSettings']>[0]) => {
            if (org.failure) return { ok: false, error: org.failure };
            if (target === null && org.id !== null) return { ok: false, error: error('duplicate') };
            if (target !== null && seen !== String(org.version)) return { ok: false, error: error('conflict') };
            const { Setup_Steps_Done__c: steps, ...values } = changes as Record<string, never>;
            org.id ??= 'a01';
            org.version += 1;
            org.values = { ...org.values, ...values };
            if (steps !== undefined) org.steps = steps;
            return { ok: true, value: record() };
        }
    } as unknown as SetupGateway;
    return { org, store: new SettingsStore(gateway) };
}

describe('the settings', () => {
    it('are saved together, taken back and done again', async () => {
        const { org, store } = orgOf();
        await store.load();
        store.type('Stale_Days__c', 45);
        store.type('Ease_Weight__c', 2);
        expect(await store.save()).toBe(true);
        expect(org.values).toEqual({ Stale_Days__c: 45, Ease_Weight__c: 2 });
        expect(await store.undo()).toBe(true);
        expect(org.values).toEqual({ Stale_Days__c: 30, Ease_Weight__c: 1 });
        expect(await store.redo()).toBe(true);
        expect(org.values).toEqual({ Stale_Days__c: 45, Ease_Weight__c: 2 });
        expect(await store.redo()).toBe(false);
    });

    it('are not saved while one of them is wrong, nor where nothing has changed', async () => {
        const { org, store } = orgOf();
        await store.load();
        store.type('Stale_Days__c', 0);
        expect(store.getState().problems).toEqual({ Stale_Days__c: 'too-small' });
        expect(await store.save()).toBe(false);
        store.type('Stale_Days__c', 30);
        expect([store.getState().typed, store.getState().problems]).toEqual([{}, {}]);
        expect(await store.save()).toBe(false);
        expect(org.version).toBe(1);
    });

    it('keep what was typed when saving fails', async () => {
        const { org, store } = orgOf();
        await store.load();
        store.type('Stale_Days__c', 45);
        org.failure = error('offline');
        expect(await store.save()).toBe(false);
        expect(store.getState()).toMatchObject({
            typed: { Stale_Days__c: 45 },
            error: { kind: 'offline' },
            saving: false
        });
        org.failure = null;
        expect(await store.save()).toBe(true);
        expect(store.getState()).toMatchObject({ typed: {}, error: null });
    });

    it('show what somebody else saved first beside what was typed, and save over it only when told again', async () => {
        const { org, store } = orgOf();
        await store.load();
        store.type('Stale_Days__c', 45);
        Object.assign(org, { version: 2, values: { Stale_Days__c: 60, Ease_Weight__c: 1 } });
        expect(await store.save()).toBe(false);
        expect(store.getState()).toMatchObject({
            typed: { Stale_Days__c: 45 },
            theirs: { Stale_Days__c: 60 },
            error: { kind: 'conflict' }
        });
        expect(org.values.Stale_Days__c).toBe(60);
        expect(await store.save()).toBe(true);
        expect(org.values.Stale_Days__c).toBe(45);
    });

    it('become a record the first time, once', async () => {
        const { org, store } = orgOf(null);
        await store.load();
        expect(store.valueOf('Stale_Days__c')).toBe(30);
        expect(await store.save()).toBe(true);
        expect(org.id).toBe('a01');
        const late = orgOf(null);
        await late.store.load();
        late.org.id = 'b01';
        expect(await late.store.save()).toBe(false);
        expect(late.store.getState().record?.id).toBe('b01');
    });

    it('go back to the defaults only when saved', async () => {
        const { org, store } = orgOf();
        org.values.Stale_Days__c = 99;
        await store.load();
        store.resetToStart();
        expect(store.getState().typed).toEqual({ Stale_Days__c: 30 });
        store.discard();
        expect(store.valueOf('Stale_Days__c')).toBe(99);
    });
});

describe('ticks of the guide', () => {
    it('are kept by line, and leave other lines alone', () => {
        expect(doneSteps('users 2026-01-31\nwhatever\n')).toEqual([{ code: 'users', on: '2026-01-31' }]);
        expect(withStep('users 2026-01-31\nwhatever', 'path', '2026-02-01')).toBe(
            'users 2026-01-31\nwhatever\npath 2026-02-01'
        );
        expect(withStep('users 2026-01-31\npath 2026-02-01', 'users', null)).toBe('path 2026-02-01');
    });

    it('of two admins both stay', async () => {
        const { org, store } = orgOf();
        await store.load();
        Object.assign(org, { version: 2, steps: 'users 2026-01-31' });
        expect(await store.tick('path', '2026-02-01')).toBe(true);
        expect(org.steps).toBe('users 2026-01-31\npath 2026-02-01');
        org.failure = error('offline');
        expect(await store.tick('path', null)).toBe(false);
        expect(store.getState().record?.steps).toContain('path');
    });
});
