import { LightningElement, api } from 'lwc';
import { editProfile } from 'c/orgChartCommands';
import { ERROR_TEXTS, LABELS, REFUSAL_TEXTS } from 'c/orgChartLabels';
import type { Choice, Choices, OrgChartState, OrgChartStore, SaveFailure } from 'c/orgChartStore';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { differences, draftOf, editOf, type ProfileDraft } from './draft';
import { PROFILE_LABELS } from './labels';

type Chosen = 'preferredChannel' | 'contactFrequency' | 'communicationStyle';

/**
 * How to talk to one contact and about what. Read when the contact is opened; personal notes only with their permission.
 * What was typed stays until it is saved or given up.
 *
 * @fires saved after the profile was saved
 */
export default class OrgChartProfile extends LightningElement {
    @api store: OrgChartStore | undefined;
    @api state: OrgChartState | undefined;
    labels = { ...LABELS, ...PROFILE_LABELS };
    isEditing = false;
    isSaving = false;
    hasFailed = false;
    refusal = '';
    failure: SaveFailure | null = null;
    draft: ProfileDraft = draftOf(undefined, undefined);
    private opened: ProfileDraft = this.draft;
    private key: string | undefined;
    private asked: string | undefined;

    /** Key of the contact; a new one closes the form. */
    @api
    get personKey(): string | undefined {
        return this.key;
    }
    set personKey(key: string | undefined) {
        if (key !== this.key) this.isEditing = false;
        this.key = key;
    }

    /** After the page has rendered, which then has its gateway. */
    override renderedCallback(): void {
        const { key, store } = this;
        const seen = `${key} ${this.mayReadNotes}`;
        if (key === undefined || !store || this.asked === seen || !this.state?.access) return;
        this.asked = seen;
        this.hasFailed = false;
        Promise.resolve()
            .then(() => store.readDetails([key], this.mayReadNotes))
            .catch(() => (this.hasFailed = this.asked === seen));
    }

    private get person() {
        return this.state?.map?.person(this.key ?? null) ?? null;
    }
    private get profile() {
        return this.person === null ? undefined : this.state?.map?.profileOf(this.person);
    }
    private get notes() {
        return this.person === null || !this.mayReadNotes ? undefined : this.state?.map?.notesOf(this.person);
    }
    private get mayReadNotes(): boolean {
        return (this.state?.access?.notes ?? 'none') !== 'none';
    }
    get mayEditNotes(): boolean {
        return this.state?.access?.notes === 'edit';
    }
    get isLoading(): boolean {
        return this.profile === undefined && !this.hasFailed;
    }
    get canEdit(): boolean {
        return this.profile !== undefined && !this.isEditing && this.state?.access?.rights.profiles.update === true;
    }

    get rows(): readonly { readonly label: string; readonly value: string }[] {
        const { profile, notes } = this;
        const rows: [label: string, value: string | null | undefined][] = [
            [PROFILE_LABELS.channel, this.labelOf('preferredChannel', profile?.preferredChannel)],
            [PROFILE_LABELS.frequency, this.labelOf('contactFrequency', profile?.contactFrequency)],
            [PROFILE_LABELS.style, this.labelOf('communicationStyle', profile?.communicationStyle)],
            [PROFILE_LABELS.interests, profile?.interests],
            [PROFILE_LABELS.pains, profile?.pains],
            [PROFILE_LABELS.notes, notes?.text]
        ];
        return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
    }
    get isEmpty(): boolean {
        return this.profile !== undefined && this.rows.length === 0;
    }
    private labelOf(name: Chosen, value: string | null | undefined): string {
        return this.state?.choices?.[name].find((choice) => choice.value === value)?.label ?? value ?? '';
    }
    get options(): Readonly<Record<Chosen, readonly Choice[]>> {
        const choices: Partial<Choices> = this.state?.choices ?? {};
        const withNone = (name: Chosen): readonly Choice[] => [
            { label: LABELS.notJudged, value: '' },
            ...(choices[name] ?? [])
        ];
        return {
            preferredChannel: withNone('preferredChannel'),
            contactFrequency: withNone('contactFrequency'),
            communicationStyle: withNone('communicationStyle')
        };
    }
    /** Both versions in words, where somebody else was faster. */
    get versions() {
        if (this.failure?.error.kind !== 'conflict') return null;
        const names = differences(draftOf(this.profile, this.notes), this.draft);
        if (names.length === 0) return null;
        const told = (draft: ProfileDraft): string =>
            names.map((name) => `${this.fieldLabel(name)}: ${this.said(name, draft[name])}`).join(' · ');
        return { theirs: told(draftOf(this.profile, this.notes)), mine: told(this.draft) };
    }
    private fieldLabel(name: keyof ProfileDraft): string {
        const chosen = {
            preferredChannel: PROFILE_LABELS.channel,
            contactFrequency: PROFILE_LABELS.frequency,
            communicationStyle: PROFILE_LABELS.style
        };
        return name in chosen ? chosen[name as Chosen] : PROFILE_LABELS[name as 'interests' | 'pains' | 'notes'];
    }
    private said(name: keyof ProfileDraft, value: string): string {
        if (value === '') return LABELS.notJudged;
        const isText = name === 'interests' || name === 'pains' || name === 'notes';
        return isText ? value : this.labelOf(name, value);
    }
    get isPlainFailure(): boolean {
        return this.failure !== null && this.versions === null;
    }
    get failureText(): string {
        return this.failure ? ERROR_TEXTS[this.failure.error.kind] : '';
    }
    get failureDetails(): string {
        return this.failure ? messageOf(this.failure.error) : '';
    }

    handleEdit(): void {
        this.opened = draftOf(this.profile, this.notes);
        this.draft = this.opened;
        [this.isEditing, this.failure, this.refusal] = [true, null, ''];
    }
    handleInput(event: CustomEvent<{ value: string }>): void {
        const { field } = (event.currentTarget as HTMLElement).dataset;
        this.draft = { ...this.draft, [field as keyof ProfileDraft]: event.detail.value };
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.handleCancel();
    }
    handleCancel(): void {
        this.isEditing = false;
    }
    async handleSave(event?: Event): Promise<void> {
        event?.preventDefault();
        const { store, key } = this;
        const map = this.state?.map;
        if (!store || !map || key === undefined || this.isSaving) return;
        const { failure } = this;
        [this.isSaving, this.failure, this.refusal] = [true, null, ''];
        const command = editProfile(map, key, editOf(this.opened, this.draft));
        // What was sent before may have arrived although its answer was lost.
        if (failure !== null) await this.readAgain(store, key);
        const outcome = await (failure === null ? store.run(command) : store.runAgain(command, failure));
        this.isSaving = false;
        if (outcome.kind === 'refused') this.refusal = fillText(REFUSAL_TEXTS[outcome.code], outcome.parameters);
        else if (outcome.kind === 'failed') await this.showFailure(store, key, outcome.failure);
        else this.isEditing = false;
        if (outcome.kind === 'saved') this.dispatchEvent(new CustomEvent('saved'));
    }
    /** After a conflict the newest version is shown, so that saving again is a choice and not a race. */
    private async showFailure(store: OrgChartStore, key: string, failure: SaveFailure): Promise<void> {
        if (failure.error.kind === 'conflict') await this.readAgain(store, key);
        this.failure = failure;
    }
    /** Reads the newest version; where that fails, saving says why. */
    private readAgain(store: OrgChartStore, key: string): Promise<void> {
        return store.readDetails([key], this.mayReadNotes).catch(() => undefined);
    }
}
