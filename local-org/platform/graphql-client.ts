/** Sends GraphQL documents and keeps their answers in step with the record store. */
import { deepFreeze } from './fields.ts';
import { answerFromStore, ingestAnswer, prepare, type PreparedDocument } from './graphql-document.ts';
import { recordLifetime } from './record-store.ts';
import { rowGeneration, rowsChanged, store } from './records.ts';
import { isFetchResponse, send } from './transport.ts';

type Json = Record<string, unknown>;

/** One error of an answer. */
export interface GraphQLProblem {
    message: string;
    locations?: unknown[];
    paths?: unknown[];
    extensions?: Json;
}

/** What a query or mutation came to. `errors` is undefined when there are none. */
export interface GraphQLResult {
    data: Json | undefined;
    errors: GraphQLProblem[] | undefined;
}

/** What a component asks. */
export interface GraphQLRequest {
    query: string;
    variables: Json;
    operationName: string | undefined;
}

interface RawAnswer {
    data: Json | null | undefined;
    errors: GraphQLProblem[] | undefined;
    at: number;
    /** Of `rowGeneration` when it was asked. */
    generation: number;
    /** Records that it holds. */
    ids?: ReadonlySet<string>;
}

const documents = new Map<string, PreparedDocument>();
const answers = new Map<string, RawAnswer>();

function prepared(text: string): PreparedDocument {
    let document = documents.get(text);
    if (!document) documents.set(text, (document = prepare(text)));
    return document;
}

async function post(request: GraphQLRequest): Promise<RawAnswer> {
    const generation = rowGeneration();
    const { data, errors } = await exchange(request);
    return { data, errors: errors && errors.length > 0 ? errors : undefined, at: Date.now(), generation };
}

async function exchange(request: GraphQLRequest): Promise<Pick<RawAnswer, 'data' | 'errors'>> {
    let body: Json;
    try {
        body = { query: prepared(request.query).text, variables: request.variables };
    } catch (error) {
        return {
            data: undefined,
            errors: [{ message: (error as Error).message, extensions: { ErrorType: 'InvalidSyntax' } }]
        };
    }
    if (request.operationName !== undefined) body['operationName'] = request.operationName;
    try {
        return (await send({ method: 'POST', path: '/graphql', body })) as Pick<RawAnswer, 'data' | 'errors'>;
    } catch (error) {
        if (!isFetchResponse(error)) throw error;
        return { data: undefined, errors: failures(error.body, error.statusText) };
    }
}

function failures(body: unknown, statusText: string): GraphQLProblem[] {
    const list = (Array.isArray(body) ? body : [body]) as { message?: string; errorCode?: string }[];
    return list.map((item) => ({
        message: item?.message ?? statusText,
        extensions: { ErrorType: item?.errorCode ?? 'DataFetchingException' }
    }));
}

/** A query that is shown: keeps emitting when a record in its answer changes. */
export class GraphQLSubscription {
    private readonly request: GraphQLRequest;
    private readonly emit: (result: GraphQLResult) => void;
    private readonly key: string;
    private readonly unwatch: () => void;
    private raw: RawAnswer | undefined;
    private stopped = false;

    constructor(request: GraphQLRequest, emit: (result: GraphQLResult) => void) {
        this.request = request;
        this.emit = emit;
        this.key = JSON.stringify([request.query, request.variables, request.operationName]);
        this.unwatch = store.watch((changed) => {
            for (const id of changed) {
                if (!this.ids.has(id)) continue;
                this.showFromStore();
                return;
            }
        });
        const known = answers.get(this.key);
        if (known && known.generation === rowGeneration() && Date.now() - known.at <= recordLifetime) {
            this.raw = known;
            queueMicrotask(() => this.showFromStore());
        } else void this.refresh();
    }

    stop(): void {
        this.stopped = true;
        this.unwatch();
    }

    private get ids(): ReadonlySet<string> {
        return this.raw?.ids ?? new Set();
    }

    /** Sends the query again; resolves after the new answer was emitted. */
    async refresh(): Promise<void> {
        const raw = await post(this.request);
        if (raw.data && !raw.errors) answers.set(this.key, raw);
        const data = raw.data ? this.take(raw, raw.data) : undefined;
        if (this.stopped) return;
        this.raw = raw;
        this.deliver(data);
    }

    private take(raw: RawAnswer, answer: Json): Json {
        const { data, ids } = ingestAnswer(prepared(this.request.query), this.request.operationName, answer, store);
        raw.ids = ids;
        return data;
    }

    private showFromStore(): void {
        if (this.stopped || !this.raw?.data) return;
        this.deliver(answerFromStore(prepared(this.request.query), this.request.operationName, this.raw.data, store));
    }

    private deliver(data: Json | undefined): void {
        this.emit({ data: deepFreeze(data), errors: deepFreeze(this.raw?.errors) });
    }
}

/** Deletes of a mutation: alias of each `…Delete` to the id it answered. */
function deletedIds(document: PreparedDocument, data: Json): string[] {
    const payloads = (data['uiapi'] ?? {}) as Record<string, Json | null>;
    const deletes = [...document.text.matchAll(/(?:(\w+)\s*:\s*)?(\w+Delete)\s*\(/g)].map(
        ([, alias, name]) => alias ?? name!
    );
    return deletes.flatMap((key) => (typeof payloads[key]?.['Id'] === 'string' ? [payloads[key]['Id'] as string] : []));
}

/**
 * Runs a mutation once. Records that it answers with update the store, so wires re-emit; queries are not run again:
 * that is what their `refresh` is for.
 */
export async function runMutation(request: GraphQLRequest): Promise<GraphQLResult> {
    const raw = await post(request);
    if (!raw.data) return { data: undefined, errors: raw.errors };
    const document = prepared(request.query);
    const { data } = ingestAnswer(document, request.operationName, raw.data, store);
    for (const id of deletedIds(document, raw.data)) store.evict(id);
    if (/(Create|Delete)\s*\(/.test(document.text)) rowsChanged();
    return { data: deepFreeze(data), errors: deepFreeze(raw.errors) };
}

/** Runs a query once, without wire or cache: for the shell's own lists. */
export async function runQuery(query: string, variables: Json = {}): Promise<GraphQLResult> {
    const raw = await post({ query, variables, operationName: undefined });
    return { data: raw.data ?? undefined, errors: raw.errors };
}

/** Forgets answers: for tests. */
export function forgetAnswers(): void {
    answers.clear();
}
