import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { toPlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import type { Answer } from 'c/setupStore';

/** One read, as the wire is asked for it. */
export interface Reading {
    readonly document: GraphQLDocument;
    readonly variables: Readonly<Record<string, unknown>>;
}

interface Waiting extends Reading {
    readonly resolve: (answer: Answer<unknown>) => void;
    refreshed: boolean;
}

/**
 * Reads through a GraphQL wire, one document after the other: `lightning/graphql` has no call that reads. `show` gives
 * the wire its next document; `receive` takes what it emits. What comes first may be out of the cache, so a reading that
 * wants the present asks for it again.
 */
export class Reader {
    private readonly show: (reading: Reading) => void;
    private current: Waiting | null = null;
    private last: Promise<unknown> = Promise.resolve();
    private refresh: (() => Promise<void>) | undefined;
    private shown: Reading | null = null;

    constructor(show: (reading: Reading) => void) {
        this.show = show;
    }

    read<Data>(reading: Reading, fresh: boolean): Promise<Answer<Data>> {
        const next = this.last.then(
            () =>
                new Promise<Answer<unknown>>((resolve) => {
                    this.current = { ...reading, resolve, refreshed: !fresh };
                    // The wire does not speak again for what it was asked last.
                    if (this.isShown(reading)) {
                        this.current.refreshed = true;
                        this.refresh?.();
                    } else {
                        this.shown = reading;
                        this.show(reading);
                    }
                })
        );
        this.last = next;
        return next as Promise<Answer<Data>>;
    }

    async receive(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refresh = result.refresh;
        const { current } = this;
        if (!current || (!result.data && !result.errors)) return;
        if (!current.refreshed && result.refresh) {
            current.refreshed = true;
            await result.refresh();
            return;
        }
        this.current = null;
        const { data, errors } = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] });
        const failed = data === null || errors.length > 0;
        current.resolve(failed ? { ok: false, error: toPlatformError([...errors]) } : { ok: true, value: data });
    }

    private isShown({ document, variables }: Reading): boolean {
        const { shown } = this;
        return shown?.document === document && JSON.stringify(shown.variables) === JSON.stringify(variables);
    }
}
