/** Texts of this component: custom labels, and nothing else. */
import title from '@salesforce/label/c.PlanMove_Title';
import start from '@salesforce/label/c.PlanMove_Start';
import due from '@salesforce/label/c.PlanMove_Due';
import days from '@salesforce/label/c.PlanMove_Days';
import effect from '@salesforce/label/c.PlanMove_Effect';
import noEffect from '@salesforce/label/c.PlanMove_NoEffect';
import waits from '@salesforce/label/c.PlanMove_Waits';
import asked from '@salesforce/label/c.PlanMove_Asked';
import finish from '@salesforce/label/c.PlanMove_Finish';
import finishSame from '@salesforce/label/c.PlanMove_FinishSame';
import beyond from '@salesforce/label/c.PlanMove_Beyond';
import milestones from '@salesforce/label/c.PlanMove_Milestones';
import moveAll from '@salesforce/label/c.PlanMove_MoveAll';
import moveOnly from '@salesforce/label/c.PlanMove_MoveOnly';
import move from '@salesforce/label/c.PlanMove_Move';
import cancel from '@salesforce/label/c.PlanMove_Cancel';
import columnName from '@salesforce/label/c.PlanMove_ColumnName';
import columnBefore from '@salesforce/label/c.PlanMove_ColumnBefore';
import columnAfter from '@salesforce/label/c.PlanMove_ColumnAfter';
import columnWhy from '@salesforce/label/c.PlanMove_ColumnWhy';
import loop from '@salesforce/label/c.PlanMove_Loop';

export const LABELS = {
    title,
    start,
    due,
    days,
    effect,
    noEffect,
    waits,
    asked,
    finish,
    finishSame,
    beyond,
    milestones,
    moveAll,
    moveOnly,
    move,
    cancel,
    columnName,
    columnBefore,
    columnAfter,
    columnWhy,
    loop
};
