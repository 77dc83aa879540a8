import { planJudgement, type JudgementContext, type JudgementEdit } from 'c/chartEdit';
import type { ContactRoleOffer, CopyOffer } from 'c/buyingGroup';
import type { MapWrite } from 'c/mapRecords';
import type { ChartMap, Command } from 'c/orgChartStore';
import { success } from 'c/result';
import { EDIT_LABELS } from './labels';

/** Judges several people in one context at once: all or none, one step for Undo. */
function judgeAll(
    label: string,
    where: JudgementContext,
    edits: readonly { readonly key: string; readonly edit: JudgementEdit }[]
): Command {
    return {
        label,
        parameters: [String(edits.length), where.name],
        keys: edits.map(({ key }) => key),
        plan: (context) => {
            const writes: MapWrite[] = [];
            for (const { key, edit } of edits) {
                const planned = planJudgement(context, key, where, edit);
                if (!planned.ok) return planned;
                // Somebody who stands in for two people gets one stakeholder record.
                for (const write of planned.value) if (!isThere(writes, write)) writes.push(write);
            }
            return success(writes);
        }
    };
}

function isThere(writes: readonly MapWrite[], write: MapWrite): boolean {
    return write.kind === 'create' && writes.some(({ kind, id }) => kind === 'create' && id === write.id);
}

/** Takes contact roles over into the buying group of an opportunity; one that ours have no word for becomes none. */
export function takeOverContactRoles(where: JudgementContext, offers: readonly ContactRoleOffer[]): Command {
    const edits = offers.flatMap(({ key, role }) => (role === null ? [] : [{ key, edit: { role } }]));
    return judgeAll(EDIT_LABELS.takenOver, where, edits);
}

/** Copies judgements into an opportunity. */
export function copyJudgements(map: ChartMap, where: JudgementContext, offers: readonly CopyOffer[]): Command {
    const edits = offers.map(({ key, edit: { backupId, ...values } }) => {
        const backupKey = backupId ? map.hierarchy.keyOfStakeholder.get(backupId) : undefined;
        return { key, edit: { ...values, ...(backupKey === undefined ? {} : { backupKey }) } };
    });
    return judgeAll(EDIT_LABELS.copied, where, edits);
}
