/**
 * What the page knows about a GraphQL document: which selections are records, so that their fields can be kept in the
 * record store, and how to put an answer together again from the store.
 */
import {
    parse,
    print,
    Kind,
    type DocumentNode,
    type FieldNode,
    type FragmentDefinitionNode,
    type SelectionNode,
    type SelectionSetNode
} from 'graphql';
import type { RecordStore } from './record-store.ts';

/** Alias of the Id that is added to every record selection; never seen by components. */
const idAlias = 'atlasRecordId';
/** What a field's value is asked for by: a selection of these alone is a value, not a record. */
const valueFields = new Set(['value', 'displayValue', 'label', 'format', '__typename']);

type Json = Record<string, unknown>;

/** A document ready to be sent and read. */
export interface PreparedDocument {
    /** Text with the added Ids. */
    text: string;
    document: DocumentNode;
    fragments: Map<string, FragmentDefinitionNode>;
}

const idSelection: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'Id' },
    alias: { kind: Kind.NAME, value: idAlias }
};

const structure = new Set(['uiapi', 'query', 'aggregate', 'edges', 'pageInfo', 'objectInfos', 'relatedListByName']);

/** True when the selection `field`, found inside `parent`, stands for a record. */
function isRecordSelection(field: FieldNode, insideRecord: boolean): boolean {
    const name = field.name.value;
    if (!field.selectionSet) return false;
    if (name === 'node' || name === 'Record') return !selects(field.selectionSet, 'aggregate');
    if (!insideRecord || structure.has(name)) return false;
    return !isConnection(field.selectionSet) && !isValue(field.selectionSet);
}

function names(set: SelectionSetNode): string[] {
    return set.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}

function selects(set: SelectionSetNode, name: string): boolean {
    return names(set).includes(name);
}

function isConnection(set: SelectionSetNode): boolean {
    return selects(set, 'edges') || selects(set, 'pageInfo') || selects(set, 'totalCount');
}

function isValue(set: SelectionSetNode): boolean {
    return set.selections.every((selection) => selection.kind === Kind.FIELD && valueFields.has(selection.name.value));
}

/** Adds the Id to every record selection below. */
function withIds(set: SelectionSetNode, insideRecord: boolean): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
        if (selection.kind === Kind.INLINE_FRAGMENT) {
            return { ...selection, selectionSet: recordSet(selection.selectionSet, insideRecord) };
        }
        if (!selection.selectionSet) return selection;
        const isRecord = isRecordSelection(selection, insideRecord);
        return { ...selection, selectionSet: recordSet(selection.selectionSet, isRecord) };
    });
    return { ...set, selections };
}

function recordSet(set: SelectionSetNode, isRecord: boolean): SelectionSetNode {
    const inner = withIds(set, isRecord);
    const polymorphic = set.selections.some((selection) => selection.kind === Kind.INLINE_FRAGMENT);
    // A polymorphic parent has no Id of its own: its fragments have.
    return isRecord && !polymorphic ? { ...inner, selections: [...inner.selections, idSelection] } : inner;
}

/**
 * Parses a document and adds what the store needs.
 *
 * @throws GraphQLError for text that is not GraphQL.
 */
export function prepare(text: string): PreparedDocument {
    const parsed = parse(text, { noLocation: true });
    const definitions = parsed.definitions.map((definition) => {
        if (definition.kind === Kind.OPERATION_DEFINITION) {
            return { ...definition, selectionSet: withIds(definition.selectionSet, false) };
        }
        if (definition.kind === Kind.FRAGMENT_DEFINITION) {
            const isRecord = isRecordType(definition);
            return { ...definition, selectionSet: recordSet(definition.selectionSet, isRecord) };
        }
        return definition;
    });
    const document: DocumentNode = { ...parsed, definitions };
    const fragments = new Map(
        definitions.flatMap((definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : []
        )
    );
    return { text: print(document), document, fragments };
}

/** Fragments on an object are records; those on connections, edges and values are not. */
function isRecordType({ typeCondition }: FragmentDefinitionNode): boolean {
    return !/(Connection|Edge|Value|PageInfo|Payload|Result)$|^(UIAPI|RecordQuery|Query)$/.test(
        typeCondition.name.value
    );
}

/** What happens at the leaves of a walk through an answer. */
interface Visitor {
    /** A field of a record whose answer is a value wrapper or null. Returns what stands in the copy. */
    value(recordId: string, name: string, answer: Json | null): unknown;
    parent(recordId: string, name: string, parentId: string | null): void;
}

function operation({ document }: PreparedDocument, name: string | undefined): SelectionSetNode | undefined {
    for (const definition of document.definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION && (!name || definition.name?.value === name))
            return definition.selectionSet;
    }
    return undefined;
}

