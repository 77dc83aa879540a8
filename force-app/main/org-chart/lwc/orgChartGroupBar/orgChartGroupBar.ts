import { LightningElement, api } from 'lwc';
import type { OpportunityGroup, OrgChartState, OrgChartStore } from 'c/orgChartStore';
import { withValues } from 'c/peopleFilter';
import { fillText } from 'c/result';
import { TEXTS } from './labels';

/** Dots that fit into the row. */
const MOST_DOTS = 12;

/** What happens to everybody who is not in the buying group. */
type Others = 'shown' | 'dimmed' | 'hidden';

/**
 * The buying group of an opportunity in one row: how many people of how many that usually have to agree, what is
 * missing, and whether the others are shown, dimmed or hidden.
 *
 * @fires opened when the panel of the buying group is asked for
 */
export default class OrgChartGroupBar extends LightningElement {
    @api store: OrgChartStore | undefined;
    /** State of the store; the group follows it. */
    @api state: OrgChartState | undefined;
    /** Whether the panel of the buying group is open. */
    @api isOpen = false;
    texts = TEXTS;

    private get group(): OpportunityGroup['group'] | null {
        return this.state ? (this.store?.opportunityGroup()?.group ?? null) : null;
    }
    get isShown(): boolean {
        return this.group !== null;
    }
    get expanded(): string {
        return String(this.isOpen);
    }
    get summary(): string {
        const { members = [], usual = 0 } = this.group ?? {};
        return fillText(TEXTS.summary, [members.length, usual]);
    }
    /** One dot for each usual approver, filled for those who are known. */
    get dots(): { readonly id: number; readonly className: string }[] {
        const { members = [], usual = 0 } = this.group ?? {};
        return Array.from({ length: Math.min(usual, MOST_DOTS) }, (_, id) => ({
            id,
            className: id < members.length ? 'dot is-filled' : 'dot'
        }));
    }
    get missing(): { readonly role: string; readonly text: string }[] {
        return (this.group?.missing ?? []).map(({ role }) => ({ role, text: fillText(TEXTS.missingRole, [role]) }));
    }

    private get others(): Others {
        const { filter } = this.state ?? {};
        const id = this.state?.map?.lens.opportunityId ?? '';
        if (filter?.chosen.opportunity?.includes(id) !== true) return 'shown';
        return filter.hides ? 'hidden' : 'dimmed';
    }
    get choices(): {
        readonly value: Others;
        readonly label: string;
        readonly pressed: string;
        readonly className: string;
    }[] {
        const { others } = this;
        return (['shown', 'dimmed', 'hidden'] as const).map((value) => ({
            value,
            label: TEXTS[value],
            pressed: String(value === others),
            className: value === others ? 'choice is-chosen' : 'choice'
        }));
    }

    handleOthers(event: Event): void {
        const others = (event.currentTarget as HTMLElement).dataset.value as Others;
        const { state, store } = this;
        const id = state?.map?.lens.opportunityId;
        if (!state || !store || !id) return;
        const filter = withValues(state.filter, 'opportunity', others === 'shown' ? [] : [id]);
        store.filterBy({ ...filter, hides: others === 'hidden' });
        const keys = (this.group?.members ?? []).map(({ key }) => key);
        if (others === 'dimmed') store.foldAround(keys);
        else store.frame(keys);
    }
    handleOpen(): void {
        this.dispatchEvent(new CustomEvent('opened'));
    }
}
