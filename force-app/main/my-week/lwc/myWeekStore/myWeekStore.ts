import type { PlatformError } from 'c/platformError';

export type WeekKind = 'action' | 'milestone' | 'pairing' | 'role' | 'cell';

/** One thing that is mine to do. */
export interface WeekItem {
    readonly id: string;
    readonly kind: WeekKind;
    /** What it is about; empty where the person behind it may not be seen. */
    readonly name: string;
    /** Where it belongs: account, plan. */
    readonly detail: string;
    readonly due: string;
    readonly modified: string | null;
    /** Values that doing it changes, as they are: what Undo writes back. */
    readonly before: WeekValues;
}
export type WeekValues = Readonly<{ status?: string | null; completedOn?: string | null; lastMet?: string | null }>;

export interface WeekChange {
    readonly item: WeekItem;
    readonly values: WeekValues;
    readonly seen: string | null;
}
export type WeekAnswer =
    { readonly ok: true; readonly modified: string | null } | { readonly ok: false; readonly error: PlatformError };

/** What the store needs of the platform. */
export interface WeekGateway {
    save(change: WeekChange): Promise<WeekAnswer>;
    reload(): Promise<void>;
}

/** Something that was done, and can be taken back. */
interface Deed {
    readonly item: WeekItem;
    readonly values: WeekValues;
}

export interface WeekState {
    readonly phase: 'loading' | 'ready' | 'failed' | 'no-access';
    readonly items: readonly WeekItem[];
    readonly error: PlatformError | null;
    /** Item whose save failed, and why. */
    readonly trouble: { readonly item: WeekItem; readonly error: PlatformError } | null;
    readonly done: readonly Deed[];
    readonly undone: readonly Deed[];
    readonly saving: boolean;
}

type Listener = (state: WeekState) => void;

/** State and commands of My Week: what is done disappears at once, and comes back where it could not be saved. */
export class WeekStore {
    private readonly gateway: WeekGateway;
    private readonly today: () => string;
    private readonly listeners = new Set<Listener>();
    private base: readonly WeekItem[] = [];
    private state: WeekState = {
        ...{ phase: 'loading', items: [], error: null, trouble: null, done: [], undone: [], saving: false }
    };

    /** @param today the user's day, ISO */
    constructor(gateway: WeekGateway, today: () => string) {
        this.gateway = gateway;
        this.today = today;
    }

    getState(): WeekState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    receiveItems(items: readonly WeekItem[]): void {
        this.base = [...items].sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
        this.change({ phase: 'ready', error: null, items: this.base });
    }

    receiveFailure(error: PlatformError): void {
        this.change({ error, phase: this.state.phase === 'loading' ? 'failed' : this.state.phase });
    }

    receiveNoAccess(): void {
        this.change({ phase: 'no-access' });
    }

    reload(): Promise<void> {
        this.change({
            error: null,
            trouble: null,
            phase: this.state.phase === 'failed' ? 'loading' : this.state.phase
        });
        return this.gateway.reload();
    }

    /** Items before today, and those of the days to come. */
    groups(): { readonly overdue: readonly WeekItem[]; readonly coming: readonly WeekItem[] } {
        const today = this.today();
        const { items } = this.state;
        return { overdue: items.filter(({ due }) => due < today), coming: items.filter(({ due }) => due >= today) };
    }

    /** Says that an action is done, or that the two of a pairing have met today. */
    async finish(id: string): Promise<boolean> {
        const item = this.base.find((each) => each.id === id);
        if (!item || this.state.saving) return false;
        const values: WeekValues =
            item.kind === 'pairing' ? { lastMet: this.today() } : { status: 'Done', completedOn: this.today() };
        return this.perform(item, values, item.modified, (deed) => ({ done: [...this.state.done, deed], undone: [] }));
    }

    /** Takes the last deed back. */
    async undo(): Promise<boolean> {
        const deed = this.state.done.at(-1);
        if (!deed || this.state.saving) return false;
        const answer = await this.send({ item: deed.item, values: deed.item.before, seen: deed.item.modified });
        if (!answer.ok) return this.fail(deed.item, answer.error);
        const item = { ...deed.item, modified: answer.modified };
        this.change({ done: this.state.done.slice(0, -1), undone: [...this.state.undone, { ...deed, item }] });
        // The platform may have told of the change already.
        this.receiveItems([...this.base.filter(({ id }) => id !== item.id), item]);
        return true;
    }

    /** Does what was taken back again. */
    async redo(): Promise<boolean> {
        const deed = this.state.undone.at(-1);
        if (!deed || this.state.saving) return false;
        const left = this.state.undone.slice(0, -1);
        return this.perform(deed.item, deed.values, deed.item.modified, (again) => ({
            done: [...this.state.done, again],
            undone: left
        }));
    }

    private async perform(
        item: WeekItem,
        values: WeekValues,
        seen: string | null,
        history: (deed: Deed) => Partial<WeekState>
    ): Promise<boolean> {
        this.change({ items: this.base.filter(({ id }) => id !== item.id), trouble: null });
        const answer = await this.send({ item, values, seen });
        if (!answer.ok) return this.fail(item, answer.error);
        this.base = this.base.filter(({ id }) => id !== item.id);
        const deed = { item: { ...item, modified: answer.modified }, values };
        this.change({ items: this.base, ...history(deed) });
        return true;
    }

    private async send(change: WeekChange): Promise<WeekAnswer> {
        this.change({ saving: true });
        const answer = await this.gateway.save(change);
        this.change({ saving: false });
        return answer;
    }

    private fail(item: WeekItem, error: PlatformError): false {
        this.change({ items: this.base, trouble: { item, error } });
        return false;
    }

    private change(changes: Partial<WeekState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}
