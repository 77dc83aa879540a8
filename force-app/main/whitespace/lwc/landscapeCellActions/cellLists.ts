import type { Deal } from 'c/landscapeBusiness';
import { cellPosition } from 'c/landscapeCells';
import { dateText, LABELS as PAGE_LABELS, percent } from 'c/landscapeLabels';
import type { CellAddress, LandscapeModel, RelatedRecords } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS, ROLE_TEXTS, SUPPORT_TEXTS } from './labels';

/** The opportunities of a cell in the view, open ones first, each with what it has there. */
export function dealsOf(model: LandscapeModel, { buyingCenterId, offeringId }: CellAddress) {
    const { business, landscape } = model;
    const row = business.rowOf.get(buyingCenterId) ?? -1;
    const column = business.columnOf.get(offeringId) ?? -1;
    const cell = row < 0 || column < 0 ? -1 : cellPosition(landscape, row, column);
    const found = new Map<Deal, number>();
    for (const { deal, minor } of cell < 0 ? [] : model.contributionsOf(new Set([cell]))) {
        found.set(deal, (found.get(deal) ?? 0) + minor);
    }
    return [...found]
        .map(([deal, minor]) => ({ deal, minor }))
        .sort((left, right) => Number(right.deal.outcome === 'open') - Number(left.deal.outcome === 'open'));
}

/** Who has a role in the buying center. */
export function peopleOf(related: RelatedRecords | null, buyingCenterId: string) {
    return (related?.roles ?? [])
        .filter((role) => role.buyingCenterId === buyingCenterId)
        .map(({ id, contactId, stakeholderId, stakeholderName, title, values }) => ({
            key: id,
            id: contactId ?? stakeholderId,
            name: stakeholderName === '' ? LABELS.personUnknown : stakeholderName,
            facts: [
                ROLE_TEXTS[String(values.role)] ?? values.role,
                SUPPORT_TEXTS[String(values.support)] ?? values.support,
                title
            ]
                .filter((text) => text !== null && text !== '')
                .join(' · ')
        }))
        .sort((left, right) => left.name.localeCompare(right.name));
}

/** The plan objectives that cover the cell. */
export function objectivesOf(model: LandscapeModel, address: CellAddress) {
    const cell = model.recordOf(address);
    const { objectives = [], plans = [] } = model.records.related ?? {};
    return objectives
        .filter(({ landscapeCellId }) => cell !== null && landscapeCellId === cell.id)
        .map(({ id, name, planId, due, progress }) => ({
            id,
            name,
            facts: [
                plans.find((plan) => plan.id === planId)?.name ?? '',
                due === null ? '' : fillText(LABELS.objectiveDue, [dateText(due)]),
                progress === null ? '' : fillText(LABELS.objectiveProgress, [percent(progress / 100)])
            ]
                .filter((text) => text !== '')
                .join(' · ')
        }));
}

/** Text for a choice of nothing. */
export const NOTHING = PAGE_LABELS.fieldNone;
