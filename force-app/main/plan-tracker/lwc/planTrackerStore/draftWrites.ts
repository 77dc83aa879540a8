import type { PlanDraft } from 'c/planCopy';
import type { PlanFields, PlanWrite } from './records';
import { provisionalId } from './writes';

/** The creates of a draft, the plan first: each record after what it belongs to. */
export function draftWrites(
    draft: PlanDraft,
    fields: PlanFields,
    accountId: string,
    keyFor: (key: string) => string
): readonly PlanWrite[] {
    const planKey = keyFor('plan');
    const planId = provisionalId(planKey);
    const idOf = (key: string): string => provisionalId(keyFor(key));
    return [
        { kind: 'create', of: 'plan', atlasKey: planKey, fields: filled({ ...draft.plan, ...fields, accountId }) },
        ...draft.objectives.map(({ key, ...objective }): PlanWrite => ({
            kind: 'create',
            of: 'objective',
            atlasKey: keyFor(key),
            fields: filled({ ...objective, planId })
        })),
        ...draft.actions.map(({ key, objectiveKey, ...action }): PlanWrite => ({
            kind: 'create',
            of: 'action',
            atlasKey: keyFor(key),
            fields: filled({ ...action, objectiveId: idOf(objectiveKey) })
        })),
        ...draft.dependencies.map(({ predecessorKey, successorKey }): PlanWrite => ({
            kind: 'create',
            of: 'dependency',
            atlasKey: keyFor(`${predecessorKey} ${successorKey}`),
            fields: {
                planId,
                predecessorId: idOf(predecessorKey),
                successorId: idOf(successorKey),
                uniqueKey: `${keyFor(predecessorKey)}-${keyFor(successorKey)}`
            }
        }))
    ];
}

/** Without what is blank. */
function filled<Fields extends object>(fields: Fields): Fields {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
