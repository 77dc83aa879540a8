import { LightningElement, api } from 'lwc';
import { roleIn, type JudgementContext } from 'c/chartEdit';
import { judgePerson } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { Choice, EditOutcome, OrgChartState, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { draftOf, editOf, withRole, type Draft } from './draft';
import { contextOptions, describeJudgement, STEPS, withNone } from './options';

const NAMES = LABELS as unknown as SceneTexts;

/**
 * Form for what is thought of one person in one context. What was typed stays until it is saved or given up; a conflict
 * shows both versions.
 *
 * @fires done when the form is to be closed, with `saved` or `unchanged`
 */
export default class OrgChartJudgementForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api state: OrgChartState | undefined;
    /** Key of the person judged. */
    @api personKey: string | undefined;
    /** Id of the context to start with: of the account, a buying center or an opportunity. */
    @api contextId: string | undefined;
    /** Role to start with where it is not recorded yet: the form opens with it filled in. */
    @api startRole: string | undefined;
    labels = LABELS;
    isSaving = false;
    refusal = '';
    failure: SaveFailure | null = null;
    chosenContext = '';
    draft: Draft = draftOf(undefined, () => null);
    private opened: Draft = this.draft;
    private tookFocus = false;

    /** The button that opened the form is gone: the first field takes the focus. */
    override renderedCallback(): void {
        if (this.tookFocus) return;
        this.tookFocus = true;
        this.template?.querySelector<HTMLElement>('lightning-combobox')?.focus();
    }

    override connectedCallback(): void {
        this.open(this.contextId ?? this.state?.map?.account.id ?? '');
        if (this.startRole !== undefined) this.draft = withRole(this.draft, this.startRole);
    }

    private get contexts(): readonly JudgementContext[] {
        const account = this.state?.map?.account;
        return account ? [{ kind: 'Account', ...account }, ...(this.state?.contexts ?? [])] : [];
    }
    private get context(): JudgementContext | undefined {
        return this.contexts.find(({ id }) => id === this.chosenContext);
    }
    get contextOptions(): Choice[] {
        return contextOptions(this.contexts);
    }

    /** Takes what is saved for a context; starts anew. */
    private open(contextId: string): void {
        const map = this.state?.map;
        this.chosenContext = contextId;
        const { context } = this;
        if (!map || !context) return;
        const stakeholderId = map.person(this.personKey ?? null)?.stakeholderId ?? null;
        const role = roleIn(map.facts.roles.values(), stakeholderId, context);
        this.opened = draftOf(role, (id) => map.hierarchy.keyOfStakeholder.get(id) ?? null);
        this.draft = this.opened;
        this.refusal = '';
        this.failure = null;
    }

    get options() {
        const { role = [], support = [], coverage = [], adaptability = [] } = this.state?.choices ?? {};
        return {
            role: withNone(role),
            support: withNone(support),
            coverage: withNone(coverage),
            adaptability: withNone(adaptability),
            steps: withNone(STEPS)
        };
    }
    /** Every role but the main one, each with its tick. */
    get additional() {
        const { role, additionalRoles } = this.draft;
        const roles = this.state?.choices?.role ?? [];
        return roles
            .filter(({ value }) => value !== role)
            .map((choice) => ({ ...choice, checked: additionalRoles.includes(choice.value) }));
    }
    get backupName(): string {
        const backup = this.state?.map?.person(this.draft.backupKey) ?? null;
        return backup === null ? LABELS.noBackup : shownName(backup, NAMES);
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.error.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure.error) : '';
    }
    get isPlainFailure(): boolean {
        return this.failure !== null && this.failure.theirs === null;
    }
    /** Both versions in words, where somebody else was faster. */
    get versions() {
        const map = this.state?.map;
        const { context } = this;
        if (!this.failure?.theirs || !map || !context) return null;
        // The map was read again: it holds what the other side has.
        const stakeholderId = map.person(this.personKey ?? null)?.stakeholderId ?? null;
        const theirs = roleIn(map.facts.roles.values(), stakeholderId, context);
        const theirDraft = draftOf(theirs, (id) => map.hierarchy.keyOfStakeholder.get(id) ?? null);
        return { theirs: describeJudgement(theirDraft), mine: describeJudgement(this.draft) };
    }

    handleContext(event: CustomEvent<{ value: string }>): void {
        this.open(event.detail.value);
    }
    handleInput(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        const value = event.detail.checked ?? event.detail.value ?? '';
        this.draft = { ...this.draft, [field as keyof Draft]: value };
    }
    handleAdditional(event: CustomEvent<{ checked: boolean }>): void {
        const { value = '' } = (event.currentTarget as HTMLElement).dataset;
        const others = this.draft.additionalRoles.filter((role) => role !== value);
        this.draft = { ...this.draft, additionalRoles: event.detail.checked ? [...others, value] : others };
    }
    handleBackup(event: CustomEvent<{ key: string }>): void {
        this.draft = { ...this.draft, backupKey: event.detail.key };
    }
    handleClearBackup(): void {
        this.draft = { ...this.draft, backupKey: null };
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleCancel();
    }

    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, context, personKey } = this;
        const map = this.state?.map;
        if (!store || !map || !context || personKey === undefined || this.isSaving) return;
        this.isSaving = true;
        this.refusal = '';
        this.failure = null;
        const outcome = await store.run(judgePerson(map, personKey, context, editOf(this.opened, this.draft)));
        this.isSaving = false;
        this.show(outcome);
    }
    private show(outcome: EditOutcome): void {
        if (outcome.kind === 'refused') this.refusal = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') this.failure = outcome.failure;
        else this.dispatchEvent(new CustomEvent('done', { detail: { kind: outcome.kind } }));
    }
    handleCancel(): void {
        if (this.personKey !== undefined) this.store?.dismissFailure(this.personKey);
        this.dispatchEvent(new CustomEvent('done', { detail: { kind: 'unchanged' } }));
    }
}
