import type { ExportChoice, ExportFormat, ExportOffer, ExportRequest } from 'c/exportDialog';
import type { Drawing } from 'c/exportDrawing';
import type { ExportTable } from 'c/exportTable';
import { entryText, MEASURE_TEXTS } from 'c/orgChartLabels';
import { SCENE_TEXTS, stageScene } from 'c/orgChartStaging';
import type { OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { Rectangle } from 'c/spatialIndex';
import { chartDrawing } from './chartDrawing';
import { EXPORT_LABELS } from './labels';
import type { ChartLegend } from './legendDrawing';
import { peopleTable } from './peopleExport';

const PICTURES: readonly ExportFormat[] = ['pdf', 'png', 'svg'];

/** What the page of an account's org chart offers to take away. */
export class ChartOffer implements ExportOffer {
    readonly title: string;
    readonly fileName: string;
    readonly formats: readonly ExportFormat[] = ['pdf', 'png', 'svg', 'xlsx', 'csv'];
    readonly scopes: readonly ExportChoice[];
    readonly extras: readonly ExportChoice[] = [];
    private readonly store: OrgChartStore;
    private readonly area: Rectangle | null;

    /** @param area part of the chart that is on the screen, in its units; null where another view is */
    constructor(store: OrgChartStore, area: Rectangle | null) {
        this.store = store;
        this.area = area;
        this.title = fillText(EXPORT_LABELS.title, [store.getState().map?.account.name ?? '']);
        this.fileName = `${this.title} ${store.today()}`;
        this.scopes = [
            { value: 'shown', label: EXPORT_LABELS.shown },
            { value: 'all', label: EXPORT_LABELS.all },
            ...(area === null ? [] : [{ value: 'sight', label: EXPORT_LABELS.sight, formats: PICTURES }])
        ];
    }

    drawing({ scope }: ExportRequest): Drawing {
        const scene = stageScene(this.store, { everybody: scope === 'all' });
        if (scene === null) throw new Error(EXPORT_LABELS.nobody);
        const options = { title: this.title, parkedText: SCENE_TEXTS.parked, legend: this.legend };
        return chartDrawing(scene, scope === 'sight' && this.area ? { ...options, area: this.area } : options);
    }

    private get legend(): ChartLegend {
        const { heat: measure, map } = this.store.getState();
        const entries = map?.heat(measure, this.store.today()).entries ?? [];
        return {
            heading: MEASURE_TEXTS[measure],
            entries: entries.map(({ id, tone, glyph, count }) => ({
                tone,
                text: [glyph, entryText(measure, id), count].filter((part) => part !== '').join(' ')
            }))
        };
    }

    tables({ scope }: ExportRequest): readonly ExportTable[] {
        const { map } = this.store.getState();
        if (map === null) throw new Error(EXPORT_LABELS.nobody);
        const keeps = scope === 'all' ? null : (this.store.filtered()?.matches ?? null);
        return [peopleTable(map, keeps, this.store.today(), EXPORT_LABELS.sheet)];
    }
}
