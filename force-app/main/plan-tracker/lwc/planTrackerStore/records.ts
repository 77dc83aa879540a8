import type { OpportunityFact } from 'c/landscapeFacts';
import type { TargetCell } from 'c/planAlerts';
import type { ActionFact, DependencyFact, ObjectiveFact, PlanFact, PlanThresholds, ReviewFact } from 'c/planFacts';
import type { JudgedRole } from 'c/planMeasure';
import type { LoggedChange } from 'c/planReview';
import type { PlatformError } from 'c/platformError';

/** What a record carries besides its facts. */
export interface Stamp {
    /** LastModifiedDate as it was read; null where it may not be read. */
    readonly modified: string | null;
    /** Atlas_Key__c: tells a record that this page made from another one, and is part of keys of pairs. */
    readonly atlasKey: string | null;
}
export type PlanRecord = PlanFact & Stamp;
export type ObjectiveRecord = ObjectiveFact & Stamp & { readonly planId: string };
export type ActionRecord = ActionFact & Stamp;
export type DependencyRecord = DependencyFact & Stamp & { readonly planId: string };
export type ReviewRecord = ReviewFact & Stamp & { readonly planId: string };

/** A landscape cell that somebody judged. */
export interface CellRecord extends TargetCell, Stamp {
    readonly buyingCenterId: string;
    readonly offeringId: string | null;
    /** Whether the cell is assessed as Target. */
    readonly isTarget: boolean;
    /** The API's decimal number; null where nobody said how much. */
    readonly amount: number | null;
    readonly currency: string;
}

/** What a lookup points to. */
export interface NamedRecord {
    readonly id: string;
    readonly name: string;
    /** Atlas_Key__c, part of keys of pairs. */
    readonly atlasKey: string | null;
}

export interface UserRecord {
    readonly id: string;
    readonly name: string;
    readonly active: boolean;
}

/** Everything about the plans of one account, as read so far. */
export interface PlanTrackerRecords {
    readonly accountId: string;
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
    /** 1 (January) to 12. */
    readonly fiscalStartMonth: number;
    /** False while pages are still to come: sums are not final. */
    readonly complete: boolean;
}

/** What plans point to beside their own records. */
export interface PlanContext {
    readonly centers: readonly NamedRecord[];
    /** Offerings that are taken to market. */
    readonly offerings: readonly NamedRecord[];
    readonly stakeholders: readonly NamedRecord[];
    readonly pairings: readonly PairingRecord[];
    readonly roles: readonly JudgedRole[];
    readonly complete: boolean;
}

/** Who of ours is paired with whom of theirs. */
export interface PairingRecord {
    readonly id: string;
    readonly userName: string;
    /** Empty where the contact may not be seen. */
    readonly stakeholderName: string;
    readonly level: string | null;
}

/** What the user may do, by the object's describe. Single records may still refuse. */
export interface PlanTrackerAccess {
    readonly see: boolean;
    readonly edit: boolean;
    readonly create: boolean;
}

/** What the page writes, by kind of record. */
export interface RecordsByKind {
    readonly plan: PlanRecord;
    readonly objective: ObjectiveRecord;
    readonly action: ActionRecord;
    readonly dependency: DependencyRecord;
    readonly review: ReviewRecord;
    readonly cell: CellRecord;
}
export type RecordKind = keyof RecordsByKind;
export const RECORD_KINDS: readonly RecordKind[] = ['plan', 'objective', 'action', 'dependency', 'review', 'cell'];

type Fixed = 'id' | 'changedOn' | 'createdOn' | 'modified' | 'atlasKey';
/** Fields of a record that the page writes. A reference to a record of the same save is its provisional id. */
export type FieldsOf<Kind extends RecordKind> = Partial<Omit<RecordsByKind[Kind], Fixed>>;
export type ActionFields = FieldsOf<'action'>;
export type ObjectiveFields = FieldsOf<'objective'>;
export type PlanFields = FieldsOf<'plan'>;
export type DependencyFields = FieldsOf<'dependency'> & {
    /** Key__c: the keys of both actions. */
    readonly uniqueKey?: string;
};
export type ReviewFields = FieldsOf<'review'>;
/** A cell that an objective is linked to comes into being with the link. */
export interface CellFields {
    readonly buyingCenterId?: string;
    readonly offeringId?: string;
    /** Key__c: the keys of buying center and offering. */
    readonly uniqueKey?: string;
}

interface Fields {
    readonly plan: PlanFields;
    readonly objective: ObjectiveFields;
    readonly action: ActionFields;
    readonly dependency: DependencyFields;
    readonly review: ReviewFields;
    readonly cell: CellFields;
}
/** What the panel edits. */
export type WorkKind = 'action' | 'objective';
export type WorkFields = ActionFields & ObjectiveFields;

type WriteOf<Kind extends RecordKind> =
    | { readonly kind: 'update'; readonly of: Kind; readonly id: string; readonly fields: Fields[Kind] }
    | {
          readonly kind: 'create';
          readonly of: Kind;
          /** Atlas_Key__c: a save whose reply was lost cannot happen twice. */
          readonly atlasKey: string;
          /** Id that the record had before it was deleted, where this brings it back. */
          readonly was?: string;
          /** With the parent: `planId` of an objective, `objectiveId` of an action. */
          readonly fields: Fields[Kind];
      }
    | { readonly kind: 'delete'; readonly of: Kind; readonly id: string };

/** One record to write. */
export type PlanWrite = { [Kind in RecordKind]: WriteOf<Kind> }[RecordKind];

/** One save: all of it or nothing. */
export interface SaveRequest {
    readonly accountId: string;
    readonly writes: readonly PlanWrite[];
    /** LastModifiedDate that each changed record had when the user saw it, by id. */
    readonly seen: Readonly<Record<string, string | null>>;
}

/** What a save came to. */
export type SaveAnswer =
    | {
          readonly ok: true;
          /** Ids of created records by Atlas Key. */
          readonly ids: Readonly<Record<string, string>>;
          /** LastModifiedDate by record id, where the platform told it. */
          readonly modified: Readonly<Record<string, string | null>>;
      }
    | { readonly ok: false; readonly error: PlatformError };

/** An entry of the change log, with the name of whom or what it is about. */
export interface LoggedJudgement extends LoggedChange {
    readonly about: string;
}

/** What the store needs of the platform; the gateway component provides it. */
export interface PlanTrackerGateway {
    save(request: SaveRequest): Promise<SaveAnswer>;
    /**
     * The change log of the account after a day, oldest first; null where it may not be read.
     *
     * @param since ISO date
     */
    readChanges(accountId: string, since: string): Promise<readonly LoggedJudgement[] | null>;
    /** Reads everything again; resolves after the store has it, or has been told why not. */
    reload(): Promise<void>;
}
