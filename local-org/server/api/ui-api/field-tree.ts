/**
 * The `fields` and `optionalFields` of UI API requests (`Contact.Name`, `Contact.Account.Owner.Name`) as a query,
 * and its rows as Record representations
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record.htm).
 *
 * A field that cannot be read is an error in `fields` and left out in `optionalFields`. A parent record brings its
 * Id and its name.
 */
import { refusal } from '../../errors.ts';
import { findParentRelationship, type FieldSchema, type ObjectSchema, type Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import type { QueryResult, SelectItem, Value } from '../../query/query.ts';
import { displayValue } from './display.ts';
import { nameFieldOf } from './object-info.ts';

/** Levels of parents that a field may reach through. */
const MAXIMUM_LEVELS = 5;
/** Columns that every record answers with, whatever was asked for. */
const SYSTEM_FIELDS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

/** A Record of the UI API. */
export interface RecordRepresentation {
    apiName: string;
    childRelationships: Record<string, never>;
    eTag: string;
    fields: Record<string, { displayValue: string | null; value: Value | RecordRepresentation }>;
    id: string;
    lastModifiedById: string | null;
    lastModifiedDate: string | null;
    recordTypeId: null;
    recordTypeInfo: null;
    systemModstamp: string | null;
    weakEtag: number;
}

interface TreeNode {
    object: ObjectSchema;
    fields: Map<string, { field: FieldSchema; column: number }>;
    /** By relationship name. */
    parents: Map<string, TreeNode>;
    system: Record<string, number>;
}

/** Which fields of which records to read. */
export class FieldTree {
    readonly select: SelectItem[] = [];
    private readonly root: TreeNode;
    private readonly schema: Schema;
    private readonly session: Session;
    private readonly columns = new Map<string, number>();

    constructor(schema: Schema, session: Session, object: ObjectSchema) {
        this.schema = schema;
        this.session = session;
        this.root = this.node(object, []);
    }

    /** Adds a field: `Object.Field`, or without the object. Throws INVALID_FIELD unless `optional`. */
    add(name: string, optional: boolean): void {
        const parts = name.split('.');
        if (parts.length > 1 && parts[0]?.toLowerCase() === this.root.object.apiName.toLowerCase()) parts.shift();
        if (!this.addPath(parts) && !optional) {
            const message = `No such column '${parts.join('.')}' on entity '${this.root.object.apiName}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
            throw refusal('INVALID_FIELD', message);
        }
    }

    private addPath(parts: readonly string[]): boolean {
        let node = this.root;
        const prefix: string[] = [];
        for (const [index, part] of parts.entries()) {
            if (index === parts.length - 1) return this.addField(node, prefix, part);
            const reference = findParentRelationship(node.object, part);
            const name = reference?.reference?.relationshipName;
            const target = reference?.reference?.targets.map((each) => this.schema.objects.get(each)).at(0);
            const readable = reference && this.session.field(node.object.apiName, reference.apiName).read;
            if (!name || !target || !readable || !this.session.object(target.apiName).read) return false;
            prefix.push(name);
            if (prefix.length > MAXIMUM_LEVELS) return false;
            let parent = node.parents.get(name);
            if (!parent) {
                parent = this.node(target, prefix);
                node.parents.set(name, parent);
                const nameField = nameFieldOf(target);
                this.addField(parent, prefix, 'Id');
                if (nameField) this.addField(parent, prefix, nameField);
            }
            node = parent;
        }
        return false;
    }

    private addField(node: TreeNode, prefix: readonly string[], name: string): boolean {
        const field = node.object.fields.get(name);
        if (!field || !this.session.field(node.object.apiName, name).read) return false;
        node.fields.set(name, { field, column: this.column([...prefix, name]) });
        return true;
    }

    private node(object: ObjectSchema, prefix: readonly string[]): TreeNode {
        const names = SYSTEM_FIELDS.filter((name) => object.fields.has(name));
        const system = Object.fromEntries(names.map((name) => [name, this.column([...prefix, name])]));
        return { object, fields: new Map(), parents: new Map(), system };
    }

    private column(path: string[]): number {
        const key = path.join('.');
        let index = this.columns.get(key);
        if (index === undefined) {
            index = this.select.push({ kind: 'field', path }) - 1;
            this.columns.set(key, index);
        }
        return index;
    }

    /** The Record of one row of a query that selects `select`. */
    record(row: QueryResult['rows'][number]): RecordRepresentation {
        return shape(this.root, row);
    }
}

function shape(node: TreeNode, row: QueryResult['rows'][number]): RecordRepresentation {
    const text = (name: string): string | null => {
        const column = node.system[name];
        return column === undefined ? null : (row[column] as string | null);
    };
    const fields: RecordRepresentation['fields'] = {};
    for (const [name, { field, column }] of node.fields) {
        const value = row[column] as Value;
        fields[name] = { displayValue: displayValue(field, value), value };
    }
    for (const [name, parent] of node.parents) {
        const id = row[parent.system['Id'] as number];
        if (id === null) {
            fields[name] = { displayValue: null, value: null };
            continue;
        }
        const record = shape(parent, row);
        const title = record.fields[nameFieldOf(parent.object) ?? '']?.value;
        fields[name] = { displayValue: typeof title === 'string' ? title : null, value: record };
    }
    const systemModstamp = text('SystemModstamp');
    return {
        apiName: node.object.apiName,
        childRelationships: {},
        eTag: '',
        fields,
        id: text('Id') ?? '',
        lastModifiedById: text('LastModifiedById'),
        lastModifiedDate: text('LastModifiedDate'),
        recordTypeId: null,
        recordTypeInfo: null,
        systemModstamp,
        weakEtag: systemModstamp === null ? 0 : Date.parse(systemModstamp)
    };
}
