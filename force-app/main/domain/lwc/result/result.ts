/** Expected failures are values: a stable code that one place turns into a label, and the parameters of its text. */
export interface Failure<Code extends string = string> {
    readonly code: Code;
    /** Texts put into the label's placeholders, in their order. */
    readonly parameters: readonly string[];
}

export type Result<Value, Code extends string = string> =
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure<Code> };

/** A success that carries a value. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
    return { ok: true, value };
}

/** An expected failure. */
export function failure<Code extends string>(
    code: Code,
    ...parameters: string[]
): { readonly ok: false; readonly failure: Failure<Code> } {
    return { ok: false, failure: { code, parameters } };
}

/** Puts parameters into the numbered placeholders (`{0}`, `{1}`) of a label; what has no parameter stays as it is. */
export function fillText(template: string, parameters: readonly (string | number)[]): string {
    return template.replace(/\{(\d+)\}/g, (placeholder, position) => {
        const value = parameters[Number(position)];
        return value === undefined ? placeholder : String(value);
    });
}
