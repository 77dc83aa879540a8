import { TabulatorFull as Tabulator } from 'tabulator-tables';
import tableStyle from 'tabulator-tables/dist/css/tabulator.min.css';
import { HEIGHT, rowsOf, textOf, WIDTH } from './table.js';

export const style = tableStyle;

export function create(root, matrix) {
    let table;
    return {
        paint() {
            table = new Tabulator(root, {
                ...{
                    data: rowsOf(matrix),
                    height: '100%',
                    renderHorizontal: 'virtual',
                    rowHeight: HEIGHT,
                    index: 'id'
                },
                columns: [
                    { title: 'Name', field: 'name', frozen: true, width: 260 },
                    ...matrix.columns.map((title, at) => ({
                        ...{ title, field: `c${at}`, width: WIDTH, formatter: (cell) => textOf(cell.getValue()) }
                    }))
                ]
            });
            return () => root.querySelectorAll('.tabulator-row .tabulator-cell').length > 0;
        },
        update(row, column, value) {
            table.getRow(row).getCell(`c${column}`).setValue(value);
        },
        sort() {
            table.setSort('c0', 'desc');
        },
        scroll(x, y) {
            const holder = root.querySelector('.tabulator-tableholder');
            holder.scrollTop += y;
            holder.scrollLeft += x;
        }
    };
}
