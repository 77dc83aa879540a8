import { api, LightningElement, wire } from 'lwc';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import { objectInfo, type ObjectInfo } from '../../../../platform/object-info.ts';
import type { UiRecord } from '../../../../platform/record-store.ts';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';
import type { ObjectPages, RecordAction } from '../../../bootstrap.ts';
import { fieldOf, fieldsToAsk, type FieldDisplay } from '../../../field-display.ts';
import { confirmDelete } from '../../../record-actions.ts';

/** Value of a formula that an action sets: a text, or today. */
function valueOf(formula: string): string {
    return formula === 'TODAY()' ? new Date().toISOString().slice(0, 10) : formula.replace(/^"(.*)"$/, '$1');
}

/** Header of a record: its name, the compact layout's fields, and what can be done with it. */
export default class HighlightsPanel extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;
    /** Action whose component is open. */
    running: RecordAction | undefined;
    info: ObjectInfo | undefined;
    record: UiRecord | undefined;

    override connectedCallback(): void {
        // The record page has said so already when the object cannot be seen.
        objectInfo(this.objectName).then(
            (info) => (this.info = info),
            () => undefined
        );
    }

    get fields(): string[] | undefined {
        return this.info && [`${this.objectName}.Id`];
    }

    get optionalFields(): string[] {
        const { info } = this;
        return this.pages.compactLayout.flatMap((name) =>
            info?.fields[name] ? fieldsToAsk(this.objectName, info.fields[name]) : []
        );
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$optionalFields' })
    handleRecord({ data }: { data?: RecordRepresentation }): void {
        if (data) this.record = data as UiRecord;
    }

    get pages(): ObjectPages {
        return environment().bootstrap.objects[this.objectName]!;
    }

    private get displays(): FieldDisplay[] {
        const { info, record } = this;
        if (!info || !record) return [];
        return this.pages.compactLayout.flatMap(
            (name) => (info.fields[name] && fieldOf(record, info.fields[name])) || []
        );
    }

    get heading(): string {
        return this.displays[0]?.text || '';
    }

    get details(): FieldDisplay[] {
        return this.displays.slice(1);
    }

    get editable(): boolean {
        return this.info?.updateable === true;
    }

    get deletable(): boolean {
        return this.info?.deletable === true;
    }

    /** Actions that the user may run: what they would change or create is theirs to change or create. */
    get actions(): RecordAction[] {
        const { info } = this;
        return this.pages.actions.filter(({ type }) => info && (type === 'Update' ? info.updateable : true));
    }

    handleAction(event: Event): void {
        const { action: name } = (event.currentTarget as HTMLElement).dataset;
        const action = this.pages.actions.find(({ apiName }) => apiName === name)!;
        if (action.component) {
            this.running = action;
            return;
        }
        const isNew = action.type === 'Create';
        const values = action.overrides.map(({ field, formula }) => [field, valueOf(formula)]);
        const defaults = Object.fromEntries([
            ...values,
            ...(isNew && action.targetParentField ? [[action.targetParentField, this.recordId]] : [])
        ]) as Record<string, string>;
        const state = { quickAction: action.apiName, defaultFieldValues: encodeDefaultFieldValues(defaults) };
        router().navigate(
            isNew
                ? {
                      type: 'standard__objectPage',
                      attributes: { objectApiName: action.targetObject, actionName: 'new' },
                      state
                  }
                : {
                      type: 'standard__recordPage',
                      attributes: { objectApiName: this.objectName, recordId: this.recordId, actionName: 'edit' },
                      state
                  }
        );
    }

    handleActionEnd(): void {
        this.running = undefined;
    }

    handleEdit(): void {
        router().navigate({
            type: 'standard__recordPage',
            attributes: { objectApiName: this.objectName, recordId: this.recordId, actionName: 'edit' },
            state: {}
        });
    }

    async handleDelete(): Promise<void> {
        if (!(await confirmDelete(this.objectName, this.recordId))) return;
        router().navigate(
            {
                type: 'standard__objectPage',
                attributes: { objectApiName: this.objectName, actionName: 'list' },
                state: {}
            },
            true
        );
    }
}