/** Copies an answer along its document, without the added Ids. */
function copy(prepared: PreparedDocument, set: SelectionSetNode, answer: Json, visitor: Visitor): Json {
    const id = answer[idAlias];
    const recordId = typeof id === 'string' ? id : undefined;
    const result: Json = {};
    const walk = (selections: readonly SelectionNode[]) => {
        for (const selection of selections) {
            if (selection.kind === Kind.FRAGMENT_SPREAD) {
                walk(prepared.fragments.get(selection.name.value)?.selectionSet.selections ?? []);
            } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet.selections);
            else {
                const key = selection.alias?.value ?? selection.name.value;
                // Left out: an optional field without access, or a fragment of another type.
                if (key !== idAlias && key in answer)
                    result[key] = copyField(prepared, selection, answer[key], recordId, visitor);
            }
        }
    };
    walk(set.selections);
    return result;
}

function copyField(
    prepared: PreparedDocument,
    field: FieldNode,
    answer: unknown,
    recordId: string | undefined,
    visitor: Visitor
): unknown {
    const set = field.selectionSet;
    if (!set) return answer;
    if (recordId !== undefined && isValue(set)) return visitor.value(recordId, field.name.value, answer as Json | null);
    if (Array.isArray(answer)) return answer.map((item) => (item ? copy(prepared, set, item as Json, visitor) : item));
    const isParent = recordId !== undefined && !isConnection(set);
    if (answer === null || answer === undefined) {
        if (isParent) visitor.parent(recordId, field.name.value, null);
        return answer;
    }
    const parentId = (answer as Json)[idAlias];
    if (isParent && typeof parentId === 'string') visitor.parent(recordId, field.name.value, parentId);
    return copy(prepared, set, answer as Json, visitor);
}

/** An answer without the added Ids, and the records it holds. */
export interface Ingested {
    data: Json;
    ids: Set<string>;
}

/** Puts the records of an answer into the store. */
export function ingestAnswer(
    prepared: PreparedDocument,
    operationName: string | undefined,
    data: Json,
    store: RecordStore
): Ingested {
    const ids = new Set<string>();
    const set = operation(prepared, operationName);
    if (!set) return { data, ids };
    const answer = copy(prepared, set, data, {
        value(recordId, name, answer) {
            ids.add(recordId);
            if (answer && 'value' in answer) {
                store.ingestField(recordId, name, answer['value'], answer['displayValue'] as string | null | undefined);
            } else if (answer === null) store.ingestField(recordId, name, null, null);
            return answer;
        },
        parent(recordId, name, parentId) {
            ids.add(recordId);
            store.ingestParent(recordId, name, parentId);
        }
    });
    return { data: answer, ids };
}

/** The answer as the store has its records now. */
export function answerFromStore(
    prepared: PreparedDocument,
    operationName: string | undefined,
    data: Json,
    store: RecordStore
): Json {
    const set = operation(prepared, operationName);
    if (!set) return data;
    return copy(prepared, set, data, {
        value(recordId, name, answer) {
            const stored = store.field(recordId, name);
            if (!answer || !stored || !('value' in stored) || stored.value === answer['value']) return answer;
            const changed: Json = { ...answer, value: stored.value };
            if ('displayValue' in answer) changed['displayValue'] = stored.displayValue ?? null;
            return changed;
        },
        parent: () => undefined
    });
}
