/** Texts of the form of an objective. */
import objectiveTitle from '@salesforce/label/c.Landscape_ObjectiveTitle';
import objectivePlan from '@salesforce/label/c.Landscape_ObjectivePlan';
import objectiveNameField from '@salesforce/label/c.Landscape_ObjectiveNameField';
import objectiveName from '@salesforce/label/c.Landscape_ObjectiveName';
import objectiveTarget from '@salesforce/label/c.Landscape_ObjectiveTarget';
import objectiveDueField from '@salesforce/label/c.Landscape_ObjectiveDueField';
import objectiveNameMissing from '@salesforce/label/c.Landscape_ObjectiveNameMissing';
import objectiveNoPlan from '@salesforce/label/c.Landscape_ObjectiveNoPlan';
import objectiveNewPlan from '@salesforce/label/c.Landscape_ObjectiveNewPlan';

export const LABELS = {
    objectiveTitle,
    objectivePlan,
    objectiveNameField,
    objectiveName,
    objectiveTarget,
    objectiveDueField,
    objectiveNameMissing,
    objectiveNoPlan,
    objectiveNewPlan
} as const;
