import { gantt } from 'dhtmlx-gantt';
import chartStyle from 'dhtmlx-gantt/codebase/dhtmlxgantt.css';

export const style = chartStyle;

export function create(root, actions) {
    return {
        paint() {
            gantt.config.scales = [
                { unit: 'year', step: 1, format: '%Y' },
                { unit: 'month', step: 1, format: '%M' }
            ];
            gantt.config.min_column_width = 36;
            gantt.init(root);
            gantt.parse({
                data: actions.map(({ id, name, start, due, done, isMilestone }) => ({
                    ...{ id, text: name, start_date: new Date(start), end_date: new Date(due), progress: done / 100 },
                    type: isMilestone ? 'milestone' : 'task'
                })),
                links: actions.flatMap(({ id, waitsFor }) =>
                    waitsFor.map((source) => ({ id: `${source}-${id}`, source, target: id, type: '0' }))
                )
            });
            return () => root.querySelectorAll('.gantt_task_line').length > 0;
        },
        scroll(x, y) {
            const at = gantt.getScrollState();
            gantt.scrollTo(at.x + x, at.y + y);
        },
        move(step) {
            const task = gantt.getTask(actions[0].id);
            task.start_date = new Date(Date.parse(actions[0].start) + (step + 1) * 86_400_000);
            task.end_date = new Date(Date.parse(actions[0].due) + (step + 1) * 86_400_000);
            gantt.updateTask(actions[0].id);
        }
    };
}
