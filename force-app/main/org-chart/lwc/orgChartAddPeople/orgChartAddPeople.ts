import { LightningElement, api } from 'lwc';
import type { OrgChartState } from 'c/orgChartStore';
import { EDITING_LABELS } from 'c/orgChartEditLabels';
import { ADD_LABELS } from './labels';

/** A way to bring people, judgements or units onto the map. */
export type AddingKind = 'list' | 'roles' | 'centers';

/** One person, post or department, added in a dialog. */
export type AddedPerson = 'Contact' | 'Placeholder' | 'Department';

/** Detail of `personwanted`. */
export interface PersonWantedDetail {
    readonly what: AddedPerson;
}

/** Detail of `addingchosen`. */
export interface AddingChosenDetail {
    readonly kind: AddingKind;
}

interface Way {
    readonly kind: AddingKind | AddedPerson;
    readonly text: string;
    readonly hint: string;
    readonly icon: string;
}

const ONE_BY_ONE: readonly AddedPerson[] = ['Contact', 'Placeholder', 'Department'];
const WAYS: readonly Way[] = [
    { kind: 'Contact', text: EDITING_LABELS.addContact, hint: EDITING_LABELS.contactHint, icon: 'utility:adduser' },
    { kind: 'Placeholder', text: EDITING_LABELS.addPlaceholder, hint: EDITING_LABELS.nameHelp, icon: 'utility:user' },
    {
        kind: 'Department',
        text: EDITING_LABELS.addDepartment,
        hint: EDITING_LABELS.departmentHint,
        icon: 'utility:people'
    },
    { kind: 'list', text: ADD_LABELS.list, hint: ADD_LABELS.listText, icon: 'utility:table' },
    { kind: 'roles', text: ADD_LABELS.roles, hint: ADD_LABELS.rolesText, icon: 'utility:opportunity' },
    { kind: 'centers', text: ADD_LABELS.centers, hint: ADD_LABELS.centersText, icon: 'utility:hierarchy' }
];

/**
 * The ways to bring people onto the map: as a menu, or as the first step on an empty account. Shows only what the user
 * may do.
 *
 * @fires addingchosen with the way that was chosen
 * @fires personwanted where one person, post or department is to be added
 */
export default class OrgChartAddPeople extends LightningElement {
    @api state: OrgChartState | undefined;
    /** `menu`: a button with a menu; `start`: what an empty account shows. */
    @api variant: 'menu' | 'start' = 'menu';
    labels = ADD_LABELS;

    get isStart(): boolean {
        return this.variant === 'start';
    }
    get ways(): readonly Way[] {
        const access = this.state?.access;
        if (!access) return [];
        const allowed: Readonly<Record<Way['kind'], boolean>> = {
            Contact: access.rights.contacts.create,
            Placeholder: access.rights.stakeholders.create,
            Department: access.rights.stakeholders.create,
            list: access.rights.contacts.create && access.rights.stakeholders.create,
            roles: access.judge,
            centers: access.rights.buyingCenters.create
        };
        return WAYS.filter(({ kind }) => allowed[kind]);
    }
    get hasWays(): boolean {
        return this.ways.length > 0;
    }
    get startText(): string {
        return this.hasWays ? ADD_LABELS.startText : ADD_LABELS.startReadOnly;
    }

    handleMenu(event: CustomEvent<{ value: Way['kind'] }>): void {
        this.tell(event.detail.value);
    }
    handleWay(event: Event): void {
        this.tell((event.currentTarget as HTMLElement).dataset.kind as Way['kind']);
    }
    private tell(kind: Way['kind']): void {
        const what = ONE_BY_ONE.find((each) => each === kind);
        if (what !== undefined)
            this.dispatchEvent(new CustomEvent<PersonWantedDetail>('personwanted', { detail: { what } }));
        else
            this.dispatchEvent(
                new CustomEvent<AddingChosenDetail>('addingchosen', { detail: { kind: kind as AddingKind } })
            );
    }
}
