/** Texts of this component: custom labels, and nothing else. */
import tasks from '@salesforce/label/c.PlanPanel_Tasks';
import addTask from '@salesforce/label/c.PlanPanel_AddTask';
import taskAdded from '@salesforce/label/c.PlanPanel_TaskAdded';
import taskLine from '@salesforce/label/c.PlanPanel_TaskLine';
import taskDone from '@salesforce/label/c.PlanPanel_TaskDone';
import setDone from '@salesforce/label/c.PlanPanel_SetDone';
import noTasks from '@salesforce/label/c.PlanPanel_NoTasks';

export const LABELS = {
    tasks,
    addTask,
    taskAdded,
    taskLine,
    taskDone,
    setDone,
    noTasks
};
