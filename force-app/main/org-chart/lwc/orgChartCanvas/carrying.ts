import type { MoveTarget } from 'c/chartEdit';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { fillText } from 'c/result';
import type { ChartView } from './chartView';
import type { Moving } from './moving';

/** What a key comes to while people are carried. */
export type CarryStep =
    | { readonly kind: 'drop'; readonly keys: readonly string[]; readonly target: MoveTarget }
    | { readonly kind: 'say'; readonly text: string }
    | { readonly kind: 'none' };

const NONE: CarryStep = { kind: 'none' };

/**
 * Moving by keyboard: Ctrl+X takes the chosen people, the arrow keys go to whom they will report to, which is said;
 * Enter or Ctrl+V puts them there, T at the top, P into the parking lot; Escape leaves everything as it was.
 */
export class Carrying {
    private readonly view: ChartView;
    private moving: Moving | null = null;

    constructor(view: ChartView) {
        this.view = view;
    }

    get isUnderWay(): boolean {
        return this.moving !== null;
    }

    take(keys: readonly string[]): CarryStep {
        this.moving = this.view.carry(keys);
        return this.moving === null
            ? NONE
            : { kind: 'say', text: fillText(EDITING_LABELS.moveMode, [this.moving.name]) };
    }

    /** A key that ends the move; null for every other one. */
    key(event: KeyboardEvent): CarryStep | null {
        if (this.moving === null) return null;
        const isPaste = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v';
        if (event.key === 'Escape') {
            this.end();
            return { kind: 'say', text: EDITING_LABELS.moveCancelled };
        }
        if (event.key === 'Enter' || isPaste) return this.drop(this.here);
        if (event.ctrlKey || event.metaKey || event.altKey) return null;
        if (event.key.toLowerCase() === 't') return this.drop('Top');
        return event.key.toLowerCase() === 'p' ? this.drop('Parked') : null;
    }

    /** What the person with the focus means, to be said when the focus has moved. */
    get preview(): string {
        return this.moving === null ? '' : this.moving.preview(this.here).text;
    }

    private get here(): MoveTarget | null {
        const key = this.view.keyOf(this.view.activePosition);
        return key === null || this.moving?.has(key) === true ? null : { managerKey: key };
    }

    private drop(target: MoveTarget | null): CarryStep {
        const { moving } = this;
        if (moving === null) return NONE;
        const preview = moving.preview(target);
        if (target === null || preview.isRefused) return { kind: 'say', text: preview.text };
        this.end();
        return { kind: 'drop', keys: moving.keys, target };
    }

    private end(): void {
        this.moving = null;
        this.view.putDown();
    }
}
