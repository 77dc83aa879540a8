import { buildNetwork, findPath, type Network, type PathFinding, type Route } from 'c/influencePath';
import type { Person } from 'c/hierarchy';
import type { ChartMap } from './chartMap';

/** A path on the chart. A class, so that Lightning hands it on as it is. */
export class ShownPath {
    /** Key of the person whom it leads to. */
    readonly target: string;
    readonly finding: PathFinding;
    /** Which of the ways is shown. */
    readonly chosen: number;

    constructor(target: string, finding: PathFinding, chosen: number) {
        this.target = target;
        this.finding = finding;
        this.chosen = Math.max(0, Math.min(chosen, finding.routes.length - 1));
    }

    /** The way that is shown; null where there is none. */
    get route(): Route | null {
        return this.finding.routes[this.chosen] ?? null;
    }

    /** Positions of the people on the way, from the one whom we know to the one sought. */
    get positions(): readonly number[] {
        return this.route?.steps.map(({ to }) => to) ?? [this.finding.target];
    }
}

/** Networks are as large as their maps: one for each map, as long as somebody looks at it. */
const networks = new WeakMap<ChartMap, { readonly today: string; readonly network: Network }>();

function networkOf(map: ChartMap, today: string): Network {
    const kept = networks.get(map);
    if (kept?.today === today) return kept.network;
    const network = buildNetwork({
        hierarchy: map.hierarchy,
        relationships: [...map.facts.relationships.values()],
        pairings: [...map.facts.pairings.values()],
        judgementOf: (person) => map.judgementOf(person),
        hasLeft: (person: Person) => {
            const left = map.contactOf(person)?.leftOn ?? null;
            return left !== null && left <= today;
        },
        settings: map.lens.settings
    });
    networks.set(map, { today, network });
    return network;
}

/** The best ways to a person on a map; null where nobody has that key. */
export function pathTo(map: ChartMap, target: string, chosen: number, today: string): ShownPath | null {
    const position = map.hierarchy.indexOf.get(target);
    if (position === undefined) return null;
    return new ShownPath(target, findPath(networkOf(map, today), position), chosen);
}
