import type { OpportunityFact } from 'c/landscapeFacts';
import type { TargetCell } from 'c/planAlerts';
import type { ActionFact, DependencyFact, ObjectiveFact, PlanFact, PlanThresholds, ReviewFact } from 'c/planFacts';
import type { PlatformError } from 'c/platformError';

/** What a record carries besides its facts. */
export interface Stamp {
    /** LastModifiedDate as it was read; null where it may not be read. */
    readonly modified: string | null;
}
export type PlanRecord = PlanFact & Stamp;
export type ObjectiveRecord = ObjectiveFact & Stamp & { readonly planId: string };
export type ActionRecord = ActionFact & Stamp;
export type DependencyRecord = DependencyFact & { readonly planId: string };
export type ReviewRecord = ReviewFact & { readonly planId: string };

/** A landscape cell with a target. */
export interface CellRecord extends TargetCell {
    /** Whether the cell is assessed as Target. */
    readonly isTarget: boolean;
    /** The API's decimal number; null where nobody said how much. */
    readonly amount: number | null;
    readonly currency: string;
}

export interface UserRecord {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
}

/** Everything about the plans of one account, as read so far. */
export interface PlanTrackerRecords {
    readonly accountName: string;
    readonly plans: readonly PlanRecord[];
    readonly objectives: readonly ObjectiveRecord[];
    readonly actions: readonly ActionRecord[];
    readonly dependencies: readonly DependencyRecord[];
    readonly reviews: readonly ReviewRecord[];
    readonly opportunities: readonly OpportunityFact[];
    readonly cells: readonly CellRecord[];
    readonly users: readonly UserRecord[];
    readonly thresholds: PlanThresholds;
    /** False while pages are still to come: sums are not final. */
    readonly complete: boolean;
}

/** What the user may do, by the object's describe. Single records may still refuse. */
export interface PlanTrackerAccess {
    readonly see: boolean;
    readonly edit: boolean;
    readonly create: boolean;
}

/** Fields of an action or a milestone that the page writes. */
export type ActionFields = Partial<
    Pick<
        ActionFact,
        | 'name'
        | 'kind'
        | 'status'
        | 'assignedToId'
        | 'start'
        | 'due'
        | 'baselineStart'
        | 'baselineDue'
        | 'completedOn'
        | 'percentComplete'
        | 'effortDays'
        | 'successMeasure'
    >
>;
/** Fields of an objective that the page writes. */
export type ObjectiveFields = Partial<
    Pick<
        ObjectiveFact,
        | 'name'
        | 'type'
        | 'metric'
        | 'unit'
        | 'baseline'
        | 'target'
        | 'current'
        | 'due'
        | 'assignedToId'
        | 'customerAgreed'
    >
>;
export type WorkFields = ActionFields & ObjectiveFields;
export type WorkKind = 'action' | 'objective';

/** One record to write. */
export type PlanWrite =
    | { readonly kind: 'update'; readonly of: WorkKind; readonly id: string; readonly fields: WorkFields }
    | {
          readonly kind: 'create';
          readonly of: WorkKind;
          /** Objective of an action, plan of an objective. */
          readonly parentId: string;
          /** Atlas_Key__c: a save whose reply was lost cannot happen twice. */
          readonly atlasKey: string;
          readonly fields: WorkFields;
      }
    | { readonly kind: 'delete'; readonly of: WorkKind; readonly id: string };

/** One save. */
export interface SaveRequest {
    readonly write: PlanWrite;
    /** LastModifiedDate that the record had when the user saw it. */
    readonly seen: string | null;
}

/** What a save came to. */
export type SaveAnswer =
    | { readonly ok: true; readonly id: string; readonly modified: string | null }
    | { readonly ok: false; readonly error: PlatformError };

/** What the store needs of the platform; the gateway component provides it. */
export interface PlanTrackerGateway {
    save(request: SaveRequest): Promise<SaveAnswer>;
    /** Reads everything again; resolves after the store has it, or has been told why not. */
    reload(): Promise<void>;
}
