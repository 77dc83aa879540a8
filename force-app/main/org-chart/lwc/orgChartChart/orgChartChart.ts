import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import type { OrgChartStore } from 'c/orgChartStore';
import type { Rectangle } from 'c/spatialIndex';

interface Canvas {
    fit(): void;
    zoomIn(): void;
    zoomOut(): void;
    focusPerson(): void;
    shownArea(): Rectangle | null;
}

type ChartCommand = 'fit' | 'zoomIn' | 'zoomOut' | 'collapseAll' | 'expandAll';

/**
 * The view Chart: the drawing, and the buttons that move and fold it.
 *
 * @fires personopened when a person was selected in the drawing
 */
export default class OrgChartChart extends LightningElement {
    /** Store of the chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = LABELS;

    /** Puts the focus on the person who has the tree's tab stop. */
    @api
    focusPerson(): void {
        this.canvas.focusPerson();
    }

    /** The part of the chart that is on the screen, in its units. */
    @api
    shownArea(): Rectangle | null {
        return this.canvas.shownArea();
    }

    private get canvas(): Canvas {
        return this.refs?.canvas as unknown as Canvas;
    }

    private commands: Readonly<Record<ChartCommand, () => void>> = {
        fit: () => this.canvas.fit(),
        zoomIn: () => this.canvas.zoomIn(),
        zoomOut: () => this.canvas.zoomOut(),
        expandAll: () => {
            this.store?.expandAll();
            this.canvas.fit();
        },
        collapseAll: () => {
            this.store?.collapseAll();
            this.canvas.fit();
        }
    };

    handleCommand(event: Event): void {
        this.commands[(event.currentTarget as HTMLElement).dataset.command as ChartCommand]();
    }
    handleOpened(event: CustomEvent): void {
        this.dispatchEvent(new CustomEvent('personopened', { detail: event.detail }));
    }
}
