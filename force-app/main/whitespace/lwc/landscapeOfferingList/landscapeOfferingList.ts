import { LightningElement, api } from 'lwc';
import { ERROR_TEXTS, LABELS as PAGE_LABELS } from 'c/landscapeLabels';
import { planOfferingShown, type LandscapeState, type LandscapeStore } from 'c/landscapeStore';
import { buildTree, readingOrder } from 'c/landscapeTree';
import { messageOf } from 'c/platformError';
import { fillText } from 'c/result';
import { foldText } from 'c/textFold';
import { LABELS } from './labels';

/** Which offerings this account shows as columns. */
export default class LandscapeOfferingList extends LightningElement {
    @api store: LandscapeStore | undefined;
    @api state: LandscapeState | undefined;

    labels = { ...PAGE_LABELS, ...LABELS };
    words = '';
    problem = '';
    problemDetails = '';

    get isReadOnly(): boolean {
        return this.state?.access?.hideOfferings !== true;
    }

    /** Offerings in their tree; a family stands for all below it. */
    get rows() {
        const { model } = this.state ?? {};
        if (!model) return [];
        const offerings = model.business.offerings.filter(({ active }) => active);
        const hidden = new Set(model.records.hiddenOfferingIds);
        const tree = buildTree(offerings);
        const wanted = foldText(this.words);
        const inOrder = (first: number, second: number) =>
            (offerings[first]?.sortOrder ?? Infinity) - (offerings[second]?.sortOrder ?? Infinity) ||
            (offerings[first]?.name ?? '').localeCompare(offerings[second]?.name ?? '');
        return readingOrder(tree, inOrder).flatMap(({ position, level }) => {
            const offering = offerings[position];
            if (offering === undefined || !foldText(offering.name).includes(wanted)) return [];
            return [
                {
                    id: offering.id,
                    name: offering.name,
                    isShown: !hidden.has(offering.id),
                    look: `item level-${Math.min(level, 4)}`,
                    isNew: model.newOfferingIds.has(offering.id)
                }
            ];
        });
    }
    get countText(): string {
        const { rows } = this;
        return fillText(LABELS.offeringsShown, [rows.filter(({ isShown }) => isShown).length, rows.length]);
    }
    get hasHidden(): boolean {
        return !this.isReadOnly && this.rows.some(({ isShown }) => !isShown);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.words = event.detail.value;
    }
    handleToggle(event: Event): void {
        const input = event.currentTarget as HTMLInputElement;
        this.show([input.dataset.id ?? ''], input.checked);
    }
    handleAll(): void {
        this.show(
            this.rows.filter(({ isShown }) => !isShown).map(({ id }) => id),
            true
        );
    }

    private async show(ids: readonly string[], isShown: boolean): Promise<void> {
        const { store } = this;
        if (!store) return;
        this.problem = '';
        const outcome = await store.edit((records) => planOfferingShown(records, ids, isShown, () => store.newKey()));
        if (outcome.kind !== 'failed') return;
        this.problem = ERROR_TEXTS[outcome.error.kind];
        this.problemDetails = messageOf(outcome.error);
        // A checkbox keeps what was pressed; the column did not change.
        this.template
            ?.querySelectorAll<HTMLInputElement>('input[data-id]')
            .forEach(
                (input) => (input.checked = this.rows.find(({ id }) => id === input.dataset.id)?.isShown === true)
            );
    }
}
