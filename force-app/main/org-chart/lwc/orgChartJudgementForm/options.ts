import type { JudgementContext } from 'c/chartEdit';
import { LABELS } from 'c/orgChartLabels';
import type { Choice } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { Draft } from './draft';

/** Steps of influence and interest. */
export const STEPS: readonly Choice[] = ['1', '2', '3', '4', '5'].map((step) => ({ label: step, value: step }));

/** Choices with the one that says that nobody judged. */
export function withNone(choices: readonly Choice[]): Choice[] {
    return [{ label: LABELS.notJudged, value: '' }, ...choices];
}

/** The contexts by their names. */
export function contextOptions(contexts: readonly JudgementContext[]): Choice[] {
    const texts = { 'Buying Center': LABELS.contextBuyingCenter, Opportunity: LABELS.contextOpportunity };
    return contexts.map(({ kind, id, name }) => ({
        value: id,
        label: kind === 'Account' ? LABELS.roleContextAccount : fillText(texts[kind], [name])
    }));
}

/** A judgement in one line, for comparing two. */
export function describeJudgement(draft: Draft): string {
    const said = [
        draft.role,
        ...draft.additionalRoles,
        draft.support === '' ? '' : `${LABELS.support}: ${draft.support}`,
        draft.influence === '' ? '' : `${LABELS.influenceField}: ${draft.influence}`,
        draft.interest === '' ? '' : `${LABELS.interest}: ${draft.interest}`,
        draft.coverage === '' ? '' : `${LABELS.coverage}: ${draft.coverage}`,
        draft.adaptability === '' ? '' : `${LABELS.adaptability}: ${draft.adaptability}`,
        draft.controlsBudget ? LABELS.budget : '',
        draft.reviewDate === '' ? '' : `${LABELS.reviewDate}: ${draft.reviewDate}`,
        draft.evidence
    ];
    return said.filter((text) => text !== '').join(' · ') || LABELS.notJudged;
}
