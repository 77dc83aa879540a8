/**
 * An explanation as data: the code of a sentence and what to put into it. The page turns the code into a custom label
 * and each parameter into words of the user's locale; the domain knows neither.
 */
export type SentenceParameter =
    /** A name or other text that people typed. */
    | { readonly kind: 'name'; readonly value: string }
    | { readonly kind: 'count'; readonly value: number }
    /** A number of days. */
    | { readonly kind: 'days'; readonly value: number }
    /** A whole share is 1, as Intl.NumberFormat wants it. */
    | { readonly kind: 'percent'; readonly value: number }
    /** Minor units (cents). */
    | { readonly kind: 'money'; readonly value: number; readonly currency: string }
    /** An ISO date. */
    | { readonly kind: 'date'; readonly value: string }
    /** Any other number, such as the current value of a metric. */
    | { readonly kind: 'number'; readonly value: number };

/** One sentence. */
export interface Sentence<Code extends string = string> {
    readonly code: Code;
    /** In the order of the label's placeholders. */
    readonly parameters: readonly SentenceParameter[];
}

/** A sentence from its code and parameters. */
export function sentence<Code extends string>(code: Code, ...parameters: SentenceParameter[]): Sentence<Code> {
    return { code, parameters };
}

export function named(value: string): SentenceParameter {
    return { kind: 'name', value };
}

export function counted(value: number): SentenceParameter {
    return { kind: 'count', value };
}

export function inDays(value: number): SentenceParameter {
    return { kind: 'days', value };
}

/** @param value a share: 0.62 for 62 % */
export function percent(value: number): SentenceParameter {
    return { kind: 'percent', value };
}

/** @param value minor units */
export function money(value: number, currency: string): SentenceParameter {
    return { kind: 'money', value, currency };
}

/** @param value an ISO date */
export function dated(value: string): SentenceParameter {
    return { kind: 'date', value };
}

export function numeric(value: number): SentenceParameter {
    return { kind: 'number', value };
}
