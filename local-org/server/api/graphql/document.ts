/**
 * GraphQL documents compiled for this schema: parsed, validated and planned once per text and access, then run per
 * request. The plan says what to select and how to write the answer; nothing is resolved field by field.
 */
import {
    GraphQLError,
    Kind,
    parse,
    type DocumentNode,
    type FragmentDefinitionNode,
    type OperationDefinitionNode
} from 'graphql';
import { OrgError } from '../../errors.ts';
import type { Org, Session } from '../../org.ts';
import type { Schema } from '../../metadata/schema.ts';
import type { Query } from '../../query/query.ts';
import { objectInfo } from '../ui-api/object-info.ts';
import { picklistFieldValues } from '../ui-api/picklist-values.ts';
import { relatedListInfo } from '../ui-api/related-lists.ts';
import { aggregateOf, aggregateQuery } from './aggregate.ts';
import { connectionOf, connectionQuery, type RequestContext } from './connection.ts';
import { GraphQLRefusal, invalid, notSupported, problem, undefinedField, type GraphQLProblem } from './errors.ts';
import { InputReader, readVariables, type Variables } from './input.ts';
import { compileMutation, runMutation } from './mutation.ts';
import { Columns, compileRecord, type CompileContext } from './records.ts';
import { checkArguments, checkSubSelection, selectedFields, shapePlainData, type Selected } from './selection.ts';

/** Query fields that a request may have (query-limits.html: "up to 10 subqueries"). */
const MAXIMUM_QUERY_FIELDS = 10;
/** Documents kept; the oldest goes first. */
const CACHE_SIZE = 500;

/** An answer: the JSON text of `data`, and the errors. */
export interface Answer {
    data: string;
    errors: GraphQLProblem[];
}

/** Runs one request that has been compiled. */
type Run = (org: Org, session: Session, variables: Variables) => Answer;

interface CachedDocument {
    operation: OperationDefinitionNode;
    document: DocumentNode;
    /** What compiling asked about the reader's access, in order. */
    questions: [object: string, field: string | undefined][];
    /** Compiled plans (or their refusal) by the answers to `questions`. */
    plans: Map<string, Run | GraphQLRefusal>;
}

/** Prepares requests against one org's schema, remembering documents by their text. */
export class DocumentCache {
    private readonly schema: Schema;
    private readonly documents = new Map<string, CachedDocument>();

    constructor(schema: Schema) {
        this.schema = schema;
    }

    /** Parses, validates and plans a request. Throws GraphQLRefusal. */
    prepare(
        text: string,
        operationName: string | undefined,
        values: Record<string, unknown>,
        session: Session
    ): { run: Run; variables: Variables } {
        const cached = this.document(text, operationName);
        const plan = cached.plans.get(answersOf(cached, session)) ?? this.plan(cached, session);
        if (plan instanceof GraphQLRefusal) throw plan;
        return { run: plan, variables: readVariables(cached.operation, values) };
    }

    private document(text: string, operationName: string | undefined): CachedDocument {
        const key = `${operationName ?? ''}\n${text}`;
        const known = this.documents.get(key);
        if (known) return known;
        const document = parseDocument(text);
        const operation = chooseOperation(document, operationName);
        const cached: CachedDocument = { operation, document, questions: [], plans: new Map() };
        const [oldest] = this.documents.keys();
        if (this.documents.size >= CACHE_SIZE && oldest !== undefined) this.documents.delete(oldest);
        this.documents.set(key, cached);
        return cached;
    }

    private plan(cached: CachedDocument, session: Session): Run | GraphQLRefusal {
        const asked = new Set(cached.questions.map(String));
        const ask = (object: string, field: string | undefined): boolean => {
            if (!asked.has(String([object, field]))) {
                asked.add(String([object, field]));
                cached.questions.push([object, field]);
                // Answers are positional: what was planned before this question would be found under wrong answers.
                cached.plans.clear();
            }
            return allowed(session, object, field);
        };
        const access = { object: (name: string) => ask(name, undefined), field: ask };
        const context: CompileContext = { schema: this.schema, fragments: fragmentsOf(cached.document), access };
        let plan: Run | GraphQLRefusal;
        try {
            plan = compileOperation(context, cached.operation);
        } catch (error) {
            if (!(error instanceof GraphQLRefusal)) throw error;
            plan = error;
        }
        cached.plans.set(answersOf(cached, session), plan);
        return plan;
    }
}

function answersOf(cached: CachedDocument, session: Session): string {
    return cached.questions.map(([object, field]) => (allowed(session, object, field) ? '1' : '0')).join('');
}

function allowed(session: Session, object: string, field: string | undefined): boolean {
    return field === undefined ? session.object(object).read : session.field(object, field).read;
}

