import type { RefusalCode } from 'c/chartEdit';
import { NO_JUDGEMENT } from 'c/judgement';
import { MAP_SCHEMA, type MapWrite } from 'c/mapRecords';
import { deletesInUse } from 'c/recordWrites';
import { failure, success, type Result } from 'c/result';
import type { ChartMap } from './chartMap';
import type { MapAccess } from './records';

/**
 * What takes an edit back, as far as it still can be. A stakeholder record of a contact that others use by now stays
 * and loses its place, which is the same on the chart as none. A placeholder or department that is in use is refused.
 * Who may not delete blanks a judgement instead.
 */
export function takenBack(
    map: ChartMap,
    backward: readonly MapWrite[],
    access: MapAccess | null
): Result<readonly MapWrite[], RefusalCode> {
    const used = new Set(deletesInUse(MAP_SCHEMA, map.facts, backward));
    const writes: MapWrite[] = [];
    for (const write of backward) {
        const blank = write.kind === 'delete' ? blanked(map, write) : null;
        const isUsed = used.has(write);
        const mayDelete = access?.rights[write.of].remove !== false;
        if (write.kind !== 'delete' || (!isUsed && mayDelete)) writes.push(write);
        else if (blank !== null) writes.push(blank);
        else if (isUsed) return failure('used-since', map.personOfStakeholder(write.id)?.name ?? '');
        else writes.push(write);
    }
    return success(writes);
}

/** The update that leaves a record saying nothing; null where it would still say something. */
function blanked(map: ChartMap, { of, id }: MapWrite): MapWrite | null {
    if (of === 'stakeholders') {
        if (map.facts.stakeholders.get(id)?.kind !== 'Person') return null;
        return { kind: 'update', of, id, fields: { reportsToId: null, placement: 'Auto' } };
    }
    if (of !== 'roles') return null;
    const said = { ...NO_JUDGEMENT, assessedOn: null, assessedById: null, assessedByName: null };
    return { kind: 'update', of, id, fields: said };
}
