import {
    planMeeting,
    planPairing,
    planRelationship,
    planUnpairing,
    planUnrelating,
    type PairingEdit,
    type RelationshipEdit
} from 'c/chartEdit';
import type { ChartMap, Command } from 'c/orgChartStore';
import { nameIn } from './names';
import { RELATION_LABELS } from './relationLabels';

/** Adds an informal relationship, or changes the one with this id. */
export function relatePeople(map: ChartMap, id: string | null, edit: RelationshipEdit): Command {
    return {
        label: id === null ? RELATION_LABELS.related : RELATION_LABELS.relationshipChanged,
        parameters: [nameIn(map, edit.fromKey), nameIn(map, edit.toKey)],
        keys: [edit.fromKey, edit.toKey],
        plan: (context) => planRelationship(context, id, edit)
    };
}

/** Removes an informal relationship. */
export function removeRelationship(map: ChartMap, id: string): Command {
    const { fromId = null, toId = null } = map.facts.relationships.get(id) ?? {};
    const keys = [fromId, toId].map((stakeholderId) => map.personOfStakeholder(stakeholderId)?.key ?? null);
    return {
        label: RELATION_LABELS.relationshipRemoved,
        parameters: keys.map((key) => nameIn(map, key)),
        keys: keys.filter((key) => key !== null),
        plan: (context) => planUnrelating(context, id)
    };
}

/** Pairs one of ours with one of theirs, or changes the pairing with this id. */
export function pairPeople(map: ChartMap, id: string | null, key: string, edit: PairingEdit): Command {
    const ours = edit.userName ?? (id === null ? null : map.facts.pairings.get(id)?.userName) ?? '';
    return {
        label: id === null ? RELATION_LABELS.paired : RELATION_LABELS.pairingChanged,
        parameters: [ours, nameIn(map, key)],
        keys: [key],
        plan: (context) => planPairing(context, id, key, edit)
    };
}

function ofPairing(map: ChartMap, id: string): Pick<Command, 'parameters' | 'keys'> {
    const pairing = map.facts.pairings.get(id);
    const key = map.personOfStakeholder(pairing?.stakeholderId ?? null)?.key ?? null;
    return { parameters: [pairing?.userName ?? '', nameIn(map, key)], keys: key === null ? [] : [key] };
}

/** Says that the two of a pairing met today. */
export function logMeeting(map: ChartMap, id: string): Command {
    return { label: RELATION_LABELS.met, ...ofPairing(map, id), plan: (context) => planMeeting(context, id) };
}

/** Ends a pairing. */
export function endPairing(map: ChartMap, id: string): Command {
    return {
        label: RELATION_LABELS.pairingEnded,
        ...ofPairing(map, id),
        plan: (context) => planUnpairing(context, id)
    };
}