function parseDocument(text: string): DocumentNode {
    try {
        return parse(text);
    } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const { line = 1, column = 1 } = error.locations?.[0] ?? {};
        const message = `Invalid syntax : ${error.message} at line ${line} column ${column}`;
        throw new GraphQLRefusal({ ...problem('InvalidSyntax', message), locations: [{ line, column }] });
    }
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const found = name ? operations.find((operation) => operation.name?.value === name) : operations[0];
    if (!found || (!name && operations.length > 1)) {
        const message = name
            ? `Unknown operation named '${name}'.`
            : 'Must provide operation name if query contains multiple operations.';
        throw notSupported(message);
    }
    if (found.operation === 'subscription') throw notSupported('Subscriptions are not supported', found);
    return found;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function compileOperation(context: CompileContext, operation: OperationDefinitionNode): Run {
    const root = operation.operation === 'mutation' ? 'Mutation' : 'Query';
    const fields = selectedFields(
        [operation.selectionSet],
        context.fragments,
        (type) => type === root || undefined,
        []
    );
    const parts = fields.map((field): Run => {
        if (field.name === '__typename')
            return () => ({ data: `{${JSON.stringify(field.key)}:"${root}"}`, errors: [] });
        if (field.name.startsWith('__')) throw notSupported('The local org does not answer introspection', field.node);
        if (field.name !== 'uiapi') throw undefinedField(field.name, root, [field.key], field.node);
        checkSubSelection(field, true, root === 'Query' ? 'UIAPI' : 'UIAPIMutations', [field.key]);
        if (root === 'Query') return compileReads(context, field);
        const plan = compileMutation(context, field);
        return (org, session, variables) => runMutation(plan, org, session, variables);
    });
    return (org, session, variables) => {
        const answers = parts.map((run) => run(org, session, variables));
        return {
            data: `{${answers.map(({ data }) => data.slice(1, -1)).join()}}`,
            errors: answers.flatMap(({ errors }) => errors)
        };
    };
}

/** One field below `uiapi` or one of its groups: prepared first (arguments may be refused), then fetched. */
interface ReadPart {
    key: string;
    path: readonly string[];
    node: Selected['node'];
    prepare(request: RequestContext): (org: Org) => string;
}

function compileReads(context: CompileContext, uiapi: Selected): Run {
    const path = [uiapi.key];
    checkArguments(uiapi, [], path);
    let queryFields = 0;
    const groups = selectedFields(
        uiapi.selections,
        context.fragments,
        (type) => type === 'UIAPI' || undefined,
        path
    ).map((group): { key: string; parts: ReadPart[]; nested: boolean } => {
        const inner = [...path, group.key];
        if (group.name === 'query' || group.name === 'aggregate') {
            const type = group.name === 'query' ? 'RecordQuery' : 'RecordQueryAggregate';
            checkArguments(group, [], inner);
            checkSubSelection(group, true, type, inner);
            const fields = selectedFields(
                group.selections,
                context.fragments,
                (name) => name === type || undefined,
                inner
            );
            queryFields += fields.length;
            const compile = group.name === 'query' ? compileQueryField : compileAggregateField;
            const parts = fields.map((field) => compile(context, field, type, [...inner, field.key]));
            return { key: group.key, parts, nested: true };
        }
        return { key: group.key, parts: [compilePlain(context, group, inner)], nested: false };
    });
    if (queryFields > MAXIMUM_QUERY_FIELDS) {
        const message = `A query can contain up to ${MAXIMUM_QUERY_FIELDS} subqueries, but this one contains ${queryFields}`;
        throw invalid('TooManySubqueries', message, path, uiapi.node);
    }
    return (org, session, variables) => {
        const request: RequestContext = { schema: context.schema, session, variables, pages: new Map() };
        const prepared = groups.map((group) => group.parts.map((part) => part.prepare(request)));
        const errors: GraphQLProblem[] = [];
        const texts = groups.map((group, groupIndex) => {
            const parts = group.parts.map((part, index) => {
                const text = fetch(org, prepared[groupIndex]?.[index], part, errors);
                return group.nested ? `${JSON.stringify(part.key)}:${text}` : text;
            });
            return `${JSON.stringify(group.key)}:${group.nested ? `{${parts.join()}}` : parts.join()}`;
        });
        return { data: `{${JSON.stringify(uiapi.key)}:{${texts.join()}}}`, errors };
    };
}

/** Fetches one part; what the org refuses becomes null and an error. */
function fetch(org: Org, run: ((org: Org) => string) | undefined, part: ReadPart, errors: GraphQLProblem[]): string {
    try {
        return run?.(org) ?? 'null';
    } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        for (const { message } of error.problems) {
            errors.push(problem('DataFetchingException', message, { node: part.node, path: part.path }));
        }
        return 'null';
    }
}

function queriedObject(context: CompileContext, field: Selected, type: string, path: readonly string[]) {
    const object = context.schema.objects.get(field.name);
    if (!object?.uiApi || !context.access.object(object.apiName)) {
        throw undefinedField(field.name, type, path, field.node);
    }
    return object;
}

function compileQueryField(context: CompileContext, field: Selected, type: string, path: readonly string[]): ReadPart {
    const plan = connectionOf(context, queriedObject(context, field, type, path), field, path, true);
    return {
        key: field.key,
        path,
        node: field.node,
        prepare(request) {
            const query = connectionQuery(plan, request);
            return (org) => plan.write(org.query(request.session, query), request.pages);
        }
    };
}

