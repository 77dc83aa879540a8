import fc from 'fast-check';
import {
    brokenDependencies,
    buildNetwork,
    checkDependency,
    findLoops,
    orderOf,
    proposeMoves,
    schedule
} from 'c/planSchedule';
import { action, plans, waits } from './generators';

fc.configureGlobal({ seed: 20264, numRuns: 1000 });

const named = (...ids: string[]) => ids.map((id) => action(id, null, null));

it('names the loop that it refuses, from the smallest id on', () => {
    const network = buildNetwork(named('c', 'b', 'a', 'x'), [
        waits('b', 'a'),
        waits('c', 'b'),
        waits('a', 'c'),
        waits('x', 'c')
    ]);
    const failure = {
        code: 'dependency-loop',
        parameters: ['Name of a → Name of b → Name of c → Name of a', 'a', 'b', 'c']
    };
    expect(orderOf(network)).toEqual({ ok: false, failure });
    expect(schedule(network, 0)).toEqual({ ok: false, failure });
    expect(proposeMoves(network, [])).toEqual({ ok: false, failure });
});

it('finds the shortest loop of every knot', () => {
    const network = buildNetwork(named('a', 'b', 'c', 'd', 'e', 'f', 'g'), [
        ...[waits('b', 'a'), waits('c', 'b'), waits('a', 'c'), waits('a', 'b')],
        ...[waits('e', 'd'), waits('d', 'e'), waits('d', 'c'), waits('f', 'e')],
        waits('g', 'g')
    ]);
    const ids = findLoops(network).map((loop) => loop.map((position) => network.actions[position]?.id));
    expect(ids).toEqual([['a', 'b'], ['d', 'e'], ['g']]);
});

it('a chain of 20,000 does not overflow', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => action(`a${at}`, null, null));
    const links = chain.slice(1).map(({ id }, at) => waits(id, `a${at}`));
    const network = buildNetwork(chain, [...links, waits('a0', 'a19999')]);
    expect(findLoops(network)[0]).toHaveLength(20_000);
});

describe('a new dependency', () => {
    const network = buildNetwork(named('a', 'b', 'c', 'd'), [waits('b', 'a'), waits('c', 'b')]);
    it.each([
        ['a', 'd', null, []],
        ['a', 'c', null, []],
        ['a', 'a', 'dependency-on-itself', ['Name of a']],
        ['a', 'b', 'dependency-exists', ['Name of a', 'Name of b']],
        ['c', 'a', 'dependency-loop', ['Name of a → Name of b → Name of c → Name of a', 'a', 'b', 'c']],
        ['a', 'gone', 'unknown-action', ['gone']],
        ['gone', 'a', 'unknown-action', ['gone']]
    ])('%s before %s: %p', (predecessor, successor, code, parameters) => {
        const result = checkDependency(network, predecessor, successor);
        expect(result).toEqual(
            code === null ? { ok: true, value: null } : { ok: false, failure: { code, parameters } }
        );
    });
});

/** By trying every way. */
function hasLoop(
    ids: readonly string[],
    pairs: readonly { predecessorId: string | null; successorId: string | null }[]
) {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
        pairs.some(
            ({ predecessorId, successorId }) =>
                predecessorId === from &&
                (successorId === to ||
                    (!seen.has(successorId!) && reaches(successorId!, to, new Set([...seen, successorId!]))))
        );
    return ids.some((id) => reaches(id, id));
}

describe('any plan', () => {
    it('shows its loops always, as real loops, and no others', () => {
        fc.assert(
            fc.property(plans(false), ({ actions, dependencies }) => {
                const network = buildNetwork(actions, dependencies);
                const loops = findLoops(network).map((loop) => loop.map((position) => actions[position]!.id));
                const expected = hasLoop(
                    actions.map(({ id }) => id),
                    dependencies
                );
                expect(loops.length > 0).toBe(expected);
                expect(orderOf(network).ok).toBe(!expected);
                for (const loop of loops) {
                    loop.forEach((id, place) => {
                        const next = loop[(place + 1) % loop.length];
                        expect(dependencies.map((one) => one.id)).toContain(`${id}>${next}`);
                    });
                }
            })
        );
    });
    it('no order of edits produces a loop', () => {
        fc.assert(
            fc.property(plans(false), ({ actions, dependencies }) => {
                const kept: typeof dependencies = [];
                for (const one of dependencies) {
                    const network = buildNetwork(actions, kept);
                    const allowed = checkDependency(network, one.predecessorId!, one.successorId!);
                    const would = orderOf(buildNetwork(actions, [...kept, one])).ok;
                    const repeated = kept.some(({ id }) => id === one.id);
                    expect(allowed.ok).toBe(would && !repeated);
                    if (allowed.ok) kept.push(one);
                }
                expect(orderOf(buildNetwork(actions, kept)).ok).toBe(true);
            })
        );
    });
    it('names the same loop whatever the order of the records', () => {
        fc.assert(
            fc.property(plans(false), ({ actions, dependencies }) => {
                const one = orderOf(buildNetwork(actions, dependencies));
                const other = orderOf(buildNetwork([...actions].reverse(), [...dependencies].reverse()));
                expect(one.ok ? null : one).toEqual(other.ok ? null : other);
            })
        );
    });
});

it('finds what the planned days break', () => {
    const network = buildNetwork(
        [
            action('a', '2026-03-01', '2026-03-05'),
            action('b', '2026-03-05', '2026-03-08'),
            action('c', null, '2026-03-04', { kind: 'Milestone' }),
            action('d', '2026-03-06', '2026-03-07'),
            action('e', '2026-03-01', '2026-03-02', { status: 'Done' }),
            action('f', null, null)
        ],
        [waits('b', 'a'), waits('b', 'a'), waits('c', 'a'), waits('d', 'a'), waits('e', 'a'), waits('f', 'a')]
    );
    expect(brokenDependencies(network)).toEqual([
        { predecessorId: 'a', successorId: 'b', days: 1 },
        { predecessorId: 'a', successorId: 'c', days: 1 }
    ]);
});
