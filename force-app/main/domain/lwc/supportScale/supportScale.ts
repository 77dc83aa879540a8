/** Support of a stakeholder for us, from best to worst; the API values of the picklist Support. */
export const SUPPORT = ['Mentor', 'Supporter', 'Neutral', 'Non-Supporter', 'Enemy'] as const;
export type Support = (typeof SUPPORT)[number];

/** How far our contact goes, from least to most; the API values of the picklist Coverage. */
export const COVERAGE = ['Unknown', 'No Contact', 'Brief Contact', 'Multiple Contacts', 'In Depth'] as const;
export type Coverage = (typeof COVERAGE)[number];

/** Short name of a support value in style sheets and drawings; `none` where nobody judged it. */
export type SupportTone = 'mentor' | 'supporter' | 'neutral' | 'non-supporter' | 'enemy' | 'none';

const TONES: Readonly<Record<string, SupportTone>> = {
    Mentor: 'mentor',
    Supporter: 'supporter',
    Neutral: 'neutral',
    'Non-Supporter': 'non-supporter',
    Enemy: 'enemy'
};

/** Glyphs say the same as the colour, so that nothing is said by colour alone. */
const GLYPHS: Readonly<Record<SupportTone, string>> = {
    mentor: '▲▲',
    supporter: '▲',
    neutral: '–',
    'non-supporter': '▼',
    enemy: '▼▼',
    none: ''
};

/** Tone of a support value; a value that the scale does not know is shown as not judged. */
export function supportTone(support: string | null): SupportTone {
    return (support === null ? undefined : TONES[support]) ?? 'none';
}

/** Glyph of a tone: two up, one up, dash, one down, two down; empty where nobody judged it. */
export function supportGlyph(tone: SupportTone): string {
    return GLYPHS[tone];
}

/** Share of the coverage ring that is filled, 0 to 1; null where the value is unknown to the scale. */
export function coverageShare(coverage: string | null): number | null {
    const step = COVERAGE.indexOf(coverage as Coverage);
    return step < 0 ? null : step / (COVERAGE.length - 1);
}
