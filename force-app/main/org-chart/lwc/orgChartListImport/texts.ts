import type { PeopleField } from 'c/importPeople';
import type { ImportProblem, ProblemCode } from 'c/importTable';
import type { PostAction } from 'c/peopleList';
import { fillText } from 'c/result';
import { LIST_LABELS } from './labels';

/** Name of what a column of a list can hold. */
export const FIELD_TEXTS: Readonly<Record<PeopleField, string>> = {
    name: LIST_LABELS.fieldName,
    firstName: LIST_LABELS.fieldFirstName,
    lastName: LIST_LABELS.fieldLastName,
    title: LIST_LABELS.fieldTitle,
    unit: LIST_LABELS.fieldUnit,
    manager: LIST_LABELS.fieldManager,
    email: LIST_LABELS.fieldEmail,
    phone: LIST_LABELS.fieldPhone,
    id: LIST_LABELS.fieldId
};

/** What becomes of a row, in words. */
export const ACTION_TEXTS: Readonly<Record<PostAction, string>> = {
    contact: LIST_LABELS.newContact,
    placeholder: LIST_LABELS.newPlaceholder,
    'known-list': LIST_LABELS.knownList,
    'known-email': LIST_LABELS.knownEmail,
    'known-name': LIST_LABELS.knownName
};

const REMARKS: Readonly<Partial<Record<ProblemCode, string>>> = {
    'empty-row': LIST_LABELS.emptyRow,
    'repeated-row': LIST_LABELS.repeated,
    'missing-id': LIST_LABELS.missingId,
    'duplicate-id': LIST_LABELS.duplicateId,
    'blank-name': LIST_LABELS.blankName,
    'missing-manager': LIST_LABELS.missingManager,
    'self-report': LIST_LABELS.selfReport,
    loop: LIST_LABELS.loop,
    'broken-characters': LIST_LABELS.broken,
    shortened: LIST_LABELS.shortened
};

/** What a person should know about a row. */
export function remarkText({ code, value }: ImportProblem): string {
    return fillText(REMARKS[code] ?? code, [value]);
}
