/** Texts of a merge of buying centers. */
import { LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import mergeTitle from '@salesforce/label/c.Landscape_MergeTitle';
import mergeHelp from '@salesforce/label/c.Landscape_MergeHelp';
import mergeTarget from '@salesforce/label/c.Landscape_MergeTarget';
import mergeQuestions from '@salesforce/label/c.Landscape_MergeQuestions';
import mergeChoice from '@salesforce/label/c.Landscape_MergeChoice';
import mergeAllTarget from '@salesforce/label/c.Landscape_MergeAllTarget';
import mergeAllSource from '@salesforce/label/c.Landscape_MergeAllSource';
import merge from '@salesforce/label/c.Landscape_Merge';
import mergeContinue from '@salesforce/label/c.Landscape_MergeContinue';
import mergeProgress from '@salesforce/label/c.Landscape_MergeProgress';
import mergeStopped from '@salesforce/label/c.Landscape_MergeStopped';
import mergeChanged from '@salesforce/label/c.Landscape_MergeChanged';
import mergeNote from '@salesforce/label/c.Landscape_MergeNote';
import mergeNothing from '@salesforce/label/c.Landscape_MergeNothing';
import movedOpportunity from '@salesforce/label/c.Landscape_MovedOpportunity';
import movedLine from '@salesforce/label/c.Landscape_MovedLine';
import movedCell from '@salesforce/label/c.Landscape_MovedCell';
import movedRole from '@salesforce/label/c.Landscape_MovedRole';
import movedObjective from '@salesforce/label/c.Landscape_MovedObjective';
import movedChild from '@salesforce/label/c.Landscape_MovedChild';
import combinedCell from '@salesforce/label/c.Landscape_CombinedCell';
import combinedRole from '@salesforce/label/c.Landscape_CombinedRole';
import yes from '@salesforce/label/c.Landscape_Yes';
import no from '@salesforce/label/c.Landscape_No';
import someone from '@salesforce/label/c.Landscape_Someone';
import fieldSupport from '@salesforce/label/c.Landscape_FieldSupport';
import fieldInfluence from '@salesforce/label/c.Landscape_FieldInfluence';
import fieldInterest from '@salesforce/label/c.Landscape_FieldInterest';
import fieldCoverage from '@salesforce/label/c.Landscape_FieldCoverage';
import fieldRole from '@salesforce/label/c.Landscape_FieldRole';
import fieldAdditionalRoles from '@salesforce/label/c.Landscape_FieldAdditionalRoles';
import fieldAdaptability from '@salesforce/label/c.Landscape_FieldAdaptability';
import fieldControlsBudget from '@salesforce/label/c.Landscape_FieldControlsBudget';
import fieldBackup from '@salesforce/label/c.Landscape_FieldBackup';
import fieldEvidence from '@salesforce/label/c.Landscape_FieldEvidence';
import fieldAssessedOn from '@salesforce/label/c.Landscape_FieldAssessedOn';
import fieldAssessedBy from '@salesforce/label/c.Landscape_FieldAssessedBy';
import fieldCustomerSpend from '@salesforce/label/c.Landscape_FieldCustomerSpend';

export const LABELS = {
    mergeTitle,
    mergeHelp,
    mergeTarget,
    mergeQuestions,
    mergeChoice,
    mergeAllTarget,
    mergeAllSource,
    merge,
    mergeContinue,
    mergeProgress,
    mergeStopped,
    mergeChanged,
    mergeNote,
    mergeNothing,
    movedOpportunity,
    movedLine,
    movedCell,
    movedRole,
    movedObjective,
    movedChild,
    combinedCell,
    combinedRole,
    yes,
    no,
    someone,
    fieldSupport,
    fieldInfluence,
    fieldInterest,
    fieldCoverage,
    fieldRole,
    fieldAdditionalRoles,
    fieldAdaptability,
    fieldControlsBudget,
    fieldBackup,
    fieldEvidence,
    fieldAssessedOn,
    fieldAssessedBy,
    fieldCustomerSpend
} as const;

/** What a merge moves or combines, by its kind. */
export const MOVED_TEXTS: Readonly<Record<string, string>> = {
    opportunity: movedOpportunity,
    line: movedLine,
    cell: movedCell,
    role: movedRole,
    objective: movedObjective,
    child: movedChild,
    'combined-cell': combinedCell,
    'combined-role': combinedRole
};

/** Fields that can disagree. */
export const FIELD_TEXTS: Readonly<Record<string, string>> = {
    assessment: PAGE_LABELS.fieldAssessment,
    competitor: PAGE_LABELS.fieldCompetitor,
    valueFit: PAGE_LABELS.fieldValueFit,
    ease: PAGE_LABELS.fieldEase,
    growthType: PAGE_LABELS.fieldGrowthType,
    ownerId: PAGE_LABELS.fieldOwner,
    reviewDate: PAGE_LABELS.fieldReviewDate,
    potential: PAGE_LABELS.fieldPotential,
    target: PAGE_LABELS.fieldTarget,
    customerSpend: fieldCustomerSpend,
    support: fieldSupport,
    influence: fieldInfluence,
    interest: fieldInterest,
    coverage: fieldCoverage,
    role: fieldRole,
    additionalRoles: fieldAdditionalRoles,
    adaptability: fieldAdaptability,
    controlsBudget: fieldControlsBudget,
    backupId: fieldBackup,
    evidence: fieldEvidence,
    assessedOn: fieldAssessedOn,
    assessedById: fieldAssessedBy
};
