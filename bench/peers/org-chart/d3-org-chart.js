import { OrgChart } from 'd3-org-chart';
import { CARD_STYLE, cardHtml } from './tree.js';

export const style = CARD_STYLE;

export function create(root, people, { branch, mover, target }) {
    let chart;
    let rows;
    const node = (id) => chart.getChartState().allNodes.find(({ data }) => data.id === id);
    const click = { stopPropagation() {} };
    const nodes = () => root.querySelectorAll('.node').length;
    return {
        paint() {
            rows = people.map((person) => ({ ...person, parentId: person.parentId ?? '' }));
            chart = new OrgChart()
                .container(root)
                .svgHeight(root.clientHeight)
                .svgWidth(root.clientWidth)
                .data(rows)
                .nodeWidth(() => 232)
                .nodeHeight(() => 96)
                .childrenMargin(() => 48)
                .siblingsMargin(() => 24)
                .neighbourMargin(() => 24, 24)
                .compact(true)
                .duration(0)
                .initialZoom(0.5)
                .initialExpandLevel(99)
                .nodeContent(({ data }) => cardHtml(data))
                .render();
            return () => nodes() >= people.length;
        },
        reparent() {
            rows.find(({ id }) => id === mover).parentId = target;
            chart.data(rows).render();
        },
        collapse() {
            chart.onButtonClick(click, node(branch));
        },
        expand() {
            chart.onButtonClick(click, node(branch));
        },
        pan(x, y) {
            const { svg, zoomBehavior } = chart.getChartState();
            svg.call(zoomBehavior.translateBy, x, y);
        },
        zoom(factor) {
            const { svg, zoomBehavior } = chart.getChartState();
            svg.call(zoomBehavior.scaleBy, factor);
        },
        fit() {
            chart.fit({ animate: false });
        }
    };
}
