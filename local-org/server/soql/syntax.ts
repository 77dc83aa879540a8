/** SOQL text to the parser library's tree, its complaints turned into Salesforce's. */
import * as soqlParser from '@jetstreamapp/soql-parser-js';
import type { Query as ParsedQuery } from '@jetstreamapp/soql-parser-js';
import { malformed } from './refusals.ts';

/** Longest statement (Salesforce limits cheat sheet, SOQL and SOSL). */
const LONGEST_STATEMENT = 100_000;

/** Parses one statement. Refuses with MALFORMED_QUERY and the place. */
export function parseSyntax(soql: string): ParsedQuery {
    if (soql.length > LONGEST_STATEMENT) {
        throw malformed(`SOQL statements cannot be longer than ${LONGEST_STATEMENT} characters.`);
    }
    const rows = /\sALL\s+ROWS\s*$/i.exec(soql);
    if (rows) throw malformed('ALL ROWS not allowed in this context', soql, rows.index + 1);
    try {
        return soqlParser.parseQuery(soql);
    } catch (error) {
        const offset = errorOffset(soql, error);
        const token = /^(?:[\w.]+|\S)/.exec(soql.slice(offset))?.[0] ?? '<EOF>';
        throw malformed(`unexpected token: '${token}'`, soql, offset);
    }
}

/** The library names the offending token but not its place: the first one up to which the text still could go on. */
function errorOffset(soql: string, error: unknown): number {
    const character = /at offset: (\d+)/.exec(String(error));
    if (character) return Number(character[1]);
    const token = offendingToken(error);
    if (!token) return soql.length;
    for (let at = soql.indexOf(token); at >= 0; at = soql.indexOf(token, at + 1)) {
        try {
            soqlParser.parseQuery(soql.slice(0, at + token.length));
        } catch (prefixError) {
            if (offendingToken(prefixError)) return at;
        }
    }
    return Math.max(soql.lastIndexOf(token), 0);
}

/** Text of the token the parser stopped at; empty at the end of the statement. */
function offendingToken(error: unknown): string {
    return /but found:?\s*(?:-->\s*)?'?([\s\S]*?)'?(?:\s*<--)?$/.exec((error as Error).message)?.[1] ?? '';
}
