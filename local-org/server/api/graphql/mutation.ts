/**
 * Mutations: `uiapi(input: { allOrNone }) { a: AccountCreate(input) { Record { … } } … }`, generally available from
 * API 66.0 (https://developer.salesforce.com/docs/platform/graphql/guide/mutations-schema.html, mutations-use.html,
 * mutations-references.html).
 *
 * `"@{alias}"` in a reference field or as Id is the id of an earlier create or delete. `allOrNone` (default true)
 * keeps all or nothing; false rolls back what failed together with whatever is chained to it.
 */
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Operation, Org, RecordInput, Session } from '../../org.ts';
import { invalid, problem, undefinedField, type GraphQLProblem } from './errors.ts';
import { InputReader, type Input, type Variables } from './input.ts';
import { entry, listed } from './json-text.ts';
import { writeSteps } from './mutation-write.ts';
import { Columns, compileRecord, type CompileContext, type Writer } from './records.ts';
import { checkArguments, checkSubSelection, selectedFields, type Selected } from './selection.ts';
import { SCALAR } from './types.ts';

type Kind = 'create' | 'update' | 'delete';
const SUFFIXES: [string, Kind][] = [
    ['Create', 'create'],
    ['Update', 'update'],
    ['Delete', 'delete']
];

/** One create, update or delete of a mutation. */
export interface MutationStep {
    key: string;
    kind: Kind;
    object: ObjectSchema;
    selected: Selected;
    path: readonly string[];
    /** Columns that `Record` needs; undefined when it is not selected. */
    columns?: Columns;
    /** JSON of the payload; `row` is undefined when no Record is selected. */
    write(id: string, row: Parameters<Writer>[0]): string;
}

/** The operations below `uiapi` of a mutation, compiled once per document and access. */
export interface MutationPlan {
    key: string;
    uiapi: Selected;
    steps: MutationStep[];
}

/** Compiles the selection below `uiapi`. */
export function compileMutation(context: CompileContext, uiapi: Selected): MutationPlan {
    const path = [uiapi.key];
    checkArguments(uiapi, ['input'], path);
    const steps = selectedFields(uiapi.selections, context.fragments, () => undefined, path).map((selected) =>
        compileStep(context, selected, [...path, selected.key])
    );
    return { key: uiapi.key, uiapi, steps };
}

function compileStep(context: CompileContext, selected: Selected, path: readonly string[]): MutationStep {
    const [suffix, kind] = SUFFIXES.find(([name]) => selected.name.endsWith(name)) ?? [];
    const object = suffix && context.schema.objects.get(selected.name.slice(0, -suffix.length));
    if (!object || !kind || !object.uiApi || !context.access.object(object.apiName)) {
        throw undefinedField(selected.name, 'UIAPIMutations', path, selected.node);
    }
    checkArguments(selected, ['input'], path);
    const type = kind === 'delete' ? 'RecordDeletePayload' : `${selected.name}Payload`;
    checkSubSelection(selected, true, type, path);
    const step: MutationStep = { key: selected.key, kind, object, selected, path, write: () => '{}' };
    const parts = selectedFields(selected.selections, context.fragments, (name) => name === type || undefined, path);
    const writers = parts.map((part): ((id: string, row: Parameters<Writer>[0]) => string) => {
        const inner = [...path, part.key];
        const key = `${JSON.stringify(part.key)}:`;
        if (part.name === 'Record' && kind !== 'delete') {
            step.columns ??= new Columns();
            const place = { object, columns: step.columns, prefix: [], parents: false, children: false };
            const write = compileRecord(context, place, part.selections, inner);
            return (_id, row) => key + (row.length ? write(row, new Map()) : 'null');
        }
        if (part.name === 'success' && kind === 'update') return () => `${key}true`;
        if (part.name === 'Id' && kind === 'delete') return (id) => key + JSON.stringify(id);
        if (part.name === '__typename') return () => key + JSON.stringify(type);
        throw undefinedField(part.name, type, inner, part.node);
    });
    step.write = (id, row) => `{${listed(writers, (write) => write(id, row))}}`;
    return step;
}

