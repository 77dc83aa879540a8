import { gql, type GraphQLDocument } from 'lightning/graphql';

/** What the document asks for beyond the plans: it depends on the org and on what the user may see. */
export interface QueryShape {
    /** Whether opportunities may be read. */
    readonly money: boolean;
    /** Whether records have a currency of their own: several currencies are switched on. */
    readonly currencies: boolean;
}

/** Who is assigned, also where that is no active user any more. */
const OWNER = 'Owner: Assigned_To__r @optional { Id Name { value } IsActive @optional { value } }';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const KEY = 'AtlasKey: Atlas_Key__c @optional { value }';
const VERSION = `LastModifiedDate @optional { value } ${KEY}`;
const STAMP = `CreatedDate @optional { value } ${VERSION}`;

/** Fields with aliases, so that result keys stay the same in a namespace; each optional but the name. */
function fields(names: Readonly<Record<string, string>>): string {
    return Object.entries(names)
        .map(([alias, field]) => `${alias}: ${field} @optional { value }`)
        .join(' ');
}

const PLAN = fields({
    ...{ Start: 'Start__c', End: 'End__c', Status: 'Status__c', AssignedToId: 'Assigned_To__c' },
    ...{ RevenueTarget: 'Revenue_Target__c', Vision: 'Vision__c', CustomerGoals: 'Customer_Goals__c' },
    ...{ Strengths: 'Strengths__c', Weaknesses: 'Weaknesses__c', Opportunities: 'Opportunities__c' },
    ...{ Threats: 'Threats__c', NextReview: 'Next_Review__c' }
});
const OBJECTIVE = fields({
    ...{ PlanId: 'Key_Account_Plan__c', Description: 'Description__c', Type: 'Type__c', Metric: 'Metric__c' },
    ...{ Unit: 'Unit__c', Weight: 'Weight__c', Measure: 'Measure__c', Baseline: 'Baseline__c', Target: 'Target__c' },
    ...{ MeasureBuyingCenterId: 'Measure_Buying_Center__c', MeasurePairingId: 'Measure_Pairing__c' },
    ...{ Current: 'Current__c', Due: 'Due__c', AssignedToId: 'Assigned_To__c', LandscapeCellId: 'Landscape_Cell__c' },
    ...{ CustomerAgreed: 'Customer_Agreed__c', Shareable: 'Shareable__c' }
});
const ACTION = fields({
    ...{ ObjectiveId: 'Plan_Objective__c', Kind: 'Kind__c', Status: 'Status__c', AssignedToId: 'Assigned_To__c' },
    ...{ Start: 'Start__c', Due: 'Due__c', BaselineStart: 'Baseline_Start__c', BaselineDue: 'Baseline_Due__c' },
    ...{ CompletedOn: 'Completed_On__c', PercentComplete: 'Percent_Complete__c', EffortDays: 'Effort_Days__c' },
    ...{ SuccessMeasure: 'Success_Measure__c', SupportNeeded: 'Support_Needed__c', Escalation: 'Escalation__c' },
    ...{ StakeholderId: 'Stakeholder__c', OpportunityId: 'Opportunity__c', Shareable: 'Shareable__c' }
});
const REVIEW = fields({
    ...{ PlanId: 'Key_Account_Plan__c', ReviewDate: 'Review_Date__c', ReviewedById: 'Reviewed_By__c' },
    ...{ Relationship: 'Relationship_Score__c', Growth: 'Growth_Score__c', Delivery: 'Delivery_Score__c' },
    ...{ Competition: 'Competition_Score__c', Execution: 'Execution_Score__c', Decision: 'Decision__c' },
    ...{ Notes: 'Notes__c', RevenueTarget: 'Revenue_Target__c', Won: 'Won__c', Open: 'Open__c' },
    ...{ Weighted: 'Weighted__c', Progress: 'Progress__c', Penetration: 'Penetration__c' },
    ...{ ObjectiveCount: 'Objective_Count__c', ActionCount: 'Action_Count__c', ActionsDone: 'Actions_Done__c' },
    ...{ ActionsOverdue: 'Actions_Overdue__c', DecisionMakers: 'Decision_Makers__c' },
    DecisionMakersCovered: 'Decision_Makers_Covered__c'
});
const CELL = fields({
    ...{ Assessment: 'Assessment__c', Target: 'Target__c', TargetDate: 'Target_Date__c' },
    ...{ BuyingCenterId: 'Buying_Center__c', OfferingId: 'Offering__c' }
});
const THRESHOLDS = fields({
    ...{ DueSoonDays: 'Due_Soon_Days__c', SlippingDays: 'Slipping_Days__c', StaleDays: 'Stale_Days__c' },
    ...{ ReviewAfterDays: 'Review_After_Days__c', TargetCoveragePercent: 'Target_Coverage_Percent__c' },
    FiscalStartMonth: 'Fiscal_Start_Month__c'
});
const OPPORTUNITY = 'CloseDate StageName IsWon IsClosed Probability Amount OwnerId'
    .split(' ')
    .map((field) => `${field} @optional { value }`)
    .join(' ');

