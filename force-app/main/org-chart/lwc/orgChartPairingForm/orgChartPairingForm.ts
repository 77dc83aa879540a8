import { LightningElement, api } from 'lwc';
import { chipsOf } from 'c/orgChartChips';
import { endPairing, pairPeople } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { ChartMap, Choice, EditOutcome, OrgChartState, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import type { FoundUser } from 'c/userSearchGateway';
import { PAIRING_FORM_LABELS } from './labels';

/** What stands in the form, as inputs give it. */
interface Draft {
    readonly userId: string | null;
    readonly userName: string;
    readonly personKey: string | null;
    readonly currentLevel: string;
    readonly targetLevel: string;
    readonly cadenceDays: string;
    readonly lastMet: string;
    readonly agenda: string;
}

const BLANK: Draft = {
    userId: null,
    userName: '',
    personKey: null,
    currentLevel: '',
    targetLevel: '',
    cadenceDays: '',
    lastMet: '',
    agenda: ''
};

/**
 * Dialog for a pairing. What was typed stays until it is saved or given up.
 *
 * @fires done when the dialog is to be closed
 */
export default class OrgChartPairingForm extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** Id of the pairing to change; empty for a new one. */
    @api pairingId = '';
    /** Key of their person of a new one, where it is known. */
    @api personKey: string | null = null;
    labels = PAIRING_FORM_LABELS;
    draft: Draft = BLANK;
    trouble = '';
    details = '';
    asksEnd = false;
    isSaving = false;
    private failure: SaveFailure | null = null;

    private get state(): OrgChartState | undefined {
        return this.store?.getState();
    }
    get map(): ChartMap | undefined {
        return this.state?.map ?? undefined;
    }

    override connectedCallback(): void {
        const pairing = this.map?.facts.pairings.get(this.pairingId);
        if (!pairing) {
            this.draft = { ...BLANK, personKey: this.personKey };
            return;
        }
        this.draft = {
            userId: pairing.userId,
            userName: pairing.userName ?? '',
            personKey: this.map?.personOfStakeholder(pairing.stakeholderId)?.key ?? null,
            currentLevel: pairing.currentLevel ?? '',
            targetLevel: pairing.targetLevel ?? '',
            cadenceDays: pairing.cadenceDays === null ? '' : String(pairing.cadenceDays),
            lastMet: pairing.lastMet?.slice(0, 10) ?? '',
            agenda: pairing.agenda ?? ''
        };
    }

    get isNew(): boolean {
        return this.pairingId === '';
    }
    get heading(): string {
        const { userName } = this.draft;
        return this.isNew
            ? PAIRING_FORM_LABELS.addTitle
            : fillText(PAIRING_FORM_LABELS.editTitle, [userName, this.personName]);
    }
    get personName(): string {
        const { store } = this;
        return (store && chipsOf(store, store.getState())?.of(this.draft.personKey)?.name) ?? '';
    }
    get changeOursLabel(): string {
        return fillText(PAIRING_FORM_LABELS.changeOurs, [this.draft.userName]);
    }
    get changeTheirsLabel(): string {
        return fillText(PAIRING_FORM_LABELS.changeOurs, [this.personName]);
    }
    get levelOptions(): Choice[] {
        return [{ label: PAIRING_FORM_LABELS.notSet, value: '' }, ...(this.state?.choices?.level ?? [])];
    }
    get cadenceHelp(): string {
        const days = this.map?.lens.settings.meetingCadenceDays ?? '';
        return fillText(PAIRING_FORM_LABELS.cadenceHelp, [days]);
    }
    get canEnd(): boolean {
        return !this.isNew && this.state?.access?.rights.pairings.remove === true && !this.asksEnd;
    }

    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [field as keyof Draft]: event.detail.value };
    }
    handleUser(event: CustomEvent<FoundUser>): void {
        this.draft = { ...this.draft, userId: event.detail.id, userName: event.detail.name };
    }
    handleClearUser(): void {
        this.draft = { ...this.draft, userId: null, userName: '' };
    }
    handlePerson(event: CustomEvent<{ key: string }>): void {
        this.draft = { ...this.draft, personKey: event.detail.key };
    }
    handleClearPerson(): void {
        this.draft = { ...this.draft, personKey: null };
    }

    /** Why the form cannot be saved as it stands; empty where it can. */
    private get refusal(): string {
        const { userId, personKey, cadenceDays } = this.draft;
        if ((this.isNew && userId === null) || personKey === null) return PAIRING_FORM_LABELS.needBoth;
        if (cadenceDays !== '' && !/^[1-9]\d{0,3}$/.test(String(cadenceDays))) return PAIRING_FORM_LABELS.badCadence;
        const person = this.map?.person(personKey);
        const others = person ? (this.map?.pairingsOf(person) ?? []) : [];
        const isDouble = others.some((other) => other.id !== this.pairingId && other.userId === userId);
        return isDouble ? PAIRING_FORM_LABELS.already : '';
    }

    async handleSave(): Promise<void> {
        const { store, map, draft } = this;
        if (!store || !map || this.isSaving) return;
        this.details = '';
        this.trouble = this.refusal;
        if (this.trouble !== '') return;
        const command = pairPeople(map, this.isNew ? null : this.pairingId, draft.personKey ?? '', {
            ...(this.isNew ? { userId: draft.userId, userName: draft.userName } : {}),
            currentLevel: draft.currentLevel || null,
            targetLevel: draft.targetLevel || null,
            cadenceDays: draft.cadenceDays === '' ? null : Number(draft.cadenceDays),
            lastMet: draft.lastMet || null,
            agenda: draft.agenda.trim() || null
        });
        await this.run(() => (this.failure ? store.runAgain(command, this.failure) : store.run(command)));
    }
    handleEnd(): void {
        this.asksEnd = true;
    }
    handleKeep(): void {
        this.asksEnd = false;
    }
    async handleEndYes(): Promise<void> {
        const { store, map } = this;
        if (!store || !map || this.isSaving) return;
        await this.run(() => store.run(endPairing(map, this.pairingId)));
    }
    private async run(save: () => Promise<EditOutcome>): Promise<void> {
        this.isSaving = true;
        const outcome = await save();
        this.isSaving = false;
        if (outcome.kind === 'refused') this.trouble = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') this.tell(outcome.failure);
        else this.close();
    }
    private tell(failure: SaveFailure): void {
        this.failure = failure;
        const theirs = (failure.theirs ?? []).map((clash) => String(clash.theirs ?? LABELS.notJudged)).join(', ');
        this.trouble =
            theirs === '' ? ERROR_TEXTS[failure.error.kind] : fillText(PAIRING_FORM_LABELS.conflict, [theirs]);
        this.details = messageOf(failure.error);
    }
    handleClose(): void {
        if (this.draft.personKey !== null) this.store?.dismissFailure(this.draft.personKey);
        this.close();
    }
    private close(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }
}
