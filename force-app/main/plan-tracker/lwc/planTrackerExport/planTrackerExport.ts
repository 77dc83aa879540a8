/** What of a plan can be taken away. */
export { PlanOffer } from './planOffer';
export { ACTION_HEADERS, actionTable, objectiveTable, standingTable } from './planTables';
export { timelineDrawing } from './timelineDrawing';
export { planPages } from './planPages';
