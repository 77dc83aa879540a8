import { isSameValue } from 'c/recordWrites';

export { isSameValue };

/** What somebody of ours thinks of a stakeholder in one context. */
export interface JudgementValues {
    readonly role: string | null;
    readonly additionalRoles: readonly string[];
    readonly support: string | null;
    /** 1 to 5. */
    readonly influence: number | null;
    /** 1 to 5. */
    readonly interest: number | null;
    readonly coverage: string | null;
    readonly adaptability: string | null;
    readonly controlsBudget: boolean;
    /** Stakeholder who stands in for this one. */
    readonly backupId: string | null;
    /** ISO date, null where none is planned. */
    readonly reviewDate: string | null;
    readonly evidence: string | null;
}

/** What a stakeholder is in one context, as recorded. */
export interface RoleFact extends JudgementValues {
    readonly id: string;
    readonly stakeholderId: string;
    /** Account, Buying Center or Opportunity. */
    readonly context: string;
    /** Buying Center or Opportunity, where the context is one. */
    readonly contextId: string | null;
    /** Name of the Buying Center or Opportunity, where the context is one. */
    readonly contextName: string | null;
    /** ISO date or date-time of the judgement, null where not recorded. */
    readonly assessedOn: string | null;
    readonly assessedById: string | null;
    /** Name of who judged, where it can be read. */
    readonly assessedByName: string | null;
    /** LastModifiedDate as read. */
    readonly modified: string | null;
}

/** A judgement that says nothing: what is there before anybody judges. */
export const NO_JUDGEMENT: JudgementValues = {
    role: null,
    additionalRoles: [],
    support: null,
    influence: null,
    interest: null,
    coverage: null,
    adaptability: null,
    controlsBudget: false,
    backupId: null,
    reviewDate: null,
    evidence: null
};

/** Fields of a judgement, in the order of the form. */
export const JUDGEMENT_FIELDS = Object.keys(NO_JUDGEMENT) as readonly (keyof JudgementValues)[];

/** Whether a record says nothing, such as one whose making was undone. */
export function isBlank(role: JudgementValues): boolean {
    return JUDGEMENT_FIELDS.every((field) => isSameValue(role[field], NO_JUDGEMENT[field]));
}

function newerFirst(first: RoleFact, second: RoleFact): number {
    const firstDate = first.assessedOn ?? '';
    const secondDate = second.assessedOn ?? '';
    if (firstDate !== secondDate) return firstDate < secondDate ? 1 : -1;
    return first.id < second.id ? -1 : 1;
}

/**
 * The judgement shown on the account's page: the account-context one; where there is none, the newest from another
 * context (the caller marks where it comes from). Equal dates: the smaller id, so that the choice never flickers.
 */
export function judgementOnAccount(roles: readonly RoleFact[]): RoleFact | null {
    const own = roles.filter((role) => role.context === 'Account');
    return [...(own.length > 0 ? own : roles)].sort(newerFirst)[0] ?? null;
}

/** Every role of a judgement, the main one first, each once. */
export function rolesOf(judgement: RoleFact): readonly string[] {
    const all = judgement.role === null ? judgement.additionalRoles : [judgement.role, ...judgement.additionalRoles];
    return all.filter((role, position) => role !== '' && all.indexOf(role) === position);
}
