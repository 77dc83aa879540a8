import { LightningElement, api } from 'lwc';
import { rolesOf, type RoleFact } from 'c/judgement';
import { formatDay } from 'c/localeFormat';
import { LABELS } from 'c/orgChartLabels';
import type { Choices, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { fillText } from 'c/result';

/**
 * What is thought of one person, context by context, and the form that edits it.
 *
 * @fires saved after a judgement was saved
 */
export default class OrgChartJudgements extends LightningElement {
    @api store: OrgChartStore | undefined;
    private shown: OrgChartState | undefined;

    /** State of the store; a judgement that it asks for opens the form. */
    @api
    get state(): OrgChartState | undefined {
        return this.shown;
    }
    set state(state: OrgChartState | undefined) {
        const asked = state?.asked ?? null;
        const isNew = asked !== null && asked !== this.answered;
        this.shown = state;
        if (!isNew) return;
        this.answered = asked;
        this.openFor(asked.context.id ?? state?.map?.account.id, asked.role);
    }
    private answered: OrgChartState['asked'] = null;
    labels = LABELS;
    isEditing = false;
    private givesFocusBack = false;
    editedContext: string | undefined;
    /** Role that the form starts with; empty for the one that is recorded. */
    startRole: string | undefined;
    private key: string | undefined;

    /** Key of the person; a new one closes the form. */
    @api
    get personKey(): string | undefined {
        return this.key;
    }
    set personKey(key: string | undefined) {
        if (key !== this.key && this.answered?.key !== key) this.isEditing = false;
        this.key = key;
    }

    get judgements() {
        const map = this.state?.map;
        const person = map?.person(this.key ?? null);
        if (!map || !person) return [];
        return map.rolesOf(person).map((role) => {
            const context = role.contextName ?? LABELS.roleContextAccount;
            return {
                id: role.id,
                context,
                contextId: role.contextId ?? map.account.id,
                editText: fillText(LABELS.judgementEdit, [context]),
                roles: rolesOf(role)
                    .map((value) => this.labelOf('role', value))
                    .join(' · '),
                details: this.detailsOf(role),
                evidence: role.evidence ?? '',
                assessed: this.assessedOf(role),
                isOverdue: role.reviewDate !== null && role.reviewDate < (this.store?.today() ?? '')
            };
        });
    }
    get hasNoJudgements(): boolean {
        return this.judgements.length === 0;
    }
    get canJudge(): boolean {
        const kind = this.state?.map?.person(this.key ?? null)?.kind;
        return this.state?.access?.judge === true && this.state.choices !== null && kind !== 'outside';
    }

    private labelOf(field: keyof Choices, value: string): string {
        return this.state?.choices?.[field].find((choice) => choice.value === value)?.label ?? value;
    }
    private detailsOf(role: RoleFact): string {
        const map = this.state?.map;
        const backup = map?.person(map.hierarchy.keyOfStakeholder.get(role.backupId ?? '') ?? null);
        const named = (label: string, value: string | number | null): string =>
            value === null ? '' : `${label}: ${value}`;
        const chosen = (label: string, field: keyof Choices, value: string | null): string =>
            named(label, value === null ? null : this.labelOf(field, value));
        return [
            chosen(LABELS.support, 'support', role.support),
            named(LABELS.influenceField, role.influence),
            named(LABELS.interest, role.interest),
            chosen(LABELS.coverage, 'coverage', role.coverage),
            chosen(LABELS.adaptability, 'adaptability', role.adaptability),
            role.controlsBudget ? LABELS.budget : '',
            named(LABELS.backup, backup?.name ?? null),
            named(LABELS.reviewDate, role.reviewDate === null ? null : formatDay(role.reviewDate))
        ]
            .filter((text) => text !== '')
            .join(' · ');
    }
    private assessedOf({ assessedOn, assessedById, assessedByName }: RoleFact): string {
        if (assessedOn === null) return '';
        const by = assessedById !== null && assessedById === this.store?.userId ? LABELS.you : assessedByName;
        const day = formatDay(assessedOn);
        return by === null ? `${LABELS.assessedOn}: ${day}` : fillText(LABELS.judgedBy, [by, day]);
    }

    /** The form that had the focus is gone: the button that opens it takes it back. */
    override renderedCallback(): void {
        if (!this.givesFocusBack || this.isEditing) return;
        this.givesFocusBack = false;
        this.template?.querySelector<HTMLElement>('.opens-form')?.focus();
    }

    private openFor(contextId: string | undefined, role: string | null = null): void {
        this.editedContext = contextId;
        this.startRole = role ?? undefined;
        this.isEditing = true;
    }

    handleEdit(event: Event): void {
        this.openFor((event.currentTarget as HTMLElement).dataset.context);
    }
    /** Starts with the account, or the first context that nobody judged. */
    handleAdd(): void {
        const judged = new Set(this.judgements.map(({ contextId }) => contextId));
        const contexts = [this.state?.map?.account.id, ...(this.state?.contexts ?? []).map(({ id }) => id)];
        this.openFor(contexts.find((id) => id !== undefined && !judged.has(id)) ?? contexts[0]);
    }
    handleDone(event: CustomEvent<{ kind: 'saved' | 'unchanged' }>): void {
        this.isEditing = false;
        this.givesFocusBack = true;
        this.store?.answer();
        if (event.detail.kind === 'saved') this.dispatchEvent(new CustomEvent('saved'));
    }
}
