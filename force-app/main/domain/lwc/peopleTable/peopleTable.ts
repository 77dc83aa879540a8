export {
    columnReader,
    COLUMNS,
    FIRST_COLUMNS,
    isEmpty,
    type CellValue,
    type ColumnName,
    type ContactDetails,
    type TableSources
} from './columns';
export { tableFrom, type TableLook } from './look';
export { chartOrder, tableRows, type TableSort } from './rows';
