import levels from '@salesforce/label/c.OrgChart_Levels';
import levelsTo from '@salesforce/label/c.OrgChart_LevelsTo';
import levelsAll from '@salesforce/label/c.OrgChart_LevelsAll';
import relationships from '@salesforce/label/c.OrgChart_ShowRelationships';
import zoomToSelection from '@salesforce/label/c.OrgChart_ZoomToSelection';

/** Texts of the buttons on the drawing. */
export const CONTROL_LABELS = { levels, levelsTo, levelsAll, relationships, zoomToSelection } as const;
