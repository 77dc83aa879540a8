import {
    planEdit,
    planJudgement,
    planPlacement,
    planRelease,
    type JudgementContext,
    type JudgementEdit,
    type PersonEdit,
    type Repair
} from 'c/chartEdit';
import type { Placement } from 'c/hierarchy';
import { LABELS } from 'c/orgChartLabels';
import type { ChartMap, Command } from 'c/orgChartStore';
import { EDIT_LABELS } from './labels';
import { nameIn } from './names';

export { copyJudgements, takeOverContactRoles } from './group';
export { nameIn } from './names';
export { endPairing, logMeeting, pairPeople, relatePeople, removeRelationship } from './relations';

/** Changes title and manager of one person. */
export function editPerson(map: ChartMap, key: string, edit: PersonEdit): Command {
    const moves = edit.managerKey !== undefined && edit.managerKey !== (map.managerOf(key)?.key ?? null);
    const name = nameIn(map, key);
    const what = !moves
        ? { label: EDIT_LABELS.changed, parameters: [name] }
        : edit.managerKey === null
          ? { label: EDIT_LABELS.released, parameters: [name] }
          : { label: EDIT_LABELS.moved, parameters: [name, nameIn(map, edit.managerKey ?? null)] };
    const plan: Command['plan'] = (context) => planEdit(context, key, edit);
    return { ...what, keys: [key], plan, ...(moves ? { reveals: key } : {}) };
}

/** Records what somebody thinks of a person in one context. */
export function judgePerson(map: ChartMap, key: string, where: JudgementContext, edit: JudgementEdit): Command {
    const context = where.kind === 'Account' ? LABELS.roleContextAccount : where.name;
    return {
        label: EDIT_LABELS.judged,
        parameters: [nameIn(map, key), context],
        keys: [key],
        plan: (planned) => planJudgement(planned, key, where, edit)
    };
}

const PLACED: Readonly<Record<Placement, string>> = {
    Auto: EDIT_LABELS.unparked,
    Parked: EDIT_LABELS.parked,
    Top: EDIT_LABELS.atTop
};

/** Puts a person into the parking lot, to the top, or back where their manager says. */
export function placePerson(map: ChartMap, key: string, placement: Placement): Command {
    return {
        label: PLACED[placement],
        parameters: [nameIn(map, key)],
        keys: [key],
        plan: (context) => planPlacement(context, key, placement),
        reveals: key
    };
}

/** Repairs a data problem. */
export function repairProblem(map: ChartMap, { kind, key }: Repair): Command {
    if (kind !== 'release') return placePerson(map, key, kind === 'park' ? 'Parked' : 'Auto');
    return {
        label: EDIT_LABELS.released,
        parameters: [nameIn(map, key)],
        keys: [key],
        plan: (context) => planRelease(context, key),
        reveals: key
    };
}
