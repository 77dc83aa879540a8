/**
 * What went wrong, in the words that decide what the user can do: somebody else changed the record; no access; the
 * org refuses the values; the record exists already; it is gone; the org was not reached; signed out; a limit.
 */
export type PlatformErrorKind =
    'conflict' | 'access' | 'refused' | 'duplicate' | 'gone' | 'offline' | 'signed-out' | 'limit' | 'unknown';

/** One error, whatever shape it came in. */
export interface PlatformError {
    readonly kind: PlatformErrorKind;
    /** What the platform said, in the user's language where it knows it; may be empty. */
    readonly messages: readonly string[];
    /** Messages that belong to one field, by its API name. */
    readonly fieldMessages: Readonly<Record<string, readonly string[]>>;
}

interface Collected {
    status: number;
    codes: string[];
    messages: string[];
    fieldMessages: Record<string, string[]>;
}

const KIND_OF_CODE: Readonly<Record<string, PlatformErrorKind>> = {
    CONFLICT: 'conflict',
    PRECONDITION_FAILED: 'conflict',
    INSUFFICIENT_ACCESS: 'access',
    INSUFFICIENT_ACCESS_OR_READONLY: 'access',
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'access',
    INVALID_TYPE: 'access',
    INVALID_FIELD_FOR_INSERT_UPDATE: 'access',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 'refused',
    REQUIRED_FIELD_MISSING: 'refused',
    STRING_TOO_LONG: 'refused',
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'refused',
    DUPLICATE_VALUE: 'duplicate',
    DUPLICATES_DETECTED: 'duplicate',
    ENTITY_IS_DELETED: 'gone',
    NOT_FOUND: 'gone',
    INVALID_CROSS_REFERENCE_KEY: 'gone',
    INVALID_SESSION_ID: 'signed-out',
    REQUEST_LIMIT_EXCEEDED: 'limit',
    UNABLE_TO_LOCK_ROW: 'limit'
};
/** What GraphQL and the browser say without a code. */
const KIND_OF_TEXT: readonly (readonly [pattern: RegExp, kind: PlatformErrorKind])[] = [
    [/^duplicate value found/i, 'duplicate'],
    [/failed to fetch/i, 'offline']
];
const KIND_OF_STATUS: Readonly<Record<number, PlatformErrorKind>> = {
    0: 'offline',
    401: 'signed-out',
    403: 'access',
    404: 'gone',
    409: 'conflict',
    412: 'conflict',
    429: 'limit'
};

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

function collect(value: unknown, field: string | null, into: Collected): void {
    if (typeof value === 'string') into.messages.push(value);
    else if (Array.isArray(value)) value.forEach((item) => collect(item, field, into));
    else if (isObject(value)) {
        const code = value.errorCode ?? value.statusCode;
        if (typeof code === 'string') into.codes.push(code);
        const extensions = value.extensions;
        if (isObject(extensions) && typeof extensions.ErrorType === 'string') into.codes.push(extensions.ErrorType);
        const message = value.message;
        const nested = nestedErrors(value);
        if (typeof message === 'string' && message !== '' && nested.length === 0) {
            const name = field ?? (typeof value.field === 'string' ? value.field : null);
            if (name === null) into.messages.push(message);
            else (into.fieldMessages[name] ??= []).push(message);
        }
        for (const [name, inner] of nested) collect(inner, name, into);
    }
}

/** Errors within an error body: lists of page errors, and of errors by field. */
function nestedErrors(body: Record<string, unknown>): [field: string | null, errors: unknown][] {
    const found: [string | null, unknown][] = [];
    for (const name of ['pageErrors', 'errors']) {
        if (Array.isArray(body[name]) && body[name].length > 0) found.push([null, body[name]]);
    }
    if (isObject(body.fieldErrors)) found.push(...Object.entries(body.fieldErrors));
    if (isObject(body.output)) found.push(...nestedErrors(body.output));
    return found;
}

function kindOf({ status, codes, messages }: Collected): PlatformErrorKind {
    for (const code of codes) {
        const kind = KIND_OF_CODE[code];
        if (kind !== undefined) return kind;
    }
    // GraphQL names the reason of a refused write in its text only.
    const named = Object.keys(KIND_OF_CODE).find((code) => messages.some((message) => message.includes(code)));
    if (named !== undefined) return KIND_OF_CODE[named] as PlatformErrorKind;
    const said = KIND_OF_TEXT.find(([pattern]) => messages.some((message) => pattern.test(message)));
    return said?.[1] ?? KIND_OF_STATUS[status] ?? 'unknown';
}

/**
 * Reduces an error of the platform: a rejected call or a wire's `error` (`body[]`, `body.message`, `body.pageErrors`,
 * `body.fieldErrors`, `body.output`, `statusText`), a list of GraphQL `errors`, an `Error`, or a text.
 */
export function toPlatformError(error: unknown): PlatformError {
    const collected: Collected = { status: -1, codes: [], messages: [], fieldMessages: {} };
    if (isObject(error) && typeof error.status === 'number') collected.status = error.status;
    collect(isObject(error) && 'body' in error ? error.body : error, null, collected);
    const hasText = collected.messages.length > 0 || Object.keys(collected.fieldMessages).length > 0;
    if (!hasText && isObject(error) && typeof error.statusText === 'string' && error.statusText !== '') {
        collected.messages.push(error.statusText);
    }
    const messages = [...new Set(collected.messages)];
    return { kind: kindOf(collected), messages, fieldMessages: collected.fieldMessages };
}

/** Everything the platform said, field messages included, as one text. */
export function messageOf(error: PlatformError): string {
    return [...error.messages, ...Object.values(error.fieldMessages).flat()].join(' ');
}
