import level from '@salesforce/label/c.OrgChart_TableLevel';
import kind from '@salesforce/label/c.OrgChart_TableKind';
import contact from '@salesforce/label/c.OrgChart_TableContact';
import nextMeeting from '@salesforce/label/c.OrgChart_TableNextMeeting';
import assessedBy from '@salesforce/label/c.OrgChart_TableAssessedBy';
import context from '@salesforce/label/c.OrgChart_TableContext';
import yes from '@salesforce/label/c.OrgChart_TableYes';
import name from '@salesforce/label/c.OrgChart_TableName';

/** Texts of the columns that stand nowhere else. */
export const COLUMN_LABELS = { name, level, kind, contact, nextMeeting, assessedBy, context, yes } as const;
