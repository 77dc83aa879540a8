/**
 * The one error type of the server core. APIs turn it into their own shape (REST array, UI API output,
 * GraphQL errors); anything else that is thrown is a defect and answers 500 UNKNOWN_EXCEPTION.
 */

/** One problem, with Salesforce's own code (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm). */
export interface Problem {
    /** e.g. REQUIRED_FIELD_MISSING, FIELD_CUSTOM_VALIDATION_EXCEPTION. */
    code: string;
    message: string;
    /** API names of the fields at fault; empty when the whole record is. */
    fields: string[];
}

export class OrgError extends Error {
    readonly problems: Problem[];
    /** HTTP status of REST; 400 unless the code says otherwise. */
    readonly status: number;

    constructor(problems: Problem[] | Problem, status = 400) {
        const list = Array.isArray(problems) ? problems : [problems];
        super(list.map((problem) => `${problem.code}: ${problem.message}`).join('; '));
        this.problems = list;
        this.status = status;
    }
}

/** Shorthand for the one-problem case. */
export function refusal(code: string, message: string, fields: string[] = [], status = 400): OrgError {
    return new OrgError({ code, message, fields }, status);
}
