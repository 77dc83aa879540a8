import { foldText } from 'c/textFold';
import type { Person, Trace } from 'c/personTraces';
import type { PlatformError } from 'c/platformError';
import type { SeenObject } from 'c/setupFacts';
import { findTraces } from './findTraces';
import type { PersonChoice, SetupGateway } from './types';

/** What happened to one record. */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly error: PlatformError };

export interface ForgetState {
    readonly phase: 'idle' | 'searching' | 'found' | 'working' | 'stopped' | 'done';
    readonly people: readonly PersonChoice[] | null;
    readonly person: PersonChoice | null;
    readonly traces: readonly Trace[];
    /** Keys of what is to be done. What only may mean the person is not, until somebody says so. */
    readonly chosen: ReadonlySet<string>;
    /** Places that could not be looked at. */
    readonly unseen: readonly string[];
    readonly outcomes: ReadonlyMap<string, Outcome>;
    readonly progress: { readonly done: number; readonly all: number };
    /** What a search afterwards still finds; null before it. */
    readonly left: readonly Trace[] | null;
    readonly error: PlatformError | null;
}

const IDLE: ForgetState = {
    ...{ phase: 'idle', people: null, person: null, traces: [], chosen: new Set(), unseen: [], outcomes: new Map() },
    ...{ progress: { done: 0, all: 0 }, left: null, error: null }
};
/** Records that one mutation deletes. */
const BATCH = 25;

type Listener = (state: ForgetState) => void;

/** What the store takes besides the gateway. */
export interface ForgetSurroundings {
    readonly gateway: SetupGateway;
    /** What takes the place of a name in a text. */
    readonly replacement: string;
    /** What the running user sees of the package's objects. */
    readonly seen: () => Readonly<Record<string, SeenObject | null>>;
}

/** State and commands of forgetting a person. */
export class ForgetStore {
    private readonly surroundings: ForgetSurroundings;
    private readonly listeners = new Set<Listener>();
    private state: ForgetState = IDLE;
    private stopping = false;
    private searches = 0;

    constructor(surroundings: ForgetSurroundings) {
        this.surroundings = surroundings;
    }

    getState(): ForgetState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Looks for contacts whose name holds a text; fewer than two letters find nobody. */
    async search(text: string): Promise<void> {
        const turn = (this.searches += 1);
        if (text.trim().length < 2) {
            this.change({ people: null, error: null });
            return;
        }
        const answer = await this.surroundings.gateway.searchPeople(text.trim());
        if (turn !== this.searches) return;
        this.change(answer.ok ? { people: answer.value, error: null } : { error: answer.error });
    }

    /** Begins anew. */
    clear(): void {
        this.state = IDLE;
        this.change({});
    }

    /** Finds everything that the package knows of a person. */
    async choose(person: PersonChoice): Promise<void> {
        this.change({ ...IDLE, phase: 'searching', person });
        const found = await this.find(person);
        if (!found || this.state.person !== person) return;
        const chosen = new Set(found.traces.filter(isSure).map(({ key }) => key));
        this.change({ phase: 'found', traces: found.traces, unseen: found.unseen, chosen });
    }

    /** Takes a record in or leaves it out. */
    toggle(key: string): void {
        const chosen = new Set(this.state.chosen);
        if (!chosen.delete(key)) chosen.add(key);
        this.change({ chosen });
    }

    /** Whether a text is the name of the person: what is asked before anything is removed. */
    isConfirmedBy(text: string): boolean {
        const { person } = this.state;
        return person !== null && foldText(text) === foldText(person.name);
    }

    /** Number of records that would be changed or go. */
    waitingCount(): number {
        return this.state.traces.filter((trace) => this.isWaiting(trace)).length;
    }

    /** What the org calls an object or a field; its API name where the user does not see it. */
    objectLabel(object: string, field?: string): string {
        const seen = this.surroundings.seen()[object];
        return (field === undefined ? seen?.label : seen?.fields[field]?.label) ?? field ?? object;
    }

    /** Removes what was chosen, in batches. What is done stays done; `stop` and another call go on later. */
    async forget(): Promise<void> {
        this.stopping = false;
        const waiting = this.state.traces.filter((trace) => this.isWaiting(trace));
        const all = waiting.length;
        this.change({ phase: 'working', progress: { done: 0, all }, error: null });
        /* eslint-disable no-await-in-loop -- one batch after the other, so that it can be stopped between them */
        for (const trace of waiting.filter(({ fate }) => fate === 'rewrite')) {
            if (this.stopping) break;
            const { id, modified, changes } = trace;
            const answer = await this.surroundings.gateway.changeRecord({ id, seen: modified, changes });
            this.settle([trace], answer.ok ? null : answer.error);
        }
        const deletions = waiting.filter(({ fate }) => fate === 'delete');
        for (let from = 0; from < deletions.length && !this.stopping; from += BATCH) {
            await this.deleteBatch(deletions.slice(from, from + BATCH));
        }
        /* eslint-enable no-await-in-loop */
        if (this.stopping) {
            this.change({ phase: 'stopped' });
            return;
        }
        const found = this.state.person ? await this.find(this.state.person) : null;
        const left = found?.traces ?? null;
        const isLeft = new Set(left?.map(({ key }) => key));
        this.settle(
            waiting.filter(({ key, fate }) => (fate === 'goes' || fate === 'clears') && !isLeft.has(key)),
            null
        );
        this.change({ phase: 'done', left });
    }

    /** Ends after the batch that is on its way. */
    stop(): void {
        this.stopping = true;
    }

    /** All together; where one of them is refused, one by one, to know which and why. */
    private async deleteBatch(batch: readonly Trace[]): Promise<void> {
        const answer = await this.surroundings.gateway.deleteRecords(batch);
        if (answer.ok || batch.length === 1) {
            this.settle(batch, answer.ok || answer.error.kind === 'gone' ? null : answer.error);
            return;
        }
        for (const trace of batch) {
            // eslint-disable-next-line no-await-in-loop
            await this.deleteBatch([trace]);
        }
    }

    private settle(traces: readonly Trace[], error: PlatformError | null): void {
        const outcomes = new Map(this.state.outcomes);
        for (const { key } of traces) outcomes.set(key, error ? { kind: 'failed', error } : { kind: 'done' });
        const { done, all } = this.state.progress;
        this.change({ outcomes, progress: { done: done + traces.length, all } });
    }

    private isWaiting({ key, obstacle }: Trace): boolean {
        return this.state.chosen.has(key) && obstacle === null && this.state.outcomes.get(key)?.kind !== 'done';
    }

    private async find(choice: PersonChoice) {
        const { gateway, replacement, seen } = this.surroundings;
        const { firstName, lastName, emails } = choice;
        const person: Person = { contactId: choice.id, firstName, lastName, emails };
        const tell = (done: number, all: number): void => this.change({ progress: { done, all } });
        const answer = await findTraces(gateway, gateway.expected, seen(), person, replacement, tell);
        if (answer.ok) return answer.value;
        this.change({ phase: this.state.phase === 'searching' ? 'idle' : this.state.phase, error: answer.error });
        return null;
    }

    private change(changes: Partial<ForgetState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}

function isSure({ certainty, obstacle }: Trace): boolean {
    return certainty === 'certain' && obstacle === null;
}
