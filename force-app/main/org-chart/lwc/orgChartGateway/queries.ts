import { gql } from 'lightning/graphql';

/**
 * Everything on the map of one account. Every field but Id and Name is optional, so that one which the user may not
 * read leaves a gap instead of an error. Custom fields have aliases, so that result keys stay the same in a namespace.
 * Above 2,000 rows the same document pages on with the cursors; `upperBound` lifts the limit of 4,000 rows
 * (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use-upperbound.html).
 */
export const MAP_QUERY = gql`
    query OrgChartMap(
        $accountId: ID
        $contactsAfter: String
        $stakeholdersAfter: String
        $rolesAfter: String
        $relationshipsAfter: String
        $pairingsAfter: String
        $buyingCentersAfter: String
    ) {
        uiapi {
            query {
                Account(where: { Id: { eq: $accountId } }, first: 1) {
                    edges {
                        node {
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
                Contact(
                    where: { AccountId: { eq: $accountId } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $contactsAfter
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
                            Title @optional {
                                value
                            }
                            Department @optional {
                                value
                            }
                            ReportsToId @optional {
                                value
                            }
                            ReportsTo @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            Email @optional {
                                value
                            }
                            Phone @optional {
                                value
                            }
                            MobilePhone @optional {
                                value
                            }
                            MailingCity @optional {
                                value
                            }
                            MailingCountry @optional {
                                value
                            }
                            PhotoUrl @optional {
                                value
                            }
                            SocialProfile: Social_Profile__c @optional {
                                value
                            }
                            LeftOn: Left_On__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Stakeholders: Stakeholder__c(
                    where: { Account__c: { eq: $accountId } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $stakeholdersAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Kind: Kind__c @optional {
                                value
                            }
                            ContactId: Contact__c @optional {
                                value
                            }
                            Contact: Contact__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            DisplayName: Display_Name__c @optional {
                                value
                            }
                            Title: Title__c @optional {
                                value
                            }
                            Department: Department__c @optional {
                                value
                            }
                            ReportsToId: Reports_To__c @optional {
                                value
                            }
                            Placement: Placement__c @optional {
                                value
                            }
                            UniqueKey: Key__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Roles: Stakeholder_Role__c(
                    where: { Stakeholder__r: { Account__c: { eq: $accountId } } }
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
                            Context: Context__c @optional {
                                value
                            }
                            BuyingCenterId: Buying_Center__c @optional {
                                value
                            }
                            OpportunityId: Opportunity__c @optional {
                                value
                            }
                            BuyingCenter: Buying_Center__r @optional {
                                Id
                                Name {
                                    value
                                }
                            }
                            Opportunity: Opportunity__r @optional {
                                Id
                                Name {
                                    value
                                }
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
                            BackupId: Backup__c @optional {
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
                            LastModifiedDate @optional {
                                value
                            }
                            ControlsBudget: Controls_Budget__c @optional {
                                value
                            }
                            AssessedOn: Assessed_On__c @optional {
                                value
                            }
                            ReviewDate: Review_Date__c @optional {
                                value
                            }
                            Evidence: Evidence__c @optional {
                                value
                            }
                            UniqueKey: Key__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                        }
                    }
                }
                Relationships: Stakeholder_Relationship__c(
                    where: { From_Stakeholder__r: { Account__c: { eq: $accountId } } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $relationshipsAfter
                    upperBound: 200000
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            FromId: From_Stakeholder__c @optional {
                                value
                            }
                            ToId: To_Stakeholder__c @optional {
                                value
                            }
                            Type: Type__c @optional {
                                value
                            }
                            Sign: Sign__c @optional {
                                value
                            }
                            Strength: Strength__c @optional {
                                value
                            }
                            Frequency: Frequency__c @optional {
                                value
                            }
                            Reason: Reason__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Pairings: Relationship_Pairing__c(
                    where: { Stakeholder__r: { Account__c: { eq: $accountId } } }
                    orderBy: { Id: { order: ASC } }
                    first: 2000
                    after: $pairingsAfter
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
                            UserId: User__c @optional {
                                value
                            }
                            User: User__r @optional {
                                Id
                                Name {
                                    value
                                }
                                Title @optional {
                                    value
                                }
                            }
                            CurrentLevel: Current_Level__c @optional {
                                value
                            }
                            TargetLevel: Target_Level__c @optional {
                                value
                            }
                            Agenda: Agenda__c @optional {
                                value
                            }
                            CadenceDays: Cadence_Days__c @optional {
                                value
                            }
                            LastMet: Last_Met__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                BuyingCenters: Buying_Center__c(
                    where: { Account__c: { eq: $accountId } }
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
                            ParentId: Parent_Buying_Center__c @optional {
                                value
                            }
                            Function: Function__c @optional {
                                value
                            }
                            Region: Region__c @optional {
                                value
                            }
                            MemberAccountId: Member_Account__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            AtlasKey: Atlas_Key__c @optional {
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

/** When some records were last changed: read just before a save of several records, which has no precondition. */
export const VERSIONS_QUERY = gql`
    query OrgChartVersions(
        $contactIds: [ID]
        $stakeholderIds: [ID]
        $roleIds: [ID]
        $relationshipIds: [ID]
        $pairingIds: [ID]
        $buyingCenterIds: [ID]
    ) {
        uiapi {
            query {
                Contact(where: { Id: { in: $contactIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Stakeholders: Stakeholder__c(where: { Id: { in: $stakeholderIds } }, first: 200) {
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
                Relationships: Stakeholder_Relationship__c(where: { Id: { in: $relationshipIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Pairings: Relationship_Pairing__c(where: { Id: { in: $pairingIds } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                BuyingCenters: Buying_Center__c(where: { Id: { in: $buyingCenterIds } }, first: 200) {
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

/** What judgements can be about beside the account and its buying centers: its opportunities, the newest first. */
export const CONTEXTS_QUERY = gql`
    query OrgChartContexts($account: ID) {
        uiapi {
            query {
                Opportunity(
                    where: { AccountId: { eq: $account } }
                    orderBy: { CloseDate: { order: DESC } }
                    first: 2000
                ) {
                    edges {
                        node {
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
`;

/** How to talk to some contacts and about what: read when somebody asks for it. */
export const PROFILES_QUERY = gql`
    query OrgChartProfiles($contactIds: [ID]) {
        uiapi {
            query {
                Contact(where: { Id: { in: $contactIds } }, first: 2000) {
                    edges {
                        node {
                            Id
                            PreferredChannel: Preferred_Channel__c @optional {
                                value
                            }
                            ContactFrequency: Contact_Frequency__c @optional {
                                value
                            }
                            CommunicationStyle: Communication_Style__c @optional {
                                value
                            }
                            Interests: Interests__c @optional {
                                value
                            }
                            Pains: Pains__c @optional {
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

/** Personal notes of some contacts: sent only for who has their permission. */
export const NOTES_QUERY = gql`
    query OrgChartNotes($contactIds: [ID]) {
        uiapi {
            query {
                Contact(where: { Id: { in: $contactIds } }, first: 2000) {
                    edges {
                        node {
                            Id
                            PersonalNotes: Personal_Notes__c @optional {
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
