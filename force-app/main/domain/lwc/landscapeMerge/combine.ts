import type { CellFact } from 'c/landscapeFacts';
import type { Combination, Disagreement, FieldValue, RoleFact } from './mergePlan';

/** Fields of a cell's judgement in the groups that are decided together. */
const JUDGED = [
    ['assessment', 'blockReason'],
    ['competitor'],
    ['valueFit'],
    ['ease'],
    ['growthType'],
    ['ownerId'],
    ['reviewDate']
] as const satisfies readonly (readonly (keyof CellFact)[])[];
const MONEY = [
    ['potential'],
    ['target', 'targetDate'],
    ['customerSpend', 'spendFrom', 'spendTo']
] as const satisfies readonly (readonly (keyof CellFact)[])[];

type Values = Readonly<Record<string, FieldValue>>;

/** Combines two records of the same cell. Notes are joined, since both are somebody's words. */
export function combineCells(kept: CellFact, gone: CellFact): Combination {
    // Money of another currency means something else: then all of it goes together, with its currency.
    const money = kept.currency === gone.currency ? MONEY : [[...MONEY.flat(), 'currency' as const]];
    const groups = [...JUDGED, ...money];
    const [keptValues, goneValues] = [valuesOf(kept, groups), valuesOf(gone, groups)];
    const { values, disagreements } = combine(`${kept.id}.${gone.id}`, keptValues, goneValues, groups);
    const note = joinNotes(kept.note, gone.note);
    const newer = (gone.assessedOn ?? '') > (kept.assessedOn ?? '');
    return {
        kind: 'cell',
        keptId: kept.id,
        goneId: gone.id,
        values: {
            ...values,
            ...(note === kept.note ? {} : { note }),
            ...(newer ? { assessedById: gone.assessedById, assessedOn: gone.assessedOn } : {})
        },
        disagreements
    };
}

/** Combines two roles of the same stakeholder, each field by itself. */
export function combineRoles(kept: RoleFact, gone: RoleFact): Combination {
    const fields = [...new Set([...Object.keys(kept.values), ...Object.keys(gone.values)])].sort();
    const groups = fields.map((field) => [field]);
    return {
        kind: 'role',
        keptId: kept.id,
        goneId: gone.id,
        ...combine(`${kept.id}.${gone.id}`, kept.values, gone.values, groups)
    };
}

function combine(pair: string, kept: Values, gone: Values, groups: readonly (readonly string[])[]) {
    const values: Record<string, FieldValue> = {};
    const disagreements: Disagreement[] = [];
    for (const fields of groups) {
        const [target, source] = [pick(kept, fields), pick(gone, fields)];
        if (isBlank(source) || fields.every((field) => source[field] === target[field])) continue;
        if (isBlank(target)) Object.assign(values, source);
        else disagreements.push({ key: `${pair}.${fields[0] as string}`, fields, source, target });
    }
    return { values, disagreements };
}

function pick(values: Values, fields: readonly string[]): Record<string, FieldValue> {
    return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** Nothing was said: no value, or the ones that records start with. A currency alone says nothing. */
function isBlank(values: Values): boolean {
    return Object.entries(values).every(
        ([field, value]) =>
            field === 'currency' || value === null || value === '' || value === false || value === 'Unassessed'
    );
}

function valuesOf(record: CellFact, groups: readonly (readonly (keyof CellFact)[])[]): Values {
    return Object.fromEntries(groups.flat().map((field) => [field, record[field]]));
}

function joinNotes(kept: string | null, gone: string | null): string | null {
    if (gone === null || gone === kept) return kept;
    return kept === null ? gone : `${kept}\n${gone}`;
}
