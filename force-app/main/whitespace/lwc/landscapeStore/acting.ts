import { failure, success, type Result } from 'c/result';
import { planJudgement, type CellAddress, type JudgementSurroundings } from './judging';
import type { LandscapeRecords } from './records';
import type { LandscapeWrite } from './writes';

/** An objective for one cell, as a person writes it. */
export interface ObjectiveValues {
    readonly planId: string;
    readonly name: string;
    /** Mining or Farming, as the cell's growth. */
    readonly type: string;
    readonly target: number | null;
    /** ISO date. */
    readonly due: string | null;
}

export type ObjectiveRefusal = 'name-missing' | 'plan-missing' | 'too-many-cells';

/**
 * A plan objective that covers a cell, measured by what is won in its buying center. A cell that nobody has judged becomes
 * a target: an objective needs its record.
 *
 * @param clientKey of the form: saved twice, it is still one objective
 */
export function planObjectiveCreate(
    records: LandscapeRecords,
    address: CellAddress,
    values: ObjectiveValues,
    clientKey: string,
    surroundings: JudgementSurroundings
): Result<readonly LandscapeWrite[], ObjectiveRefusal> {
    const name = values.name.trim();
    if (name === '') return failure('name-missing');
    if (values.planId === '') return failure('plan-missing');
    const { buyingCenterId, offeringId } = address;
    const cell = records.cells.find((one) => one.buyingCenterId === buyingCenterId && one.offeringId === offeringId);
    const judged = cell ? success([]) : planJudgement(records, [address], { assessment: 'Target' }, surroundings);
    if (!judged.ok) return failure('too-many-cells');
    const created = judged.value.find((write) => write.kind === 'create-cell');
    const landscapeCellId = cell?.id ?? (created ? `@{${created.alias}}` : null);
    const fields = { ...values, name, measure: 'Won amount', buyingCenterId, landscapeCellId };
    const objective: LandscapeWrite = { kind: 'create', object: 'objective', alias: 'objective', clientKey, fields };
    return success([...judged.value, objective]);
}
