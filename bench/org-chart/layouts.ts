/** Layout alone, in Node and warm: ours beside the layouts that the peers use. */
import { buildHierarchy, type ContactFact } from '../../force-app/main/domain/lwc/hierarchy/hierarchy.ts';
import { layoutTree } from '../../force-app/main/domain/lwc/treeLayout/treeLayout.ts';
import { requirePeer } from '../browser/peers.ts';
import { measured, sampleInTurn, type Measurement } from '../measurement.ts';
import type { BenchPerson } from './people.ts';

interface TreeNode {
    person: BenchPerson;
    size: [number, number];
    children: TreeNode[];
}
interface HierarchyModule {
    hierarchy(data: TreeNode): unknown;
    tree(): { nodeSize(size: [number, number]): (root: unknown) => void };
}
type Flextree = (options: object) => { hierarchy(data: TreeNode): unknown; (root: unknown): void };
type Cytoscape = (options: object) => { layout(options: object): { run(): void } };

/** Card sizes differ from person to person, as where titles take more lines. */
const heightOf = (place: number): number => 72 + (place % 4) * 16;

/** Layouts of the same people with cards of different heights; cytoscape and d3's tree know one size only. */
export async function measureLayouts(people: BenchPerson[]): Promise<Measurement[]> {
    const contacts = people.map(({ id, parentId, name, title, department }): ContactFact => ({
        ...{ id, name, title, department, reportsToId: parentId, reportsToName: null }
    }));
    const hierarchy = buildHierarchy(contacts, []);
    const sizes = {
        width: people.map(() => 232),
        height: people.map((_, place) => heightOf(place))
    };
    const open = people.map(() => false);
    const nodes = new Map<string, TreeNode>();
    people.forEach((person, place) => {
        const node: TreeNode = { person, size: [256, heightOf(place) + 48], children: [] };
        nodes.set(person.id, node);
        if (person.parentId !== null) nodes.get(person.parentId)!.children.push(node);
    });
    const top = nodes.get(people[0]!.id)!;
    const d3 = requirePeer<HierarchyModule>('d3-hierarchy');
    const { flextree } = requirePeer<{ flextree: Flextree }>('d3-flextree');
    const cytoscape = requirePeer<Cytoscape>('cytoscape');
    const graph = cytoscape({
        headless: true,
        styleEnabled: false,
        elements: [
            ...people.map(({ id }) => ({ data: { id } })),
            ...people
                .filter(({ parentId }) => parentId)
                .map(({ id, parentId }) => ({ data: { source: parentId, target: id } }))
        ]
    });
    const flex = flextree({});
    const work = {
        ours: () => layoutTree(hierarchy, sizes, open),
        'd3-org-chart': () => flex(flex.hierarchy(top)),
        'react-flow': () => d3.tree().nodeSize([256, 144])(d3.hierarchy(top)),
        cytoscape: () => graph.layout({ name: 'breadthfirst', directed: true, animate: false, fit: false }).run()
    };
    const quick = await sampleInTurn(21, 10, [work.ours, work['d3-org-chart'], work['react-flow']]);
    const [slow] = await sampleInTurn(3, 1, [work.cytoscape]);
    return Object.keys(work).map((subject, place) =>
        measured(subject, people.length, 'layout', 'ms', place < 3 ? quick[place]! : slow!)
    );
}
