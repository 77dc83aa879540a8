import { api, LightningElement } from 'lwc';
import { objectInfo, type FieldInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';
import type { ListViewSchema } from '../../../../server/metadata/schema.ts';
import type { ObjectPages } from '../../../bootstrap.ts';
import { failureOf } from '../../../failures.ts';
import { isNumeric, recordAddress } from '../../../field-display.ts';
import { runList, whereOf, type ListRow } from '../../../list-query.ts';
import { setPageTitle } from '../../../page-title.ts';
import { confirmDelete } from '../../../record-actions.ts';

/** Rows that are loaded at once, and at most: as in Lightning. */
const pageSize = 50;
const mostRows = 2000;
/** Pause in typing before a search, in milliseconds. */
const typingPause = 300;

/** A row as lightning-datatable wants it: a text by column, an address by column and `Link`. */
type TableRow = Record<string, string | boolean>;

/** List page of an object: its list views, sortable, loading more rows as one scrolls. */
export default class ListPage extends LightningElement {
    @api objectName!: string;
    @api filterName: string | undefined;

    rows: TableRow[] = [];
    columns: Record<string, unknown>[] = [];
    total = 0;
    loaded = false;
    loadingMore = false;
    failure: { kind: string; detail: string } | undefined;
    sortField: string | undefined;
    sortDirection: 'asc' | 'desc' = 'asc';
    creatable = false;
    private info: ObjectInfo | undefined;
    private searchText = '';
    private next: string | undefined;
    private latest = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    override connectedCallback(): void {
        setPageTitle(this.view.label, this.pages.labelPlural);
        void this.start();
    }

    get pages(): ObjectPages {
        return environment().bootstrap.objects[this.objectName]!;
    }

    get view(): ListViewSchema {
        const { listViews } = this.pages;
        const chosen = listViews.find(({ apiName }) => apiName === this.filterName);
        return (
            chosen ??
            listViews.find(({ filters, scope }) => filters.length === 0 && scope === 'Everything') ??
            listViews[0]!
        );
    }

    get views(): { key: string; label: string; checked: boolean }[] {
        return this.pages.listViews.map(({ apiName, label }) => ({
            key: apiName,
            label,
            checked: apiName === this.view.apiName
        }));
    }

    get searchLabel(): string {
        return `Search ${this.view.label}`;
    }

    get summary(): string {
        if (!this.loaded) return 'Loading…';
        const isPart = this.rows.length < this.total;
        const shown = `${this.rows.length.toLocaleString()}${isPart ? '+' : ''} ${this.rows.length === 1 ? 'item' : 'items'}`;
        const sorted = this.columns.find(({ fieldName, sortKey }) => (sortKey ?? fieldName) === this.sortField)?.[
            'label'
        ];
        return [
            shown,
            isPart ? `${this.total.toLocaleString()} in all` : '',
            sorted ? `Sorted by ${sorted as string}` : ''
        ]
            .filter(Boolean)
            .join(' • ');
    }

    get isEmpty(): boolean {
        return this.loaded && this.rows.length === 0;
    }

    get sortedBy(): string | undefined {
        return this.columns.find(({ fieldName, sortKey }) => (sortKey ?? fieldName) === this.sortField)?.[
            'fieldName'
        ] as string;
    }

    get canLoadMore(): boolean {
        return this.next !== undefined;
    }

    handleView(event: CustomEvent<{ value: string }>): void {
        router().navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.objectName, actionName: 'list' },
            state: { filterName: event.detail.value }
        });
    }

    handleNew(): void {
        router().navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.objectName, actionName: 'new' },
            state: {}
        });
    }

    handleRefresh(): void {
        void this.load(false);
    }

    handleSearch(event: Event): void {
        this.searchText = (event.target as HTMLInputElement).value.trim();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.load(false), typingPause);
    }

    handleSort(event: CustomEvent<{ fieldName: string; sortDirection: 'asc' | 'desc' }>): void {
        const column = this.columns.find(({ fieldName }) => fieldName === event.detail.fieldName);
        this.sortField = (column?.['sortKey'] ?? event.detail.fieldName) as string;
        this.sortDirection = event.detail.sortDirection;
        void this.load(false);
    }

    handleLoadMore(): void {
        if (this.next && !this.loadingMore) void this.load(true);
    }

    async handleRowAction(event: CustomEvent<{ action: { name: string }; row: TableRow }>): Promise<void> {
        const { action, row } = event.detail;
        const recordId = String(row['Id']);
        if (action.name === 'edit') {
            router().navigate({
                type: 'standard__recordPage',
                attributes: { objectApiName: this.objectName, recordId, actionName: 'edit' },
                state: {}
            });
        } else if (await confirmDelete(this.objectName, recordId)) void this.load(false);
    }

    private async start(): Promise<void> {
        try {
            this.info = await objectInfo(this.objectName);
            this.creatable = this.info.createable;
            this.sortField = this.view.columns.find((name) => this.info!.fields[name]?.sortable);
            await this.load(false);
        } catch (error) {
            const failure = failureOf(error);
            const kind = [400, 403, 404].includes(failure.status) ? 'access' : 'failure';
            this.failure = { kind, detail: failure.messages.join(' ') };
        }
    }

    private async load(more: boolean): Promise<void> {
        const info = this.info!;
        const turn = ++this.latest;
        const search =
            this.searchText && info.nameFields[0] ? { [this.nameField]: { like: `%${this.searchText}%` } } : undefined;
        const filter = whereOf(info, this.view);
        this.loadingMore = more;
        try {
            const page = await runList({
                info,
                columns: this.view.columns,
                where: search && filter ? { and: [search, filter] } : (search ?? filter),
                scope: this.view.scope === 'Mine' ? 'MINE' : 'EVERYTHING',
                sort: this.sortField ? { field: this.sortField, descending: this.sortDirection === 'desc' } : undefined,
                pageSize,
                after: more ? this.next : undefined
            });
            if (turn !== this.latest) return;
            this.columns = [...page.columns.map((field) => this.column(field)), this.actions(info)];
            this.rows = [...(more ? this.rows : []), ...page.rows.map((row) => this.tableRow(row))];
            this.next = this.rows.length < mostRows ? page.next : undefined;
            this.total = page.total;
            this.loaded = true;
        } catch (error) {
            this.failure = { kind: 'failure', detail: (error as Error).message };
        }
        this.loadingMore = false;
    }

    private get nameField(): string {
        const { nameFields } = this.info!;
        return nameFields.includes('Name') ? 'Name' : nameFields[0]!;
    }

    private column(field: FieldInfo): Record<string, unknown> {
        const isLink =
            field.apiName === this.nameField ||
            field.dataType === 'Reference' ||
            ['Email', 'Phone', 'Url'].includes(field.dataType);
        const label = field.dataType === 'Reference' ? field.label.replace(/ ID$/, '') : field.label;
        const common = { label, sortable: field.sortable, sortKey: field.apiName, wrapText: false };
        if (field.dataType === 'Boolean')
            return { ...common, fieldName: field.apiName, type: 'boolean', initialWidth: 120 };
        if (!isLink) {
            const alignment = isNumeric(field) ? 'right' : 'left';
            return { ...common, fieldName: field.apiName, type: 'text', cellAttributes: { alignment } };
        }
        const attributes = {
            label: { fieldName: field.apiName },
            target: '_self',
            tooltip: { fieldName: field.apiName }
        };
        return { ...common, fieldName: `${field.apiName}Link`, type: 'url', typeAttributes: attributes };
    }

    private actions(info: ObjectInfo): Record<string, unknown> {
        const rowActions = [
            { label: 'Edit', name: 'edit', disabled: !info.updateable },
            { label: 'Delete', name: 'delete', disabled: !info.deletable }
        ];
        return { type: 'action', typeAttributes: { rowActions } };
    }

    private tableRow({ id, cells }: ListRow): TableRow {
        const row: TableRow = { Id: id };
        for (const [name, cell] of Object.entries(cells)) {
            row[name] = cell.kind === 'checkbox' ? cell.checked : cell.text;
            const href = name === this.nameField ? recordAddress(this.objectName, id) : cell.href;
            if (href) row[`${name}Link`] = href;
        }
        return row;
    }
}
