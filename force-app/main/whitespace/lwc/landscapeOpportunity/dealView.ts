import { contributionAt, explain, reasonsOf, type Contribution } from 'c/landscapeBusiness';
import { cellAt, leadingState, noStates, valueOf } from 'c/landscapeCells';
import { stateLook } from 'c/landscapeGrid';
import {
    exactMoney,
    LABELS as PAGE_LABELS,
    REASON_TEXTS,
    RULE_TEXTS,
    STATE_TEXTS,
    SUGGESTION_TEXTS
} from 'c/landscapeLabels';
import type { LandscapeModel, Repair } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { LABELS } from './labels';

const NONE = 'none';

interface Option {
    readonly value: string;
    readonly label: string;
}

/** One cell that the deal is in, with all it has there. */
export interface DealCell {
    readonly key: string;
    readonly name: string;
    readonly amount: string;
    readonly glyph: string;
    readonly state: string;
}

/** One line item, or the deal itself where it has none. */
export interface DealLine {
    readonly key: string;
    readonly name: string;
    readonly amount: string;
    readonly rule: string;
    /** Why it is unmapped; empty where it has its cell. */
    readonly reason: string;
    readonly lineId: string;
    /** The line's own buying center. */
    readonly centerId: string;
    readonly label: string;
}

/** A lookup that one press fills. */
export interface DealOffer {
    readonly key: string;
    readonly label: string;
    readonly why: string;
    readonly repair: Repair;
}

/** Everything that the panel shows of a deal. */
export interface DealView {
    readonly centerId: string;
    readonly offeringId: string;
    readonly centers: readonly Option[];
    readonly offerings: readonly Option[];
    readonly cells: readonly DealCell[];
    readonly lines: readonly DealLine[];
    readonly hasLines: boolean;
    readonly lineCenters: readonly Option[];
    readonly offers: readonly DealOffer[];
    readonly sum: string;
}

export function dealView(model: LandscapeModel, isReadOnly: boolean): DealView {
    const { business, records } = model;
    const opportunity = records.opportunities[0];
    const parts = Array.from({ length: business.parts.count }, (_, part) => contributionAt(business, part));
    const centers = optionsOf(
        business.buyingCenters.filter(({ status, id }) => status !== 'Retired' || id === opportunity?.buyingCenterId)
    );
    const offerings = optionsOf(
        business.offerings.filter(({ active, id }) => active || id === opportunity?.offeringId)
    );
    const lines = parts.filter(({ source }) => source === 'line');
    return {
        centerId: opportunity?.buyingCenterId ?? NONE,
        offeringId: opportunity?.offeringId ?? NONE,
        centers,
        offerings,
        cells: cellsOf(model, parts),
        lines: parts.map((part) => lineOf(model, part)),
        hasLines: lines.length > 0,
        lineCenters: [{ value: NONE, label: LABELS.dealAsDeal }, ...centers.slice(1)],
        offers: isReadOnly ? [] : offersOf(model, parts),
        sum: sumOf(model)
    };
}

function optionsOf(items: readonly { readonly id: string; readonly name: string }[]): Option[] {
    const named = items.map(({ id, name }) => ({ value: id, label: name }));
    named.sort((left, right) => left.label.localeCompare(right.label));
    return [{ value: NONE, label: PAGE_LABELS.fieldNone }, ...named];
}

function moneyOf({ business }: LandscapeModel, minor: number, currency: number): string {
    return exactMoney(minor, business.digits[currency] ?? 2, business.currencies[currency] ?? '');
}

function cellsOf(model: LandscapeModel, parts: readonly Contribution[]): DealCell[] {
    const { business, landscape } = model;
    const amounts = new Map<number, Contribution & { total: number }>();
    for (const part of parts) {
        if (part.cell < 0) continue;
        const known = amounts.get(part.cell);
        if (known) known.total += part.minor;
        else amounts.set(part.cell, { ...part, total: part.minor });
    }
    return [...amounts.values()].map(({ row, column, cell, total, deal }) => {
        const states = noStates();
        states[cellAt(landscape, row, column).state] = 1;
        const state = leadingState(states);
        return {
            key: String(cell),
            name: `${business.buyingCenters[row]?.name ?? ''} × ${business.offerings[column]?.name ?? ''}`,
            amount: moneyOf(model, total, deal.currency),
            glyph: `glyph ${stateLook(state)}`,
            state: STATE_TEXTS[state]
        };
    });
}

function lineOf(model: LandscapeModel, part: Contribution): DealLine {
    const { code, parameters } = explain(part);
    const name = part.product?.name ?? part.deal.opportunity.name;
    const reasons = reasonsOf(model.business, part);
    return {
        key: String(part.part),
        name,
        amount: moneyOf(model, part.minor, part.deal.currency),
        rule: part.cell < 0 ? '' : fillText(RULE_TEXTS[code], parameters),
        reason: reasons
            .map((reason) =>
                reason.code === 'offering-missing' && reason.parameters[0]
                    ? fillText(PAGE_LABELS.reasonOfferingMissingProduct, reason.parameters)
                    : fillText(REASON_TEXTS[reason.code], reason.parameters)
            )
            .join(' · '),
        lineId: part.line?.id ?? '',
        centerId: part.line?.buyingCenterId ?? NONE,
        label: fillText(LABELS.dealLineCenter, [name])
    };
}

/** Suggestions for what is missing, each once; those that change a product for all business stay on the account's page. */
function offersOf(model: LandscapeModel, parts: readonly Contribution[]): DealOffer[] {
    const offers = new Map<string, DealOffer>();
    for (const part of parts) {
        if (part.cell >= 0) continue;
        const { buyingCenters, offerings } = model.advisor.suggest(part);
        for (const { repair, id, name, code, parameters } of [...buyingCenters.slice(0, 1), ...offerings.slice(0, 1)]) {
            const { kind, recordId, field } =
                repair.kind === 'product'
                    ? ({ kind: 'opportunity', recordId: part.deal.opportunity.id, field: 'offeringId' } as const)
                    : repair;
            const key = `${kind}-${recordId}-${field}`;
            const why = fillText(SUGGESTION_TEXTS[code], parameters);
            if (!offers.has(key)) offers.set(key, { key, label: name, why, repair: { kind, recordId, field, id } });
        }
    }
    return [...offers.values()];
}

function sumOf(model: LandscapeModel): string {
    const { cellTotal, unmappedTotal, accountTotal } = model.landscape;
    const currency = model.business.deals[0]?.currency ?? 0;
    const texts = [cellTotal, unmappedTotal, accountTotal].map((totals) => {
        const amounts = totals[currency];
        return moneyOf(model, amounts === undefined ? 0 : valueOf(amounts), currency);
    });
    return fillText(LABELS.dealSum, texts);
}
