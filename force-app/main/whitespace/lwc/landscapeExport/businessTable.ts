import type { ExportCell, ExportTable } from 'c/exportTable';
import { explain, reasonsOf } from 'c/landscapeBusiness';
import { PAGE_TEXTS } from './labels';
import { RULE_TEXTS } from 'c/landscapeLabels';
import { toDecimalNumber } from 'c/landscapeMoney';
import type { LandscapeModel } from 'c/landscapeStore';
import { fillText } from 'c/result';

/** Every amount of the period with its cell, or why it has none: what the numbers are made of. */
export function businessTable(model: LandscapeModel, name: string): ExportTable {
    const { business, landscape } = model;
    const rows: ExportCell[][] = [];
    for (let part = 0; part < business.parts.count; part++) {
        if (!landscape.included[business.parts.deal[part] as number]) continue;
        const contribution = model.contribution(part);
        const { deal, product, minor, weighted, row, column, cell } = contribution;
        const { code, parameters } = explain(contribution);
        const { opportunity, currency, outcome } = deal;
        const money = (units: number): number => toDecimalNumber(units, business.digits[currency] ?? 2);
        rows.push([
            opportunity.name,
            opportunity.id,
            opportunity.stageName,
            outcome,
            opportunity.closeDate,
            product?.name ?? null,
            cell < 0 ? null : (business.buyingCenters[row]?.name ?? null),
            cell < 0 ? null : (business.offerings[column]?.name ?? null),
            business.currencies[currency] ?? '',
            money(minor),
            money(weighted),
            cell < 0
                ? reasonsOf(business, contribution)
                      .map((reason) => reason.code)
                      .join(', ')
                : fillText(RULE_TEXTS[code], parameters)
        ]);
    }
    const text = { kind: 'text' } as const;
    return {
        name,
        columns: [
            { header: PAGE_TEXTS.opportunity, ...text },
            { header: PAGE_TEXTS.opportunityId, ...text },
            { header: PAGE_TEXTS.stage, ...text },
            { header: PAGE_TEXTS.outcome, ...text },
            { header: PAGE_TEXTS.closeDate, kind: 'day' },
            { header: PAGE_TEXTS.product, ...text },
            { header: PAGE_TEXTS.center, ...text },
            { header: PAGE_TEXTS.offering, ...text },
            { header: PAGE_TEXTS.currency, ...text },
            { header: PAGE_TEXTS.amount, kind: 'number' },
            { header: PAGE_TEXTS.weighted, kind: 'number' },
            { header: PAGE_TEXTS.rule, ...text }
        ],
        rows,
        frozenColumns: 1
    };
}
