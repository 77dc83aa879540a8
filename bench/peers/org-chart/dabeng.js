import jQuery from 'jquery';
import 'orgchart';
import chartStyle from 'orgchart/dist/css/jquery.orgchart.css';
import { reportsOf } from './tree.js';

// Without transitions everything is there at once, which is what is measured for all.
export const style = `${chartStyle} .orgchart *, .orgchart { transition: none !important }
    #root { overflow: hidden } .orgchart { transform-origin: 0 0 }`;

export function create(root, people, { branch, mover, target }) {
    let chart;
    let view = { x: 0, y: 0, zoom: 0.5 };
    const show = () => {
        root.querySelector('.orgchart').style.transform = `matrix(${view.zoom},0,0,${view.zoom},${view.x},${view.y})`;
    };
    const reports = reportsOf(people);
    const treeOf = (person) => ({
        ...{ id: person.id, name: person.name, title: `${person.title}, ${person.department}` },
        children: reports.get(person.id).map(treeOf)
    });
    const card = (id) => jQuery(document.getElementById(id));
    // Its animations end with the transitions that are switched off here.
    const finish = () => jQuery(root).find('.sliding').eq(0).trigger('transitionend');
    return {
        paint() {
            chart = jQuery(root).orgchart({
                data: treeOf(reports.get('')[0]),
                nodeContent: 'title',
                visibleLevel: 999
            });
            show();
            return () => root.querySelectorAll('.node').length >= people.length;
        },
        reparent() {
            const person = people.find(({ id }) => id === mover);
            const moved = treeOf(person);
            chart.removeNodes(card(mover));
            chart.addChildren(card(target), [{ ...moved, relationship: '110' }]);
        },
        collapse() {
            chart.hideChildren(card(branch));
            finish();
        },
        expand() {
            chart.showChildren(card(branch));
            finish();
        },
        pan(x, y) {
            view = { ...view, x: view.x + x, y: view.y + y };
            show();
        },
        zoom(factor) {
            const [x, y] = [root.clientWidth / 2, root.clientHeight / 2];
            view = { x: x - (x - view.x) * factor, y: y - (y - view.y) * factor, zoom: view.zoom * factor };
            show();
        },
        fit() {
            const box = root.querySelector('.orgchart');
            view = {
                x: 0,
                y: 0,
                zoom: Math.min(root.clientWidth / box.scrollWidth, root.clientHeight / box.scrollHeight)
            };
            show();
        }
    };
}