/** A collection that is read in pages: 2,000 records each, to the end. */
function paged(alias: string, object: string, where: string, node: string): string {
    const after = `$${alias.charAt(0).toLowerCase()}${alias.slice(1)}After`;
    return `${alias}: ${object}(where: ${where} orderBy: { Id: { order: ASC } } first: 2000 after: ${after} upperBound: 200000) { ${PAGE} edges { node { Id ${node} } } }`;
}

/**
 * The document that reads every plan of an account, what is below them, and the business that counts. Texts are put
 * together, values never: they travel as variables. Where a collection has more than a page the same document goes on
 * with the cursors (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use-upperbound.html).
 */
export function planQuery({ money, currencies }: QueryShape): GraphQLDocument {
    const currency = currencies ? 'CurrencyIsoCode @optional { value }' : '';
    const name = 'Name { value }';
    const ofPlan = '{ Key_Account_Plan__r: { Account__c: { eq: $accountId } } }';
    const collections = [
        'Account(where: { Id: { eq: $accountId } }, first: 1) { edges { node { Id Name { value } } } }',
        `Settings: Atlas_Setting__c(first: 1) { edges { node { Id ${THRESHOLDS} } } }`,
        paged(
            'Plans',
            'Key_Account_Plan__c',
            '{ Account__c: { eq: $accountId } }',
            `${name} ${PLAN} ${OWNER} ${STAMP} ${currency}`
        ),
        paged('Objectives', 'Plan_Objective__c', ofPlan, `${name} ${OBJECTIVE} ${OWNER} ${STAMP}`),
        paged('Actions', 'Plan_Action__c', `{ Plan_Objective__r: ${ofPlan} }`, `${name} ${ACTION} ${OWNER} ${STAMP}`),
        paged(
            'Dependencies',
            'Action_Dependency__c',
            ofPlan,
            `${fields({ PlanId: 'Key_Account_Plan__c', PredecessorId: 'Predecessor__c', SuccessorId: 'Successor__c' })} ${VERSION}`
        ),
        paged('Reviews', 'Plan_Review__c', ofPlan, `${REVIEW} ${VERSION}`),
        paged(
            'Cells',
            'Landscape_Cell__c',
            '{ Buying_Center__r: { Account__c: { eq: $accountId } } }',
            `${CELL} ${VERSION} BuyingCenter: Buying_Center__r @optional { Id ${name} } Offering: Offering__r @optional { Id ${name} } ${currency}`
        ),
        paged('Users', 'User', '{ IsActive: { eq: true } }', name),
        ...(money
            ? [
                  paged(
                      'Opportunities',
                      'Opportunity',
                      '{ AccountId: { eq: $accountId } }',
                      `${name} ${OPPORTUNITY} ${currency}`
                  )
              ]
            : [])
    ];
    const cursors = ['plans', 'objectives', 'actions', 'dependencies', 'reviews', 'cells', 'users']
        .concat(money ? ['opportunities'] : [])
        .map((collection) => `$${collection}After: String`);
    const document = `query PlanTracker($accountId: ID, ${cursors.join(', ')}) { uiapi { query { ${collections.join(' ')} } } }`;
    return gql`
        ${document}
    `;
}

