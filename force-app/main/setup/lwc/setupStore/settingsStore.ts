import type { PlatformError } from 'c/platformError';
import { problemOf, sectionsWith, type SettingProblem, type SettingSection } from 'c/setupSettings';
import { withStep } from './steps';
import type { SettingField, Settings, SettingsRecord, SetupGateway } from './types';

/** Field that keeps the ticks of the guide. */
const STEPS = 'Setup_Steps_Done__c';

export interface SettingsState {
    readonly phase: 'loading' | 'ready' | 'failed';
    readonly sections: readonly SettingSection[];
    readonly fields: Readonly<Record<string, SettingField>>;
    readonly record: SettingsRecord | null;
    /** What was typed and is not saved. */
    readonly typed: Readonly<Record<string, number | null>>;
    readonly problems: Readonly<Record<string, SettingProblem>>;
    readonly saving: boolean;
    readonly error: PlatformError | null;
    /** Values that somebody else saved meanwhile, where they differ from what was typed. */
    readonly theirs: Readonly<Record<string, number | null>>;
    /** Changes that can be taken back and done again; both name the fields. */
    readonly done: readonly Change[];
    readonly undone: readonly Change[];
}

/** A saved change of settings. */
export interface Change {
    readonly before: Readonly<Record<string, number | null>>;
    readonly after: Readonly<Record<string, number | null>>;
}

type Values = Readonly<Record<string, number | null>>;
type Listener = (state: SettingsState) => void;

/** State and commands of the settings, and of the ticks that are kept with them. */
export class SettingsStore {
    private readonly gateway: SetupGateway;
    private readonly listeners = new Set<Listener>();
    private state: SettingsState = {
        ...{ phase: 'loading', sections: [], fields: {}, record: null, typed: {}, problems: {}, saving: false },
        ...{ error: null, theirs: {}, done: [], undone: [] }
    };

    constructor(gateway: SetupGateway) {
        this.gateway = gateway;
    }

    getState(): SettingsState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Reads the settings; what was typed stays. */
    async load(): Promise<void> {
        const answer = await this.gateway.readSettings();
        if (!answer.ok) {
            this.change({ phase: this.state.record ? 'ready' : 'failed', error: answer.error });
            return;
        }
        this.receive(answer.value);
    }

    private receive({ record, fields }: Settings): void {
        const sections = sectionsWith(Object.keys(fields));
        this.change({ phase: 'ready', error: null, sections, fields, record });
    }

    /** What is shown: typed, else saved, else what a new record starts with. */
    valueOf(field: string): number | null {
        const { typed, record, fields } = this.state;
        if (field in typed) return typed[field] ?? null;
        return record?.values[field] ?? fields[field]?.start ?? null;
    }

    /** Takes what somebody types; a value as it was saved is no change. */
    type(field: string, value: number | null): void {
        const typed = { ...this.state.typed, [field]: value };
        if (value === this.saved(field)) delete typed[field];
        this.change({ typed, problems: this.problemsOf(typed) });
    }

    /** Back to what a new org starts with: typed, to be saved or thrown away like anything typed. */
    resetToStart(): void {
        const starts = this.rules().map(({ field }) => [field, this.state.fields[field]?.start ?? null] as const);
        const typed = Object.fromEntries(
            starts.filter(([field, start]) => start !== null && start !== this.saved(field))
        );
        this.change({ typed, problems: this.problemsOf(typed) });
    }

    /** Throws away what was typed, and shows what somebody else saved. */
    discard(): void {
        this.change({ typed: {}, problems: {}, theirs: {}, error: null });
    }

    /** Saves what was typed: all of it or nothing. */
    save(): Promise<boolean> {
        const { typed, problems, record } = this.state;
        const isNew = record?.id === null;
        if (Object.keys(problems).length > 0 || (Object.keys(typed).length === 0 && !isNew))
            return Promise.resolve(false);
        // A new record takes what it starts with from the org.
        if (isNew) return this.send(typed, { done: [], undone: [] });
        const before = Object.fromEntries(Object.keys(typed).map((field) => [field, this.saved(field)]));
        return this.send(typed, { done: [...this.state.done, { before, after: typed }], undone: [] });
    }

    /** Takes the last saved change back. */
    undo(): Promise<boolean> {
        const change = this.state.done.at(-1);
        if (!change) return Promise.resolve(false);
        const undone = [...this.state.undone, change];
        return this.send(change.before, { done: this.state.done.slice(0, -1), undone });
    }

    /** Does what was taken back again. */
    redo(): Promise<boolean> {
        const change = this.state.undone.at(-1);
        if (!change) return Promise.resolve(false);
        const done = [...this.state.done, change];
        return this.send(change.after, { done, undone: this.state.undone.slice(0, -1) });
    }

    /** Ticks a step of the guide, or takes the tick off. Somebody else's ticks stay, whenever they came. */
    async tick(code: string, on: string | null): Promise<boolean> {
        for (let attempt = 0; attempt < 2; attempt += 1) {
            const { record } = this.state;
            if (!record) return false;
            const steps = withStep(record.steps, code, on);
            this.change({ record: { ...record, steps }, error: null });
            // One after the other: the second attempt builds on what the first one met.
            // eslint-disable-next-line no-await-in-loop
            const answer = await this.gateway.saveSettings({
                id: record.id,
                seen: record.modified,
                changes: { [STEPS]: steps }
            });
            if (answer.ok) {
                this.change({ record: answer.value });
                return true;
            }
            this.change({ record, error: answer.error });
            if (answer.error.kind !== 'conflict' || attempt > 0) return false;
            // eslint-disable-next-line no-await-in-loop
            await this.load();
        }
        return false;
    }

    private async send(values: Values, history: Pick<SettingsState, 'done' | 'undone'>): Promise<boolean> {
        const { record } = this.state;
        if (!record || this.state.saving) return false;
        this.change({ saving: true, error: null, theirs: {} });
        const answer = await this.gateway.saveSettings({ id: record.id, seen: record.modified, changes: values });
        if (answer.ok) {
            this.change({ saving: false, record: answer.value, typed: {}, problems: {}, ...history });
            return true;
        }
        this.change({ saving: false, error: answer.error });
        if (answer.error.kind === 'conflict' || answer.error.kind === 'duplicate')
            await this.compare(values, answer.error);
        return false;
    }

    /** Somebody else saved first: shows their values beside what was typed, which stays. */
    private async compare(values: Values, error: PlatformError): Promise<void> {
        const seen = this.state.record?.values ?? {};
        await this.load();
        const now = this.state.record?.values ?? {};
        const changed = Object.keys(values).filter(
            (field) => now[field] !== seen[field] && now[field] !== values[field]
        );
        const theirs = Object.fromEntries(changed.map((field) => [field, now[field] ?? null]));
        this.change({ error, theirs, typed: Object.keys(this.state.typed).length > 0 ? this.state.typed : values });
    }

    private saved(field: string): number | null {
        const { record, fields } = this.state;
        return record?.values[field] ?? (record?.id ? null : (fields[field]?.start ?? null));
    }

    private rules() {
        return this.state.sections.flatMap(({ rules }) => rules);
    }

    private problemsOf(typed: Values): Record<string, SettingProblem> {
        const entries = this.rules().flatMap((rule) => {
            const problem = rule.field in typed ? problemOf(rule, typed[rule.field] ?? null) : null;
            return problem === null ? [] : [[rule.field, problem] as const];
        });
        return Object.fromEntries(entries);
    }

    private change(changes: Partial<SettingsState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}
