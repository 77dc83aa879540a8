/**
 * Page layouts (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record_layout.htm):
 * `Full` is the object's first layout, `Compact` its compact layout. An object without a layout shows all its fields.
 */
import type { LayoutSchema, ObjectSchema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import { MASTER_RECORD_TYPE, nameFieldOf } from './object-info.ts';

type Cell = LayoutSchema['sections'][number]['columns'][number][number];

function sectionsOf(object: ObjectSchema, layoutType: string): { label: string; columns: Cell[][] }[] {
    if (layoutType === 'Compact') {
        const names = object.compactLayout.length ? object.compactLayout : [nameFieldOf(object) ?? 'Id'];
        return [{ label: '', columns: [names.map((field) => ({ field, behavior: 'Readonly' }))] }];
    }
    const [layout] = object.layouts;
    if (layout) return layout.sections;
    const fields = [...object.fields.values()].filter((field) => field.createable || field.updateable);
    const cells = fields.map((field): Cell => ({
        field: field.apiName,
        behavior: field.required ? 'Required' : 'Edit'
    }));
    const half = Math.ceil(cells.length / 2);
    return [{ label: 'Information', columns: [cells.slice(0, half), cells.slice(half)] }];
}

/** API names of the fields that a layout shows to the reader. */
export function layoutFields(session: Session, object: ObjectSchema, layoutType: string): string[] {
    return sectionsOf(object, layoutType)
        .flatMap((section) => section.columns.flat())
        .flatMap(({ field }) =>
            field && object.fields.has(field) && session.field(object.apiName, field).read ? [field] : []
        );
}

/** The record layout of an object for the reader. */
export function recordLayout(session: Session, object: ObjectSchema, layoutType: string, mode: string) {
    const access = session.object(object.apiName);
    const item = (cell: Cell | undefined) => {
        const field = cell?.field ? object.fields.get(cell.field) : undefined;
        const readable = field && session.field(object.apiName, field.apiName).read;
        const editable = readable && cell?.behavior !== 'Readonly' && session.field(object.apiName, field.apiName).edit;
        const label = readable ? field.label : '';
        return {
            editableForNew: !!editable && field.createable && access.create,
            editableForUpdate: !!editable && field.updateable && access.edit,
            label,
            layoutComponents: [
                readable
                    ? { apiName: field.apiName, componentType: 'Field', label }
                    : { apiName: null, componentType: 'EmptySpace', label: null }
            ],
            lookupIdApiName: readable && field.reference ? field.apiName : null,
            required: !!readable && (field.required || cell?.behavior === 'Required'),
            sortable: false
        };
    };
    return {
        eTag: '',
        id: object.layouts[0]?.apiName ?? null,
        layoutType,
        mode,
        objectApiName: object.apiName,
        recordTypeId: MASTER_RECORD_TYPE,
        saveOptions: [],
        sections: sectionsOf(object, layoutType).map(({ label, columns }, index) => {
            const rows = Math.max(0, ...columns.map((column) => column.length));
            return {
                collapsible: true,
                columns: columns.length,
                heading: label,
                id: String(index),
                layoutRows: Array.from({ length: rows }, (_row, row) => ({
                    layoutItems: columns.map((column) => item(column[row]))
                })),
                rows,
                tabOrder: 'LeftRight',
                useHeading: label !== ''
            };
        })
    };
}
