import type { JudgementEdit } from 'c/chartEdit';
import { isSameValue, NO_JUDGEMENT, type JudgementValues, type RoleFact } from 'c/judgement';

/** What stands in the form: values as inputs give them, empty where nobody judged. */
export interface Draft {
    readonly role: string;
    readonly additionalRoles: readonly string[];
    readonly support: string;
    readonly influence: string;
    readonly interest: string;
    readonly coverage: string;
    readonly adaptability: string;
    readonly controlsBudget: boolean;
    readonly backupKey: string | null;
    readonly reviewDate: string;
    readonly evidence: string;
}

/** The form of a judgement; blank where there is none. */
export function draftOf(role: RoleFact | undefined, keyOf: (stakeholderId: string) => string | null): Draft {
    const values: JudgementValues = role ?? NO_JUDGEMENT;
    return {
        role: values.role ?? '',
        additionalRoles: values.additionalRoles,
        support: values.support ?? '',
        influence: values.influence === null ? '' : String(values.influence),
        interest: values.interest === null ? '' : String(values.interest),
        coverage: values.coverage ?? '',
        adaptability: values.adaptability ?? '',
        controlsBudget: values.controlsBudget,
        backupKey: values.backupId === null ? null : keyOf(values.backupId),
        reviewDate: values.reviewDate ?? '',
        evidence: values.evidence ?? ''
    };
}

/** The form with a role more: the main one where there is none yet. */
export function withRole(draft: Draft, role: string): Draft {
    if (draft.role === role || draft.additionalRoles.includes(role)) return draft;
    if (draft.role === '') return { ...draft, role };
    return { ...draft, additionalRoles: [...draft.additionalRoles, role] };
}

const NUMBERS: readonly string[] = ['influence', 'interest'];

/** What the user changed since the form was opened, as an edit. */
export function editOf(opened: Draft, draft: Draft): JudgementEdit {
    const changed = Object.entries(draft).filter(([name, value]) => !isSameValue(value, opened[name as keyof Draft]));
    return Object.fromEntries(
        changed.map(([name, value]) => {
            if (value === '') return [name, null];
            return [name, NUMBERS.includes(name) ? Number(value) : (value as unknown)];
        })
    ) as JudgementEdit;
}
