/** Reads the org's refusals for the shell: one message for the page, one for each field. */
import { isFetchResponse } from '../platform/transport.ts';

/** Why something failed, in the org's words. */
export interface Failure {
    /** HTTP status; 0 when the org was not reached. */
    status: number;
    /** First error code; empty when there is none. */
    code: string;
    /** About the record as a whole. */
    messages: string[];
    /** By field API name. */
    fields: Record<string, string>;
}

interface Item {
    message?: string;
    errorCode?: string;
}

interface SaveBody extends Item {
    output?: { errors?: Item[]; fieldErrors?: Record<string, Item[]> };
}

/** What a rejected call or a wire's error says. */
export function failureOf(error: unknown): Failure {
    if (!isFetchResponse(error)) {
        return { status: 0, code: '', messages: [error instanceof Error ? error.message : String(error)], fields: {} };
    }
    const items = (Array.isArray(error.body) ? error.body : [error.body ?? {}]) as SaveBody[];
    const output = items[0]?.output;
    const fieldErrors = Object.entries(output?.fieldErrors ?? {});
    const fields = Object.fromEntries(
        fieldErrors.map(([name, list]) => [name, list.map(({ message }) => message).join(' ')])
    );
    const pageErrors = output ? (output.errors ?? []) : items;
    const messages = pageErrors.map(({ message }) => message ?? error.statusText).filter(Boolean);
    const code = pageErrors[0]?.errorCode ?? fieldErrors[0]?.[1][0]?.errorCode ?? items[0]?.errorCode ?? '';
    if (messages.length === 0 && fieldErrors.length === 0)
        messages.push(items[0]?.message ?? `The org answered ${error.status}.`);
    return { status: error.status, code, messages, fields };
}

/** The failure once a refused field has been changed: its message no longer holds. */
export function withoutField(failure: Failure, name: string): Failure {
    const fields = Object.entries(failure.fields).filter(([field]) => field !== name);
    return { ...failure, fields: Object.fromEntries(fields) };
}
