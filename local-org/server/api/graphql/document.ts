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
import type { Schema } from '../../metadata/schema.ts';
import type { Session } from '../../org.ts';
import { GraphQLRefusal, notSupported, problem, undefinedField } from './errors.ts';
import { readVariables, type Variables } from './input.ts';
import { entry, listed } from './json-text.ts';
import { compileMutation, runMutation } from './mutation.ts';
import { compileReads, type Run } from './reads.ts';
import type { CompileContext } from './records.ts';
import { checkSubSelection, selectedFields } from './selection.ts';

/** Documents kept; the oldest goes first. */
const CACHE_SIZE = 500;

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
        if (field.name === '__typename') return () => ({ data: entry(field.key, JSON.stringify(root)), errors: [] });
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
            data: `{${listed(answers, ({ data }) => data)}}`,
            errors: answers.flatMap(({ errors }) => errors)
        };
    };
}
