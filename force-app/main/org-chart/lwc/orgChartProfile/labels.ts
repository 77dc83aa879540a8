import channel from '@salesforce/label/c.OrgChartProfile_Channel';
import edit from '@salesforce/label/c.OrgChartProfile_Edit';
import frequency from '@salesforce/label/c.OrgChartProfile_Frequency';
import interests from '@salesforce/label/c.OrgChartProfile_Interests';
import loading from '@salesforce/label/c.OrgChartProfile_Loading';
import none from '@salesforce/label/c.OrgChartProfile_None';
import notes from '@salesforce/label/c.OrgChartProfile_Notes';
import notesHelp from '@salesforce/label/c.OrgChartProfile_NotesHelp';
import pains from '@salesforce/label/c.OrgChartProfile_Pains';
import readFailed from '@salesforce/label/c.OrgChartProfile_ReadFailed';
import style from '@salesforce/label/c.OrgChartProfile_Style';
import title from '@salesforce/label/c.OrgChartProfile_Title';

/** Texts of the profile. */
export const PROFILE_LABELS = {
    ...{ channel, edit, frequency, interests, loading, none },
    ...{ notes, notesHelp, pains, readFailed, style, title }
};
