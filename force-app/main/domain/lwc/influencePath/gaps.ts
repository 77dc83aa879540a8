import type { Person } from 'c/hierarchy';
import { canBeAsked, costOf, NEW_PAIRING_FACTOR, opponentFactors, weightOf, type Network } from './network';
import type { PathGap, Route } from './pathFacts';

/** What is missing on the way to a person; `ahead` is the weight of the best way from everybody to that person. */
export function gapsOf(
    network: Network,
    target: number,
    routes: readonly Route[],
    ahead: readonly number[]
): PathGap[] {
    const { facts, known, related } = network;
    const { people } = facts.hierarchy;
    const gaps: PathGap[] = [];
    if (facts.hasLeft(people[target] as Person)) gaps.push({ code: 'target-left' });
    if (known.length === 0) gaps.push({ code: 'nobody-known' });
    else {
        if (routes.length === 0) gaps.push({ code: 'no-route' });
        const branch = unknownBranch(network, target);
        if (branch !== null) gaps.push(branch);
    }
    if (!related.has(target)) gaps.push({ code: 'no-relationships' });
    const pairing = missingPairing(network, target, routes, ahead);
    if (pairing !== null) gaps.push(pairing);
    return gaps;
}

/** The branch of the person, below whoever leads the account, where we know nobody; null where we know somebody. */
function unknownBranch({ facts, known }: Network, target: number): PathGap | null {
    const { manager, order, below } = facts.hierarchy;
    const isTop = (manager[target] as number) < 0;
    // Whoever leads everything has no branch of their own.
    if (isTop && (below[target] as number) > 0) return null;
    const heads = manager.map((_, position) => position);
    for (const position of order) {
        const above = manager[position] as number;
        if (above >= 0 && (manager[above] as number) >= 0) heads[position] = heads[above] as number;
    }
    const head = heads[target] as number;
    if (known.some((position) => heads[position] === head)) return null;
    const count = (below[head] as number) + 1;
    return count < 2 ? null : { code: 'branch-unknown', head, count };
}

/**
 * The person whom we are not paired with and whose acquaintance would shorten the way most; the person sought is left
 * out, since going there directly is always shortest and seldom possible. Null where nobody would shorten it.
 */
function missingPairing(
    network: Network,
    target: number,
    routes: readonly Route[],
    ahead: readonly number[]
): PathGap | null {
    const { facts } = network;
    const { people } = facts.hierarchy;
    const paired = new Set(network.steps.flatMap((step) => (step.kind === 'pairing' ? [step.to] : [])));
    const start = weightOf(facts.settings.pairingCost * NEW_PAIRING_FACTOR);
    let best: { readonly person: number; readonly weight: number } | null = null;
    people.forEach((person, position) => {
        const distance = ahead[position] as number;
        if (position === target || distance === Infinity || paired.has(position)) return;
        if (!canBeAsked(facts, person) || opponentFactors(facts, person).length > 0) return;
        if (best === null || start + distance < best.weight) best = { person: position, weight: start + distance };
    });
    const found = best as { readonly person: number; readonly weight: number } | null;
    if (found === null) return null;
    const cost = costOf(found.weight);
    const now = routes[0]?.cost ?? Infinity;
    return cost < now ? { code: 'pairing-missing', person: found.person, cost } : null;
}
