import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { HEIGHT, rowsOf, textOf, WIDTH } from './table.js';

ModuleRegistry.registerModules([AllCommunityModule]);
export const style = '';

export function create(root, matrix) {
    let api;
    const element = (selector) => root.querySelector(selector);
    return {
        paint() {
            api = createGrid(root, {
                columnDefs: [
                    { field: 'name', pinned: 'left', width: 260 },
                    ...matrix.columns.map((headerName, at) => ({
                        ...{ field: `c${at}`, headerName, width: WIDTH, valueFormatter: ({ value }) => textOf(value) }
                    }))
                ],
                rowData: rowsOf(matrix),
                getRowId: ({ data }) => String(data.id),
                rowHeight: HEIGHT,
                animateRows: false
            });
            return () => root.querySelectorAll('.ag-row .ag-cell').length > 0;
        },
        update(row, column, value) {
            api.getRowNode(String(row)).setDataValue(`c${column}`, value);
        },
        sort() {
            api.applyColumnState({ state: [{ colId: 'c0', sort: 'desc' }] });
        },
        scroll(x, y) {
            element('.ag-grid-viewport').scrollTop += y;
            element('.ag-grid-viewport').scrollLeft += x;
        }
    };
}
