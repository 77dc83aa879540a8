import { LightningElement, api } from 'lwc';
import { LABELS } from 'c/orgChartLabels';
import type { ViewName } from 'c/orgChartStore';

/** A view that the page offers. */
export interface ViewTab {
    readonly name: ViewName;
    readonly label: string;
}

/** Steps of the arrow keys along the tabs, as in the tabs pattern of the ARIA practices. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/**
 * The tabs of the views. The page shows the chosen view below them.
 *
 * @fires viewchosen with the name of the view
 */
export default class OrgChartTabs extends LightningElement {
    /** Views in the order of the tabs. */
    @api views: readonly ViewTab[] = [];
    /** Name of the view that is shown. */
    @api view: ViewName | undefined;
    labels = LABELS;

    get tabs() {
        return this.views.map(({ name, label }) => {
            const isSelected = name === this.view;
            return { name, label, isSelected: String(isSelected), tabIndex: isSelected ? '0' : '-1' };
        });
    }

    handleClick(event: Event): void {
        this.choose((event.currentTarget as HTMLElement).dataset.name as ViewName);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
        const along = isRightToLeft && Math.abs(step) === 1 ? -step : step;
        const last = this.views.length - 1;
        const now = this.views.findIndex(({ name }) => name === this.view);
        const next = Math.abs(along) === 1 ? (now + along + last + 1) % (last + 1) : along < 0 ? 0 : last;
        const chosen = this.views[next] as ViewTab;
        this.choose(chosen.name);
        this.template?.querySelector<HTMLElement>(`[data-name="${chosen.name}"]`)?.focus();
    }

    private choose(view: ViewName): void {
        this.dispatchEvent(new CustomEvent<{ view: ViewName }>('viewchosen', { detail: { view } }));
    }
}
