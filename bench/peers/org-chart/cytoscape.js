import cytoscape from 'cytoscape';
import { hierarchy, tree } from 'd3-hierarchy';
import { descendants, reportsOf } from './tree.js';

export const style = '';

function places(people) {
    const reports = reportsOf(people);
    const root = hierarchy({ id: '' }, ({ id }) => reports.get(id));
    tree().nodeSize([256, 144])(root);
    return new Map(root.descendants().map(({ x, y, data }) => [data.id, { x, y }]));
}

export function create(root, people, { branch, mover, target }) {
    let cy;
    let rows = people;
    let hidden;
    // The library's own layouts for trees are for graphs in general; places are given to it instead, which is faster.
    const arrange = (shown) => {
        const at = places(shown);
        cy.layout({ name: 'preset', fit: false, positions: (node) => at.get(node.id()) }).run();
    };
    const drawn = () => {
        let isDrawn = false;
        cy.one('render', () => (isDrawn = true));
        return () => isDrawn;
    };
    return {
        paint() {
            const at = places(people);
            const first = at.get(people[0].id);
            cy = cytoscape({
                container: root,
                elements: [
                    ...people.map(({ id, name, title }) => ({
                        ...{ data: { id, label: `${name}\n${title}` }, position: at.get(id) }
                    })),
                    ...people
                        .filter(({ parentId }) => parentId)
                        .map(({ id, parentId }) => ({ data: { id: `e${id}`, source: parentId, target: id } }))
                ],
                layout: { name: 'preset', fit: false },
                zoom: 0.5,
                pan: { x: root.clientWidth / 2 - first.x / 2, y: 40 - first.y / 2 },
                minZoom: 0.001,
                style: [
                    {
                        selector: 'node',
                        style: {
                            ...{ shape: 'round-rectangle', width: 232, height: 96, 'background-color': '#fff' },
                            ...{ 'border-width': 1, 'border-color': '#c9c9c9', label: 'data(label)', 'font-size': 14 },
                            ...{ 'text-valign': 'center', 'text-wrap': 'wrap' }
                        }
                    },
                    { selector: 'edge', style: { 'curve-style': 'taxi', width: 1, 'line-color': '#a0a6b0' } }
                ]
            });
            return drawn();
        },
        reparent() {
            rows = rows.map((person) => (person.id === mover ? { ...person, parentId: target } : person));
            cy.getElementById(`e${mover}`).move({ source: target });
            arrange(rows);
            return drawn();
        },
        collapse() {
            const below = new Set(descendants(reportsOf(rows), branch));
            hidden = cy.nodes().filter((node) => below.has(node.id()));
            hidden = hidden.union(hidden.connectedEdges()).remove();
            arrange(rows.filter(({ id }) => !below.has(id)));
            return drawn();
        },
        expand() {
            hidden.restore();
            arrange(rows);
            return drawn();
        },
        pan(x, y) {
            cy.panBy({ x, y });
        },
        zoom(factor) {
            const [x, y] = [root.clientWidth / 2, root.clientHeight / 2];
            cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x, y } });
        },
        fit() {
            cy.fit();
        }
    };
}
