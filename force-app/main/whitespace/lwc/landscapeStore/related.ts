import type { SnapshotFact } from 'c/landscapeComparison';
import type { FieldValue } from 'c/landscapeMerge';
import type { Versioned } from './records';

/** A Plan_Objective__c, as far as the landscape asks. */
export interface ObjectiveRecord extends Versioned {
    readonly id: string;
    readonly name: string;
    readonly planId: string;
    /** Atlas_Key__c */
    readonly atlasKey: string | null;
    readonly landscapeCellId: string | null;
    readonly buyingCenterId: string | null;
    /** Percent. */
    readonly progress: number | null;
    /** ISO date. */
    readonly due: string | null;
}

/** A Key_Account_Plan__c of the account. */
export interface PlanRecord {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    /** ISO dates. */
    readonly start: string | null;
    readonly end: string | null;
}

/** A stakeholder's role in a buying center. */
export interface RoleRecord extends Versioned {
    readonly id: string;
    readonly stakeholderId: string;
    /** Part of unique keys. */
    readonly stakeholderKey: string | null;
    /** Name of the contact or of the placeholder; empty where it may not be seen. */
    readonly stakeholderName: string;
    readonly title: string | null;
    readonly contactId: string | null;
    readonly buyingCenterId: string;
    /** What was judged, by the field's name in the domain. */
    readonly values: Readonly<Record<RoleField, FieldValue>>;
}

/** Fields of a role's judgement that a merge combines. */
export const ROLE_FIELDS = [
    'role',
    'additionalRoles',
    'support',
    'influence',
    'interest',
    'coverage',
    'adaptability',
    'controlsBudget',
    'backupId',
    'assessedOn',
    'assessedById',
    'evidence',
    'reviewDate'
] as const;
export type RoleField = (typeof ROLE_FIELDS)[number];

/** A Landscape_Snapshot__c: one cell on one day. */
export interface SnapshotRecord extends SnapshotFact {
    readonly id: string;
    /** ISO date. */
    readonly date: string;
    readonly atlasKey: string | null;
    /** ISO code. */
    readonly currency: string;
}

/** What is read only when something needs it. */
export interface RelatedRecords {
    readonly plans: readonly PlanRecord[];
    readonly objectives: readonly ObjectiveRecord[];
    readonly roles: readonly RoleRecord[];
    readonly snapshots: readonly SnapshotRecord[];
    /** False while further pages are on their way. */
    readonly complete: boolean;
}
