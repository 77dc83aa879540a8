/** The work of a plan as table, timeline and board show it. */
export { RowTexts, type RowText } from './rowTexts';
export { RowWalk, type Press, type WalkCommands } from './rowWalk';
export { networkOf, scheduleOf, WorkModel, type WorkOptions } from './workModel';
