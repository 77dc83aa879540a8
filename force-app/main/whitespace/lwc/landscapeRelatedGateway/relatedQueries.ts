import { gql } from 'lightning/graphql';

/** Accounts directly below some others. Asked level by level, it gives everything below an account. */
export const CHILD_ACCOUNTS_QUERY = gql`
    query LandscapeChildAccounts($parentIds: [ID], $accountsAfter: String) {
        uiapi {
            query {
                Account(
                    where: { ParentId: { in: $parentIds } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $accountsAfter
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
                            ParentId @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** What hangs on the landscape: read when something asks for it. */
export const RELATED_QUERY = gql`
    query LandscapeRelated(
        $accountIds: [ID]
        $plansAfter: String
        $objectivesAfter: String
        $rolesAfter: String
        $snapshotsAfter: String
    ) {
        uiapi {
            query {
                Plans: Key_Account_Plan__c(
                    where: { Account__c: { in: $accountIds } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $plansAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Status: Status__c @optional {
                                value
                            }
                            Start: Start__c @optional {
                                value
                            }
                            End: End__c @optional {
                                value
                            }
                            Name {
                                value
                            }
                        }
                    }
                }
                Objectives: Plan_Objective__c(
                    where: { Key_Account_Plan__r: { Account__c: { in: $accountIds } } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $objectivesAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            PlanId: Key_Account_Plan__c @optional {
                                value
                            }
                            LandscapeCellId: Landscape_Cell__c @optional {
                                value
                            }
                            BuyingCenterId: Measure_Buying_Center__c @optional {
                                value
                            }
                            Progress: Progress__c @optional {
                                value
                            }
                            Due: Due__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                            Name {
                                value
                            }
                        }
                    }
                }
                Roles: Stakeholder_Role__c(
                    where: { Stakeholder__r: { Account__c: { in: $accountIds } }, Buying_Center__c: { ne: null } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $rolesAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            StakeholderId: Stakeholder__c @optional {
                                value
                            }
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            Role: Role__c @optional {
                                value
                            }
                            AdditionalRoles: Additional_Roles__c @optional {
                                value
                            }
                            Support: Support__c @optional {
                                value
                            }
                            Influence: Influence__c @optional {
                                value
                            }
                            Interest: Interest__c @optional {
                                value
                            }
                            Coverage: Coverage__c @optional {
                                value
                            }
                            Adaptability: Adaptability__c @optional {
                                value
                            }
                            ControlsBudget: Controls_Budget__c @optional {
                                value
                            }
                            BackupId: Backup__c @optional {
                                value
                            }
                            AssessedOn: Assessed_On__c @optional {
                                value
                            }
                            AssessedById: Assessed_By__c @optional {
                                value
                            }
                            Evidence: Evidence__c @optional {
                                value
                            }
                            ReviewDate: Review_Date__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                            Stakeholder: Stakeholder__r @optional {
                                Id
                                AtlasKey: Atlas_Key__c @optional {
                                    value
                                }
                                DisplayName: Display_Name__c @optional {
                                    value
                                }
                                Title: Title__c @optional {
                                    value
                                }
                                Contact: Contact__r @optional {
                                    Id
                                    Name {
                                        value
                                    }
                                    Title @optional {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Snapshots: Landscape_Snapshot__c(
                    where: { Account__c: { in: $accountIds } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $snapshotsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            Date: Snapshot_Date__c @optional {
                                value
                            }
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            OfferingId: Offering__c @optional {
                                value
                            }
                            WindowFrom: Window_From__c @optional {
                                value
                            }
                            WindowTo: Window_To__c @optional {
                                value
                            }
                            Won: Won__c @optional {
                                value
                            }
                            Open: Open__c @optional {
                                value
                            }
                            Lost: Lost__c @optional {
                                value
                            }
                            Potential: Potential__c @optional {
                                value
                            }
                            Target: Target__c @optional {
                                value
                            }
                            Assessment: Assessment__c @optional {
                                value
                            }
                            State: State__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
