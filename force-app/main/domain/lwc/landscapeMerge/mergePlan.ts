import type { LandscapeFacts } from 'c/landscapeFacts';

/** A Stakeholder_Role__c in the context of a buying center. */
export interface RoleFact {
    readonly id: string;
    readonly stakeholderId: string;
    readonly buyingCenterId: string;
    /** What was judged, by the field's name in the domain; null where nobody did. */
    readonly values: Readonly<Record<string, FieldValue>>;
}

export type FieldValue = string | number | boolean | null;

/** Any other record that names a buying center in a lookup: objectives, snapshots, logged changes… */
export interface ReferenceFact {
    readonly kind: string;
    readonly id: string;
    readonly buyingCenterId: string;
}

/** What hangs on buying centers. */
export interface MergeFacts extends Pick<LandscapeFacts, 'buyingCenters' | 'opportunities' | 'lineItems' | 'cells'> {
    readonly roles: readonly RoleFact[];
    readonly references: readonly ReferenceFact[];
}

/** Kinds of records that a merge moves; other references keep the kind that they came with. */
export type MovedKind = 'opportunity' | 'line' | 'cell' | 'role' | (string & {});

/** A record whose lookup changes from the source to the target. */
export interface Move {
    readonly kind: MovedKind;
    readonly recordId: string;
}

/** Fields that only make sense together: a target with its date, a reason with what it is the reason of. */
export interface Disagreement {
    /** Name for the choice: the ids of the record that stays and the one that goes, and the first field. */
    readonly key: string;
    readonly fields: readonly string[];
    readonly source: Readonly<Record<string, FieldValue>>;
    readonly target: Readonly<Record<string, FieldValue>>;
}

/** Two judgements of the same thing that become one: the target's record stays, the source's goes. */
export interface Combination {
    readonly kind: 'cell' | 'role';
    readonly keptId: string;
    readonly goneId: string;
    /** Values that the kept record takes from the other without asking, because it had none. */
    readonly values: Readonly<Record<string, FieldValue>>;
    readonly disagreements: readonly Disagreement[];
}

/** A new parent for a buying center. */
export interface NewParent {
    readonly buyingCenterId: string;
    readonly parentId: string | null;
}

/** Everything that makes the source part of the target. Nothing is lost: what it names moves or is combined. */
export interface MergePlan {
    readonly sourceId: string;
    readonly targetId: string;
    readonly moves: readonly Move[];
    readonly parents: readonly NewParent[];
    readonly combinations: readonly Combination[];
}

/** Which side's values a disagreement takes. */
export type MergeChoice = 'source' | 'target';
