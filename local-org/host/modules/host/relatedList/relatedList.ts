import { api, LightningElement } from 'lwc';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import { addRefreshHandler, removeRefreshHandler } from '../../../../platform/refresh-view.ts';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';
import type { ObjectPages, RelatedList as RelatedListPages } from '../../../bootstrap.ts';
import { isNumeric, recordAddress, type FieldDisplay } from '../../../field-display.ts';
import { runList, type ListPage } from '../../../list-query.ts';

interface Cell {
    key: string;
    display: FieldDisplay;
    cellClass: string;
}

/** Children of a record in a card, or with `full` as a page. */
export default class RelatedList extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    /** Child relationship, e.g. Contacts. */
    @api relationship!: string;
    /** Shows 200 rows at a time instead of the first six. */
    @api full = false;

    page: ListPage | undefined;
    /** The child object cannot be seen: the card is not there at all, as in Lightning. */
    absent = false;
    failure: string | undefined;
    private info: ObjectInfo | undefined;
    private handlerId: number | undefined;
    private unwatch: (() => void) | undefined;

    override connectedCallback(): void {
        this.handlerId = addRefreshHandler(this, () => this.load());
        // A dialog over the page may have added or changed a child.
        let open = false;
        this.unwatch = router().watch(({ dialog }) => {
            if (open && !dialog) void this.load();
            open = dialog !== undefined;
        });
        void this.load();
    }

    override disconnectedCallback(): void {
        removeRefreshHandler(this.handlerId!);
        this.unwatch?.();
    }

    private get list(): RelatedListPages | undefined {
        return environment().bootstrap.objects[this.objectName]?.relatedLists.find(
            ({ relationship }) => relationship === this.relationship
        );
    }

    private get child(): ObjectPages | undefined {
        return this.list && environment().bootstrap.objects[this.list.objectName];
    }

    get icon(): string {
        return this.child?.icon ?? 'standard:record';
    }

    get heading(): string {
        const count = this.page ? (this.page.total > 200 && !this.full ? '200+' : String(this.page.total)) : '';
        return `${this.child?.labelPlural ?? this.relationship}${count ? ` (${count})` : ''}`;
    }

    get address(): string {
        return `/lightning/r/${this.objectName}/${this.recordId}/related/${this.relationship}/view`;
    }

    get columns(): { key: string; label: string; headClass: string }[] {
        return (this.page?.columns ?? []).map((field) => ({
            key: field.apiName,
            label: field.dataType === 'Reference' ? field.label.replace(/ ID$/, '') : field.label,
            headClass: isNumeric(field) ? 'slds-text-align_right' : ''
        }));
    }

    get rows(): { key: string; cells: Cell[] }[] {
        const { page, list } = this;
        if (!page || !list) return [];
        const linked = page.columns.find(({ nameField }) => nameField) ?? page.columns[0];
        return page.rows.map(({ id, cells }) => ({
            key: id,
            cells: page.columns.map((field) =>
                this.cell(
                    field,
                    cells[field.apiName]!,
                    field === linked ? recordAddress(list.objectName, id) : undefined
                )
            )
        }));
    }

    private cell(field: FieldInfo, display: FieldDisplay, address: string | undefined): Cell {
        return {
            key: field.apiName,
            display: address ? { ...display, kind: 'link', href: address, text: display.text || '(no name)' } : display,
            cellClass: isNumeric(field) ? 'slds-truncate slds-text-align_right' : 'slds-truncate'
        };
    }

    get isEmpty(): boolean {
        return this.page?.rows.length === 0;
    }

    get hasMore(): boolean {
        return !this.full && this.page !== undefined && this.page.total > this.page.rows.length;
    }

    get creatable(): boolean {
        return this.info?.createable === true;
    }

    handleNew(): void {
        const { list } = this;
        if (!list) return;
        router().navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: list.objectName, actionName: 'new' },
            state: { defaultFieldValues: encodeDefaultFieldValues({ [list.fieldName]: this.recordId }) }
        });
    }

    get canLoadMore(): boolean {
        return this.full && this.page?.next !== undefined;
    }

    handleMore(): void {
        void this.load(this.page);
    }

    /** Loads the rows, or those that come after a page. */
    private async load(before?: ListPage): Promise<void> {
        const { list } = this;
        if (!list) {
            this.absent = true;
            return;
        }
        try {
            this.info = await objectInfo(list.objectName);
        } catch {
            this.absent = true;
            return;
        }
        const sortable = (name: string | undefined) => name !== undefined && this.info!.fields[name]?.sortable;
        const sort = sortable(list.sortField) ? list.sortField : list.columns.find(sortable);
        try {
            const page = await runList({
                info: this.info,
                columns: list.columns,
                where: { [list.fieldName]: { eq: this.recordId } },
                scope: 'EVERYTHING',
                sort: sort ? { field: sort, descending: false } : undefined,
                pageSize: this.full ? 200 : 6,
                after: before?.next
            });
            this.page = before ? { ...page, rows: [...before.rows, ...page.rows] } : page;
        } catch (error) {
            this.failure = (error as Error).message;
        }
    }
}
