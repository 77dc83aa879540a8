import { LightningElement, api } from 'lwc';
import { dateText, ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import type { LandscapeState, LandscapeStore } from 'c/landscapeStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { LABELS } from './labels';

/**
 * Keeps the landscape as it is today, to be compared with later.
 *
 * @fires taken with a text that says so
 */
export default class LandscapeSnapshot extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    progress = '';
    problem = '';
    problemDetails = '';
    /** Kept until all of it is saved: begun again, nothing is kept twice. */
    private takingKey = '';

    get isTaking(): boolean {
        return this.progress !== '';
    }
    get takeLabel(): string {
        return this.takingKey === '' ? LABELS.snapshotTake : LABELS.snapshotContinue;
    }

    async handleTake(): Promise<void> {
        const { store } = this;
        if (!store || this.isTaking) return;
        this.problem = '';
        this.takingKey ||= store.newKey();
        const outcome = await store.takeSnapshot(this.takingKey, (done, all) => {
            this.progress = fillText(LABELS.snapshotProgress, [done, all]);
        });
        this.progress = '';
        if (outcome.kind === 'refused') {
            this.takingKey = '';
            this.problem = outcome.code === 'incomplete' ? LABELS.snapshotIncomplete : LABELS.snapshotNothing;
        } else if (outcome.kind === 'failed') {
            this.problem = ERROR_TEXTS[outcome.error.kind];
            this.problemDetails = messageOf(outcome.error);
        } else {
            this.takingKey = '';
            const text = fillText(LABELS.snapshotTaken, [dateText(store.today())]);
            this.dispatchEvent(new CustomEvent('taken', { detail: { text } }));
        }
    }
}
