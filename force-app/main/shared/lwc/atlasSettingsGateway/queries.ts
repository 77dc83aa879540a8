import { gql } from 'lightning/graphql';

/** The one settings record; aliases are the names of AtlasSettings. A field that may not be read leaves a gap. */
export const SETTINGS_QUERY = gql`
    query AtlasSettings {
        uiapi {
            query {
                Settings: Atlas_Setting__c(where: { Atlas_Key__c: { eq: "default" } }, first: 1) {
                    edges {
                        node {
                            Id
                            fiscalStartMonth: Fiscal_Start_Month__c @optional {
                                value
                            }
                            fiscalYearsBefore: Fiscal_Years_Before__c @optional {
                                value
                            }
                            slippingDays: Slipping_Days__c @optional {
                                value
                            }
                            staleDays: Stale_Days__c @optional {
                                value
                            }
                            targetCoveragePercent: Target_Coverage_Percent__c @optional {
                                value
                            }
                            potentialWeight: Potential_Weight__c @optional {
                                value
                            }
                            valueFitWeight: Value_Fit_Weight__c @optional {
                                value
                            }
                            easeWeight: Ease_Weight__c @optional {
                                value
                            }
                            reviewAfterDays: Review_After_Days__c @optional {
                                value
                            }
                            freshDays: Fresh_Days__c @optional {
                                value
                            }
                            dueSoonDays: Due_Soon_Days__c @optional {
                                value
                            }
                            meetingCadenceDays: Meeting_Cadence_Days__c @optional {
                                value
                            }
                            minimumContacts: Minimum_Contacts__c @optional {
                                value
                            }
                            turnedDays: Turned_Days__c @optional {
                                value
                            }
                            keyInfluence: Key_Influence__c @optional {
                                value
                            }
                            usualApprovers: Usual_Approvers__c @optional {
                                value
                            }
                            neededRoles: Needed_Roles__c @optional {
                                value
                            }
                            reportingCost: Reporting_Cost__c @optional {
                                value
                            }
                            influenceCost: Influence_Cost__c @optional {
                                value
                            }
                            pairingCost: Pairing_Cost__c @optional {
                                value
                            }
                            coverageCost: Coverage_Cost__c @optional {
                                value
                            }
                            opponentCost: Opponent_Cost__c @optional {
                                value
                            }
                            againstDirectionFactor: Against_Direction_Factor__c @optional {
                                value
                            }
                            negativeFactor: Negative_Factor__c @optional {
                                value
                            }
                            healthCoverageWeight: Health_Coverage_Weight__c @optional {
                                value
                            }
                            healthRolesWeight: Health_Roles_Weight__c @optional {
                                value
                            }
                            healthSupportWeight: Health_Support_Weight__c @optional {
                                value
                            }
                            healthBreadthWeight: Health_Breadth_Weight__c @optional {
                                value
                            }
                            healthFreshnessWeight: Health_Freshness_Weight__c @optional {
                                value
                            }
                            healthPairingWeight: Health_Pairing_Weight__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
