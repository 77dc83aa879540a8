/**
 * REST's two shapes of a problem (api_rest: errorcodes.htm, resources_composite_sobjects_collections.htm) and the
 * HTTP status that belongs to a code.
 */
import type { Problem } from '../../errors.ts';
import type { SaveResult } from '../../org.ts';
import { OrgError } from '../../errors.ts';

/** Codes whose HTTP status is not 400 (api_rest errorcodes.htm). */
const STATUS: Record<string, number> = {
    INVALID_SESSION_ID: 401,
    INSUFFICIENT_ACCESS: 403,
    REQUEST_LIMIT_EXCEEDED: 403,
    NOT_FOUND: 404,
    ENTITY_IS_DELETED: 404,
    METHOD_NOT_ALLOWED: 405,
    PRECONDITION_FAILED: 412,
    UNKNOWN_EXCEPTION: 500,
    NOT_IMPLEMENTED: 501
};

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

/**
 * The HTTP refusal for a record that was not saved. INVALID_CROSS_REFERENCE_KEY is 404 when the record of
 * the address itself is gone, 400 when a field points to nothing.
 */
export function saveRefusal(result: SaveResult): OrgError {
    const [first] = result.errors;
    const gone = first?.code === 'INVALID_CROSS_REFERENCE_KEY' && first.fields.length === 0;
    return new OrgError(result.errors, gone ? 404 : statusOf(first?.code));
}

/** HTTP status of a problem code. */
export function statusOf(code: string | undefined): number {
    return (code && STATUS[code]) || 400;
}
