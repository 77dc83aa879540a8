import { LightningElement, api } from 'lwc';
import type { Alert } from 'c/planAlerts';
import { ALERT_LEVEL_TEXTS, ALERT_TEXTS, LABELS, sentenceText } from 'c/planTrackerLabels';
import type { OpenRequest, PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';
import { LABELS as TEXTS } from './labels';

interface Button {
    readonly label: string;
    readonly what: string;
}

/**
 * What needs attention in a plan: one item each, with its reason and a button.
 *
 * @fires workopened with what the panel is to show
 * @fires reviewwanted when a review is due
 * @fires agreed with the id of an objective that the customer has agreed to
 * @fires repairwanted with the id of an action that starts before what it waits for is done
 */
export default class PlanTrackerAlerts extends LightningElement {
    /** The plan that the alerts are about. */
    @api view: PlanView | undefined;
    /** Whether buttons that create are offered. */
    @api canCreate = false;
    /** Whether buttons that change are offered. */
    @api canEdit = false;
    labels = LABELS;

    get items() {
        const alerts = this.view?.alerts ?? [];
        return alerts.map((alert, place) => {
            const button = this.buttonOf(alert);
            return {
                key: `${alert.code} ${alert.target.id} ${alert.related[0]?.id ?? ''}`,
                place,
                name: alert.target.name,
                text: sentenceText(ALERT_TEXTS, alert),
                level: ALERT_LEVEL_TEXTS[alert.level],
                levelClass: `level ${alert.level}`,
                button: button?.label ?? '',
                buttonWhat: button === null ? '' : fillText(button.what, [alert.target.name])
            };
        });
    }
    get isEmpty(): boolean {
        return this.items.length === 0;
    }

    private buttonOf({ remedy, target }: Alert): Button | null {
        const isWork = target.kind === 'action' || target.kind === 'objective';
        const open = isWork ? { label: LABELS.alertOpen, what: LABELS.alertOpenWhat } : null;
        switch (remedy) {
            case 'add-action':
                return this.canCreate ? { label: LABELS.alertAddAction, what: LABELS.alertAddActionWhat } : open;
            case 'add-objective':
                return this.canCreate ? { label: LABELS.alertAddObjective, what: LABELS.alertAddObjectiveWhat } : null;
            case 'start-review':
                return { label: TEXTS.review, what: TEXTS.reviewWhat };
            case 'mark-agreed':
                return this.canEdit ? { label: TEXTS.agreed, what: TEXTS.agreedWhat } : open;
            case 'propose-moves':
                return this.canEdit ? { label: TEXTS.repair, what: TEXTS.repairWhat } : open;
            default:
                return open;
        }
    }

    handleButton(event: Event): void {
        const place = Number((event.currentTarget as HTMLElement).dataset.place);
        const alert = this.view?.alerts[place];
        if (!alert || !this.view) return;
        const { remedy, target } = alert;
        if (remedy === 'start-review') this.dispatchEvent(new CustomEvent('reviewwanted'));
        else if (remedy === 'mark-agreed' && this.canEdit) {
            this.dispatchEvent(new CustomEvent('agreed', { detail: { objectiveId: target.id } }));
        } else if (remedy === 'propose-moves' && this.canEdit) {
            this.dispatchEvent(new CustomEvent('repairwanted', { detail: { actionId: target.id } }));
        } else {
            const detail = openedBy(alert, this.view);
            this.dispatchEvent(new CustomEvent('workopened', { detail }));
        }
    }
}

/** What an alert opens. An objective for a landscape cell starts with that cell. */
function openedBy({ remedy, target }: Alert, view: PlanView): OpenRequest {
    if (remedy === 'add-action') return { mode: 'create', of: 'action', parentId: target.id, kind: 'Action' };
    if (remedy === 'add-objective') {
        const cell = target.kind === 'cell' ? view.cells.get(target.id) : undefined;
        const named = cell ? { name: `${cell.offeringName}: ${cell.buyingCenterName}`, landscapeCellId: cell.id } : {};
        const fields = { ...named, type: 'Farming' as const };
        return { mode: 'create', of: 'objective', parentId: view.facts.plan.id, kind: null, fields };
    }
    return { mode: 'edit', of: target.kind === 'action' ? 'action' : 'objective', id: target.id };
}
