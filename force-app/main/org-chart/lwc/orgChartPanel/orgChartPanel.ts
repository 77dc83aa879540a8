import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { Person } from 'c/hierarchy';
import { formatDay } from 'c/localeFormat';
import { placePerson } from 'c/orgChartCommands';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { LABELS } from 'c/orgChartLabels';
import { shownName, type SceneTexts } from 'c/orgChartScene';
import type { ChartMap, OrgChartState, OrgChartStore } from 'c/orgChartStore';

const NAMES = LABELS as unknown as SceneTexts;

interface Row {
    readonly label: string;
    readonly value: string;
    readonly href: string;
}

/**
 * Details of the selected person: contact details, place in the hierarchy, judgements, and the form that edits.
 *
 * @fires personchosen with the key of another person to show
 * @fires pathwanted with the key of the person, to find the best way to them
 * @fires saved with the name of the person, after an edit
 */
export default class OrgChartPanel extends NavigationMixin(LightningElement) {
    @api store: OrgChartStore | undefined;
    labels = LABELS;
    editLabels = EDITING_LABELS;
    isEditing = false;
    private givesFocusBack = false;
    private shown: OrgChartState | undefined;

    /** State of the store; a new object for each change. */
    @api
    get state(): OrgChartState | undefined {
        return this.shown;
    }
    set state(state: OrgChartState | undefined) {
        if (state?.selected !== this.shown?.selected) this.isEditing = false;
        this.shown = state;
    }

    get map(): ChartMap | undefined {
        return this.shown?.map ?? undefined;
    }
    private get person(): Person | null {
        return this.map?.person(this.shown?.selected ?? null) ?? null;
    }
    get personKey(): string | undefined {
        return this.person?.key;
    }
    get name(): string {
        return this.person === null ? '' : shownName(this.person, NAMES);
    }
    get jobTitle(): string {
        return this.person?.title === this.name ? '' : (this.person?.title ?? '');
    }
    get kind(): string {
        const kind = this.person?.kind;
        if (kind === 'placeholder') return LABELS.placeholder;
        if (kind === 'department') return LABELS.department;
        return kind === 'outside' || kind === 'departed' ? LABELS.outside : '';
    }
    get canEdit(): boolean {
        const access = this.shown?.access;
        const kind = this.person?.kind;
        if (!access || this.isEditing) return false;
        if (kind === 'contact') return access.editContacts;
        return (kind === 'placeholder' || kind === 'department') && access.editStakeholders;
    }
    get canPark(): boolean {
        const kind = this.person?.kind;
        const isOurs = kind === 'contact' || kind === 'placeholder' || kind === 'department';
        return isOurs && !this.isEditing && this.shown?.access?.editStakeholders === true;
    }
    get isBusy(): boolean {
        return this.shown?.saving.has(this.personKey ?? '') === true;
    }
    get parkText(): string {
        return this.person?.placement === 'Parked' ? LABELS.unpark : LABELS.park;
    }
    get isContact(): boolean {
        return this.person?.kind === 'contact';
    }
    get canFill(): boolean {
        return this.person?.kind === 'placeholder' && this.canPark;
    }
    get canDelete(): boolean {
        const kind = this.person?.kind;
        const isRecord = kind === 'placeholder' || kind === 'department' || kind === 'departed';
        return isRecord && !this.isEditing && this.shown?.access?.rights.stakeholders.remove === true;
    }
    get isReadOnly(): boolean {
        const access = this.shown?.access;
        return access !== null && access !== undefined && !access.editContacts && !access.editStakeholders;
    }
    get recordId(): string | null {
        const { person } = this;
        return person?.kind === 'contact' || person?.kind === 'outside'
            ? person.contactId
            : (person?.stakeholderId ?? null);
    }

    get rows(): Row[] {
        const { person, map } = this;
        if (!person || !map) return [];
        const contact = map.contactOf(person);
        const position = map.hierarchy.indexOf.get(person.key) as number;
        const direct =
            (map.hierarchy.reportsStart[position + 1] as number) - (map.hierarchy.reportsStart[position] as number);
        const place = [contact?.city, contact?.country].filter((text) => text).join(', ');
        const rows: [label: string, value: string | null | undefined, link?: string][] = [
            [LABELS.fieldDepartment, person.department],
            [LABELS.fieldEmail, contact?.email, 'mailto:'],
            [LABELS.fieldPhone, contact?.phone, 'tel:'],
            [LABELS.fieldMobile, contact?.mobile, 'tel:'],
            [LABELS.fieldLocation, place],
            [LABELS.fieldSocial, contact?.socialProfile, ''],
            [LABELS.fieldLeft, contact?.leftOn ? formatDay(contact.leftOn) : ''],
            [LABELS.fieldReports, direct === 0 ? '' : String(direct)],
            [LABELS.fieldBelow, direct === 0 ? '' : String(map.hierarchy.below[position])]
        ];
        return rows.flatMap(([label, value, link]) => {
            if (!value) return [];
            // A profile is a link only where it is an address of the web.
            const isLink = link !== undefined && (link !== '' || /^https?:/.test(value));
            return [{ label, value, href: isLink ? link + value : '' }];
        });
    }

    get manager(): { readonly key: string; readonly name: string } | null {
        const manager = this.person === null ? null : (this.map?.managerOf(this.person.key) ?? null);
        return manager === null ? null : { key: manager.key, name: shownName(manager, NAMES) };
    }

    /** The form that had the focus is gone: the button that opens it takes it back. */
    override renderedCallback(): void {
        if (!this.givesFocusBack || this.isEditing) return;
        this.givesFocusBack = false;
        this.template?.querySelector<HTMLElement>('.opens-form')?.focus();
    }

    /** A contact's title and manager are edited here, a post in its dialog. */
    handleEdit(): void {
        const { person } = this;
        if (person && person.kind !== 'contact') this.store?.openDialog({ kind: 'change', key: person.key });
        else this.isEditing = true;
    }
    handleMove(): void {
        if (this.personKey !== undefined) this.store?.openDialog({ kind: 'move', keys: [this.personKey] });
    }
    handleFill(): void {
        if (this.personKey !== undefined) this.store?.openDialog({ kind: 'fill', key: this.personKey });
    }
    handleDelete(): void {
        if (this.personKey !== undefined) this.store?.openDialog({ kind: 'remove', key: this.personKey });
    }
    handlePark(): void {
        const { person, store, map } = this;
        if (!person || !store || !map) return;
        store.run(placePerson(map, person.key, person.placement === 'Parked' ? 'Auto' : 'Parked'));
    }

    handleDone(event: CustomEvent<{ kind: 'saved' | 'unchanged' }>): void {
        this.isEditing = false;
        this.givesFocusBack = true;
        if (event.detail.kind === 'saved') this.handleJudged();
    }

    handleJudged(): void {
        this.dispatchEvent(new CustomEvent('saved', { detail: { name: this.name } }));
    }

    handleManager(): void {
        this.dispatchEvent(new CustomEvent('personchosen', { detail: { key: this.manager?.key } }));
    }

    handleFindPath(): void {
        this.dispatchEvent(new CustomEvent('pathwanted', { detail: { key: this.personKey } }));
    }

    handleOpenRecord(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: this.recordId, actionName: 'view' }
        });
    }

    handleClose(): void {
        this.store?.select(null);
        this.dispatchEvent(new CustomEvent('close'));
    }
}
