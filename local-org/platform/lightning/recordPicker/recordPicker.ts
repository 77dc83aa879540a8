import { api, LightningElement } from 'lwc';
import { runQuery } from '../../graphql-client.ts';
import { objectInfo, type ObjectInfo } from '../../object-info.ts';
import { openSuggestions } from '../../suggestions.ts';

type Json = Record<string, unknown>;

interface Criterion {
    fieldPath: string;
    operator: string;
    value: unknown;
}

/** Suggestions shown at once. */
const suggestions = 10;
/** Pause in typing before a search, in milliseconds. */
const typingPause = 250;

interface Combobox extends HTMLElement {
    focus(): void;
    checkValidity(): boolean;
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
}

interface Found {
    id: string;
    name: string;
    detail: string;
}

/** `{ 'Account.Name': x }` as nested GraphQL input. */
function nested(path: string, leaf: Json): Json {
    return path.split('.').reduceRight<Json>((inner, step) => ({ [step]: inner }), leaf);
}

/**
 * `lightning-record-picker`: finds a record of one object by name, through GraphQL.
 *
 * @fires change detail `{ recordId }`, null when it was cleared
 * @see https://developer.salesforce.com/docs/component-library/bundle/lightning-record-picker
 */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api placeholder = 'Search...';
    @api objectApiName!: string;
    @api required = false;
    @api disabled = false;
    @api variant = 'standard';
    @api fieldLevelHelp: string | undefined;
    @api messageWhenBadInput: string | undefined;
    /** `{ criteria: [{ fieldPath, operator, value }], filterLogic }`; all must hold unless the logic says OR. */
    @api filter: { criteria: Criterion[]; filterLogic?: string } | undefined;
    /** `{ primaryField, additionalFields }`: what a suggestion shows; default the name. */
    @api displayInfo: { primaryField?: string; additionalFields?: string[] } | undefined;
    /** `{ primaryField: { fieldPath }, additionalFields: [{ fieldPath }] }`: what is searched; default the name. */
    @api matchingInfo: { primaryField?: { fieldPath: string }; additionalFields?: { fieldPath: string }[] } | undefined;

    text = '';
    items: { label: string; items: Json[] }[] = [];
    searching = false;
    private chosen: Found | undefined;
    private recordId: string | null = null;
    private latest = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    /** Id of the chosen record, or null. */
    @api
    get value(): string | null {
        return this.recordId;
    }
    set value(recordId: string | null | undefined) {
        if ((recordId ?? null) === this.recordId) return;
        this.recordId = recordId ?? null;
        this.chosen = undefined;
        if (this.isConnected) void this.showChosen();
    }

    override connectedCallback(): void {
        void this.showChosen();
    }

    @api
    focus(): void {
        this.combobox?.focus();
    }

    @api
    checkValidity(): boolean {
        return this.combobox?.checkValidity() ?? true;
    }

    @api
    reportValidity(): boolean {
        return this.combobox?.reportValidity() ?? true;
    }

    @api
    setCustomValidity(message: string): void {
        this.combobox?.setCustomValidity(message);
    }

    @api
    clearSelection(): void {
        this.recordId = null;
        this.chosen = undefined;
        this.text = '';
        this.items = [];
    }

    get pill(): Json | undefined {
        return this.recordId === null ? undefined : { label: this.chosen?.name ?? '…', type: 'icon' };
    }

    handleOpen(): void {
        if (this.items.length === 0) void this.search();
    }

    handleText(event: CustomEvent<{ text: string }>): void {
        this.text = event.detail.text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.search(), typingPause);
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        const found = this.items.flatMap(({ items }) => items).find((item) => item['value'] === value);
        this.chosen = { id: value, name: String(found?.['text'] ?? ''), detail: '' };
        this.recordId = value;
        this.text = '';
        this.announce();
    }

    handleRemove(): void {
        this.clearSelection();
        this.announce();
    }

    private get combobox(): Combobox | null {
        return this.template!.querySelector<Combobox>('lightning-grouped-combobox');
    }

    private announce(): void {
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId: this.recordId } }));
    }

    private async showChosen(): Promise<void> {
        const { recordId } = this;
        if (recordId === null || !this.objectApiName) return;
        const [found] = await this.find({ Id: { eq: recordId } });
        if (this.recordId === recordId) this.chosen = found ?? { id: recordId, name: 'No access', detail: '' };
    }

    private async search(): Promise<void> {
        const turn = ++this.latest;
        this.searching = true;
        const found = await this.find(await this.condition());
        if (turn !== this.latest) return;
        this.searching = false;
        const items = found.map(({ id, name, detail }) => ({
            type: 'option-card',
            text: name,
            subText: detail,
            value: id
        }));
        this.items = items.length > 0 ? [{ label: '', items }] : [{ label: 'No results', items: [] }];
        await openSuggestions(this.template!);
    }

    private async condition(): Promise<Json | undefined> {
        const conditions = (this.filter?.criteria ?? []).map(({ fieldPath, operator, value }) =>
            nested(fieldPath, { [operator]: value })
        );
        const joined =
            this.filter?.filterLogic?.includes('OR') && conditions.length > 0 ? [{ or: conditions }] : conditions;
        const like = `%${this.text.trim()}%`;
        if (this.text.trim() === '') return joined.length > 0 ? { and: joined } : undefined;
        const primary = this.matchingInfo?.primaryField?.fieldPath ?? nameField(await objectInfo(this.objectApiName));
        const paths = [primary, ...(this.matchingInfo?.additionalFields ?? []).map(({ fieldPath }) => fieldPath)];
        const matches = paths.map((path) => nested(path, { like }));
        return { and: [...joined, matches.length > 1 ? { or: matches } : matches[0]] };
    }

    private async find(where: Json | undefined): Promise<Found[]> {
        const object = this.objectApiName;
        const name = this.displayInfo?.primaryField ?? nameField(await objectInfo(object));
        const [detail] = this.displayInfo?.additionalFields ?? [];
        const query = `query picker($where: ${object}_Filter) { uiapi { query { ${object}(first: ${suggestions}, where: $where,
            orderBy: { ${name}: { order: ASC } }) { edges { node { Id name: ${name} { value }
            ${detail ? `detail: ${detail} { value displayValue }` : ''} } } } } } }`;
        const { data } = await runQuery(query, where ? { where } : {});
        const answer = data as { uiapi?: { query?: Record<string, { edges: { node: Json }[] } | null> } } | undefined;
        return (answer?.uiapi?.query?.[object]?.edges ?? []).map(({ node }) => {
            const more = node['detail'] as { value?: unknown; displayValue?: string | null } | undefined;
            return {
                id: String(node['Id']),
                name: String((node['name'] as { value: unknown } | null)?.value ?? ''),
                detail: String(more?.displayValue ?? more?.value ?? '')
            };
        });
    }
}

function nameField({ nameFields }: ObjectInfo): string {
    return nameFields.includes('Name') ? 'Name' : (nameFields[0] ?? 'Name');
}
