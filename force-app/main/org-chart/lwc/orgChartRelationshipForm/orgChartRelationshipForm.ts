import { LightningElement, api } from 'lwc';
import { relatePeople, removeRelationship } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import { SIGN_TEXTS } from 'c/orgChartLinks';
import { chipsOf } from 'c/orgChartChips';
import type {
    ChartMap,
    Choice,
    Choices,
    EditOutcome,
    OrgChartState,
    OrgChartStore,
    SaveFailure
} from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { isMutual, SIGNS, signGlyph } from 'c/relationship';
import { fillText } from 'c/result';
import { RELATIONSHIP_LABELS } from './labels';

const STEPS: readonly Choice[] = ['1', '2', '3', '4', '5'].map((step) => ({ label: step, value: step }));

/** What stands in the form, as inputs give it. */
interface Draft {
    readonly from: string | null;
    readonly to: string | null;
    readonly type: string;
    readonly sign: string;
    readonly strength: string;
    readonly frequency: string;
    readonly reason: string;
}

/**
 * Dialog for an informal relationship. What was typed stays until it is saved or given up.
 *
 * @fires done with what became of it: `saved`, `removed` or `closed`
 */
export default class OrgChartRelationshipForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** Id of the relationship to change; empty for a new one. */
    @api relationshipId = '';
    /** Keys of the two people of a new one, as far as they are known. */
    @api from: string | null = null;
    @api to: string | null = null;
    labels = RELATIONSHIP_LABELS;
    draft: Draft = { from: null, to: null, type: '', sign: 'Neutral', strength: '', frequency: '', reason: '' };
    trouble = '';
    details = '';
    asksRemove = false;
    isSaving = false;
    private failure: SaveFailure | null = null;

    private get state(): OrgChartState | undefined {
        return this.store?.getState();
    }
    get map(): ChartMap | undefined {
        return this.state?.map ?? undefined;
    }
    private get choices(): Choices | null {
        return this.state?.choices ?? null;
    }

    override connectedCallback(): void {
        const { map } = this;
        const record = map?.facts.relationships.get(this.relationshipId);
        const keyOf = (id: string | null): string | null => map?.personOfStakeholder(id)?.key ?? null;
        const [first = ''] = (this.choices?.relationshipType ?? []).map(({ value }) => value);
        this.draft = record
            ? {
                  from: keyOf(record.fromId),
                  to: keyOf(record.toId),
                  type: record.type ?? '',
                  sign: record.sign ?? 'Neutral',
                  strength: record.strength === null ? '' : String(record.strength),
                  frequency: record.frequency ?? '',
                  reason: record.reason ?? ''
              }
            : { ...this.draft, from: this.from, to: this.to, type: first, strength: '3' };
    }

    get heading(): string {
        return this.isNew ? RELATIONSHIP_LABELS.addTitle : RELATIONSHIP_LABELS.editTitle;
    }
    get isNew(): boolean {
        return this.relationshipId === '';
    }
    get canRemove(): boolean {
        return !this.isNew && this.state?.access?.rights.relationships.remove === true && !this.asksRemove;
    }
    /** The two ends, each with the name of the person or a search. */
    get ends() {
        const { store, state } = this;
        const chips = store && state ? chipsOf(store, state) : null;
        return (['from', 'to'] as const).map((end) => {
            const name = chips?.of(this.draft[end])?.name ?? '';
            const changeLabel = fillText(RELATIONSHIP_LABELS.changePerson, [name]);
            return {
                end,
                label: RELATIONSHIP_LABELS[end],
                name,
                changeLabel,
                without: this.draft[end === 'from' ? 'to' : 'from']
            };
        });
    }
    get typeOptions(): readonly Choice[] {
        return this.choices?.relationshipType ?? [];
    }
    get signOptions(): Choice[] {
        const known = this.choices?.sign ?? [];
        return SIGNS.map((value) => {
            const label = known.find((choice) => choice.value === value)?.label ?? SIGN_TEXTS[value];
            return { value, label: `${signGlyph(value)} ${label}` };
        });
    }
    get strengthOptions(): readonly Choice[] {
        return STEPS;
    }
    get frequencyOptions(): Choice[] {
        return [{ label: RELATIONSHIP_LABELS.notSet, value: '' }, ...(this.choices?.frequency ?? [])];
    }
    get directionText(): string {
        return isMutual(this.draft.type) ? RELATIONSHIP_LABELS.mutual : '';
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [field as keyof Draft]: event.detail.value };
    }
    handlePerson(event: CustomEvent<{ key: string }>): void {
        const { end } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [end as 'from' | 'to']: event.detail.key };
    }
    handleClear(event: Event): void {
        const { end } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [end as 'from' | 'to']: null };
    }
    handleTurn(): void {
        this.draft = { ...this.draft, from: this.draft.to, to: this.draft.from };
    }

    async handleSave(): Promise<void> {
        const { store, map, draft } = this;
        if (!store || !map || this.isSaving) return;
        const { from, to, type, sign, strength, frequency, reason } = draft;
        this.details = '';
        this.trouble =
            from === null || to === null
                ? RELATIONSHIP_LABELS.needBoth
                : type === ''
                  ? RELATIONSHIP_LABELS.needType
                  : '';
        if (from === null || to === null || type === '') return;
        const command = relatePeople(map, this.isNew ? null : this.relationshipId, {
            fromKey: from,
            toKey: to,
            type,
            sign,
            strength: strength === '' ? null : Number(strength),
            frequency: frequency === '' ? null : frequency,
            reason: reason.trim() === '' ? null : reason.trim()
        });
        await this.run(() => (this.failure ? store.runAgain(command, this.failure) : store.run(command)), 'saved');
    }
    handleRemove(): void {
        this.asksRemove = true;
    }
    handleKeep(): void {
        this.asksRemove = false;
    }
    async handleRemoveYes(): Promise<void> {
        const { store, map } = this;
        if (!store || !map || this.isSaving) return;
        await this.run(() => store.run(removeRelationship(map, this.relationshipId)), 'removed');
    }

    private async run(save: () => Promise<EditOutcome>, done: 'saved' | 'removed'): Promise<void> {
        this.isSaving = true;
        const outcome = await save();
        this.isSaving = false;
        if (outcome.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') this.tell(outcome.failure);
        else this.close(done);
    }
    private tell(failure: SaveFailure): void {
        this.failure = failure;
        const theirs = (failure.theirs ?? []).map((clash) => String(clash.theirs ?? LABELS.notJudged)).join(', ');
        this.trouble =
            theirs === '' ? ERROR_TEXTS[failure.error.kind] : fillText(RELATIONSHIP_LABELS.conflict, [theirs]);
        this.details = messageOf(failure.error);
    }

    handleClose(): void {
        for (const key of [this.draft.from, this.draft.to]) if (key !== null) this.store?.dismissFailure(key);
        this.close('closed');
    }
    private close(kind: 'saved' | 'removed' | 'closed'): void {
        this.dispatchEvent(new CustomEvent('done', { detail: { kind } }));
    }
}
