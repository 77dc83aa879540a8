import { LightningElement, api } from 'lwc';
import type { Alert } from 'c/planAlerts';
import { ALERT_LEVEL_TEXTS, ALERT_TEXTS, LABELS, sentenceText } from 'c/planTrackerLabels';
import type { OpenRequest, PlanView } from 'c/planTrackerStore';
import { fillText } from 'c/result';

interface Button {
    readonly label: string;
    readonly what: string;
}

/**
 * What needs attention in a plan: one item each, with its reason and a button.
 *
 * @fires workopened with what the panel is to show
 */
export default class PlanTrackerAlerts extends LightningElement {
    /** The plan that the alerts are about. */
    @api view: PlanView | undefined;
    /** Whether buttons that create are offered. */
    @api canCreate = false;
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
        if (remedy === 'add-action' && this.canCreate) {
            return { label: LABELS.alertAddAction, what: LABELS.alertAddActionWhat };
        }
        if (remedy === 'add-objective') {
            return this.canCreate ? { label: LABELS.alertAddObjective, what: LABELS.alertAddObjectiveWhat } : null;
        }
        const isWork = target.kind === 'action' || target.kind === 'objective';
        return isWork ? { label: LABELS.alertOpen, what: LABELS.alertOpenWhat } : null;
    }

    handleButton(event: Event): void {
        const place = Number((event.currentTarget as HTMLElement).dataset.place);
        const alert = this.view?.alerts[place];
        if (!alert || !this.view) return;
        this.dispatchEvent(new CustomEvent('workopened', { detail: openedBy(alert, this.view.facts.plan.id) }));
    }
}

function openedBy({ remedy, target }: Alert, planId: string): OpenRequest {
    if (remedy === 'add-action') return { mode: 'create', of: 'action', parentId: target.id, kind: 'Action' };
    if (remedy === 'add-objective') return { mode: 'create', of: 'objective', parentId: planId, kind: null };
    return { mode: 'edit', of: target.kind === 'action' ? 'action' : 'objective', id: target.id };
}
