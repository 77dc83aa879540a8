/**
 * REST's two shapes of a problem (api_rest: errorcodes.htm, resources_composite_sobjects_collections.htm) and the
 * HTTP status that belongs to a code.
 */
import type { Problem } from '../../errors.ts';
import type { SaveResult } from '../../org.ts';
import { OrgError } from '../../errors.ts';

/** Body of a refused request: always an array. */
export function problemArray(problems: Problem[]): { message: string; errorCode: string; fields?: string[] }[] {
    return problems.map(({ code, message, fields }) => ({
        message,
        errorCode: code,
        ...(fields.length ? { fields } : {})
    }));
}

/** Problems inside the result rows of collections, trees and composites. */
export function problemRows(problems: Problem[]): { statusCode: string; message: string; fields: string[] }[] {
    return problems.map(({ code, message, fields }) => ({ statusCode: code, message, fields }));
}

/** The HTTP refusal for a record that was not saved. */
export function saveRefusal(result: SaveResult): OrgError {
    return new OrgError(result.errors, result.status ?? 400);
}
