import type { JudgementContext } from 'c/chartEdit';
import { STEPS, type Standing } from 'c/influenceGrid';
import type { Chips } from 'c/orgChartChips';
import { judgePerson } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/** Influence and interest of somebody as the grid shows them. */
export function standingOf(chips: Chips, key: string): Standing {
    const person = chips.map.person(key);
    const judgement = person === null ? null : chips.map.judgementOf(person);
    return { influence: judgement?.influence ?? null, interest: judgement?.interest ?? null };
}

/**
 * Where a judgement on the grid counts: in the context of the judgement that the grid shows, so that what is changed is
 * what was seen; where nobody judged yet, for the account as a whole.
 */
export function contextOf(state: OrgChartState, key: string): JudgementContext | null {
    const { map } = state;
    const person = map?.person(key) ?? null;
    if (!map || person === null) return null;
    const { id, name, atlasKey } = map.account;
    const shown = map.judgementOf(person);
    const other = shown?.contextId ? state.contexts.find((context) => context.id === shown.contextId) : undefined;
    return other ?? { kind: 'Account', id, name, atlasKey };
}

/** Name of a context in words. */
export function contextName(context: JudgementContext): string {
    return context.kind === 'Account' ? LABELS.roleContextAccount : context.name;
}

/** What came of a judgement: whether it was saved, and otherwise why not. */
export interface JudgingOutcome {
    readonly isSaved: boolean;
    readonly trouble: string;
}

/** Judges influence and interest of somebody; steps beyond the scale stay on it. */
export async function judgeStanding(
    store: OrgChartStore,
    key: string,
    influence: number,
    interest: number
): Promise<JudgingOutcome> {
    const state = store.getState();
    const where = contextOf(state, key);
    if (where === null || state.map === null) return { isSaved: false, trouble: '' };
    const within = (step: number): number => Math.min(STEPS, Math.max(1, step));
    const edit = { influence: within(influence), interest: within(interest) };
    const outcome = await store.run(judgePerson(state.map, key, where, edit));
    if (outcome.kind === 'refused')
        return { isSaved: false, trouble: fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters) };
    if (outcome.kind === 'failed') return { isSaved: false, trouble: ERROR_TEXTS[outcome.failure.error.kind] };
    return { isSaved: outcome.kind === 'saved', trouble: '' };
}
