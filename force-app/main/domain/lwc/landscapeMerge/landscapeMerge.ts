import {
    distinctById,
    type BuyingCenterFact,
    type CellFact,
    type LandscapeFacts,
    type LineItemFact,
    type OpportunityFact
} from 'c/landscapeFacts';
import { buildTree, isBelow } from 'c/landscapeTree';
import { failure, success, type Result } from 'c/result';
import { combineCells, combineRoles } from './combine';
import type { Combination, FieldValue, MergeChoice, MergeFacts, MergePlan, Move, NewParent } from './mergePlan';

export type {
    Combination,
    Disagreement,
    FieldValue,
    MergeChoice,
    MergeFacts,
    MergePlan,
    Move,
    MovedKind,
    NewParent,
    ReferenceFact,
    RoleFact
} from './mergePlan';

export type MergeFailure = 'same-buying-center' | 'unknown-buying-center' | 'other-account';

/**
 * What happens when `source` becomes part of `target`. Fails with the names concerned where they are the same, one is
 * not known, or they belong to different accounts (whose people may see different things).
 */
export function planMerge(facts: MergeFacts, sourceId: string, targetId: string): Result<MergePlan, MergeFailure> {
    const source = facts.buyingCenters.find(({ id }) => id === sourceId);
    const target = facts.buyingCenters.find(({ id }) => id === targetId);
    if (source === undefined || target === undefined) return failure('unknown-buying-center');
    if (source.id === target.id) return failure('same-buying-center', source.name);
    if (source.accountId !== target.accountId) return failure('other-account', source.name, target.name);
    const cells = pairUp(facts.cells, sourceId, targetId, ({ offeringId, id }) => offeringId ?? id);
    const roles = pairUp(facts.roles, sourceId, targetId, ({ stakeholderId }) => stakeholderId);
    const movesOf = (kind: string, records: readonly Pointing[]): Move[] =>
        records.filter(({ buyingCenterId }) => buyingCenterId === sourceId).map(({ id }) => ({ kind, recordId: id }));
    return success({
        sourceId,
        targetId,
        moves: [
            ...movesOf('opportunity', facts.opportunities),
            ...movesOf('line', facts.lineItems),
            ...movesOf('cell', cells.alone),
            ...movesOf('role', roles.alone),
            ...facts.references.flatMap((reference) => movesOf(reference.kind, [reference]))
        ],
        parents: newParents(facts.buyingCenters, source, target),
        combinations: [
            ...inTurn(cells.pairs, combineCells, (kept, values) => ({ ...kept, ...(values as Partial<CellFact>) })),
            ...inTurn(roles.pairs, combineRoles, (kept, values) => ({
                ...kept,
                values: { ...kept.values, ...values }
            }))
        ]
    });
}

interface Pointing {
    readonly id: string;
    readonly buyingCenterId: string | null;
}

/** Records of the source that have a counterpart at the target, and those that stand alone. */
function pairUp<Fact extends Pointing>(
    all: readonly Fact[],
    sourceId: string,
    targetId: string,
    sameness: (fact: Fact) => string
): { pairs: (readonly [kept: Fact, gone: Fact])[]; alone: Fact[] } {
    const facts = distinctById(all);
    const kept = new Map<string, Fact>();
    for (const fact of facts) {
        if (fact.buyingCenterId === targetId && !kept.has(sameness(fact))) kept.set(sameness(fact), fact);
    }
    const pairs: (readonly [kept: Fact, gone: Fact])[] = [];
    const alone: Fact[] = [];
    for (const fact of facts) {
        if (fact.buyingCenterId !== sourceId) continue;
        const counterpart = kept.get(sameness(fact));
        if (counterpart === undefined) {
            alone.push(fact);
            kept.set(sameness(fact), fact); // a doubled record of the source is combined with the first
        } else pairs.push([counterpart, fact]);
    }
    return { pairs, alone };
}

/** Combines pair by pair: a record that is kept twice has by then what it took from the first. */
function inTurn<Fact extends Pointing>(
    pairs: readonly (readonly [kept: Fact, gone: Fact])[],
    combine: (kept: Fact, gone: Fact) => Combination,
    take: (kept: Fact, values: Combination['values']) => Fact
): Combination[] {
    const current = new Map<string, Fact>();
    return pairs.map(([kept, gone]) => {
        const record = current.get(kept.id) ?? kept;
        const combination = combine(record, gone);
        current.set(kept.id, take(record, combination.values));
        return combination;
    });
}

