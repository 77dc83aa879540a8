/**
 * Errors of the GraphQL API: always HTTP 200, always in the `errors` array.
 *
 * Shape and error types: https://developer.salesforce.com/docs/platform/graphql/guide/query-status.html; the
 * captured example (lwc-recipes, graphqlErrors.json) writes `paths`, not `path`. The wording is graphql-java's,
 * which Salesforce runs.
 */
import { getLocation, type ASTNode } from 'graphql';

export type ErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

export interface GraphQLProblem {
    message: string;
    locations: { line: number; column: number }[];
    paths: (string | number)[];
    extensions: { ErrorType: ErrorType };
}

/** The request as a whole is refused; nothing of it has been executed. */
export class GraphQLRefusal extends Error {
    readonly problems: GraphQLProblem[];

    constructor(problem: GraphQLProblem) {
        super(problem.message);
        this.problems = [problem];
    }
}

/** One entry of `errors`. */
export function problem(
    type: ErrorType,
    message: string,
    place: { node?: ASTNode; path?: readonly string[] } = {}
): GraphQLProblem {
    const { node, path = [] } = place;
    const locations = node?.loc ? [getLocation(node.loc.source, node.loc.start)] : [];
    return {
        message,
        locations: locations.map(({ line, column }) => ({ line, column })),
        paths: [...path],
        extensions: { ErrorType: type }
    };
}

/** A refusal of graphql-java's validation: `Validation error (FieldUndefined@[uiapi/query]) : …`. */
export function invalid(rule: string, message: string, path: readonly string[], node?: ASTNode): GraphQLRefusal {
    return new GraphQLRefusal(
        problem('ValidationError', `Validation error (${rule}@[${path.join('/')}]) : ${message}`, {
            ...(node ? { node } : {}),
            path: []
        })
    );
}

/** The field does not exist, or the reader may not see it: Salesforce answers both alike. */
export function undefinedField(field: string, type: string, path: readonly string[], node?: ASTNode): GraphQLRefusal {
    return invalid('FieldUndefined', `Field '${field}' in type '${type}' is undefined`, path, node);
}

/** Something that Salesforce offers and the local org does not. */
export function notSupported(message: string, node?: ASTNode): GraphQLRefusal {
    return new GraphQLRefusal(problem('OperationNotSupported', message, node ? { node } : {}));
}
