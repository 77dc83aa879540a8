import { DataSet } from 'vis-data/peer';
import { Timeline } from 'vis-timeline/peer';
import timelineStyle from 'vis-timeline/styles/vis-timeline-graph2d.css';

export const style = timelineStyle;

export function create(root, actions) {
    let items;
    let timeline;
    return {
        paint() {
            items = new DataSet(
                actions.map(({ id, name, start, due, isMilestone }) =>
                    isMilestone
                        ? { id, group: id, content: name, start, type: 'point' }
                        : { id, group: id, content: name, start, end: due, type: 'range' }
                )
            );
            const groups = new DataSet(actions.map(({ id, name }) => ({ id, content: name })));
            timeline = new Timeline(root, items, groups, {
                ...{ height: root.clientHeight, verticalScroll: true, zoomKey: 'ctrlKey', stack: false },
                ...{ start: '2026-01-01', end: '2029-01-01' }
            });
            let isDrawn = false;
            timeline.on('changed', () => (isDrawn = true));
            return () => isDrawn && root.querySelectorAll('.vis-item').length > 0;
        },
        scroll(x, y) {
            const scroller = root.querySelector('.vis-panel.vis-left');
            scroller.scrollTop += y;
            const { start, end } = timeline.getWindow();
            const shift = (x / root.clientWidth) * (end - start);
            timeline.setWindow(+start + shift, +end + shift, { animation: false });
        },
        move(step) {
            const { id, start, due } = actions[0];
            const by = (date) => new Date(Date.parse(date) + (step + 1) * 86_400_000);
            items.update({ id, start: by(start), end: by(due) });
            timeline.redraw();
        }
    };
}
