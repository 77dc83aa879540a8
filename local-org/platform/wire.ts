/**
 * What the LWC engine asks of a wire adapter, and the base of the adapters that answer `{ data, error }`.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/data-wire-service-about.html
 */

/** Value of a wired property of Lightning Data Service: nothing yet, then exactly one of the two. */
export interface WireResult<T = unknown> {
    data: T | undefined;
    error: unknown;
}

/** One wired property or method of one component. */
export interface WireAdapter {
    connect(): void;
    update(config: Record<string, unknown>): void;
    disconnect(): void;
}

/** What a subscription needs in order to answer. */
export interface Subscription {
    /** Stops it: nothing is emitted afterwards. */
    stop(): void;
}

/** Starts answering for one configuration; `emit` may be called any number of times until it is stopped. */
export type Subscribe<C> = (config: C, emit: (result: WireResult) => void) => Subscription;

type AdapterClass = new (callback: (value: unknown) => void) => WireAdapter;

/**
 * Makes an adapter. `accept` turns the component's configuration into a valid one, or undefined while a reactive
 * parameter has no value yet: the adapter then waits, as the platform's do.
 */
export function dataAdapter<C>(
    accept: (config: Record<string, unknown>) => C | undefined,
    subscribe: Subscribe<C>
): AdapterClass {
    return class DataAdapter implements WireAdapter {
        private readonly callback: (value: unknown) => void;
        private config: C | undefined;
        private connected = false;
        private subscription: Subscription | undefined;

        constructor(callback: (value: unknown) => void) {
            this.callback = callback;
            callback({ data: undefined, error: undefined });
        }

        connect(): void {
            this.connected = true;
            this.restart();
        }

        update(config: Record<string, unknown>): void {
            this.config = accept(config);
            if (this.connected) this.restart();
        }

        disconnect(): void {
            this.connected = false;
            this.subscription?.stop();
            this.subscription = undefined;
        }

        private restart(): void {
            this.subscription?.stop();
            this.subscription = undefined;
            if (this.config !== undefined) this.subscription = subscribe(this.config, this.callback);
        }
    };
}
