import type { ExportChoice, ExportFormat, ExportOffer, ExportRequest } from 'c/exportDialog';
import type { Drawing } from 'c/exportDrawing';
import type { ExportTable } from 'c/exportTable';
import { dateText, LABELS as PAGE_LABELS, MEASURE_TEXTS } from 'c/landscapeLabels';
import { FIRST_CHOICES, LandscapeModel, type LandscapeStore } from 'c/landscapeStore';
import { fillText } from 'c/result';
import { businessTable } from './businessTable';
import { cellTable } from './cellTable';
import { LABELS } from './labels';
import { matrixDrawing } from './matrixDrawing';
import { matrixTable } from './matrixTable';

/** What the page of an account's landscape offers to take away. */
export class LandscapeOffer implements ExportOffer {
    readonly title: string;
    readonly fileName: string;
    readonly formats: readonly ExportFormat[] = ['xlsx', 'csv', 'pdf', 'png', 'svg'];
    readonly scopes: readonly ExportChoice[] = [
        { value: 'shown', label: LABELS.exportShown },
        { value: 'all', label: LABELS.exportAll }
    ];
    readonly extras: readonly ExportChoice[] = [
        { value: 'empty', label: LABELS.exportEmpty, formats: ['csv', 'xlsx'] },
        { value: 'notes', label: LABELS.exportNotes, formats: ['csv', 'xlsx'] }
    ];
    private readonly model: LandscapeModel;
    private readonly today: string;

    constructor(store: LandscapeStore) {
        this.model = store.getState().model as LandscapeModel;
        this.today = store.today();
        const { records, window } = this.model;
        this.title = fillText(LABELS.exportTitle, [records.account.name]);
        this.fileName = `${this.title} ${window.from} ${window.to}`;
    }

    /** The landscape as shown, or all of it in the same period, scope, measure and order. */
    private modelFor({ scope }: ExportRequest): LandscapeModel {
        if (scope !== 'all') return this.model;
        const { period, choices, records } = this.model;
        const { measure, currency, heat, sort, groupBy, showsYears } = choices;
        const all = {
            ...FIRST_CHOICES,
            period,
            scope: choices.scope,
            measure,
            currency,
            heat,
            sort,
            groupBy,
            showsYears
        };
        return new LandscapeModel(records, { ...all, showRetired: true }, this.today, this.model);
    }

    drawing(request: ExportRequest): Drawing {
        const model = this.modelFor(request);
        const { from, to } = model.window;
        const subtitle = fillText(LABELS.exportSubtitle, [
            MEASURE_TEXTS[model.choices.measure],
            model.currencyCode,
            dateText(from),
            dateText(to)
        ]);
        return matrixDrawing(model, this.title, subtitle);
    }

    tables(request: ExportRequest): readonly ExportTable[] {
        const model = this.modelFor(request);
        const options = { withEmpty: request.extras.has('empty'), withNotes: request.extras.has('notes') };
        const cells = cellTable(model, LABELS.exportSheetCells, options);
        if (request.format === 'csv') return [cells];
        return [
            matrixTable(model, LABELS.exportSheetMatrix, PAGE_LABELS.corner, PAGE_LABELS.total),
            cells,
            businessTable(model, LABELS.exportSheetBusiness)
        ];
    }
}
