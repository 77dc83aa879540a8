/**
 * Which operators and values a filter of a report takes
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm, FilterOperation;
 * https://help.salesforce.com/s/articleView?id=xcloud.filter_dates_relative.htm, relative dates).
 */
import { nearest } from './problem.ts';
import type { Problem } from './problem.ts';
import type { ColumnKind, ReportColumn } from './report-columns.ts';

const order = ['lessThan', 'greaterThan', 'lessOrEqual', 'greaterOrEqual'];
const words = ['contains', 'notContain', 'startsWith'];
const operators: Record<ColumnKind, string[]> = {
    unknown: ['equals', 'notEqual', ...order, ...words, 'includes', 'excludes', 'within'],
    number: ['equals', 'notEqual', ...order],
    date: ['equals', 'notEqual', ...order],
    boolean: ['equals', 'notEqual'],
    picklist: ['equals', 'notEqual', ...order, ...words],
    multipicklist: ['equals', 'notEqual', ...words, 'includes', 'excludes'],
    text: ['equals', 'notEqual', ...order, ...words],
    reference: ['equals', 'notEqual', ...order, ...words],
    'long text': ['equals', 'notEqual', ...words]
};

/** Single days and periods, and those counted in a number. */
const period = '(?:WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)';
const relativeDate = new RegExp(
    [
        '^(?:TODAY|YESTERDAY|TOMORROW|(?:LAST|NEXT)_90_DAYS',
        `(?:LAST|THIS|NEXT)_${period}`,
        `(?:LAST|NEXT)_N_(?:DAY|${period})S:\\d{1,4}`,
        `N_(?:DAY|${period})S_AGO:\\d{1,4})$`
    ].join('|')
);
const relativeDates = ['TODAY', 'YESTERDAY', 'TOMORROW', 'THIS_MONTH', 'LAST_MONTH', 'LAST_N_DAYS:30', 'N_DAYS_AGO:30'];
const fixedDate = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?:[T ].*)?$/;

/** Whether a text names a day or a period relative to today, or a date. */
export const isDateValue = (text: string): boolean => relativeDate.test(text) || fixedDate.test(text);

/**
 * What is wrong with a criterion; undefined where nothing is.
 * @param value as the file has it: several are separated by commas, an empty one stands for blank
 */
export function filterFault(
    column: ReportColumn,
    operator: string,
    value: string
): Pick<Problem, 'reason' | 'nearest'> | undefined {
    const { kind, field } = column;
    if (!operators[kind].includes(operator))
        return {
            reason: `${field.name} is a ${kind}, which cannot be filtered by ${operator}`,
            nearest: nearest(operator, operators[kind])
        };
    if (value === '') return kind === 'boolean' ? { reason: `${field.name} is never blank: say 1 or 0` } : undefined;
    if (words.includes(operator)) return undefined;
    for (const part of value.split(/[,;]/).map((text) => text.trim())) {
        const fault = valueFault(column, part);
        if (fault) return fault;
    }
    return undefined;
}

function valueFault(
    { kind, field, values }: ReportColumn,
    value: string
): Pick<Problem, 'reason' | 'nearest'> | undefined {
    if (values && !values.includes(value))
        return { reason: `${field.name} has no value "${value}"`, nearest: nearest(value, values) };
    if (kind === 'boolean' && !['0', '1', 'true', 'false'].includes(value))
        return { reason: `"${value}" is neither 1 nor 0` };
    if (kind === 'number' && Number.isNaN(Number(value))) return { reason: `"${value}" is not a number` };
    if (kind === 'date' && !isDateValue(value))
        return { reason: `"${value}" is no date that a report knows`, nearest: nearest(value, relativeDates) };
    return undefined;
}

/** What is wrong with a logic such as `1 AND (2 OR 3)` over so many criteria; undefined where nothing is. */
export function logicFault(logic: string, criteria: number): string | undefined {
    const numbers = [...logic.matchAll(/\d+/g)].map(([text]) => Number(text));
    const beyond = numbers.find((number) => number < 1 || number > criteria);
    if (beyond !== undefined) return `names criterion ${beyond}, but there are ${criteria}`;
    const unused = Array.from({ length: criteria }, (_, index) => index + 1).find(
        (number) => !numbers.includes(number)
    );
    if (unused !== undefined) return `leaves out criterion ${unused}`;
    // Numbers become 1, then what is complete shrinks to 1 until nothing moves.
    let rest = logic.toUpperCase().replace(/\d+/g, '1').replace(/\s+/g, ' ').trim();
    for (let before = ''; before !== rest;) {
        before = rest;
        rest = rest
            .replace(/\( ?1 ?\)/g, '1')
            .replace(/NOT ?1/g, '1')
            .replace(/1 (?:AND|OR) 1/g, '1');
    }
    return rest === '1' ? undefined : 'is no complete condition';
}