/** Runs a mutation: its entry in `data` and the errors. Refused inputs are thrown before anything is written. */
export function runMutation(
    plan: MutationPlan,
    org: Org,
    session: Session,
    variables: Variables
): { data: string; errors: GraphQLProblem[] } {
    const operations = plan.steps.map((step) => readOperation(step, session, variables));
    const results = writeSteps(org, session, plan.steps, operations, readAllOrNone(plan.uiapi, variables));
    const errors: GraphQLProblem[] = [];
    const payloads = plan.steps.map((step, index) => {
        const result = results[index];
        for (const { message } of result?.errors ?? []) {
            errors.push(problem('DataFetchingException', message, { node: step.selected.node, path: step.path }));
        }
        const key = `${JSON.stringify(step.key)}:`;
        return key + (result?.success && result.id ? payload(step, org, session, result.id) : 'null');
    });
    return { data: entry(plan.key, `{${listed(payloads, (text) => text)}}`), errors };
}

function payload(step: MutationStep, org: Org, session: Session, id: string): string {
    if (!step.columns) return step.write(id, []);
    const select = step.columns.items.filter((item) => item.kind !== 'connection');
    const { rows } = org.query(session, {
        from: step.object.apiName,
        select: select.length ? select : [{ kind: 'field', path: ['Id'] }],
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: id }
    });
    return step.write(id, rows[0] ?? []);
}

function readAllOrNone(uiapi: Selected, variables: Variables): boolean {
    const node = uiapi.node.arguments?.[0]?.value;
    const reader = new InputReader([uiapi.key]);
    for (const [key, value] of (node && reader.object({ variables, node }, 'UIAPIMutationsInput')) ?? []) {
        if (key !== 'allOrNone') throw reader.unknownKey(value, key, 'UIAPIMutationsInput');
        return reader.scalar(value, 'Boolean') !== false;
    }
    return true;
}

function readOperation(step: MutationStep, session: Session, variables: Variables): Operation {
    const { kind, object, path, selected } = step;
    const reader = new InputReader(path);
    const type = kind === 'delete' ? 'RecordDeleteInput' : `${selected.name}Input`;
    const node = selected.node.arguments?.[0]?.value;
    const missing = (what: string): Error =>
        invalid('MissingFieldArgument', `Missing field argument '${what}'`, path, selected.node);
    if (!node) throw missing('input');
    let id: string | undefined;
    let fields: RecordInput | undefined;
    const entries = reader.object({ variables, node }, `${type}!`);
    for (const [key, value] of entries ?? []) {
        if (key === 'Id' && kind !== 'create') id = String(reader.scalar(value, 'IdOrRef!'));
        else if (key === object.apiName && kind !== 'delete') fields = readFields(step, session, reader, value);
        else throw reader.unknownKey({ variables, node }, key, type);
    }
    if (kind !== 'create' && id === undefined) throw missing('Id');
    if (kind !== 'delete' && !fields) throw missing(object.apiName);
    if (kind === 'create') return { kind, object: object.apiName, fields: fields ?? {} };
    return kind === 'update'
        ? { kind, object: object.apiName, id: id ?? '', fields: fields ?? {} }
        : { kind, object: object.apiName, id: id ?? '' };
}

/** Fields of the input; only what the reader may write is in the input's type. */
function readFields(step: MutationStep, session: Session, reader: InputReader, input: Input): RecordInput {
    const { object, kind } = step;
    const type = `${object.apiName}${kind === 'create' ? 'Create' : 'Update'}Representation`;
    const fields: RecordInput = {};
    for (const [key, value] of reader.object(input, `${type}!`) ?? []) {
        const field = object.fields.get(key);
        const writable = kind === 'create' ? field?.createable : field?.updateable;
        const allowed = field && writable && (!field.permissionable || session.field(object.apiName, key).edit);
        if (!allowed) throw reader.unknownKey(input, key, type);
        const read = reader.scalar(value, field.type === 'reference' ? 'IdOrRef' : SCALAR[field.type]);
        if (read !== undefined) fields[key] = read;
    }
    return fields;
}
