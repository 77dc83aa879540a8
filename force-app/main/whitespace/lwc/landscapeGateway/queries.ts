import { gql, type GraphQLDocument } from 'lightning/graphql';
import CENTER_ACCOUNT from '@salesforce/schema/Buying_Center__c.Account__c';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import CELL_BUYING_CENTER from '@salesforce/schema/Landscape_Cell__c.Buying_Center__c';

/** Which opportunities count, and their line items: those of some accounts, or one alone. */
export function businessOf(accountIds: readonly string[], opportunityId: string | undefined) {
    if (opportunityId !== undefined) {
        return { opportunities: { Id: { eq: opportunityId } }, lines: { OpportunityId: { eq: opportunityId } } };
    }
    const ofAccounts = { AccountId: { in: [...accountIds] } };
    return { opportunities: ofAccounts, lines: { Opportunity: ofAccounts } };
}

/**
 * Everything that the landscape of one account is derived from. Every field but Id and Name is optional, so that one
 * which the user may not read leaves a gap instead of an error. Custom fields have aliases, so that result keys stay the
 * same in a namespace. Above 2,000 rows the same document pages on with the cursors; `upperBound` lifts the limit of
 * 4,000 rows (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use-upperbound.html).
 */
export const LANDSCAPE_QUERY = gql`
    query Landscape(
        $accountIds: [ID]
        $opportunities: Opportunity_Filter
        $lines: OpportunityLineItem_Filter
        $buyingCentersAfter: String
        $offeringsAfter: String
        $hiddenOfferingsAfter: String
        $cellsAfter: String
        $opportunitiesAfter: String
        $lineItemsAfter: String
        $usersAfter: String
    ) {
        uiapi {
            query {
                Account(where: { Id: { in: $accountIds } }, first: 2000) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            ParentId @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                        }
                    }
                }
                Settings: Atlas_Setting__c(first: 1) {
                    edges {
                        node {
                            Id
                            FiscalStartMonth: Fiscal_Start_Month__c @optional {
                                value
                            }
                            FiscalYearsBefore: Fiscal_Years_Before__c @optional {
                                value
                            }
                            ReviewAfterDays: Review_After_Days__c @optional {
                                value
                            }
                            PotentialWeight: Potential_Weight__c @optional {
                                value
                            }
                            ValueFitWeight: Value_Fit_Weight__c @optional {
                                value
                            }
                            EaseWeight: Ease_Weight__c @optional {
                                value
                            }
                        }
                    }
                }
                BuyingCenters: Buying_Center__c(
                    where: { Account__c: { in: $accountIds } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $buyingCentersAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            AccountId: Account__c @optional {
                                value
                            }
                            ParentId: Parent_Buying_Center__c @optional {
                                value
                            }
                            MemberAccountId: Member_Account__c @optional {
                                value
                            }
                            Function: Function__c @optional {
                                value
                            }
                            Region: Region__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            SortOrder: Sort_Order__c @optional {
                                value
                            }
                            AnnualBudget: Annual_Budget__c @optional {
                                value
                            }
                            Description: Description__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Offerings: Offering__c(
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $offeringsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            ParentId: Parent_Offering__c @optional {
                                value
                            }
                            Active: Active__c @optional {
                                value
                            }
                            LaunchDate: Launch_Date__c @optional {
                                value
                            }
                            SortOrder: Sort_Order__c @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                }
                HiddenOfferings: Hidden_Offering__c(
                    where: { Account__c: { in: $accountIds } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $hiddenOfferingsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            AccountId: Account__c @optional {
                                value
                            }
                            OfferingId: Offering__c @optional {
                                value
                            }
                        }
                    }
                }
                Cells: Landscape_Cell__c(
                    where: { Buying_Center__r: { Account__c: { in: $accountIds } } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $cellsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            OfferingId: Offering__c @optional {
                                value
                            }
                            Assessment: Assessment__c @optional {
                                value
                            }
                            BlockReason: Block_Reason__c @optional {
                                value
                            }
                            Competitor: Competitor__c @optional {
                                value
                            }
                            ValueFit: Value_Fit__c @optional {
                                value
                            }
                            Ease: Ease__c @optional {
                                value
                            }
                            Potential: Potential__c @optional {
                                value
                            }
                            Target: Target__c @optional {
                                value
                            }
                            TargetDate: Target_Date__c @optional {
                                value
                            }
                            CustomerSpend: Customer_Spend__c @optional {
                                value
                            }
                            SpendFrom: Spend_From__c @optional {
                                value
                            }
                            SpendTo: Spend_To__c @optional {
                                value
                            }
                            GrowthType: Growth_Type__c @optional {
                                value
                            }
                            OwnerId: Owner__c @optional {
                                value
                            }
                            Owner: Owner__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            ReviewDate: Review_Date__c @optional {
                                value
                            }
                            Note: Note__c @optional {
                                value
                            }
                            AssessedById: Assessed_By__c @optional {
                                value
                            }
                            AssessedBy: Assessed_By__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            AssessedOn: Assessed_On__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Opportunity(
                    where: $opportunities
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $opportunitiesAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            AccountId @optional {
                                value
                            }
                            CloseDate @optional {
                                value
                            }
                            StageName @optional {
                                value
                            }
                            IsWon @optional {
                                value
                            }
                            IsClosed @optional {
                                value
                            }
                            Probability @optional {
                                value
                            }
                            Amount @optional {
                                value
                            }
                            HasOpportunityLineItem @optional {
                                value
                            }
                            OwnerId @optional {
                                value
                            }
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            BuyingCenter: Buying_Center__r @optional {
                                Id
                                Name {
                                    value
                                }
                                AccountId: Account__c @optional {
                                    value
                                }
                            }
                            OfferingId: Offering__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                OpportunityLineItem(
                    where: $lines
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $lineItemsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            OpportunityId @optional {
                                value
                            }
                            TotalPrice @optional {
                                value
                            }
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            BuyingCenter: Buying_Center__r @optional {
                                Id
                                Name {
                                    value
                                }
                                AccountId: Account__c @optional {
                                    value
                                }
                            }
                            Product2Id @optional {
                                value
                            }
                            Product2 @optional {
                                Id
                                Name {
                                    value
                                }
                                Family @optional {
                                    value
                                }
                                OfferingId: Offering__c @optional {
                                    value
                                }
                                LastModifiedDate @optional {
                                    value
                                }
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                User(
                    where: { IsActive: { eq: true } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $usersAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** When some records were last changed: read just before a save, since a mutation has no precondition. */
export const VERSIONS_QUERY = gql`
    query LandscapeVersions(
        $cellIds: [ID]
        $opportunityIds: [ID]
        $lineIds: [ID]
        $productIds: [ID]
        $centerIds: [ID]
        $roleIds: [ID]
        $objectiveIds: [ID]
        $offeringIds: [ID]
    ) {
        uiapi {
            query {
                Cells: Landscape_Cell__c(where: { Id: { in: $cellIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Opportunity(where: { Id: { in: $opportunityIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                OpportunityLineItem(where: { Id: { in: $lineIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Product2(where: { Id: { in: $productIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                BuyingCenters: Buying_Center__c(where: { Id: { in: $centerIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Roles: Stakeholder_Role__c(where: { Id: { in: $roleIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Objectives: Plan_Objective__c(where: { Id: { in: $objectiveIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Offerings: Offering__c(where: { Id: { in: $offeringIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/**
 * Currencies of the records, in an org that has several. The field does not exist elsewhere, and a static document that
 * names it would keep the package from such an org: so this one is assembled, from the name that the object info gives.
 *
 * @param field API name of the currency field
 */
export function currenciesQuery(field: string): GraphQLDocument {
    const page = 'orderBy: { Id: { order: ASC } } first: 2000 upperBound: 200000';
    const rows = `{ pageInfo { hasNextPage endCursor } edges { node { Id ${field} { value } } } }`;
    const cell = CELL.objectApiName;
    const [center, account] = [CELL_BUYING_CENTER.fieldApiName.replace(/__c$/, '__r'), CENTER_ACCOUNT.fieldApiName];
    const text = `query LandscapeCurrencies($accountIds: [ID], $opportunitiesAfter: String, $cellsAfter: String) { uiapi { query {
        Opportunity(where: { AccountId: { in: $accountIds } } after: $opportunitiesAfter ${page}) ${rows}
        Cells: ${cell}(where: { ${center}: { ${account}: { in: $accountIds } } } after: $cellsAfter ${page}) ${rows}
    } } }`;
    return gql`
        ${text}
    `;
}
