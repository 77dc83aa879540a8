import { gql } from 'lightning/graphql';

/** Offerings and products. Above 2,000 rows the same document pages on with the cursors. */
export const PORTFOLIO_QUERY = gql`
    query OfferingPortfolio($offeringsAfter: String, $productsAfter: String) {
        uiapi {
            query {
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
                            ValueProposition: Value_Proposition__c @optional {
                                value
                            }
                            SortOrder: Sort_Order__c @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Product2(orderBy: { Id: { order: ASC } }, first: 2000, after: $productsAfter, upperBound: 200000) {
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
                            ProductCode @optional {
                                value
                            }
                            Family @optional {
                                value
                            }
                            IsActive @optional {
                                value
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
            }
        }
    }
`;

/** Line items without an offering, neither by their product nor by their opportunity, added up by product. */
export const UNMAPPED_QUERY = gql`
    query OfferingUnmapped {
        uiapi {
            aggregate {
                OpportunityLineItem(
                    groupBy: { Product2Id: { group: true } }
                    where: { Product2: { Offering__c: { eq: null } }, Opportunity: { Offering__c: { eq: null } } }
                    first: 2000
                ) {
                    edges {
                        node {
                            aggregate {
                                Product2Id {
                                    value
                                }
                                Id {
                                    count {
                                        value
                                    }
                                }
                                TotalPrice {
                                    sum {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
