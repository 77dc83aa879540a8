/** A value of a picklist with its label in the user's language. */
export interface Choice {
    readonly label: string;
    readonly value: string;
}

/** The values that fields choose from; an empty list until they are read, and where the user may not see the field. */
export interface Choices {
    readonly planStatus: readonly Choice[];
    readonly objectiveType: readonly Choice[];
    readonly measure: readonly Choice[];
    readonly actionStatus: readonly Choice[];
    readonly decision: readonly Choice[];
}

/** No values at all, until they are told. */
export const NO_CHOICES: Choices = { planStatus: [], objectiveType: [], measure: [], actionStatus: [], decision: [] };

/** Label of a picklist value in the user's language; the value itself until the picklists are there. */
export function choiceText(choices: Choices | undefined, name: keyof Choices, value: string): string {
    return choices?.[name].find((choice) => choice.value === value)?.label ?? value;
}

/** What a field offers: the values of the org in the org's order; those of the package until the org's are read. */
export function choicesFor(
    choices: Choices | undefined,
    name: keyof Choices,
    packaged: readonly string[]
): readonly Choice[] {
    const told = choices?.[name] ?? [];
    return told.length > 0 ? told : packaged.map((value) => ({ value, label: value }));
}
