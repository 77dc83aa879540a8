import { LightningElement, api } from 'lwc';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { LABELS } from 'c/orgChartLabels';
import type { OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';
import type { Rectangle } from 'c/spatialIndex';
import { CONTROL_LABELS } from './labels';

interface Canvas {
    fit(): void;
    frameSelected(): void;
    zoomIn(): void;
    zoomOut(): void;
    focusPerson(): void;
    shownArea(): Rectangle | null;
    showLinks(shows: boolean): void;
}

type ChartCommand = 'choose' | 'fit' | 'zoomIn' | 'zoomOut' | 'collapseAll' | 'expandAll' | 'frameSelected';

/**
 * The view Chart: the drawing, and the buttons that move and fold it.
 *
 * @fires personopened when a person was selected in the drawing
 */
export default class OrgChartChart extends LightningElement {
    /** Store of the chart; set once, before the component is shown. */
    @api store: OrgChartStore | undefined;
    labels = LABELS;
    controlLabels = CONTROL_LABELS;
    /** Whether informal relationships are drawn above the cards. */
    showsLinks = false;
    editLabels = EDITING_LABELS;

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
        choose: () => this.store?.choose(this.store.getState().choosing !== true),
        fit: () => this.canvas.fit(),
        frameSelected: () => this.canvas.frameSelected(),
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

    /** Levels of the hierarchy, for the menu. */
    get levels() {
        const levels = this.store?.getState().map?.hierarchy.level ?? [];
        const deepest = levels.reduce((most, level) => Math.max(most, level), 0);
        const shown = Array.from({ length: Math.max(0, deepest - 1) }, (_, place) => String(place + 1));
        return [
            ...shown.map((value) => ({ value, text: fillText(CONTROL_LABELS.levelsTo, [value]) })),
            { value: 'all', text: CONTROL_LABELS.levelsAll }
        ];
    }
    handleLevel(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        if (value === 'all') this.store?.expandAll();
        else this.store?.showLevels(Number(value));
        this.canvas.fit();
    }

    handleLinks(): void {
        this.showsLinks = !this.showsLinks;
        this.canvas.showLinks(this.showsLinks);
    }

    handleCommand(event: Event): void {
        this.commands[(event.currentTarget as HTMLElement).dataset.command as ChartCommand]();
    }
    handleOpened(event: CustomEvent): void {
        this.dispatchEvent(new CustomEvent('personopened', { detail: event.detail }));
    }
}
