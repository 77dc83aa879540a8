import type { ExportChoice, ExportFormat, ExportOffer, ExportRequest } from 'c/exportDialog';
import type { Drawing } from 'c/exportDrawing';
import type { PdfPage } from 'c/exportPdf';
import type { ExportTable } from 'c/exportTable';
import { NO_FILTER } from 'c/planRows';
import { WorkModel } from 'c/planTrackerRows';
import type { PlanTrackerState, PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { TEXTS } from './labels';
import { planPages } from './planPages';
import { actionTable, objectiveTable, standingTable } from './planTables';
import { timelineDrawing } from './timelineDrawing';

/** What the page of a plan offers to take away. */
export class PlanOffer implements ExportOffer {
    readonly title: string;
    readonly fileName: string;
    readonly formats: readonly ExportFormat[] = ['pdf', 'xlsx', 'csv', 'png', 'svg'];
    readonly scopes: readonly ExportChoice[];
    readonly extras: readonly ExportChoice[] = [];
    private readonly state: PlanTrackerState & { readonly view: PlanView };
    private readonly accountName: string;
    private readonly shown: WorkModel | null;
    private readonly now: () => string;

    /**
     * @param shown the rows on the screen; null where it shows none
     * @param now ISO date-time in UTC
     */
    constructor(
        state: PlanTrackerState & { readonly view: PlanView },
        shown: WorkModel | null,
        accountName: string,
        now: () => string
    ) {
        this.state = state;
        this.shown = shown;
        this.accountName = accountName;
        this.now = now;
        this.scopes = [
            { value: 'all', label: TEXTS.all },
            ...(shown === null ? [] : [{ value: 'shown', label: TEXTS.shown }])
        ];
        this.title = fillText(TEXTS.title, [state.view.facts.plan.name, accountName]);
        this.fileName = `${this.title} ${state.view.today}`;
    }

    /** The rows as on the screen, or all of them; folded groups are opened: on paper nobody can open them. */
    private modelFor({ scope }: ExportRequest): WorkModel {
        const chosen = scope === 'shown' ? this.shown?.options : undefined;
        const { filter, grouping } = chosen ?? { filter: NO_FILTER, grouping: 'objective' as const };
        return new WorkModel(this.state, { filter, grouping, collapsed: new Set() }, new Set());
    }

    drawing(request: ExportRequest): Drawing {
        return timelineDrawing(this.modelFor(request), this.title);
    }

    pages(request: ExportRequest): readonly PdfPage[] {
        const paper = request.paper === 'drawing' ? 'a4' : request.paper;
        const { accountName } = this;
        return planPages(this.modelFor(request), { paper, accountName, madeAt: this.now() });
    }

    tables(request: ExportRequest): readonly ExportTable[] {
        const model = this.modelFor(request);
        const { view } = this.state;
        return [actionTable(model), objectiveTable(view), standingTable(view)];
    }
}
