import { distancesTo, shortestSimplePaths } from 'c/simplePaths';
import { gapsOf } from './gaps';
import { costOf, type Network } from './network';
import type { PathFinding, PathStep, Route } from './pathFacts';

export { buildNetwork, type Network } from './network';
export type { PathFacts, PathFinding, PathGap, PathStep, Route, StepFactor, StepKind } from './pathFacts';

/** How many ways are shown: the best and its alternatives. */
export const MOST_ROUTES = 4;

/**
 * The best ways from people whom we know to a person: the cheapest simple paths through reporting lines and informal
 * relationships, starting at our pairings and at people whom we know. A step costs what the settings say, less for a
 * strong relationship, more for a neutral one, against its direction, or through somebody who is against us; a
 * relationship that works against the two is not walked unless the settings give it a factor.
 */
export function findPath(network: Network, target: number, most = MOST_ROUTES): PathFinding {
    const us = network.facts.hierarchy.people.length;
    const ahead = distancesTo(network.graph, target);
    const paths = shortestSimplePaths(network.graph, us, target, most, ahead);
    const routes = paths.map((path): Route => {
        const steps = path.edges.map((place) => network.steps[place] as PathStep);
        return { steps, cost: costOf(path.weight) };
    });
    return { target, routes, gaps: gapsOf(network, target, routes, ahead) };
}
