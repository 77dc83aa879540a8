import { nameIn } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { describeEdit, ERROR_TEXTS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, Clash, Notice } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';

/** What is shown of a command that did not happen. */
export interface Trouble {
    readonly heading: string;
    readonly text: string;
    readonly details: string;
    /** Both versions of each value that somebody else has changed. */
    readonly clashes: readonly { readonly id: string; readonly text: string }[];
    readonly isConflict: boolean;
    readonly canTryAgain: boolean;
}

/** Errors after which the save may have arrived, or can go through the next time. */
const PASSING = new Set(['offline', 'unknown', 'limit', 'signed-out', 'conflict']);

/** What a notice says of a failure or refusal; null where the command happened. */
export function troubleOf(notice: Notice | null, map: ChartMap | null): Trouble | null {
    if (notice === null || map === null) return null;
    const { outcome, command } = notice;
    const heading = fillText(EDITING_LABELS.notSaved, [describeEdit(command)]);
    if (outcome.kind === 'refused') {
        const text = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        return { heading, text, details: '', clashes: [], isConflict: false, canTryAgain: false };
    }
    if (outcome.kind !== 'failed') return null;
    const { error, theirs, attempt } = outcome.failure;
    const isConflict = (theirs ?? []).length > 0;
    return {
        heading,
        text: ERROR_TEXTS[error.kind],
        details: messageOf(error),
        clashes: (theirs ?? []).map((clash) => ({ id: `${clash.id} ${clash.field}`, text: clashText(map, clash) })),
        isConflict,
        canTryAgain: attempt !== null && !isConflict && PASSING.has(error.kind)
    };
}

function clashText(map: ChartMap, { theirs, mine }: Clash): string {
    return fillText(EDITING_LABELS.clash, [valueText(map, theirs), valueText(map, mine)]);
}

/** A value in words: somebody's name for an id. */
function valueText(map: ChartMap, value: unknown): string {
    if (value === null || value === undefined || value === '') return EDITING_LABELS.nothing;
    if (Array.isArray(value)) return value.map((each) => valueText(map, each)).join(', ');
    const key = String(value);
    const person = map.person(key) ?? map.personOfStakeholder(key);
    return person === null ? key : nameIn(map, person.key);
}
