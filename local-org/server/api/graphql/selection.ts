/**
 * Selections of a document: fragments opened, duplicates merged, `@skip`, `@include` and `@optional` read.
 *
 * `@optional` (API 65 and later, no arguments, on each field): an inaccessible field is left out instead of failing
 * the request. `@skip` and `@include` take literals only.
 */
import {
    Kind,
    print,
    type DirectiveNode,
    type FieldNode,
    type FragmentDefinitionNode,
    type SelectionSetNode
} from 'graphql';
import { invalid, notSupported, undefinedField } from './errors.ts';

/** One response key and everything that the document selects under it. */
export interface Selected {
    key: string;
    name: string;
    /** The nodes merged into it; the first has the arguments. */
    node: FieldNode;
    selections: SelectionSetNode[];
    optional: boolean;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Whether a fragment on `type` applies here; undefined = the type does not fit at all. */
export type TypeTest = (type: string) => boolean | undefined;

/** The fields of a selection, in document order, by response key. */
export function selectedFields(
    sets: readonly SelectionSetNode[],
    fragments: Fragments,
    applies: TypeTest,
    path: readonly string[]
): Selected[] {
    const found = new Map<string, Selected>();
    const visit = (set: SelectionSetNode, open: readonly string[]): void => {
        for (const selection of set.selections) {
            const { optional, included } = readDirectives(selection.directives ?? [], path);
            if (!included) continue;
            if (selection.kind === Kind.FIELD) {
                add(found, selection, optional, path);
                continue;
            }
            const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
            const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : '';
            if (!fragment) throw invalid('UndefinedFragment', `Undefined fragment '${name}'`, path, selection);
            if (name && open.includes(name)) {
                throw invalid('FragmentCycle', `Fragment cycles not allowed: '${name}'`, path, selection);
            }
            const type = fragment.typeCondition?.name.value;
            const fits = type === undefined || applies(type);
            if (fits === undefined) {
                throw invalid('InvalidFragmentType', `Invalid fragment type condition '${type}'`, path, selection);
            }
            if (fits) visit(fragment.selectionSet, name ? [...open, name] : open);
        }
    };
    for (const set of sets) visit(set, []);
    return [...found.values()];
}

function add(found: Map<string, Selected>, node: FieldNode, optional: boolean, path: readonly string[]): void {
    const key = node.alias?.value ?? node.name.value;
    const before = found.get(key);
    const selections = node.selectionSet ? [node.selectionSet] : [];
    if (!before) {
        found.set(key, { key, name: node.name.value, node, selections, optional });
        return;
    }
    const argumentsOf = (field: FieldNode): string => (field.arguments ?? []).map(print).toSorted().join();
    if (before.name !== node.name.value || argumentsOf(before.node) !== argumentsOf(node)) {
        const message = `'${key}' : they are different fields or have different arguments`;
        throw invalid('FieldsConflict', message, path, node);
    }
    before.selections.push(...selections);
    before.optional &&= optional;
}

function readDirectives(
    directives: readonly DirectiveNode[],
    path: readonly string[]
): { optional: boolean; included: boolean } {
    let optional = false;
    let included = true;
    for (const directive of directives) {
        const name = directive.name.value;
        if (name === 'optional') {
            if (directive.arguments?.length) {
                throw invalid('UnknownDirectiveArgument', `'optional' takes no arguments`, path, directive);
            }
            optional = true;
        } else if (name === 'skip' || name === 'include') {
            const [argument, ...others] = directive.arguments ?? [];
            if (argument?.value.kind === Kind.VARIABLE) {
                throw notSupported(`Variables are not supported for the directive '@${name}'`, directive);
            }
            if (argument?.name.value !== 'if' || argument.value.kind !== Kind.BOOLEAN || others.length) {
                throw invalid('MissingDirectiveArgument', `'@${name}' takes 'if' with true or false`, path, directive);
            }
            if (argument.value.value === (name === 'skip')) included = false;
        } else if (name !== 'category') {
            throw invalid('UnknownDirective', `Unknown directive '${name}'`, path, directive);
        }
    }
    return { optional, included };
}

/** Refuses an argument that the field does not have. */
export function checkArguments(selected: Selected, allowed: readonly string[], path: readonly string[]): void {
    for (const argument of selected.node.arguments ?? []) {
        if (!allowed.includes(argument.name.value)) {
            const message = `Unknown field argument '${argument.name.value}'`;
            throw invalid('UnknownArgument', message, path, argument);
        }
    }
}

/** Refuses a selection on a scalar, and none on an object. */
export function checkSubSelection(selected: Selected, object: boolean, type: string, path: readonly string[]): void {
    if (object === selected.selections.length > 0) return;
    const message = object
        ? `Subselection required for type '${type}' of field '${selected.name}'`
        : `Subselection not allowed on leaf type '${type}' of field '${selected.name}'`;
    throw invalid(object ? 'SubselectionRequired' : 'SubselectionNotAllowed', message, path, selected.node);
}

/**
 * Writes the selected parts of plain data (object infos) as JSON. `typeOf` names the GraphQL type of
 * an object of the data; a key that it does not have is an undefined field.
 */
export function shapePlainData(
    data: unknown,
    selected: Selected,
    fragments: Fragments,
    typeOf: (value: object) => string,
    path: readonly string[]
): unknown {
    if (Array.isArray(data)) return data.map((item) => shapePlainData(item, selected, fragments, typeOf, path));
    if (data === null || typeof data !== 'object') {
        if (selected.selections.length && data !== null) checkSubSelection(selected, false, typeof data, path);
        return data;
    }
    const type = typeOf(data);
    checkSubSelection(selected, true, type, path);
    const shaped: Record<string, unknown> = {};
    for (const field of selectedFields(selected.selections, fragments, (name) => name === type, path)) {
        const inner = [...path, field.key];
        if (field.name === '__typename') shaped[field.key] = type;
        else if (!(field.name in data)) throw undefinedField(field.name, type, inner, field.node);
        else
            shaped[field.key] = shapePlainData(
                (data as Record<string, unknown>)[field.name],
                field,
                fragments,
                typeOf,
                inner
            );
    }
    return shaped;
}
