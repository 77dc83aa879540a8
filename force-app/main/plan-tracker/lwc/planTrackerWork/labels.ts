/** Texts of this component: custom labels, and nothing else. */
import filter from '@salesforce/label/c.PlanWork_Filter';
import filterCount from '@salesforce/label/c.PlanWork_FilterCount';
import filterOwner from '@salesforce/label/c.PlanWork_FilterOwner';
import filterStatus from '@salesforce/label/c.PlanWork_FilterStatus';
import filterObjective from '@salesforce/label/c.PlanWork_FilterObjective';
import filterDueFrom from '@salesforce/label/c.PlanWork_FilterDueFrom';
import filterDueTo from '@salesforce/label/c.PlanWork_FilterDueTo';
import filterMine from '@salesforce/label/c.PlanWork_FilterMine';
import filterClear from '@salesforce/label/c.PlanWork_FilterClear';
import groupBy from '@salesforce/label/c.PlanWork_GroupBy';
import selectedCount from '@salesforce/label/c.PlanWork_SelectedCount';
import bulkStatus from '@salesforce/label/c.PlanWork_BulkStatus';
import bulkOwner from '@salesforce/label/c.PlanWork_BulkOwner';
import bulkMove from '@salesforce/label/c.PlanWork_BulkMove';
import bulkClear from '@salesforce/label/c.PlanWork_BulkClear';
import bulkDone from '@salesforce/label/c.PlanWork_BulkDone';
import remove from '@salesforce/label/c.PlanWork_Remove';
import removeTitle from '@salesforce/label/c.PlanWork_RemoveTitle';
import removeText from '@salesforce/label/c.PlanWork_RemoveText';
import cancel from '@salesforce/label/c.PlanWork_Cancel';
import savedSteps from '@salesforce/label/c.PlanWork_SavedSteps';
import unfinished from '@salesforce/label/c.PlanWork_Unfinished';
import resume from '@salesforce/label/c.PlanWork_Resume';
import giveUp from '@salesforce/label/c.PlanWork_GiveUp';

export const LABELS = {
    filter,
    filterCount,
    filterOwner,
    filterStatus,
    filterObjective,
    filterDueFrom,
    filterDueTo,
    filterMine,
    filterClear,
    groupBy,
    selectedCount,
    bulkStatus,
    bulkOwner,
    bulkMove,
    bulkClear,
    bulkDone,
    remove,
    removeTitle,
    removeText,
    cancel,
    savedSteps,
    unfinished,
    resume,
    giveUp
};
