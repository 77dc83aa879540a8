import { messageOf } from 'c/platformError';
import { FATES, type Trace, type TraceFate } from 'c/personTraces';
import { fillText } from 'c/result';
import { ERROR_TEXTS, LABELS } from 'c/setupLabels';
import type { ForgetState } from 'c/setupStore';

export interface TraceRow {
    readonly key: string;
    readonly title: string;
    readonly include: string;
    readonly detail: string;
    readonly excerpt: string;
    readonly isChosen: boolean;
    /** Whether it can be taken in or left out: what the org does by itself cannot. */
    readonly isFixed: boolean;
    readonly note: string;
    readonly outcome: string;
    readonly isFailed: boolean;
}
export interface TraceGroup {
    readonly fate: TraceFate;
    readonly label: string;
    readonly rows: readonly TraceRow[];
}

const NAMES: Readonly<Record<TraceFate, string>> = {
    delete: LABELS.forgetDelete,
    goes: LABELS.forgetGoes,
    clears: LABELS.forgetClears,
    rewrite: LABELS.forgetRewrite
};

type LabelOf = ((object: string, field?: string) => string) | undefined;

/** What was found, by what becomes of it; after the end, what a new search still finds. */
export function traceGroups(state: ForgetState, labelOf: LabelOf): TraceGroup[] {
    const traces = state.left ?? state.traces;
    const all = state.left && state.left.length === 0 ? state.traces : traces;
    return FATES.map((fate) => {
        const rows = all.filter((trace) => trace.fate === fate).map((trace) => rowOf(trace, state, labelOf));
        return { fate, label: fillText(LABELS.itemCount, [NAMES[fate], rows.length]), rows };
    }).filter(({ rows }) => rows.length > 0);
}

function rowOf(trace: Trace, state: ForgetState, labelOf: LabelOf): TraceRow {
    const { key, object, name, fields, fate, excerpt, certainty, obstacle } = trace;
    const title = `${labelOf?.(object) ?? object} ${name}`.trim();
    const outcome = state.outcomes.get(key);
    const failure = outcome?.kind === 'failed' ? messageOf(outcome.error) || ERROR_TEXTS[outcome.error.kind] : '';
    const busy = state.phase === 'working' || state.phase === 'done';
    const note = obstacle ? LABELS.forgetFixed : certainty === 'possible' ? LABELS.forgetPossible : '';
    return {
        key,
        title,
        include: fillText(LABELS.forgetInclude, [title]),
        detail: fillText(LABELS.forgetFields, [fields.map((field) => labelOf?.(object, field) ?? field).join(', ')]),
        excerpt,
        isChosen: state.chosen.has(key),
        isFixed: busy || obstacle !== null || fate === 'goes' || fate === 'clears' || outcome?.kind === 'done',
        note,
        outcome: failure ? fillText(LABELS.forgetRecordFailed, [failure]) : outcome ? LABELS.forgetRecordDone : '',
        isFailed: failure !== ''
    };
}