function compileAggregateField(
    context: CompileContext,
    field: Selected,
    type: string,
    path: readonly string[]
): ReadPart {
    const plan = aggregateOf(context, queriedObject(context, field, type, path), field, path);
    return {
        key: field.key,
        path,
        node: field.node,
        prepare(request) {
            const query = aggregateQuery(plan, request);
            return (org) => plan.write(org.query(request.session, query), request.pages);
        }
    };
}

/** `currentUser`, `objectInfos` and `relatedListByName`. */
function compilePlain(context: CompileContext, field: Selected, path: readonly string[]): ReadPart {
    const part = { key: field.key, path, node: field.node };
    const argument = (name: string, variables: Variables) => {
        const node = field.node.arguments?.find((candidate) => candidate.name.value === name)?.value;
        return node && { variables, node };
    };
    if (field.name === 'currentUser') {
        const object = queriedObject(context, { ...field, name: 'User' }, 'UIAPI', path);
        checkArguments(field, [], path);
        const columns = new Columns();
        const place = { object, columns, prefix: [], parents: true, children: false };
        const write = compileRecord(context, place, field.selections, path);
        const id = columns.field(['Id']);
        return {
            ...part,
            prepare: (request) => (org) => {
                const query: Query = {
                    from: 'User',
                    select: columns.items.filter((item) => item.kind !== 'connection'),
                    where: { kind: 'compare', path: ['Id'], operator: 'eq', value: request.session.userId }
                };
                const [row] = org.query(request.session, query).rows;
                return row?.[id] ? write(row, request.pages) : 'null';
            }
        };
    }
    if (field.name === 'objectInfos') {
        checkArguments(field, ['apiNames', 'objectInfoInputs'], path);
        return {
            ...part,
            prepare: (request) => {
                const names = readObjectNames(argument, request.variables, path);
                return (org) =>
                    JSON.stringify(
                        names.map((name) => {
                            const info = graphqlObjectInfo(org, request.session, name);
                            return info && shapePlainData(info, field, context.fragments, typeOfInfo, path);
                        })
                    );
            }
        };
    }
    if (field.name === 'relatedListByName') {
        checkArguments(field, ['parentApiName', 'relatedListName'], path);
        return {
            ...part,
            prepare: (request) => {
                const reader = new InputReader(path);
                const [parent, list] = ['parentApiName', 'relatedListName'].map((name) => {
                    const input = argument(name, request.variables);
                    if (!input)
                        throw invalid('MissingFieldArgument', `Missing field argument '${name}'`, path, field.node);
                    return String(reader.scalar(input, 'String!'));
                });
                return (org) => {
                    const info = relatedListInfo(org, request.session, parent ?? '', list ?? '');
                    const data = { ...info, childApiName: info.objectApiNames[0] };
                    return JSON.stringify(
                        shapePlainData(data, field, context.fragments, () => 'RelatedListInfo', path)
                    );
                };
            }
        };
    }
    throw undefinedField(field.name, 'UIAPI', path, field.node);
}

function readObjectNames(
    argument: (name: string, variables: Variables) => Parameters<InputReader['list']>[0] | undefined,
    variables: Variables,
    path: readonly string[]
): string[] {
    const reader = new InputReader(path);
    const apiNames = argument('apiNames', variables);
    const inputs = argument('objectInfoInputs', variables);
    if (!!apiNames === !!inputs) {
        throw invalid('InvalidArgument', `Provide either 'apiNames' or 'objectInfoInputs'`, path);
    }
    if (apiNames) return (reader.list(apiNames, 'String!') ?? []).map((name) => String(reader.scalar(name, 'String!')));
    return ((inputs && reader.list(inputs, 'ObjectInfoInput!')) ?? []).map((input) => {
        const name = reader.object(input, 'ObjectInfoInput')?.find(([key]) => key === 'apiName')?.[1];
        return name ? String(reader.scalar(name, 'String!')) : '';
    });
}

/** The object info of the UI API with GraphQL's lists and names (`ApiName`, picklist values on the field). */
function graphqlObjectInfo(org: Org, session: Session, name: string): object | null {
    const object = org.schema.objects.get(name);
    if (!object?.uiApi || !session.object(name).read) return null;
    const info = objectInfo(org.schema, session, object);
    const fields = Object.values(info.fields).map((field) => ({
        ...field,
        ApiName: field.apiName,
        ...(object.fields.get(field.apiName)?.picklist
            ? {
                  picklistValuesByRecordTypeIDs: [
                      {
                          recordTypeID: info.defaultRecordTypeId,
                          picklistValues: picklistFieldValues(object, field.apiName).values
                      }
                  ]
              }
            : {})
    }));
    return { ...info, ApiName: info.apiName, fields, recordTypeInfos: Object.values(info.recordTypeInfos) };
}

function typeOfInfo(value: object): string {
    if ('picklistValuesByRecordTypeIDs' in value) return 'PicklistField';
    if ('dataType' in value) return 'Field';
    return 'keyPrefix' in value ? 'ObjectInfo' : 'ObjectInfoPart';
}
