/** What a setting accepts: whole numbers or not, from, to. The same as the validation rules of the settings object. */
export interface SettingRule {
    readonly field: string;
    readonly minimum: number;
    readonly maximum: number;
    /** Digits after the point. */
    readonly decimals: 0 | 1;
    readonly unit: SettingUnit;
}
export type SettingUnit = 'month' | 'years' | 'days' | 'people' | 'percent' | 'weight';

export interface SettingSection {
    readonly code: SettingSectionCode;
    readonly rules: readonly SettingRule[];
}
export type SettingSectionCode =
    'window' | 'judgements' | 'plans' | 'risks' | 'paths' | 'health' | 'ranking' | 'others';

const days = (field: string, minimum: number): SettingRule => ({
    field,
    minimum,
    maximum: 9999,
    decimals: 0,
    unit: 'days'
});
const weight = (field: string): SettingRule => ({ field, minimum: 0, maximum: 999.9, decimals: 1, unit: 'weight' });

/** Every setting in the order and groups in which the page shows them. */
export const SETTING_SECTIONS: readonly SettingSection[] = [
    {
        code: 'window',
        rules: [
            { field: 'Fiscal_Start_Month__c', minimum: 1, maximum: 12, decimals: 0, unit: 'month' },
            { field: 'Fiscal_Years_Before__c', minimum: 0, maximum: 20, decimals: 0, unit: 'years' }
        ]
    },
    {
        code: 'judgements',
        rules: [
            days('Review_After_Days__c', 1),
            days('Fresh_Days__c', 1),
            days('Meeting_Cadence_Days__c', 1),
            days('Turned_Days__c', 1)
        ]
    },
    {
        code: 'plans',
        rules: [
            days('Due_Soon_Days__c', 0),
            days('Slipping_Days__c', 0),
            days('Stale_Days__c', 1),
            { field: 'Target_Coverage_Percent__c', minimum: 0, maximum: 99999, decimals: 0, unit: 'percent' }
        ]
    },
    {
        code: 'risks',
        rules: [
            { field: 'Minimum_Contacts__c', minimum: 1, maximum: 999, decimals: 0, unit: 'people' },
            { field: 'Key_Influence__c', minimum: 1, maximum: 5, decimals: 0, unit: 'weight' },
            { field: 'Usual_Approvers__c', minimum: 1, maximum: 999, decimals: 0, unit: 'people' }
        ]
    },
    {
        code: 'paths',
        rules: [
            weight('Reporting_Cost__c'),
            weight('Influence_Cost__c'),
            weight('Pairing_Cost__c'),
            weight('Coverage_Cost__c'),
            weight('Negative_Factor__c'),
            weight('Against_Direction_Factor__c'),
            weight('Opponent_Cost__c')
        ]
    },
    {
        code: 'health',
        rules: [
            weight('Health_Coverage_Weight__c'),
            weight('Health_Roles_Weight__c'),
            weight('Health_Support_Weight__c'),
            weight('Health_Breadth_Weight__c'),
            weight('Health_Freshness_Weight__c'),
            weight('Health_Pairing_Weight__c')
        ]
    },
    {
        code: 'ranking',
        rules: [weight('Value_Fit_Weight__c'), weight('Ease_Weight__c'), weight('Potential_Weight__c')]
    }
];

/** Settings that the object has and the sections do not: newer than this page, so shown all the same. */
export function sectionsWith(fields: readonly string[]): readonly SettingSection[] {
    const known = new Set(SETTING_SECTIONS.flatMap(({ rules }) => rules.map(({ field }) => field)));
    const others = fields.filter((field) => !known.has(field)).map(weight);
    const present = new Set(fields);
    const shown = SETTING_SECTIONS.map(({ code, rules }) => ({
        code,
        rules: rules.filter(({ field }) => present.has(field))
    })).filter(({ rules }) => rules.length > 0);
    return others.length === 0 ? shown : [...shown, { code: 'others', rules: others }];
}

export type SettingProblem = 'missing' | 'not-a-number' | 'not-whole' | 'too-small' | 'too-large' | 'too-fine';

/** Why a value that somebody typed is not taken; null where it is. */
export function problemOf(rule: SettingRule, value: number | null): SettingProblem | null {
    if (value === null) return 'missing';
    if (!Number.isFinite(value)) return 'not-a-number';
    if (value < rule.minimum) return 'too-small';
    if (value > rule.maximum) return 'too-large';
    const scaled = value * 10 ** rule.decimals;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-9) return rule.decimals === 0 ? 'not-whole' : 'too-fine';
    return null;
}
