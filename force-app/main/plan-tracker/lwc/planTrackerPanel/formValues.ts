import type { ActionRecord, ObjectiveRecord, WorkFields, WorkKind } from 'c/planTrackerStore';

/** What stands in the form: texts as typed, and the one box. */
export interface FormValues {
    readonly name: string;
    readonly status: string;
    readonly ownerId: string;
    readonly start: string;
    readonly due: string;
    readonly percent: string;
    readonly effort: string;
    readonly success: string;
    readonly type: string;
    readonly metric: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
    readonly current: string;
    readonly agreed: boolean;
}

/** A new form. */
export const BLANK: FormValues = {
    ...{ name: '', status: 'Not Started', ownerId: '', start: '', due: '', percent: '', effort: '', success: '' },
    ...{ type: 'Other', metric: '', unit: '', baseline: '', target: '', current: '', agreed: false }
};

/** Why the form cannot be saved: a missing name, reversed dates, or the field that holds no number. */
export type FormProblem = 'name' | 'dates' | 'percent' | 'effort' | 'baseline' | 'target' | 'current';

const shown = (value: string | number | null): string => (value === null ? '' : String(value));
const typed = (value: string): string | null => (value.trim() === '' ? null : value.trim());
/** Null for nothing; NaN for what is no number. */
const numeric = (value: string): number | null => (value.trim() === '' ? null : Number(value));

/** The form of an action or milestone. */
export function valuesOfAction(action: ActionRecord): FormValues {
    return {
        ...BLANK,
        name: action.name,
        status: action.status,
        ownerId: shown(action.assignedToId),
        start: shown(action.start),
        due: shown(action.due),
        percent: shown(action.percentComplete),
        effort: shown(action.effortDays),
        success: shown(action.successMeasure)
    };
}

/** The form of an objective. */
export function valuesOfObjective(objective: ObjectiveRecord): FormValues {
    return {
        ...BLANK,
        name: objective.name,
        ownerId: shown(objective.assignedToId),
        due: shown(objective.due),
        type: objective.type,
        metric: shown(objective.metric),
        unit: shown(objective.unit),
        baseline: shown(objective.baseline),
        target: shown(objective.target),
        current: shown(objective.current),
        agreed: objective.customerAgreed
    };
}

/** What hinders saving, null where nothing does. */
export function problemOf(of: WorkKind, values: FormValues): FormProblem | null {
    if (values.name.trim() === '') return 'name';
    if (of === 'action') {
        if (values.start !== '' && values.due !== '' && values.start > values.due) return 'dates';
        const percent = numeric(values.percent);
        if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) return 'percent';
        const effort = numeric(values.effort);
        return effort !== null && !(effort > 0) ? 'effort' : null;
    }
    const numbers = ['baseline', 'target', 'current'] as const;
    return numbers.find((name) => Number.isNaN(numeric(values[name]))) ?? null;
}

/** What the form writes; a milestone has no start and no percent, a measured objective no value of its own. */
export function fieldsOf(of: WorkKind, values: FormValues, isMilestone: boolean, isTyped: boolean): WorkFields {
    const shared = { name: values.name.trim(), assignedToId: typed(values.ownerId), due: typed(values.due) };
    if (of === 'objective') {
        return {
            ...shared,
            type: values.type as NonNullable<WorkFields['type']>,
            metric: typed(values.metric),
            unit: typed(values.unit),
            baseline: numeric(values.baseline),
            target: numeric(values.target),
            customerAgreed: values.agreed,
            ...(isTyped ? { current: numeric(values.current) } : {})
        };
    }
    return {
        ...shared,
        status: values.status as NonNullable<WorkFields['status']>,
        successMeasure: typed(values.success),
        ...(isMilestone
            ? {}
            : {
                  start: typed(values.start),
                  percentComplete: numeric(values.percent),
                  effortDays: numeric(values.effort)
              })
    };
}
