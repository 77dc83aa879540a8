import { LightningElement, api } from 'lwc';
import { roleIn, type JudgementContext, type JudgementEdit } from 'c/chartEdit';
import { rolesOf } from 'c/judgement';
import { chipsOf } from 'c/orgChartChips';
import { judgePerson } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, Choice, OrgChartStore, RoleRecord, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { ROLE_LABELS } from './labels';

/**
 * Dialog that gives somebody a role where it is missing: the main one where they have none in this context, otherwise
 * besides.
 *
 * @fires done when the dialog is to be closed
 */
export default class OrgChartRoleForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** API value of the role. */
    @api role = '';
    /** Where it is played. */
    @api context: JudgementContext | undefined;
    labels = ROLE_LABELS;
    personKey: string | null = null;
    coverage = '';
    evidence = '';
    trouble = '';
    details = '';
    isSaving = false;
    private failure: SaveFailure | null = null;

    get map(): ChartMap | undefined {
        return this.store?.getState().map ?? undefined;
    }
    private get contextName(): string {
        return this.context?.kind === 'Account' ? LABELS.roleContextAccount : (this.context?.name ?? '');
    }
    private labelOf(role: string): string {
        const known = this.store?.getState().choices?.role ?? [];
        return known.find(({ value }) => value === role)?.label ?? role;
    }
    get heading(): string {
        return fillText(ROLE_LABELS.heading, [this.labelOf(this.role), this.contextName]);
    }
    get personName(): string {
        const { store } = this;
        return (store && chipsOf(store, store.getState())?.of(this.personKey)?.name) ?? '';
    }
    get changeLabel(): string {
        return fillText(ROLE_LABELS.change, [this.personName]);
    }
    /** What the person is here already. */
    private get before(): RoleRecord | undefined {
        const { map, context } = this;
        const stakeholderId = map?.person(this.personKey)?.stakeholderId ?? null;
        return map && context ? roleIn(map.facts.roles.values(), stakeholderId, context) : undefined;
    }
    get consequence(): string {
        const { before, personName } = this;
        if (personName === '') return '';
        const roles = before ? rolesOf(before) : [];
        if (roles.includes(this.role)) return fillText(ROLE_LABELS.already, [personName]);
        const main = before?.role ?? null;
        if (main === null) return fillText(ROLE_LABELS.main, [personName]);
        return fillText(ROLE_LABELS.also, [personName, this.labelOf(main)]);
    }
    get coverageOptions(): Choice[] {
        const choices = this.store?.getState().choices?.coverage ?? [];
        return [{ label: ROLE_LABELS.notSet, value: '' }, ...choices];
    }

    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.personKey = event.detail.key;
        this.coverage = this.before?.coverage ?? '';
    }
    handleClear(): void {
        this.personKey = null;
    }
    handleCoverage(event: CustomEvent<{ value: string }>): void {
        this.coverage = event.detail.value;
    }
    handleEvidence(event: CustomEvent<{ value: string }>): void {
        this.evidence = event.detail.value;
    }

    private get edit(): JudgementEdit {
        const { before } = this;
        const role =
            (before?.role ?? null) === null
                ? { role: this.role }
                : { additionalRoles: [...(before?.additionalRoles ?? []), this.role] };
        return {
            ...role,
            ...(this.coverage === (before?.coverage ?? '') ? {} : { coverage: this.coverage || null }),
            ...(this.evidence.trim() === '' ? {} : { evidence: this.evidence.trim() })
        };
    }

    async handleSave(): Promise<void> {
        const { store, map, context, personKey } = this;
        if (!store || !map || !context || this.isSaving) return;
        this.details = '';
        this.trouble = personKey === null ? ROLE_LABELS.need : '';
        if (personKey === null) return;
        if (this.before && rolesOf(this.before).includes(this.role)) {
            this.trouble = fillText(ROLE_LABELS.already, [this.personName]);
            return;
        }
        const command = judgePerson(map, personKey, context, this.edit);
        this.isSaving = true;
        const outcome = await (this.failure ? store.runAgain(command, this.failure) : store.run(command));
        this.isSaving = false;
        if (outcome.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') {
            this.failure = outcome.failure;
            this.trouble = ERROR_TEXTS[outcome.failure.error.kind];
            this.details = messageOf(outcome.failure.error);
        } else this.close();
    }
    handleClose(): void {
        if (this.personKey !== null) this.store?.dismissFailure(this.personKey);
        this.close();
    }
    private close(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }
}
