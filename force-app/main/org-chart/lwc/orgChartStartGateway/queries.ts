import { gql } from 'lightning/graphql';

/** Accounts directly below one. */
export const SUBSIDIARIES_QUERY = gql`
    query OrgChartSubsidiaries($account: ID) {
        uiapi {
            query {
                Account(where: { ParentId: { eq: $account } }, orderBy: { Name: { order: ASC } }, first: 2000) {
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

/** Contact roles of an account's opportunities: asked only where the org has the object and the user may read it. */
export const CONTACT_ROLES_QUERY = gql`
    query OrgChartContactRoles($account: ID, $after: String) {
        uiapi {
            query {
                OpportunityContactRole(
                    where: { Opportunity: { AccountId: { eq: $account } } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $after
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            ContactId @optional {
                                value
                            }
                            Role @optional {
                                value
                            }
                            OpportunityId @optional {
                                value
                            }
                            Opportunity @optional {
                                Id
                                Name {
                                    value
                                }
                                AtlasKey: Atlas_Key__c @optional {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
