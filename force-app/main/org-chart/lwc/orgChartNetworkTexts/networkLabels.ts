/** Texts of this view, by the name that the code uses. */
import people from '@salesforce/label/c.OrgChartNetwork_People';
import keys from '@salesforce/label/c.OrgChartNetwork_Keys';
import counted from '@salesforce/label/c.OrgChartNetwork_Counted';
import andMore from '@salesforce/label/c.OrgChartNetwork_AndMore';
import add from '@salesforce/label/c.OrgChartNetwork_Add';
import types from '@salesforce/label/c.OrgChartNetwork_Types';
import typeFilter from '@salesforce/label/c.OrgChartNetwork_TypeFilter';
import signFilter from '@salesforce/label/c.OrgChartNetwork_SignFilter';
import strengthFilter from '@salesforce/label/c.OrgChartNetwork_StrengthFilter';
import strengthAll from '@salesforce/label/c.OrgChartNetwork_StrengthAll';
import strengthFrom from '@salesforce/label/c.OrgChartNetwork_StrengthFrom';
import reporting from '@salesforce/label/c.OrgChartNetwork_Reporting';
import arrange from '@salesforce/label/c.OrgChartNetwork_Arrange';
import shown from '@salesforce/label/c.OrgChartNetwork_Shown';
import list from '@salesforce/label/c.OrgChartNetwork_List';
import listOf from '@salesforce/label/c.OrgChartNetwork_ListOf';
import listMore from '@salesforce/label/c.OrgChartNetwork_ListMore';
import without from '@salesforce/label/c.OrgChartNetwork_Without';
import withoutMore from '@salesforce/label/c.OrgChartNetwork_WithoutMore';
import none from '@salesforce/label/c.OrgChartNetwork_None';
import nonePerson from '@salesforce/label/c.OrgChartNetwork_NonePerson';
import noneShown from '@salesforce/label/c.OrgChartNetwork_NoneShown';
import edit from '@salesforce/label/c.OrgChartNetwork_Edit';
import broken from '@salesforce/label/c.OrgChartNetwork_Broken';
import removeBroken from '@salesforce/label/c.OrgChartNetwork_RemoveBroken';
import removeText from '@salesforce/label/c.OrgChartNetwork_RemoveText';
import drawHint from '@salesforce/label/c.OrgChartNetwork_DrawHint';
import drawFrom from '@salesforce/label/c.OrgChartNetwork_DrawFrom';
import everybody from '@salesforce/label/c.OrgChartNetwork_Everybody';
import brokenWith from '@salesforce/label/c.OrgChartNetwork_BrokenWith';

export const NETWORK_LABELS = {
    people,
    keys,
    counted,
    andMore,
    add,
    types,
    typeFilter,
    signFilter,
    strengthFilter,
    strengthAll,
    strengthFrom,
    reporting,
    arrange,
    shown,
    list,
    listOf,
    listMore,
    without,
    withoutMore,
    none,
    nonePerson,
    noneShown,
    edit,
    broken,
    removeBroken,
    removeText,
    drawHint,
    drawFrom,
    everybody,
    brokenWith
};
