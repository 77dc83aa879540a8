/** What of the org chart can be taken away. */
export { chartDrawing } from './chartDrawing';
export { peopleTable, PEOPLE_HEADERS } from './peopleExport';
export { ChartOffer } from './chartOffer';
