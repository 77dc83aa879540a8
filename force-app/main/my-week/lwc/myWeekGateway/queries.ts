import { gql } from 'lightning/graphql';

/** What is mine and due until a day, fifty of each kind: a week that holds more has another problem. */
export const WEEK_QUERY = gql`
    query MyWeek($until: Date) {
        uiapi {
            query {
                Actions: Plan_Action__c(
                    where: {
                        and: [
                            { Assigned_To_Me__c: { eq: true } }
                            { Status__c: { nin: ["Done", "Cancelled"] } }
                            { Due__c: { lte: { value: $until } } }
                        ]
                    }
                    orderBy: { Due__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Kind: Kind__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            Due: Due__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                            Objective: Plan_Objective__r @optional {
                                Name {
                                    value
                                }
                                Plan: Key_Account_Plan__r @optional {
                                    Account: Account__r @optional {
                                        Name {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                Pairings: Relationship_Pairing__c(
                    where: { and: [{ Assigned_To_Me__c: { eq: true } }, { Next_Due__c: { lte: { value: $until } } }] }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Due: Next_Due__c @optional {
                                value
                            }
                            LastMet: Last_Met__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                            Stakeholder: Stakeholder__r @optional {
                                DisplayName: Display_Name__c @optional {
                                    value
                                }
                                Contact: Contact__r @optional {
                                    Name {
                                        value
                                    }
                                }
                                Account: Account__r @optional {
                                    Name {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Roles: Stakeholder_Role__c(
                    where: {
                        and: [{ Assessed_By_Me__c: { eq: true } }, { Review_Date__c: { lte: { value: $until } } }]
                    }
                    orderBy: { Review_Date__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Due: Review_Date__c @optional {
                                value
                            }
                            Stakeholder: Stakeholder__r @optional {
                                DisplayName: Display_Name__c @optional {
                                    value
                                }
                                Contact: Contact__r @optional {
                                    Name {
                                        value
                                    }
                                }
                                Account: Account__r @optional {
                                    Name {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Cells: Landscape_Cell__c(
                    where: {
                        and: [
                            { or: [{ Assigned_To_Me__c: { eq: true } }, { Assessed_By_Me__c: { eq: true } }] }
                            { Review_Date__c: { lte: { value: $until } } }
                        ]
                    }
                    orderBy: { Review_Date__c: { order: ASC } }
                    first: 50
                ) {
                    edges {
                        node {
                            Id
                            Due: Review_Date__c @optional {
                                value
                            }
                            Offering: Offering__r @optional {
                                Name {
                                    value
                                }
                            }
                            BuyingCenter: Buying_Center__r @optional {
                                Name {
                                    value
                                }
                                Account: Account__r @optional {
                                    Name {
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
