import {
    movingRoots,
    planEdit,
    planHolder,
    planJudgement,
    planMove,
    planPlacement,
    planPost,
    planProfile,
    planRemoval,
    planRepair,
    type JudgementContext,
    type JudgementEdit,
    type MoveTarget,
    type PersonEdit,
    type PostEdit,
    type ProfileEdit,
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
    return { ...what, keys: [key], plan, inForm: true, ...(moves ? { reveals: key } : {}) };
}

/** Records what somebody thinks of a person in one context. */
export function judgePerson(map: ChartMap, key: string, where: JudgementContext, edit: JudgementEdit): Command {
    const context = where.kind === 'Account' ? LABELS.roleContextAccount : where.name;
    return {
        label: EDIT_LABELS.judged,
        parameters: [nameIn(map, key), context],
        keys: [key],
        plan: (planned) => planJudgement(planned, key, where, edit),
        inForm: true
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

/** Moves people, with everybody below them, below somebody, to the top or into the parking lot. */
export function movePeople(map: ChartMap, keys: readonly string[], target: MoveTarget): Command {
    const roots = movingRoots(map.hierarchy, keys);
    const [first] = roots;
    const isOne = roots.length === 1 && first !== undefined;
    const who = isOne ? nameIn(map, first) : String(roots.length);
    const label =
        target === 'Top'
            ? EDIT_LABELS[isOne ? 'atTop' : 'atTopSeveral']
            : target === 'Parked'
              ? EDIT_LABELS[isOne ? 'parked' : 'parkedSeveral']
              : EDIT_LABELS[isOne ? 'moved' : 'movedSeveral'];
    const below = typeof target === 'string' ? [] : [nameIn(map, target.managerKey)];
    return {
        label,
        parameters: [who, ...below],
        keys: roots,
        plan: (context) => planMove(context, keys, target),
        ...(first === undefined ? {} : { reveals: first })
    };
}

/** Adds a placeholder or a department. */
export function addPost(map: ChartMap, post: PostEdit): Command {
    const manager = post.managerKey === null ? [] : [nameIn(map, post.managerKey)];
    return {
        label: manager.length === 0 ? EDIT_LABELS.added : EDIT_LABELS.addedUnder,
        parameters: [post.name.trim(), ...manager],
        keys: [],
        plan: (context) => planPost(context, post),
        revealsCreated: 'stakeholders',
        inForm: true
    };
}

/** Changes a placeholder or a department. */
export function changePost(map: ChartMap, key: string, post: PostEdit): Command {
    const plan: Command['plan'] = (context) => planPost(context, post, key);
    return {
        label: EDIT_LABELS.changed,
        parameters: [nameIn(map, key)],
        keys: [key],
        plan,
        reveals: key,
        inForm: true
    };
}

/** Deletes a placeholder, a department or a departed person's record. */
export function removePost(map: ChartMap, key: string): Command {
    const plan: Command['plan'] = (context) => planRemoval(context, key);
    return { label: EDIT_LABELS.removed, parameters: [nameIn(map, key)], keys: [key], plan };
}

/** Fills a placeholder with a contact, who takes over its judgements. */
export function fillPost(map: ChartMap, key: string, contactId: string): Command {
    return {
        label: EDIT_LABELS.held,
        parameters: [nameIn(map, key), nameIn(map, contactId)],
        keys: [contactId],
        plan: (context) => planHolder(context, key, contactId),
        reveals: contactId
    };
}

/** Changes how to talk to a contact and about what. */
export function editProfile(map: ChartMap, key: string, edit: ProfileEdit): Command {
    const plan: Command['plan'] = (context) => planProfile(context, key, edit);
    return { label: EDIT_LABELS.profile, parameters: [nameIn(map, key)], keys: [key], plan, inForm: true };
}

/** Repairs a data problem. */
export function repairProblem(map: ChartMap, repair: Repair): Command {
    const [key] = repair.keys;
    const labels: Readonly<Record<Repair['kind'], string>> = {
        release: EDIT_LABELS.released,
        unpark: EDIT_LABELS.unparked,
        park: EDIT_LABELS.parked,
        'confirm-tops': EDIT_LABELS.tops,
        name: EDIT_LABELS.named,
        join: EDIT_LABELS.joined
    };
    const isOne = repair.kind !== 'confirm-tops' && key !== undefined;
    return {
        label: labels[repair.kind],
        parameters: [isOne ? nameIn(map, key) : String(repair.keys.length)],
        keys: repair.keys,
        plan: (context) => planRepair(context, repair),
        ...(isOne ? { reveals: key } : {})
    };
}
