import { LightningElement, api } from 'lwc';
import type { OrgChartState } from 'c/orgChartStore';
import { ADD_LABELS } from './labels';

/** A way to bring people, judgements or units onto the map. */
export type AddingKind = 'list' | 'roles' | 'centers';

/** Detail of `addingchosen`. */
export interface AddingChosenDetail {
    readonly kind: AddingKind;
}

interface Way {
    readonly kind: AddingKind;
    readonly text: string;
    readonly hint: string;
    readonly icon: string;
}

const WAYS: readonly Way[] = [
    { kind: 'list', text: ADD_LABELS.list, hint: ADD_LABELS.listText, icon: 'utility:table' },
    { kind: 'roles', text: ADD_LABELS.roles, hint: ADD_LABELS.rolesText, icon: 'utility:opportunity' },
    { kind: 'centers', text: ADD_LABELS.centers, hint: ADD_LABELS.centersText, icon: 'utility:hierarchy' }
];

/**
 * The ways to bring people onto the map: as a menu, or as the first step on an empty account. Shows only what the user
 * may do.
 *
 * @fires addingchosen with the way that was chosen
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
        const allowed: Readonly<Record<AddingKind, boolean>> = {
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

    handleMenu(event: CustomEvent<{ value: AddingKind }>): void {
        this.tell(event.detail.value);
    }
    handleWay(event: Event): void {
        this.tell((event.currentTarget as HTMLElement).dataset.kind as AddingKind);
    }
    private tell(kind: AddingKind): void {
        this.dispatchEvent(new CustomEvent<AddingChosenDetail>('addingchosen', { detail: { kind } }));
    }
}
