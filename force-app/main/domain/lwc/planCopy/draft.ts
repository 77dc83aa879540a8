import type { ActionFact, ObjectiveFact, PlanFact } from 'c/planFacts';
import { applyMoves, buildNetwork, proposeRepair } from 'c/planSchedule';

/** A plan that does not exist yet. Keys stand for the ids that its records will get. */
export interface PlanDraft {
    readonly plan: Omit<PlanFact, 'id'>;
    readonly objectives: readonly ObjectiveDraft[];
    readonly actions: readonly ActionDraft[];
    readonly dependencies: readonly DependencyDraft[];
}

export interface ObjectiveDraft extends Omit<ObjectiveFact, 'id' | 'changedOn' | 'createdOn'> {
    readonly key: string;
}

export interface ActionDraft extends Omit<ActionFact, 'id' | 'objectiveId' | 'changedOn' | 'createdOn'> {
    readonly key: string;
    readonly objectiveKey: string;
}

export interface DependencyDraft {
    readonly predecessorKey: string;
    readonly successorKey: string;
}

/** A record without some of its fields. */
export function without<Fields extends object, Key extends keyof Fields>(
    record: Fields,
    ...keys: Key[]
): Omit<Fields, Key> {
    return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as Key))) as Omit<
        Fields,
        Key
    >;
}

/**
 * The actions with dates that break no dependency: moving dates into another period rounds (29 February, short months,
 * shares of a short period). A draft whose dependencies loop stays as it is.
 */
export function inOrder(actions: readonly ActionDraft[], dependencies: readonly DependencyDraft[]): ActionDraft[] {
    const withIds = actions.map((action) => ({ ...action, id: action.key }));
    const pairs = dependencies.map(({ predecessorKey, successorKey }) => ({
        id: `${predecessorKey} ${successorKey}`,
        predecessorId: predecessorKey,
        successorId: successorKey
    }));
    const repaired = proposeRepair(buildNetwork(withIds, pairs));
    if (!repaired.ok) return [...actions];
    return applyMoves(withIds, repaired.value.moves).map((action) => without(action, 'id'));
}
