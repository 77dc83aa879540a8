/** Texts of this view, by the name that the code uses. */
import towards from '@salesforce/label/c.OrgChartLink_Towards';
import influences from '@salesforce/label/c.OrgChartLink_Influences';
import mentors from '@salesforce/label/c.OrgChartLink_Mentors';
import allies from '@salesforce/label/c.OrgChartLink_Allies';
import conflicts from '@salesforce/label/c.OrgChartLink_Conflicts';
import collaborates from '@salesforce/label/c.OrgChartLink_Collaborates';
import dotted from '@salesforce/label/c.OrgChartLink_Dotted';
import signStrength from '@salesforce/label/c.OrgChartLink_SignStrength';
import strengthUnknown from '@salesforce/label/c.OrgChartLink_StrengthUnknown';
import positive from '@salesforce/label/c.OrgChartLink_Positive';
import neutral from '@salesforce/label/c.OrgChartLink_Neutral';
import negative from '@salesforce/label/c.OrgChartLink_Negative';

export const LINK_TEXTS = {
    towards,
    influences,
    mentors,
    allies,
    conflicts,
    collaborates,
    dotted,
    signStrength,
    strengthUnknown,
    positive,
    neutral,
    negative
};
