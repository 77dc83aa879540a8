import { coverageOfAssessment, penetration, valueOf, type AmountsByCurrency } from 'c/landscapeCells';
import { CELL_STATES, type CellState } from 'c/landscapeFacts';
import { stateLook } from 'c/landscapeGrid';
import { countText, dateText, exactMoney, LABELS, percent, STATE_HELP, STATE_TEXTS } from 'c/landscapeLabels';
import type { Total } from 'c/landscapeMatrix';
import { shareOf } from 'c/landscapeMoney';
import type { LandscapeModel } from 'c/landscapeStore';
import { fillText } from 'c/result';

/** An entry of the legend: a state, how often it is there, and whether it is shown alone. */
export interface LegendEntry {
    readonly state: CellState;
    readonly text: string;
    readonly count: string;
    readonly help: string;
    readonly glyph: string;
    readonly pressed: string;
}

// The order in which a person looks, not that of the rule.
const LEGEND: readonly CellState[] = [
    'Won',
    'Open',
    'Target',
    'White Space',
    'Unassessed',
    'Blocked',
    'Lost',
    'Not Applicable'
];

export function legendEntries(states: Total['states'], chosen: ReadonlySet<CellState>): LegendEntry[] {
    return LEGEND.map((state) => ({
        state,
        text: STATE_TEXTS[state],
        count: countText(states[state]),
        help: STATE_HELP[state],
        glyph: `glyph ${stateLook(state)}`,
        pressed: String(chosen.has(state))
    }));
}

/** Penetration and coverage of assessment, each with what it is made of. */
export function shareTexts(states: Total['states']) {
    const [won, seen] = [penetration(states), coverageOfAssessment(states)];
    return {
        penetration: fillText(LABELS.penetration, [percent(shareOf(won))]),
        penetrationHelp: fillText(LABELS.penetrationHelp, [countText(won.part), countText(won.whole)]),
        assessed: fillText(LABELS.assessed, [percent(shareOf(seen))]),
        assessedHelp: fillText(LABELS.assessedHelp, [countText(seen.part), countText(seen.whole)])
    };
}

/** The sum of the page, for each currency apart: landscape + unmapped = account, to the minor unit. */
export function sumTexts(model: LandscapeModel): string[] {
    const { landscape, business } = model;
    const money = (amounts: AmountsByCurrency, currency: number): string => {
        const found = amounts[currency];
        const [digits, code] = [business.digits[currency] ?? 2, business.currencies[currency] ?? ''];
        return exactMoney(found === undefined ? 0 : valueOf(found), digits, code);
    };
    return business.currencies.map((_, currency) =>
        fillText(LABELS.sum, [
            money(landscape.cellTotal, currency),
            money(landscape.unmappedTotal, currency),
            money(landscape.accountTotal, currency)
        ])
    );
}

/** What of the landscape a filter leaves in sight; empty where all of it is. */
export function shownText(model: LandscapeModel): string {
    const { matrix, currency, digits, currencyCode } = model;
    const outside = matrix.outside.amounts[currency];
    const isAll = CELL_STATES.every((state) => matrix.outside.states[state] === 0);
    const shown = matrix.grandTotal.amounts[currency];
    if (outside === undefined || shown === undefined || isAll) return '';
    return fillText(LABELS.sumShown, [exactMoney(valueOf(shown), digits, currencyCode)]);
}

/** What the sum counts, and in which days. */
export function sumHelp({ window }: LandscapeModel): string {
    return fillText(LABELS.sumTotals, [`${dateText(window.from)} – ${dateText(window.to)}`]);
}
