import add from '@salesforce/label/c.OrgChart_AddPeople';
import list from '@salesforce/label/c.OrgChart_AddList';
import listText from '@salesforce/label/c.OrgChart_AddListText';
import roles from '@salesforce/label/c.OrgChart_AddRoles';
import rolesText from '@salesforce/label/c.OrgChart_AddRolesText';
import centers from '@salesforce/label/c.OrgChart_AddCenters';
import centersText from '@salesforce/label/c.OrgChart_AddCentersText';
import startTitle from '@salesforce/label/c.OrgChart_StartTitle';
import startText from '@salesforce/label/c.OrgChart_StartText';
import startReadOnly from '@salesforce/label/c.OrgChart_StartReadOnly';

/** Texts of this dialog. */
export const ADD_LABELS = {
    add,
    list,
    listText,
    roles,
    rolesText,
    centers,
    centersText,
    startTitle,
    startText,
    startReadOnly
} as const;
