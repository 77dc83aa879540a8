/**
 * WHERE and HAVING. The parser library gives a chain of comparisons with the parentheses counted at each; this
 * reads the chain as the expression it was. AND and OR do not mix without parentheses (SOQL logical operators).
 */
import type { HavingClause, LiteralType, WhereClause, FunctionExp } from '@jetstreamapp/soql-parser-js';
import type { Aggregate, ComparisonOperator, Condition, DateFunction, Query, Value } from '../query/query.ts';
import type { FieldSchema } from '../metadata/schema.ts';
import type { Subject } from './names.ts';
import type { Literal } from './literals.ts';
import type { Query as ParsedQuery } from '@jetstreamapp/soql-parser-js';
import { readAggregate, readDateFunction } from './functions.ts';
import { readLiteral } from './literals.ts';
import { resolvePath } from './names.ts';
import { malformed } from './refusals.ts';

const OPERATORS: Record<string, ComparisonOperator> = {
    '=': 'eq',
    '!=': 'ne',
    '<>': 'ne',
    '<': 'lt',
    '<=': 'lte',
    '>': 'gt',
    '>=': 'gte',
    LIKE: 'like',
    IN: 'in',
    'NOT IN': 'nin',
    INCLUDES: 'includes',
    EXCLUDES: 'excludes'
};

const TAKES_LIST = new Set<ComparisonOperator>(['in', 'nin', 'includes', 'excludes']);

/** One comparison of the library's tree, its many shapes seen as one. */
interface Comparison {
    field?: string;
    fn?: FunctionExp;
    operator: string;
    value?: string | string[];
    literalType?: LiteralType | LiteralType[];
    valueQuery?: ParsedQuery;
    openParen?: number;
    closeParen?: number;
}

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Comparison;

/** Reads a clause; `semijoin` compiles the query of `IN (SELECT …)`. */
export function readConditions(
    clause: WhereClause | HavingClause,
    subject: Subject,
    semijoin: (query: ParsedQuery) => Query
): Condition {
    const tokens = flatten(clause);
    let at = 0;

    function expression(): Condition {
        const conditions = [operand()];
        let joint: 'AND' | 'OR' | undefined;
        while (tokens[at] === 'AND' || tokens[at] === 'OR') {
            const next = tokens[at] as 'AND' | 'OR';
            if (joint && joint !== next) throw malformed(`unexpected token: '${next.toLowerCase()}'`);
            joint = next;
            at += 1;
            conditions.push(operand());
        }
        return joint ? { kind: joint === 'AND' ? 'and' : 'or', conditions } : (conditions[0] as Condition);
    }

    function operand(): Condition {
        const token = tokens[at];
        at += 1;
        if (token === 'NOT') return { kind: 'not', condition: operand() };
        if (token === '(') {
            const inner = expression();
            at += 1;
            return inner;
        }
        if (typeof token !== 'object') throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
        return compare(token, subject, semijoin);
    }

    const condition = expression();
    if (at < tokens.length) throw malformed(`unexpected token: '${String(tokens[at])}'`);
    return condition;
}

function flatten(clause: WhereClause | HavingClause): Token[] {
    const tokens: Token[] = [];
    let next: unknown = clause;
    while (next) {
        const { left, operator, right } = next as {
            left: Comparison | null;
            operator?: 'AND' | 'OR' | 'NOT';
            right?: unknown;
        };
        for (let open = left?.openParen ?? 0; open > 0; open -= 1) tokens.push('(');
        if (left?.operator) tokens.push(left);
        for (let close = left?.closeParen ?? 0; close > 0; close -= 1) tokens.push(')');
        if (operator) tokens.push(operator);
        next = right;
    }
    return tokens;
}

function compare(comparison: Comparison, subject: Subject, semijoin: (query: ParsedQuery) => Query): Condition {
    const operator = OPERATORS[comparison.operator.toUpperCase()];
    if (!operator) throw malformed(`unexpected token: '${comparison.operator}'`);
    const aggregate = comparison.fn && readAggregate(comparison.fn, subject);
    if (aggregate) return compareAggregate(aggregate, operator, comparison);
    const { path, field, dateFunction } = left(comparison, subject);
    if (comparison.valueQuery) {
        return { kind: 'semijoin', path, negated: operator === 'nin', query: semijoin(comparison.valueQuery) };
    }
    const literals = readLiterals(comparison, dateFunction ? undefined : field);
    const base = { kind: 'compare' as const, path, ...(dateFunction ? { function: dateFunction } : {}) };
    const single = (one: ComparisonOperator, literal: Literal): Condition =>
        'range' in literal
            ? { ...base, operator: one, value: null, literal: literal.range }
            : { ...base, operator: one, value: literal.value };
    if (!TAKES_LIST.has(operator)) return single(operator, literals[0] as Literal);
    if (!literals.some((literal) => 'range' in literal)) return { ...base, operator, value: plainValues(literals) };
    const conditions = literals.map((literal) => single(operator === 'in' ? 'eq' : 'ne', literal));
    return { kind: operator === 'in' ? 'or' : 'and', conditions };
}

function left(
    comparison: Comparison,
    subject: Subject
): { path: string[]; field?: FieldSchema; dateFunction?: DateFunction } {
    if (!comparison.fn) return resolvePath(subject, comparison.field ?? '');
    const { function: dateFunction, path } = readDateFunction(comparison.fn, subject);
    return { path, dateFunction };
}

function compareAggregate(aggregate: Aggregate, operator: ComparisonOperator, comparison: Comparison): Condition {
    const values = plainValues(readLiterals(comparison, undefined));
    return {
        kind: 'compareAggregate',
        aggregate,
        operator,
        value: TAKES_LIST.has(operator) ? values : (values[0] ?? null)
    };
}

function readLiterals(comparison: Comparison, field: FieldSchema | undefined): Literal[] {
    const texts = [comparison.value ?? []].flat();
    const types = comparison.literalType;
    return texts.map((text, index) => readLiteral(text, Array.isArray(types) ? types[index] : types, field));
}

function plainValues(literals: Literal[]): Value[] {
    return literals.map((literal) => ('value' in literal ? literal.value : literal.range));
}
