import { LightningElement, api } from 'lwc';
import { formatMoment, fullNumber } from 'c/localeFormat';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { ERROR_TEXTS, LABELS, SECTIONS } from 'c/setupLabels';
import type { SettingRule, SettingProblem } from 'c/setupSettings';
import type { SettingsState, SettingsStore } from 'c/setupStore';

type Input = HTMLElement & { setCustomValidity(message: string): void; reportValidity(): boolean };

/** The settings of the whole org, checked while they are typed, saved together. */
export default class SetupSettingsForm extends LightningElement {
    /** Keeps what is typed. */
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
    override renderedCallback(): void {
        for (const input of this.template?.querySelectorAll<Input>('[data-field]') ?? []) {
            const message = this.problemText(input.dataset.field ?? '');
            if (input.dataset.message === message) continue;
            input.dataset.message = message;
            input.setCustomValidity(message);
            input.reportValidity();
        }
    }

    get isLoading(): boolean {
        return this.state?.phase === 'loading';
    }
    get hasFailed(): boolean {
        return this.state?.phase === 'failed';
    }
    get isNew(): boolean {
        return this.state?.record?.id === null;
    }
    get savedBy(): string {
        const { record } = this.state ?? {};
        if (!record?.modified) return '';
        return fillText(LABELS.settingsBy, [record.modifiedBy, formatMoment(record.modified)]);
    }
    get errorText(): string {
        return this.state?.error ? ERROR_TEXTS[this.state.error.kind] : '';
    }
    get errorDetails(): string {
        return this.state?.error ? messageOf(this.state.error) : '';
    }
    get failedHeading(): string {
        const kind = this.state?.error?.kind;
        return kind === 'conflict' || kind === 'duplicate' ? LABELS.saveConflict : LABELS.saveFailed;
    }
    get hasSaveError(): boolean {
        return this.state?.phase === 'ready' && this.state.error !== null;
    }
    get sections() {
        return (this.state?.sections ?? []).map(({ code, rules }) => ({
            code,
            label: SECTIONS[code],
            fields: rules.map((rule) => this.fieldOf(rule))
        }));
    }
    get changeCount(): number {
        return Object.keys(this.state?.typed ?? {}).length;
    }
    get unsaved(): string {
        return this.changeCount > 0 ? fillText(LABELS.unsaved, [fullNumber(this.changeCount)]) : '';
    }
    get cannotDiscard(): boolean {
        return this.changeCount === 0 || this.state?.saving === true;
    }
    get cannotSave(): boolean {
        const hasProblems = Object.keys(this.state?.problems ?? {}).length > 0;
        return hasProblems || this.state?.saving === true || (this.changeCount === 0 && !this.isNew);
    }
    get saveLabel(): string {
        return this.state?.saving ? LABELS.saving : LABELS.save;
    }
    get noUndo(): boolean {
        return !this.state?.done.length || this.changeCount > 0 || this.state.saving;
    }
    get noRedo(): boolean {
        return !this.state?.undone.length || this.changeCount > 0 || this.state.saving;
    }
    get undoText(): string {
        return this.changeText(LABELS.undo, LABELS.undoNothing, this.state?.done.at(-1)?.after);
    }
    get redoText(): string {
        return this.changeText(LABELS.redo, LABELS.redoNothing, this.state?.undone.at(-1)?.after);
    }

    private changeText(words: string, nothing: string, changed: Readonly<Record<string, unknown>> | undefined): string {
        if (!changed) return nothing;
        return fillText(words, [
            Object.keys(changed)
                .map((field) => this.state?.fields[field]?.label ?? field)
                .join(', ')
        ]);
    }

    private fieldOf(rule: SettingRule) {
        const { fields, theirs, saving } = this.state as SettingsState;
        const { label = rule.field, help = '', start = null, edit = false } = fields[rule.field] ?? {};
        const other = theirs[rule.field];
        return {
            name: rule.field,
            label,
            help,
            value: this.store?.valueOf(rule.field) ?? '',
            step: rule.decimals === 0 ? '1' : '0.1',
            minimum: rule.minimum,
            maximum: rule.maximum,
            disabled: saving || !edit,
            start: start === null ? '' : fillText(LABELS.startsWith, [fullNumber(start)]),
            theirs: other === undefined ? '' : fillText(LABELS.theirs, [other === null ? '–' : fullNumber(other)])
        };
    }

    private problemText(field: string): string {
        const problem = this.state?.problems[field];
        const rule = this.state?.sections.flatMap(({ rules }) => rules).find((each) => each.field === field);
        if (!problem || !rule) return '';
        const range = fillText(LABELS.problemRange, [fullNumber(rule.minimum), fullNumber(rule.maximum)]);
        const texts: Readonly<Record<SettingProblem, string>> = {
            missing: LABELS.problemMissing,
            'not-a-number': LABELS.problemMissing,
            'not-whole': LABELS.problemWhole,
            'too-fine': LABELS.problemFine,
            'too-small': range,
            'too-large': range
        };
        return texts[problem];
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        const { value } = event.detail;
        this.store?.type(field, value === '' ? null : Number(value));
    }
    handleReset(): void {
        this.store?.resetToStart();
    }
    handleDiscard(): void {
        this.store?.discard();
    }
    handleRetry(): void {
        this.store?.load();
    }
    async handleSave(): Promise<void> {
        if (await this.store?.save()) this.announce(LABELS.saved);
    }
    async handleUndo(): Promise<void> {
        if (await this.store?.undo()) this.announce(LABELS.undone);
    }
    async handleRedo(): Promise<void> {
        if (await this.store?.redo()) this.announce(LABELS.saved);
    }
    private announce(text: string): void {
        this.dispatchEvent(new CustomEvent('announced', { detail: { text } }));
    }
}
