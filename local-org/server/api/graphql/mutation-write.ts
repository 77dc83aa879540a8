/**
 * Writing the steps of a mutation: references between them, and what stands and falls together
 * (https://developer.salesforce.com/docs/platform/graphql/guide/mutations-references.html, mutations-use.html).
 */
import type { Operation, Org, SaveResult, Session } from '../../org.ts';
import { invalid } from './errors.ts';
import type { MutationStep } from './mutation.ts';

const REFERENCE = /^@\{(\w+)\}$/;

/**
 * Index of the step that a value of an Id or reference field refers to; undefined for anything else. Refuses
 * references to later steps and to updates.
 */
function referredStep(steps: readonly MutationStep[], index: number, name: string, value: unknown): number | undefined {
    const step = steps[index] as MutationStep;
    const type = step.object.fields.get(name)?.type;
    const match = typeof value === 'string' && (type === 'id' || type === 'reference') ? REFERENCE.exec(value) : null;
    if (!match) return undefined;
    const found = steps.findIndex(({ key }) => key === match[1]);
    if (found < 0 || found >= index || steps[found]?.kind === 'update') {
        const message = `Cannot find the create or delete operation '${match[1]}' before '${step.key}'`;
        throw invalid('InvalidReference', message, step.path, step.selected.node);
    }
    return found;
}

function referencesOf(steps: readonly MutationStep[], operation: Operation, index: number): number[] {
    const fields = 'fields' in operation ? operation.fields : {};
    const values = Object.entries('id' in operation ? { ...fields, Id: operation.id } : fields);
    return values.flatMap(([name, value]) => referredStep(steps, index, name, value) ?? []);
}

/** For each step the number of its chain: steps connected by references, which stand and fall together. */
function chainsOf(steps: readonly MutationStep[], operations: readonly Operation[]): number[] {
    const chains = steps.map((_step, index) => index);
    operations.forEach((operation, index) => {
        for (const reference of referencesOf(steps, operation, index)) {
            const [from, to] = [chains[index], chains[reference] as number];
            chains.forEach((chain, other) => chain === from && (chains[other] = to));
        }
    });
    return chains;
}

/** Thrown to undo a transaction; the step that failed says why. */
class Rollback extends Error {
    readonly index: number;

    constructor(index: number) {
        super('A mutation step failed');
        this.index = index;
    }
}

const UNDONE: SaveResult = { id: null, success: false, errors: [] };

/**
 * Writes the operations in one transaction. A step that stands alone fails alone unless allOrNone; otherwise
 * everything is undone and, without allOrNone, written again without the chain that failed.
 */
export function writeSteps(
    org: Org,
    session: Session,
    steps: readonly MutationStep[],
    operations: readonly Operation[],
    allOrNone: boolean
): SaveResult[] {
    const chains = chainsOf(steps, operations);
    const failures = new Map<number, SaveResult>();
    const broken = new Set<number>();
    for (;;) {
        const results: SaveResult[] = [];
        try {
            org.transaction(() => {
                operations.forEach((operation, index) => {
                    const chain = chains[index] as number;
                    if (broken.has(chain)) return;
                    const settled = settleReferences(operation, steps, results, index);
                    const [result = UNDONE] = org.write(session, [settled]);
                    results[index] = result;
                    const alone = chains.indexOf(chain) === chains.lastIndexOf(chain);
                    if (!result.success && (allOrNone || !alone)) throw new Rollback(index);
                });
            });
            return operations.map((_operation, index) => failures.get(index) ?? results[index] ?? UNDONE);
        } catch (error) {
            if (!(error instanceof Rollback)) throw error;
            failures.set(error.index, results[error.index] ?? UNDONE);
            if (allOrNone) return operations.map((_operation, index) => failures.get(index) ?? UNDONE);
            broken.add(chains[error.index] as number);
        }
    }
}

/** The operation with `@{alias}` replaced by the ids of the steps before it. */
function settleReferences(
    operation: Operation,
    steps: readonly MutationStep[],
    results: readonly SaveResult[],
    index: number
): Operation {
    const settle = (name: string, value: unknown): unknown => {
        const step = referredStep(steps, index, name, value);
        return step === undefined ? value : results[step]?.id;
    };
    const settled: Record<string, unknown> = { ...operation };
    if ('id' in operation) settled['id'] = settle('Id', operation.id);
    if ('fields' in operation) {
        settled['fields'] = Object.fromEntries(
            Object.entries(operation.fields).map(([name, value]) => [name, settle(name, value)])
        );
    }
    return settled as Operation;
}
