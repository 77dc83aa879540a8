import { gql } from 'lightning/graphql';

/** The account's Buying Centers, and the last changes of support in its log. */
export const PEOPLE_QUERY = gql`
    query OrgChartPeopleBusiness($accountId: ID) {
        uiapi {
            query {
                BuyingCenters: Buying_Center__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Name: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                        }
                    }
                }
                Changes: Judgement_Change__c(
                    where: { Account__c: { eq: $accountId }, Field__c: { like: "%Support__c" } }
                    orderBy: { CreatedDate: { order: DESC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            StakeholderId: Stakeholder__c @optional {
                                value
                            }
                            OldValue: Old_Value__c @optional {
                                value
                            }
                            NewValue: New_Value__c @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** The account's opportunities: apart, since not everybody may read them. The next to close comes first. */
export const OPPORTUNITIES_QUERY = gql`
    query OrgChartOpportunities($accountId: ID) {
        uiapi {
            query {
                Opportunity(
                    where: { AccountId: { eq: $accountId } }
                    orderBy: { CloseDate: { order: ASC } }
                    first: 2000
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            IsClosed @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** The opportunity whose page this is: its account says which map to show. */
export const OPPORTUNITY_QUERY = gql`
    query OrgChartOpportunity($opportunityId: ID) {
        uiapi {
            query {
                Opportunity(where: { Id: { eq: $opportunityId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            AccountId @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** Salesforce's own roles of contacts in an opportunity. */
export const CONTACT_ROLES_QUERY = gql`
    query OrgChartContactRoles($opportunityId: ID) {
        uiapi {
            query {
                OpportunityContactRole(where: { OpportunityId: { eq: $opportunityId } }, first: 200) {
                    edges {
                        node {
                            Id
                            ContactId @optional {
                                value
                            }
                            Role @optional {
                                value
                            }
                            IsPrimary @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
