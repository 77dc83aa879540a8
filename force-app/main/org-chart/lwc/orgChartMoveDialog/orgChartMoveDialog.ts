import { LightningElement, api } from 'lwc';
import { moveRefusal, movingRoots, type MoveTarget } from 'c/chartEdit';
import { movePeople, nameIn } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/**
 * Asks where people are moved. Says whom they will report to before anything is saved, and why somebody cannot be it.
 *
 * @fires close when the dialog is done
 */
export default class OrgChartMoveDialog extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api map: ChartMap | undefined;
    /** Keys of the people to move. */
    @api keys: readonly string[] = [];
    labels = { ...LABELS, ...EDITING_LABELS };
    managerKey: string | null = null;
    private tookFocus = false;

    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        (this.template?.querySelector('c-org-chart-people-search') as unknown as { focus(): void } | null)?.focus();
    }

    private get roots(): readonly string[] {
        return this.map ? movingRoots(this.map.hierarchy, this.keys) : [];
    }
    get heading(): string {
        const { roots, map } = this;
        const [first] = roots;
        if (!map || first === undefined) return '';
        return roots.length === 1
            ? fillText(EDITING_LABELS.moveOne, [nameIn(map, first)])
            : fillText(EDITING_LABELS.moveSeveral, [roots.length]);
    }
    get single(): string | undefined {
        return this.roots.length === 1 ? this.roots[0] : undefined;
    }
    /** Why the people cannot be moved below the chosen one. */
    get refusal(): string {
        if (!this.map || this.managerKey === null) return '';
        const refused = moveRefusal(this.map.hierarchy, this.roots, { managerKey: this.managerKey });
        return refused === null ? '' : fillText(REFUSAL_TEXTS[refused.code], refused.parameters);
    }
    get preview(): string {
        if (!this.map || this.managerKey === null || this.refusal !== '') return '';
        return fillText(EDITING_LABELS.willReport, [nameIn(this.map, this.managerKey)]);
    }
    get cannotMove(): boolean {
        return this.preview === '';
    }

    handleManager(event: CustomEvent<{ key: string }>): void {
        this.managerKey = event.detail.key;
        (this.template?.querySelector('.move') as HTMLElement | null)?.focus();
    }
    handleMove(): void {
        if (this.managerKey !== null && !this.cannotMove) this.move({ managerKey: this.managerKey });
    }
    handleTop(): void {
        this.move('Top');
    }
    handlePark(): void {
        this.move('Parked');
    }
    private move(target: MoveTarget): void {
        const { store, map, keys } = this;
        this.handleClose();
        if (store && map) store.run(movePeople(map, keys, target));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
