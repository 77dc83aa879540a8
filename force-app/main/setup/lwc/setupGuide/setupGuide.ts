import { LightningElement, api } from 'lwc';
import { formatDay } from 'c/localeFormat';
import { fillText } from 'c/result';
import { ERROR_TEXTS, LABELS, STEPS } from 'c/setupLabels';
import { doneSteps, type SettingsState, type SettingsStore } from 'c/setupStore';
import TIME_ZONE from '@salesforce/i18n/timeZone';

/** The user's day: "en-CA" writes ISO dates. */
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE });

/** What a page cannot see: steps with links, and ticks that are remembered for every admin. */
export default class SetupGuide extends LightningElement {
    /** Keeps the ticks with the settings. */
    @api store: SettingsStore | undefined;

    labels = LABELS;
    state: SettingsState | undefined;
    private unsubscribe: (() => void) | undefined;

    override connectedCallback(): void {
        this.state = this.store?.getState();
        this.unsubscribe = this.store?.subscribe((state) => (this.state = state));
    }
    override disconnectedCallback(): void {
        this.unsubscribe?.();
    }

    get steps() {
        const done = new Map(doneSteps(this.state?.record?.steps ?? '').map(({ code, on }) => [code, on]));
        return STEPS.map((step) => {
            const on = done.get(step.code);
            return {
                ...step,
                isDone: on !== undefined,
                doneText: on ? fillText(LABELS.guideDoneOn, [formatDay(on)]) : ''
            };
        });
    }
    get progress(): string {
        const { steps } = this;
        return fillText(LABELS.guideProgress, [steps.filter(({ isDone }) => isDone).length, steps.length]);
    }
    get cannotTick(): boolean {
        return this.state?.phase !== 'ready';
    }
    get errorText(): string {
        return this.state?.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }

    async handleTick(event: CustomEvent<{ checked: boolean }>): Promise<void> {
        const { code = '' } = (event.currentTarget as HTMLElement).dataset;
        const { checked } = event.detail;
        const kept = await this.store?.tick(code, checked ? TODAY.format(Date.now()) : null);
        if (kept) this.dispatchEvent(new CustomEvent('announced', { detail: { text: this.progress } }));
    }
}
