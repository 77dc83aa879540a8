/** Who wants to be called when the page refreshes; filled through `lightning/refresh`, used by the shell. */

/** Refreshes one component's own data. */
export type RefreshHandler = () => Promise<unknown>;

const handlers = new Map<number, RefreshHandler>();
let lastId = 0;

/** Adds a handler; returns its id. */
export function addRefreshHandler(context: unknown, handler: RefreshHandler): number {
    handlers.set(++lastId, handler.bind(context));
    return lastId;
}

/** Removes a handler. */
export function removeRefreshHandler(id: number): void {
    handlers.delete(id);
}

/** Calls all handlers and waits for them, whether they succeed or not. */
export async function refreshView(): Promise<void> {
    await Promise.allSettled([...handlers.values()].map((handler) => handler()));
}
