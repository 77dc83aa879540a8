/**
 * `lightning/graphql`: queries by wire, mutations by call.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-wire.html
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-graphql-mutation.html
 */
import { GraphQLSubscription, runMutation, type GraphQLRequest, type GraphQLResult } from '../../graphql-client.ts';
import type { WireAdapter } from '../../wire.ts';

/** What `gql` gives; components only hand it on. */
export interface GraphQLDocument {
    readonly graphql: string;
}

/** Tag of a GraphQL document. Only texts and other documents (fragments) can be put into it. */
export function gql(strings: TemplateStringsArray | string[], ...parts: (string | GraphQLDocument)[]): GraphQLDocument {
    const texts = parts.map((part) => (typeof part === 'string' ? part : part.graphql));
    const graphql = strings.map((text, index) => text + (texts[index] ?? '')).join('');
    return Object.freeze({ graphql });
}

interface Config {
    query?: GraphQLDocument;
    variables?: Record<string, unknown>;
    operationName?: string;
}

function request(config: Config): GraphQLRequest | undefined {
    if (!config.query) return undefined;
    // A reactive getter without a value yet: wait, as for every adapter. Left out altogether: no variables.
    if ('variables' in config && config.variables === undefined) return undefined;
    if ('operationName' in config && config.operationName === undefined) return undefined;
    // Copied through JSON: the configuration may belong to a sandbox and would be slow to read again and again.
    const variables = JSON.parse(JSON.stringify(config.variables ?? {})) as Record<string, unknown>;
    return { query: config.query.graphql, variables, operationName: config.operationName };
}

/** Wire: `{ query, variables, operationName }` to `{ data, errors, refresh }`. */
export class graphql implements WireAdapter {
    private readonly callback: (value: unknown) => void;
    private request: GraphQLRequest | undefined;
    private subscription: GraphQLSubscription | undefined;
    private connected = false;

    constructor(callback: (value: unknown) => void) {
        this.callback = callback;
        callback({ data: undefined, errors: undefined, refresh: undefined });
    }

    connect(): void {
        this.connected = true;
        this.restart();
    }

    update(config: Config): void {
        this.request = request(config);
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
        if (!this.request) return;
        const subscription: GraphQLSubscription = new GraphQLSubscription(this.request, (result) =>
            this.callback({ ...result, refresh: () => subscription.refresh() })
        );
        this.subscription = subscription;
    }
}

/** Runs a mutation; resolves with `{ data, errors }`, also when the org refuses it. */
export async function executeMutation(config: Config): Promise<GraphQLResult> {
    const mutation = request(config);
    if (!mutation) throw new TypeError('executeMutation needs a query.');
    return runMutation(mutation);
}
