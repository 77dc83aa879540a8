import Gantt from 'frappe-gantt';
import chartStyle from '../../node_modules/frappe-gantt/dist/frappe-gantt.css';

export const style = `${chartStyle} .gantt-container { height: 100% !important; overflow: auto }`;

export function create(root, actions) {
    let chart;
    return {
        paint() {
            const tasks = actions.map(({ id, name, start, due, done, waitsFor }) => ({
                ...{ id, name, start, end: due, progress: done, dependencies: waitsFor.join(',') }
            }));
            const holder = document.createElement('div');
            holder.style.height = '100%';
            root.append(holder);
            chart = new Gantt(holder, tasks, {
                view_mode: 'Month',
                container_height: root.clientHeight,
                infinite_padding: false
            });
            return () => root.querySelectorAll('.bar-wrapper').length >= actions.length;
        },
        scroll(x, y) {
            const scroller = root.querySelector('.gantt-container');
            scroller.scrollLeft += x;
            scroller.scrollTop += y;
        },
        move(step) {
            const day = new Date(Date.parse(actions[0].start) + (step + 1) * 86_400_000).toISOString().slice(0, 10);
            const end = new Date(Date.parse(actions[0].due) + (step + 1) * 86_400_000).toISOString().slice(0, 10);
            chart.update_task(actions[0].id, { start: day, end });
        }
    };
}
