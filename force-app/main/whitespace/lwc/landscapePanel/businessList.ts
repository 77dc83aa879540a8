import { explain, type Contribution } from 'c/landscapeBusiness';
import { measureOf, MEASURES, type Measure } from 'c/landscapeCells';
import type { Outcome } from 'c/landscapeFacts';
import { dateText, exactMoney, LABELS, MEASURE_TEXTS, percent, RULE_TEXTS } from 'c/landscapeLabels';
import { totalOfCells } from 'c/landscapeMatrix';
import type { LandscapeModel, Selection } from 'c/landscapeStore';
import { fillText } from 'c/result';

/** One amount behind a number, as a person reads it. */
export interface BusinessRow {
    readonly key: string;
    readonly opportunityId: string;
    readonly name: string;
    readonly facts: string;
    readonly rule: string;
    readonly amount: string;
    readonly outcome: string;
}

/** A named number. */
export interface NamedNumber {
    readonly key: string;
    readonly name: string;
    readonly value: string;
}

const OUTCOME_TEXTS: Readonly<Record<Outcome, string>> = {
    won: LABELS.measureWon,
    open: LABELS.measureOpen,
    lost: LABELS.measureLost
};
const OUTCOMES: readonly Outcome[] = ['won', 'open', 'lost'];

/** The business behind a selection: every amount with its rule, and sums that they add up to. */
export class BusinessList {
    private readonly model: LandscapeModel;
    private readonly cells: ReadonlySet<number>;
    private readonly contributions: readonly Contribution[];

    constructor(model: LandscapeModel, selection: Selection) {
        this.model = model;
        this.cells = model.cellsIn(selection);
        this.contributions = model.contributionsOf(this.cells);
    }

    get size(): number {
        return this.contributions.length;
    }

    /** The first amounts, latest close date first. */
    rows(limit: number): BusinessRow[] {
        return this.contributions.slice(0, limit).map((contribution) => {
            const { opportunity, currency, outcome } = contribution.deal;
            const { code, parameters } = explain(contribution);
            return {
                key: String(contribution.part),
                opportunityId: opportunity.id,
                name: opportunity.name,
                facts: [dateText(opportunity.closeDate), opportunity.stageName].join(' · '),
                rule: fillText(RULE_TEXTS[code], parameters),
                amount: this.money(contribution.minor, currency),
                outcome: OUTCOME_TEXTS[outcome]
            };
        });
    }

    /** What the amounts add up to, by outcome and currency; added up from the list itself. */
    sums(): NamedNumber[] {
        const sums = new Map<string, number>();
        for (const { deal, minor } of this.contributions) {
            const key = `${deal.outcome}-${deal.currency}`;
            sums.set(key, (sums.get(key) ?? 0) + minor);
        }
        return this.model.business.currencies.flatMap((_, currency) =>
            OUTCOMES.flatMap((outcome) => {
                const key = `${outcome}-${currency}`;
                const minor = sums.get(key);
                if (minor === undefined) return [];
                return [{ key, name: OUTCOME_TEXTS[outcome], value: this.money(minor, currency) }];
            })
        );
    }

    /** Every measure of the selection that says something, by currency. */
    numbers(): NamedNumber[] {
        const total = totalOfCells(this.model.landscape, this.cells);
        return total.amounts.flatMap((amounts, currency) =>
            MEASURES.flatMap((measure): NamedNumber[] => {
                const value = measureOf(amounts, measure);
                if (value === null || value === 0) return [];
                const key = `${measure}-${currency}`;
                return [{ key, name: MEASURE_TEXTS[measure], value: this.valueText(value, measure, currency) }];
            })
        );
    }

    /** Won by fiscal year in the currency of the cells; empty where nothing was won. */
    years(): NamedNumber[] {
        const { landscape, currency } = this.model;
        const won = totalOfCells(landscape, this.cells).amounts[currency]?.wonByYear ?? [];
        if (won.every((minor) => minor === 0)) return [];
        return landscape.years.map((year, place) => ({
            key: String(year),
            name: fillText(LABELS.periodYear, [year]),
            value: this.money(won[place] ?? 0, currency)
        }));
    }

    private valueText(value: number, measure: Measure, currency: number): string {
        if (measure === 'walletShare') return percent(value);
        return measure === 'opportunities' ? String(value) : this.money(value, currency);
    }

    private money(minor: number, currency: number): string {
        const { digits, currencies } = this.model.business;
        return exactMoney(minor, digits[currency] ?? 2, currencies[currency] ?? this.model.currencyCode);
    }
}
