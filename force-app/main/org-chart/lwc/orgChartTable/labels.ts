import table from '@salesforce/label/c.OrgChart_Table';
import columns from '@salesforce/label/c.OrgChart_TableColumns';
import select from '@salesforce/label/c.OrgChart_TableSelect';
import selectAll from '@salesforce/label/c.OrgChart_TableSelectAll';
import selected from '@salesforce/label/c.OrgChart_TableSelected';
import sorted from '@salesforce/label/c.OrgChart_TableSorted';
import sortedDown from '@salesforce/label/c.OrgChart_TableSortedDown';
import unsorted from '@salesforce/label/c.OrgChart_TableUnsorted';
import nobody from '@salesforce/label/c.OrgChart_TableNobody';
import edit from '@salesforce/label/c.OrgChart_TableEdit';
import help from '@salesforce/label/c.OrgChart_TableHelp';
import people from '@salesforce/label/c.OrgChart_TablePeople';
import clear from '@salesforce/label/c.OrgChart_LegendAll';

/** Texts of the table. */
export const TABLE_LABELS = {
    table,
    columns,
    select,
    selectAll,
    selected,
    sorted,
    sortedDown,
    unsorted,
    nobody,
    edit,
    help,
    people,
    clear
} as const;
