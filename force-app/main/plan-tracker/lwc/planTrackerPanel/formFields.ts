import { ACTION_STATUSES, OBJECTIVE_MEASURES, OBJECTIVE_TYPES } from 'c/planFacts';
import { LABELS } from 'c/planTrackerLabels';
import { choicesFor, type PlanTrackerState, type WorkKind } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import type { FieldName, FormValues } from './formValues';
import { LABELS as TEXTS } from './labels';

export interface Option {
    readonly label: string;
    readonly value: string;
}

/** A field of the form, as the template shows it. */
export interface FormField {
    readonly name: FieldName;
    readonly label: string;
    readonly isWide: boolean;
    readonly isRequired?: boolean;
    /** Which of the platform's inputs. */
    readonly type: 'text' | 'number' | 'date' | 'checkbox' | 'choice' | 'long';
    readonly step?: string;
    readonly min?: string;
    readonly max?: string;
    readonly length?: string;
    readonly options?: readonly Option[];
}

const NONE: Option = { label: TEXTS.none, value: '' };
const byLabel = (one: Option, other: Option): number => one.label.localeCompare(other.label);

const text = (name: FieldName, label: string, more: Partial<FormField> = {}): FormField => ({
    ...{ name, label, type: 'text', isWide: true, length: '255' },
    ...more
});
const number = (name: FieldName, label: string, more: Partial<FormField> = {}): FormField => ({
    ...{ name, label, type: 'number', isWide: false, step: '0.01' },
    ...more
});
const date = (name: FieldName, label: string): FormField => ({ name, label, type: 'date', isWide: false });
const box = (name: FieldName, label: string): FormField => ({ name, label, type: 'checkbox', isWide: true });
const long = (name: FieldName, label: string): FormField => ({ name, label, type: 'long', isWide: true });
const choice = (name: FieldName, label: string, options: readonly Option[], isWide = true): FormField => ({
    ...{ name, label, type: 'choice', options, isWide }
});

/** What the form is about. */
export interface FormSubject {
    readonly of: WorkKind;
    readonly isMilestone: boolean;
    readonly values: FormValues;
    readonly state: PlanTrackerState | undefined;
}

/** The fields that everybody needs, in the order of the form. */
export function mainFields({ of, isMilestone, values, state }: FormSubject): readonly FormField[] {
    const name = text('name', LABELS.fieldName, { isRequired: true, length: '80' });
    const owner = choice('assignedToId', LABELS.fieldOwner, ownerOptions(state, values.assignedToId));
    if (of === 'action') {
        const work = isMilestone
            ? []
            : [
                  number('percentComplete', LABELS.fieldPercent, { step: '1', min: '0', max: '100' }),
                  date('start', LABELS.fieldStart)
              ];
        const [percent, start] = work;
        return [
            name,
            choice('status', LABELS.fieldStatus, choicesFor(state?.choices, 'actionStatus', ACTION_STATUSES), false),
            ...(percent ? [percent] : []),
            owner,
            ...(start ? [start] : []),
            date('due', LABELS.fieldDue),
            choice('stakeholderId', TEXTS.stakeholder, stakeholderOptions(state)),
            choice('opportunityId', TEXTS.opportunity, opportunityOptions(state))
        ];
    }
    const isTyped = values.measure === 'Typed';
    const isLevel = values.measure === 'Relationship level';
    return [
        name,
        choice('type', LABELS.fieldType, choicesFor(state?.choices, 'objectiveType', OBJECTIVE_TYPES), false),
        date('due', LABELS.fieldDue),
        owner,
        choice('cellCenterId', TEXTS.cellCenter, centerOptions(state, NONE), false),
        choice('cellOfferingId', TEXTS.cellOffering, offeringOptions(state), false),
        text('metric', LABELS.fieldMetric),
        choice('measure', TEXTS.measure, choicesFor(state?.choices, 'measure', OBJECTIVE_MEASURES), false),
        ...(isTyped
            ? [number('current', LABELS.fieldCurrent)]
            : isLevel
              ? [choice('measurePairingId', TEXTS.measurePairing, pairingOptions(state), false)]
              : [
                    choice(
                        'measureBuyingCenterId',
                        TEXTS.measureCenter,
                        centerOptions(state, { label: TEXTS.wholeAccount, value: '' }),
                        false
                    )
                ]),
        number('baseline', LABELS.fieldBaseline),
        number('target', LABELS.fieldTarget),
        box('customerAgreed', LABELS.fieldAgreed)
    ];
}

/** The fields that are used less often. */
export function moreFields({ of, isMilestone }: FormSubject): readonly FormField[] {
    if (of === 'action') {
        return [
            ...(isMilestone ? [] : [number('effortDays', LABELS.fieldEffort, { step: '0.1', min: '0.1' })]),
            ...(isMilestone ? [] : [date('baselineStart', TEXTS.baselineStart)]),
            date('baselineDue', TEXTS.baselineDue),
            long('successMeasure', LABELS.fieldSuccess),
            long('supportNeeded', TEXTS.support),
            long('escalation', TEXTS.escalation),
            box('shareable', TEXTS.shareable)
        ];
    }
    return [
        long('description', TEXTS.description),
        text('unit', LABELS.fieldUnit, { isWide: false, length: '40' }),
        number('weight', TEXTS.weight, { min: '0' }),
        box('shareable', TEXTS.shareable)
    ];
}

function ownerOptions(state: PlanTrackerState | undefined, current: string | boolean): Option[] {
    const people = [...(state?.view?.users.values() ?? [])]
        .filter(({ id, active }) => active || id === current)
        .map(({ id, name }) => ({ label: name, value: id }));
    return [{ label: LABELS.nobody, value: '' }, ...people.sort(byLabel)];
}

function centerOptions(state: PlanTrackerState | undefined, none: Option): Option[] {
    return [none, ...(state?.context.centers ?? []).map(({ id, name }) => ({ label: name, value: id })).sort(byLabel)];
}

function offeringOptions(state: PlanTrackerState | undefined): Option[] {
    return [
        NONE,
        ...(state?.context.offerings ?? []).map(({ id, name }) => ({ label: name, value: id })).sort(byLabel)
    ];
}

function stakeholderOptions(state: PlanTrackerState | undefined): Option[] {
    const named = (state?.context.stakeholders ?? []).filter(({ name }) => name !== '');
    return [NONE, ...named.map(({ id, name }) => ({ label: name, value: id })).sort(byLabel)];
}

function opportunityOptions(state: PlanTrackerState | undefined): Option[] {
    return [
        NONE,
        ...(state?.view?.opportunities ?? []).map(({ id, name }) => ({ label: name, value: id })).sort(byLabel)
    ];
}

function pairingOptions(state: PlanTrackerState | undefined): Option[] {
    const pairings = (state?.context.pairings ?? []).map(({ id, userName, stakeholderName }) => ({
        label: fillText(TEXTS.pairing, [userName, stakeholderName]),
        value: id
    }));
    return [NONE, ...pairings.sort(byLabel)];
}
