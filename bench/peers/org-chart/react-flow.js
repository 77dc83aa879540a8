import { hierarchy, tree } from 'd3-hierarchy';
import { Handle, Position, ReactFlow } from '@xyflow/react';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import flowStyle from '@xyflow/react/dist/style.css';
import { CARD_STYLE, initials, reportsOf } from './tree.js';

export const style = flowStyle + CARD_STYLE;

const Card = memo(({ data: { name, title, department } }) =>
    h(
        'div',
        { className: 'card' },
        h(Handle, { type: 'target', position: Position.Top }),
        h('i', null, initials(name)),
        h('b', null, name),
        h('span', null, title),
        h('span', null, department),
        h(Handle, { type: 'source', position: Position.Bottom })
    )
);
const nodeTypes = { card: Card };

function arrange(people, folded) {
    const reports = reportsOf(people);
    const root = hierarchy({ id: '' }, ({ id }) => (folded.has(id) ? [] : reports.get(id)));
    tree().nodeSize([256, 144])(root);
    const shown = root.descendants().slice(1);
    return {
        nodes: shown.map(({ x, y, data }) => ({
            ...{ id: data.id, type: 'card', position: { x, y }, data, width: 232, height: 96 },
            ...{ draggable: false, connectable: false }
        })),
        edges: shown
            .filter(({ data }) => data.parentId)
            .map(({ data }) => ({ id: `e${data.id}`, source: data.parentId, target: data.id, type: 'smoothstep' }))
    };
}

export function create(root, people, { branch, mover, target }) {
    let flow;
    let show;
    let rows = people;
    const folded = new Set();
    let drawn = 0;
    const again = () => {
        const before = drawn;
        show(arrange(rows, folded));
        return () => drawn > before;
    };
    function App() {
        const [{ nodes, edges }, set] = useState(() => arrange(rows, folded));
        show = set;
        drawn++;
        return h(ReactFlow, {
            ...{ nodes, edges, nodeTypes, onlyRenderVisibleElements: true, nodesFocusable: true, minZoom: 0.01 },
            defaultViewport: { x: root.clientWidth / 2 - nodes[0].position.x / 2 - 58, y: 16, zoom: 0.5 },
            onInit: (instance) => (flow = instance)
        });
    }
    return {
        paint() {
            createRoot(root).render(h(App));
            return () =>
                flow !== undefined &&
                root.querySelector('.react-flow__node') !== null &&
                root.querySelector('.react-flow__edge') !== null;
        },
        reparent() {
            rows = rows.map((person) => (person.id === mover ? { ...person, parentId: target } : person));
            return again();
        },
        collapse() {
            folded.add(branch);
            return again();
        },
        expand() {
            folded.delete(branch);
            return again();
        },
        pan(x, y) {
            const view = flow.getViewport();
            flow.setViewport({ ...view, x: view.x + x, y: view.y + y });
        },
        zoom(factor) {
            const view = flow.getViewport();
            const [x, y] = [root.clientWidth / 2, root.clientHeight / 2];
            flow.setViewport({
                ...{ x: x - (x - view.x) * factor, y: y - (y - view.y) * factor },
                zoom: view.zoom * factor
            });
        },
        fit() {
            flow.fitView();
        }
    };
}
