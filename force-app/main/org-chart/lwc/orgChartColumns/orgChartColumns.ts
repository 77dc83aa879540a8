import { LightningElement, api } from 'lwc';
import { COLUMN_TEXTS } from 'c/orgChartTableTexts';
import { COLUMNS, FIRST_COLUMNS, type ColumnName } from 'c/peopleTable';
import { COLUMN_CHOICE_LABELS } from './labels';

/** Detail of `columnschosen`. */
export interface ColumnsChosenDetail {
    readonly columns: readonly ColumnName[];
}

/**
 * Button and list that choose the columns of the table. The name always stays.
 *
 * @fires columnschosen with the columns in their order
 */
export default class OrgChartColumns extends LightningElement {
    /** Columns that are shown. */
    @api columns: readonly ColumnName[] = FIRST_COLUMNS;
    labels = COLUMN_CHOICE_LABELS;
    isOpen = false;

    get expanded(): string {
        return String(this.isOpen);
    }
    get choices() {
        return COLUMNS.filter((name) => name !== 'name').map((name) => ({
            name,
            text: COLUMN_TEXTS[name],
            isShown: this.columns.includes(name)
        }));
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }
    handleChoice(event: Event): void {
        const { value, checked } = event.target as HTMLInputElement;
        const shown = new Set<string>(this.columns);
        if (checked) shown.add(value);
        else shown.delete(value);
        this.tell(COLUMNS.filter((name) => shown.has(name)));
    }
    handleReset(): void {
        this.tell(FIRST_COLUMNS);
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.isOpen) return;
        event.stopPropagation();
        this.isOpen = false;
        (this.refs?.button as HTMLElement | undefined)?.focus();
    }
    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (next !== null && !this.template?.contains(next)) this.isOpen = false;
    }

    private tell(columns: readonly ColumnName[]): void {
        this.dispatchEvent(new CustomEvent<ColumnsChosenDetail>('columnschosen', { detail: { columns } }));
    }
}