const ROLE = fields({
    ...{ StakeholderId: 'Stakeholder__c', BuyingCenterId: 'Buying_Center__c', Role: 'Role__c' },
    ...{ AdditionalRoles: 'Additional_Roles__c', Coverage: 'Coverage__c' }
});

/** What plans point to beside their own records; a document of its own, since ten collections are the limit. */
export const CONTEXT_QUERY = contextQuery();

function contextQuery(): GraphQLDocument {
    const name = 'Name { value }';
    const ofAccount = '{ Account__c: { eq: $accountId } }';
    const ofStakeholder = '{ Stakeholder__r: { Account__c: { eq: $accountId } } }';
    const person = `DisplayName: Display_Name__c @optional { value } Contact: Contact__r @optional { Id ${name} }`;
    const collections = [
        paged('Centers', 'Buying_Center__c', ofAccount, `${name} ${KEY}`),
        paged('Offerings', 'Offering__c', '{ Active__c: { eq: true } }', `${name} ${KEY}`),
        paged('Stakeholders', 'Stakeholder__c', ofAccount, person),
        paged(
            'Pairings',
            'Relationship_Pairing__c',
            ofStakeholder,
            `Level: Current_Level__c @optional { value } User: User__r @optional { Id ${name} } Stakeholder: Stakeholder__r @optional { Id ${person} }`
        ),
        paged('Roles', 'Stakeholder_Role__c', ofStakeholder, ROLE)
    ];
    const cursors = ['centers', 'offerings', 'stakeholders', 'pairings', 'roles'].map(
        (collection) => `$${collection}After: String`
    );
    const document = `query PlanTrackerContext($accountId: ID, ${cursors.join(', ')}) { uiapi { query { ${collections.join(' ')} } } }`;
    return gql`
        ${document}
    `;
}

/** When records of each kind were last changed: what a save of several compares before. A save has 50 at most. */
export const VERSIONS_QUERY = gql`
    query PlanTrackerVersions($plan: [ID], $objective: [ID], $action: [ID], $dependency: [ID], $review: [ID]) {
        uiapi {
            query {
                Plans: Key_Account_Plan__c(where: { Id: { in: $plan } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Objectives: Plan_Objective__c(where: { Id: { in: $objective } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Actions: Plan_Action__c(where: { Id: { in: $action } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Dependencies: Action_Dependency__c(where: { Id: { in: $dependency } }, first: 200) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                        }
                    }
                }
                Reviews: Plan_Review__c(where: { Id: { in: $review } }, first: 200) {
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

/** The change log of an account after a moment; a page after the other. */
export const CHANGES_QUERY = gql`
    query PlanTrackerChanges($accountId: ID, $since: DateTime, $after: String) {
        uiapi {
            query {
                Changes: Judgement_Change__c(
                    where: { and: [{ Account__c: { eq: $accountId } }, { CreatedDate: { gt: { value: $since } } }] }
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
                            Object: Object__c @optional {
                                value
                            }
                            RecordId: Record_Id__c @optional {
                                value
                            }
                            Field: Field__c @optional {
                                value
                            }
                            OldValue: Old_Value__c @optional {
                                value
                            }
                            NewValue: New_Value__c @optional {
                                value
                            }
                            Evidence: Evidence__c @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                            Stakeholder: Stakeholder__r @optional {
                                Id
                                DisplayName: Display_Name__c @optional {
                                    value
                                }
                                Contact: Contact__r @optional {
                                    Id
                                    Name {
                                        value
                                    }
                                }
                            }
                            BuyingCenter: Buying_Center__r @optional {
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
    }
`;
