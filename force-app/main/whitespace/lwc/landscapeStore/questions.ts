import type { CellFilter } from 'c/landscapeFilter';
import type { Choices, Question } from './choices';

/** Names of the parts of a question, in the order of the form. */
export const QUESTION_PARTS = [
    'growth',
    'families',
    'owners',
    'competitor',
    'stages',
    'minimum',
    'maximum',
    'reviewDueBy'
] as const satisfies readonly (keyof Question)[];

/** Whether a part of a question asks for something. */
export function asksFor(question: Question, part: keyof Question): boolean {
    const value = question[part];
    if (value === null || value === '') return false;
    return typeof value !== 'object' || value.size > 0;
}

/** Number of things asked for, without states and words. */
export function countAsked(question: Question): number {
    return QUESTION_PARTS.filter((part) => asksFor(question, part)).length;
}

/**
 * The filter of the domain for what a person chose.
 *
 * @param digits after the decimal mark of the currency that the cells show
 */
export function cellFilter({ states, text, question, measure }: Choices, currency: number, digits: number): CellFilter {
    const { growth, families, owners, competitor, stages, minimum, maximum, reviewDueBy } = question;
    const scale = measure === 'walletShare' ? 0.01 : measure === 'opportunities' ? 1 : 10 ** digits;
    const bounds = {
        ...(minimum === null ? {} : { minimum: minimum * scale }),
        ...(maximum === null ? {} : { maximum: maximum * scale })
    };
    return {
        ...(states.size > 0 ? { states } : {}),
        ...(text.trim() === '' ? {} : { text }),
        ...(growth === null ? {} : { growth }),
        ...(families.size > 0 ? { families } : {}),
        ...(owners.size > 0 ? { ownerIds: owners } : {}),
        ...(competitor.trim() === '' ? {} : { competitor }),
        ...(stages.size > 0 ? { stages } : {}),
        ...(reviewDueBy === null ? {} : { reviewDueBy }),
        ...(Object.keys(bounds).length > 0 ? { amount: { measure, currency, ...bounds } } : {})
    };
}
