/** Costs and factors of the path to a person; costs without a unit, the cheapest path wins. */
export interface PathWeights {
    /** One step up the reporting line; a step down costs half. */
    readonly reportingCost: number;
    /** One informal relationship, before strength, sign and direction. */
    readonly influenceCost: number;
    /** Starting from one of our pairings, before its level. */
    readonly pairingCost: number;
    /** Starting from a person whom we know without a pairing, before the coverage. */
    readonly coverageCost: number;
    /** Added for asking somebody who is against us; twice for an enemy. */
    readonly opponentCost: number;
    /** Factor for walking a directed relationship (influences, mentors) backwards. */
    readonly againstDirectionFactor: number;
    /** Factor for a relationship that works against the two; 0 where such a one is never walked. */
    readonly negativeFactor: number;
}

/** Weights of the parts of the health score; 0 leaves a part out. */
export interface HealthWeights {
    readonly healthCoverageWeight: number;
    readonly healthRolesWeight: number;
    readonly healthSupportWeight: number;
    readonly healthBreadthWeight: number;
    readonly healthFreshnessWeight: number;
    readonly healthPairingWeight: number;
}

/** Thresholds of people and judgements. */
export interface StakeholderThresholds {
    /** A judgement without review date is past it after so many days. */
    readonly reviewAfterDays: number;
    /** A judgement made within so many days is fresh. */
    readonly freshDays: number;
    /** A review or an action due within so many days is due soon. */
    readonly dueSoonDays: number;
    /** Cadence of a pairing that names none. */
    readonly meetingCadenceDays: number;
    /** A Buying Center with fewer people whom we know well is a risk. */
    readonly minimumContacts: number;
    /** A key player who turned against us within so many days is a risk. */
    readonly turnedDays: number;
    /** From this influence on, 1 to 5, somebody is a key player whatever their role. */
    readonly keyInfluence: number;
    /** How many people usually have to agree before an opportunity is won. */
    readonly usualApprovers: number;
    /** Roles that an open opportunity needs, as API values. */
    readonly neededRoles: readonly string[];
}

/** The settings of the package: every field of Atlas_Setting__c that a page reads. */
export interface AtlasSettings extends PathWeights, HealthWeights, StakeholderThresholds {
    readonly fiscalStartMonth: number;
    readonly fiscalYearsBefore: number;
    readonly slippingDays: number;
    readonly staleDays: number;
    readonly targetCoveragePercent: number;
    readonly potentialWeight: number;
    readonly valueFitWeight: number;
    readonly easeWeight: number;
}

/**
 * What counts where the admin has not created the record yet, or the user may not read it: the defaults of the fields.
 * Six people for a buying group: the lower end of what Gartner finds for complex purchases, six to ten
 * (https://www.gartner.com/en/sales/insights/b2b-buying-journey).
 */
export const DEFAULT_SETTINGS: AtlasSettings = {
    fiscalStartMonth: 1,
    fiscalYearsBefore: 3,
    slippingDays: 7,
    staleDays: 30,
    targetCoveragePercent: 100,
    potentialWeight: 1,
    valueFitWeight: 1,
    easeWeight: 1,
    reviewAfterDays: 180,
    freshDays: 90,
    dueSoonDays: 14,
    meetingCadenceDays: 90,
    minimumContacts: 2,
    turnedDays: 90,
    keyInfluence: 4,
    usualApprovers: 6,
    neededRoles: ['Decision Maker', 'Economic Buyer', 'Champion'],
    reportingCost: 2,
    influenceCost: 1,
    pairingCost: 1,
    coverageCost: 2,
    opponentCost: 4,
    againstDirectionFactor: 2,
    negativeFactor: 0,
    healthCoverageWeight: 3,
    healthRolesWeight: 2,
    healthSupportWeight: 2,
    healthBreadthWeight: 1,
    healthFreshnessWeight: 1,
    healthPairingWeight: 1
};

/** Values of the settings record by the names above, as far as they are set and may be read. */
export type SettingValues = Readonly<Partial<Record<keyof AtlasSettings, unknown>>>;

/** The settings: what the record says, the default for everything that it does not say or says in an impossible way. */
export function settingsFrom(values: SettingValues): AtlasSettings {
    const names = Object.keys(DEFAULT_SETTINGS) as (keyof AtlasSettings)[];
    const entries = names.map((name) => [name, settingFrom(DEFAULT_SETTINGS[name], values[name])]);
    return Object.fromEntries(entries) as AtlasSettings;
}

function settingFrom(standard: number | readonly string[], value: unknown): number | readonly string[] {
    if (typeof standard === 'number') {
        return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : standard;
    }
    const chosen = typeof value === 'string' ? value.split(';').filter((choice) => choice !== '') : [];
    return chosen.length === 0 ? standard : chosen;
}
