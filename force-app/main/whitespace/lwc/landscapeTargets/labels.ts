/** Texts of the best targets. */
import type { ScorePart } from 'c/landscapeScore';
import targetsTitle from '@salesforce/label/c.Landscape_TargetsTitle';
import targetsHelp from '@salesforce/label/c.Landscape_TargetsHelp';
import targetsWeights from '@salesforce/label/c.Landscape_TargetsWeights';
import targetsReset from '@salesforce/label/c.Landscape_TargetsReset';
import targetsNone from '@salesforce/label/c.Landscape_TargetsNone';
import targetReferences from '@salesforce/label/c.Landscape_TargetReferences';
import partPotential from '@salesforce/label/c.Landscape_PartPotential';
import partValueFit from '@salesforce/label/c.Landscape_PartValueFit';
import partEase from '@salesforce/label/c.Landscape_PartEase';
import partRelationship from '@salesforce/label/c.Landscape_PartRelationship';
import partReference from '@salesforce/label/c.Landscape_PartReference';
import partPotentialHelp from '@salesforce/label/c.Landscape_PartPotentialHelp';
import partValueFitHelp from '@salesforce/label/c.Landscape_PartValueFitHelp';
import partEaseHelp from '@salesforce/label/c.Landscape_PartEaseHelp';
import partRelationshipHelp from '@salesforce/label/c.Landscape_PartRelationshipHelp';
import partReferenceHelp from '@salesforce/label/c.Landscape_PartReferenceHelp';
import partUnknown from '@salesforce/label/c.Landscape_PartUnknown';
import referenceClose from '@salesforce/label/c.Landscape_ReferenceClose';
import referenceFar from '@salesforce/label/c.Landscape_ReferenceFar';
import referenceNone from '@salesforce/label/c.Landscape_ReferenceNone';

export const LABELS = {
    targetsTitle,
    targetsHelp,
    targetsWeights,
    targetsReset,
    targetsNone,
    targetReferences,
    partPotential,
    partValueFit,
    partEase,
    partRelationship,
    partReference,
    partPotentialHelp,
    partValueFitHelp,
    partEaseHelp,
    partRelationshipHelp,
    partReferenceHelp,
    partUnknown,
    referenceClose,
    referenceFar,
    referenceNone
} as const;

export const PART_TEXTS: Readonly<Record<ScorePart, string>> = {
    potential: partPotential,
    valueFit: partValueFit,
    ease: partEase,
    relationship: partRelationship,
    reference: partReference
};

/** What each part is from. */
export const PART_HELP: Readonly<Record<ScorePart, string>> = {
    potential: partPotentialHelp,
    valueFit: partValueFitHelp,
    ease: partEaseHelp,
    relationship: partRelationshipHelp,
    reference: partReferenceHelp
};
