import { LightningElement, api } from 'lwc';
import { removalOf } from 'c/chartEdit';
import { nameIn, removePost } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import type { ChartMap, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/**
 * Asks before a placeholder, a department or a departed person's record is deleted, and says what goes with it.
 *
 * @fires close when the dialog is done
 */
export default class OrgChartRemoveDialog extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api map: ChartMap | undefined;
    @api personKey: string | undefined;
    labels = EDITING_LABELS;

    get heading(): string {
        return this.map ? fillText(EDITING_LABELS.deleteOne, [nameIn(this.map, this.personKey ?? null)]) : '';
    }
    /** What goes along, in sentences. */
    get lines(): readonly string[] {
        const { map } = this;
        const removal = map ? removalOf(map.facts, map.hierarchy, this.personKey ?? '') : null;
        if (removal === null) return [];
        const { roles, relationships, pairings, reports, canUndo } = removal;
        return [
            roles + relationships + pairings === 0
                ? ''
                : fillText(EDITING_LABELS.deleteAlong, [roles, relationships, pairings]),
            reports === 0 ? '' : fillText(EDITING_LABELS.deleteReports, [reports]),
            canUndo ? EDITING_LABELS.deleteUndo : EDITING_LABELS.deleteNoUndo
        ].filter((line) => line !== '');
    }

    handleDelete(): void {
        const { store, map, personKey } = this;
        this.handleClose();
        if (store && map && personKey !== undefined) store.run(removePost(map, personKey));
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
