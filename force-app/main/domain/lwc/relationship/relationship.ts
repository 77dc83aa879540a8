/** What is said of an informal relationship, the fields of Stakeholder_Relationship__c. */
export interface RelationshipValues {
    /** API value of the picklist Type. */
    readonly type: string;
    /** API value of the picklist Sign; null counts as neutral. */
    readonly sign: string | null;
    /** 1 (weak) to 5 (strong); null where nobody judged. */
    readonly strength: number | null;
    /** API value of the picklist Frequency. */
    readonly frequency: string | null;
    readonly reason: string | null;
}

/** An informal relationship as recorded. */
export interface RelationshipFact extends RelationshipValues {
    readonly id: string;
    /** Stakeholder where it starts. */
    readonly fromId: string;
    /** Stakeholder where it ends; null where that one was deleted. */
    readonly toId: string | null;
    /** LastModifiedDate as read. */
    readonly modified: string | null;
}

/** API values of the picklist Type. */
export const RELATIONSHIP_TYPES = [
    'Influences',
    'Mentors',
    'Allies',
    'Conflicts',
    'Collaborates',
    'Dotted Line'
] as const;

/** API values of the picklist Sign, from best to worst. */
export const SIGNS = ['Positive', 'Neutral', 'Negative'] as const;
export type Sign = (typeof SIGNS)[number];

/** API values of the picklist Frequency, from least to most. */
export const FREQUENCIES = ['Rarely', 'Monthly', 'Weekly', 'Daily'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Types that go both ways: allies are allies of each other. The others have a direction, drawn as an arrow. */
const MUTUAL: readonly string[] = ['Allies', 'Conflicts', 'Collaborates'];

/** Whether a type goes both ways. */
export function isMutual(type: string): boolean {
    return MUTUAL.includes(type);
}

const GLYPHS: Readonly<Record<Sign, string>> = { Positive: '+', Neutral: '=', Negative: '−' };
const DASHES: Readonly<Record<Frequency, readonly number[]>> = {
    Daily: [],
    Weekly: [12, 4],
    Monthly: [6, 6],
    Rarely: [2, 6]
};

/** The sign of a relationship; one that is not set or not known to the scale is neutral. */
export function signOf(sign: string | null): Sign {
    return SIGNS.find((known) => known === sign) ?? 'Neutral';
}

/** Says the same as the colour: plus, equals, minus. */
export function signGlyph(sign: string | null): string {
    return GLYPHS[signOf(sign)];
}

/** Width of the line in CSS pixels at full size, 1.5 to 7.5; the least where nobody judged the strength. */
export function lineWidth(strength: number | null): number {
    return 1.5 * Math.min(5, Math.max(1, Math.round(strength ?? 1)));
}

/** Dash pattern in CSS pixels: daily is an unbroken line, the rarer the more gaps; unknown is unbroken. */
export function lineDash(frequency: string | null): readonly number[] {
    return DASHES[frequency as Frequency] ?? [];
}