/** The source's children become the target's. A target below the source first takes the source's place. */
function newParents(
    centers: readonly BuyingCenterFact[],
    source: BuyingCenterFact,
    target: BuyingCenterFact
): NewParent[] {
    const tree = buildTree(centers);
    const positionOf = ({ id }: BuyingCenterFact) => centers.findIndex((center) => center.id === id);
    const targetIsBelow = isBelow(tree, positionOf(target), positionOf(source));
    const children = centers.filter(({ id, parentId }) => parentId === source.id && id !== target.id);
    const parents = children.map(({ id }): NewParent => ({ buyingCenterId: id, parentId: target.id }));
    if (!targetIsBelow && target.parentId !== source.id) return parents;
    const parentId = source.parentId === target.id || source.parentId === source.id ? null : source.parentId;
    return [{ buyingCenterId: target.id, parentId }, ...parents];
}

/** What to write: the plan with every disagreement decided. */
export interface DecidedMerge extends Omit<MergePlan, 'combinations'> {
    readonly combinations: readonly Pick<Combination, 'kind' | 'keptId' | 'goneId' | 'values'>[];
}

/** Decides the disagreements; fails with the keys of those that have no choice. */
export function decideMerge(
    plan: MergePlan,
    choices: ReadonlyMap<string, MergeChoice>
): Result<DecidedMerge, 'undecided'> {
    const open = plan.combinations
        .flatMap(({ disagreements }) => disagreements.map(({ key }) => key))
        .filter((key) => !choices.has(key));
    if (open.length > 0) return failure('undecided', ...open);
    return success({
        ...plan,
        combinations: plan.combinations.map(({ kind, keptId, goneId, values, disagreements }) => {
            const chosen: Record<string, FieldValue> = { ...values };
            for (const { key, source } of disagreements) {
                if (choices.get(key) === 'source') Object.assign(chosen, source);
            }
            return { kind, keptId, goneId, values: chosen };
        })
    });
}

/** The landscape's facts after the merge: amounts move with what they hang on, so every total stays what it was. */
export function applyMerge(facts: LandscapeFacts, merge: DecidedMerge): LandscapeFacts {
    const { sourceId, targetId } = merge;
    const parentOf = new Map(merge.parents.map(({ buyingCenterId, parentId }) => [buyingCenterId, parentId]));
    const gone = new Set(merge.combinations.map(({ goneId }) => goneId));
    const changed = new Map<string, Record<string, FieldValue>>();
    for (const { keptId, values } of merge.combinations) {
        changed.set(keptId, { ...changed.get(keptId), ...values });
    }
    const moved = <Fact extends Pointing>(fact: Fact): Fact => ({
        ...fact,
        buyingCenterId: fact.buyingCenterId === sourceId ? targetId : fact.buyingCenterId
    });
    return {
        ...facts,
        buyingCenters: facts.buyingCenters
            .filter(({ id }) => id !== sourceId)
            .map((center): BuyingCenterFact => {
                const parentId = parentOf.get(center.id);
                return parentId === undefined ? center : { ...center, parentId };
            }),
        opportunities: facts.opportunities.map((opportunity): OpportunityFact => moved(opportunity)),
        lineItems: facts.lineItems.map((line): LineItemFact => moved(line)),
        cells: facts.cells
            .filter(({ id }) => !gone.has(id))
            .map((cell): CellFact => ({ ...moved(cell), ...(changed.get(cell.id) as Partial<CellFact> | undefined) }))
    };
}

/** What stands in the way of deleting a buying center: records that name it, by kind. Empty: nothing does. */
export interface Obstacle {
    readonly kind: string;
    readonly recordIds: readonly string[];
}

/** Business, judgements, children and everything else that would lose its place. */
export function obstaclesToDelete(facts: MergeFacts, buyingCenterId: string): Obstacle[] {
    const named = (kind: string, records: readonly Pointing[]): Obstacle => ({
        kind,
        recordIds: records.filter((record) => record.buyingCenterId === buyingCenterId).map(({ id }) => id)
    });
    const children = facts.buyingCenters.map(({ id, parentId }) => ({ id, buyingCenterId: parentId }));
    const references = Map.groupBy(facts.references, ({ kind }) => kind);
    return [
        named('opportunity', facts.opportunities),
        named('line', facts.lineItems),
        named('cell', facts.cells),
        named('role', facts.roles),
        named('buying-center', children),
        ...[...references].map(([kind, records]) => named(kind, records))
    ].filter(({ recordIds }) => recordIds.length > 0);
}
