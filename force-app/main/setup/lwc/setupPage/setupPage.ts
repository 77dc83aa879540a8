import { LightningElement } from 'lwc';
import { fullNumber } from 'c/localeFormat';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { countLevels } from 'c/setupFindings';
import type { SeenPermissions } from 'c/setupFacts';
import { ERROR_TEXTS, LABELS } from 'c/setupLabels';
import { ChecksStore, ForgetStore, SettingsStore, type ChecksState, type SetupGateway } from 'c/setupStore';
import DIRECTION from '@salesforce/i18n/dir';

const VIEWS = ['checks', 'guide', 'settings', 'forget'] as const;
type View = (typeof VIEWS)[number];
const NAMES: Readonly<Record<View, string>> = {
    checks: LABELS.viewChecks,
    guide: LABELS.viewGuide,
    settings: LABELS.viewSettings,
    forget: LABELS.viewForget
};

/** Checks the installation, leads through what a page cannot see, edits the settings, forgets a person. For admins. */
export default class SetupPage extends LightningElement {
    labels = LABELS;
    view: View = 'checks';
    state: ChecksState | undefined;
    settings: SettingsStore | undefined;
    forget: ForgetStore | undefined;
    announcement = '';
    private checks: ChecksStore | undefined;
    private endings: (() => void)[] = [];

    override disconnectedCallback(): void {
        this.endings.forEach((end) => end());
    }

    override renderedCallback(): void {
        if (!this.checks) this.start();
    }

    /** The gateway is there once the page has been rendered. */
    private start(): void {
        const gateway = this.refs?.gateway as unknown as (SetupGateway & { permissions: SeenPermissions }) | undefined;
        if (!gateway) return;
        const checks = new ChecksStore(gateway, gateway.permissions);
        this.checks = checks;
        this.state = checks.getState();
        this.settings = new SettingsStore(gateway);
        this.forget = new ForgetStore({
            gateway,
            replacement: LABELS.forgetRedacted,
            seen: () => checks.getState().facts?.objects ?? {}
        });
        this.endings = [checks.subscribe((state) => (this.state = state))];
        if (this.state.phase === 'no-access') return;
        checks.check();
        this.settings.load();
    }

    get isLoading(): boolean {
        return !this.state || this.state.phase === 'loading';
    }
    get isForbidden(): boolean {
        return this.state?.phase === 'no-access';
    }
    get hasFailed(): boolean {
        return this.state?.phase === 'failed';
    }
    /** An error while the last checks are shown: they stay. */
    get warning(): string {
        return this.state?.phase === 'ready' && this.state.error ? this.errorText : '';
    }
    get errorText(): string {
        return this.state?.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state?.error ? messageOf(this.state.error) : '';
    }
    get hasFindings(): boolean {
        return (this.state?.findings.length ?? 0) > 0;
    }
    get hasFacts(): boolean {
        return Boolean(this.state?.facts);
    }
    get isChecking(): boolean {
        return this.state?.checking === true;
    }
    get checkLabel(): string {
        return this.isChecking ? LABELS.checking : LABELS.checkAgain;
    }
    get summary(): string {
        const counts = countLevels(this.state?.findings ?? []);
        const { missing, attention, ok } = counts;
        if (missing + attention === 0) return fillText(LABELS.summaryGood, [fullNumber(ok)]);
        return fillText(LABELS.summary, [missing, attention, ok].map(fullNumber));
    }
    get tabs() {
        return VIEWS.map((view) => ({
            view,
            label: NAMES[view],
            selected: String(view === this.view),
            index: view === this.view ? 0 : -1
        }));
    }
    get viewName(): string {
        return NAMES[this.view];
    }
    get isChecks(): boolean {
        return this.view === 'checks';
    }
    get isGuide(): boolean {
        return this.view === 'guide';
    }
    get isSettings(): boolean {
        return this.view === 'settings';
    }
    get isForget(): boolean {
        return this.view === 'forget';
    }

    handleTab(event: Event): void {
        this.view = (event.currentTarget as HTMLElement).dataset.view as View;
    }
    handleTabKeys(event: KeyboardEvent): void {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const forward = (event.key === 'ArrowRight') === (DIRECTION === 'ltr');
        const place = VIEWS.indexOf(this.view) + (forward ? 1 : -1) + VIEWS.length;
        this.view = VIEWS[place % VIEWS.length] as View;
        (this.template?.querySelector(`[data-view=${this.view}]`) as HTMLElement | null)?.focus();
        event.preventDefault();
    }
    handleAnnounced(event: CustomEvent<{ text: string }>): void {
        this.announcement = event.detail.text;
    }
    async handleCheck(): Promise<void> {
        await this.checks?.check();
        if (this.state?.phase === 'ready' && !this.state.error) this.announcement = LABELS.checked;
    }
}
