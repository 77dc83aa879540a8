import { dayOf, isoOf, type Day } from 'c/planCalendar';
import type { ActionKind, ObjectiveMeasure, ObjectiveType } from 'c/planFacts';
import { inOrder, type ActionDraft, type DependencyDraft, type ObjectiveDraft, type PlanDraft } from './draft';

/** An action of a template. Its days are shares of the period, so that a template fits any length. */
export interface TemplateAction {
    /** Names its text, and itself in `after`. */
    readonly code: string;
    readonly kind: ActionKind;
    /** 0 is the first day of the period, 1 the last. */
    readonly from: number;
    readonly until: number;
    readonly effortDays: number | null;
    /** Codes of actions of the same template that come first. */
    readonly after: readonly string[];
}

export interface TemplateObjective {
    readonly code: string;
    readonly type: ObjectiveType;
    readonly measure: ObjectiveMeasure;
    readonly weight: number;
    readonly actions: readonly TemplateAction[];
}

/** A first plan. Texts are not here: the page has a custom label for each code. */
export interface PlanTemplate {
    readonly code: string;
    readonly objectives: readonly TemplateObjective[];
}

function step(code: string, from: number, until: number, effortDays: number, ...after: string[]): TemplateAction {
    return { code, kind: 'Action', from, until, effortDays, after };
}

function milestone(code: string, at: number, ...after: string[]): TemplateAction {
    return { code, kind: 'Milestone', from: at, until: at, effortDays: null, after };
}

/** The templates that the page offers. */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = [
    {
        code: 'grow-white-space',
        objectives: [
            {
                code: 'win-first-business',
                type: 'Farming',
                measure: 'Won amount',
                weight: 2,
                actions: [
                    step('assess-white-space', 0, 0.08, 3),
                    step('find-sponsor', 0.09, 0.2, 4, 'assess-white-space'),
                    step('shape-value-case', 0.21, 0.35, 6, 'find-sponsor'),
                    milestone('value-case-agreed', 0.36, 'shape-value-case'),
                    step('run-pilot', 0.37, 0.65, 12, 'value-case-agreed'),
                    step('negotiate-contract', 0.66, 0.85, 6, 'run-pilot'),
                    milestone('contract-signed', 0.86, 'negotiate-contract')
                ]
            },
            {
                code: 'assess-landscape',
                type: 'Other',
                measure: 'Coverage',
                weight: 1,
                actions: [
                    step('name-buying-centers', 0, 0.1, 2),
                    step('judge-every-cell', 0.11, 0.3, 4, 'name-buying-centers')
                ]
            }
        ]
    },
    {
        code: 'protect-and-extend',
        objectives: [
            {
                code: 'renew-business',
                type: 'Mining',
                measure: 'Won amount',
                weight: 2,
                actions: [
                    step('review-delivered-value', 0, 0.15, 3),
                    step('present-results', 0.16, 0.25, 2, 'review-delivered-value'),
                    step('prepare-renewal', 0.5, 0.7, 5, 'present-results'),
                    milestone('renewal-signed', 0.85, 'prepare-renewal')
                ]
            },
            {
                code: 'deliver-what-we-promised',
                type: 'Delivery',
                measure: 'Typed',
                weight: 1,
                actions: [
                    step('agree-service-measures', 0, 0.12, 2),
                    step('meet-on-service', 0.13, 1, 6, 'agree-service-measures')
                ]
            }
        ]
    },
    {
        code: 'widen-relationships',
        objectives: [
            {
                code: 'reach-decision-makers',
                type: 'Relationship',
                measure: 'Typed',
                weight: 2,
                actions: [
                    step('complete-map', 0, 0.1, 2),
                    step('pair-our-people', 0.11, 0.18, 1, 'complete-map'),
                    step('meet-decision-makers', 0.19, 0.6, 8, 'pair-our-people'),
                    milestone('sponsor-meeting-held', 0.61, 'meet-decision-makers')
                ]
            },
            {
                code: 'agree-on-plan',
                type: 'Relationship',
                measure: 'Typed',
                weight: 1,
                actions: [
                    step('share-plan-with-customer', 0.2, 0.3, 2),
                    milestone('customer-has-agreed', 0.31, 'share-plan-with-customer')
                ]
            }
        ]
    }
];

export interface TemplateOptions {
    readonly accountId: string;
    readonly name: string;
    /** ISO dates. */
    readonly start: string;
    readonly end: string;
    readonly currency: string;
    /** Who is assigned to everything at first. */
    readonly assignedToId: string | null;
    /** The text of a code of the template, in the user's language. */
    readonly textOf: (code: string) => string;
}

/** A draft of a plan from a template. Keys of the draft are the codes. */
export function draftFromTemplate(template: PlanTemplate, options: TemplateOptions): PlanDraft {
    const { accountId, name, start, end, currency, assignedToId } = options;
    const dependencies: DependencyDraft[] = template.objectives.flatMap(({ actions }) =>
        actions.flatMap(({ code, after }) => after.map((one) => ({ predecessorKey: one, successorKey: code })))
    );
    const actions = template.objectives.flatMap((objective) =>
        objective.actions.map((action) => draftOf(action, objective.code, options))
    );
    return {
        plan: {
            ...{ accountId, name, start, end, currency, assignedToId, status: 'Draft', revenueTarget: null },
            ...{ vision: null, customerGoals: null, nextReview: null },
            ...{ strengths: null, weaknesses: null, opportunities: null, threats: null }
        },
        objectives: template.objectives.map((objective): ObjectiveDraft => ({
            ...{ key: objective.code, name: options.textOf(objective.code), description: null },
            ...{ type: objective.type, measure: objective.measure, weight: objective.weight, due: end, assignedToId },
            ...{ metric: null, unit: null, baseline: null, target: null, current: null },
            ...{ measureBuyingCenterId: null, measurePairingId: null, landscapeCellId: null },
            ...{ customerAgreed: false, shareable: false }
        })),
        actions: inOrder(actions, dependencies),
        dependencies
    };
}

function draftOf(action: TemplateAction, objectiveKey: string, options: TemplateOptions): ActionDraft {
    const [first, last] = [dayOf(options.start) as Day, dayOf(options.end) as Day];
    const at = (share: number): string => isoOf(first + Math.round(share * (last - first)));
    return {
        ...{ key: action.code, objectiveKey, name: options.textOf(action.code) },
        ...{ kind: action.kind, status: 'Not Started', assignedToId: options.assignedToId },
        start: action.kind === 'Milestone' ? null : at(action.from),
        due: at(action.until),
        ...{ baselineStart: null, baselineDue: null, completedOn: null, percentComplete: null },
        effortDays: action.effortDays,
        ...{ successMeasure: null, supportNeeded: null, escalation: null },
        ...{ stakeholderId: null, opportunityId: null, shareable: false }
    };
}
