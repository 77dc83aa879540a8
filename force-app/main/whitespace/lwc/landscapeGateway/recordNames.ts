import type { CellValues, RecordKind } from 'c/landscapeStore';
import CENTER from '@salesforce/schema/Buying_Center__c';
import CENTER_ACCOUNT from '@salesforce/schema/Buying_Center__c.Account__c';
import CENTER_ANNUAL_BUDGET from '@salesforce/schema/Buying_Center__c.Annual_Budget__c';
import CENTER_ATLAS_KEY from '@salesforce/schema/Buying_Center__c.Atlas_Key__c';
import CENTER_DESCRIPTION from '@salesforce/schema/Buying_Center__c.Description__c';
import CENTER_FUNCTION from '@salesforce/schema/Buying_Center__c.Function__c';
import CENTER_MEMBER_ACCOUNT from '@salesforce/schema/Buying_Center__c.Member_Account__c';
import CENTER_NAME from '@salesforce/schema/Buying_Center__c.Name';
import CENTER_PARENT_BUYING_CENTER from '@salesforce/schema/Buying_Center__c.Parent_Buying_Center__c';
import CENTER_REGION from '@salesforce/schema/Buying_Center__c.Region__c';
import CENTER_SORT_ORDER from '@salesforce/schema/Buying_Center__c.Sort_Order__c';
import CENTER_STATUS from '@salesforce/schema/Buying_Center__c.Status__c';
import HIDDEN from '@salesforce/schema/Hidden_Offering__c';
import HIDDEN_ACCOUNT from '@salesforce/schema/Hidden_Offering__c.Account__c';
import HIDDEN_ATLAS_KEY from '@salesforce/schema/Hidden_Offering__c.Atlas_Key__c';
import HIDDEN_KEY from '@salesforce/schema/Hidden_Offering__c.Key__c';
import HIDDEN_OFFERING from '@salesforce/schema/Hidden_Offering__c.Offering__c';
import CELL from '@salesforce/schema/Landscape_Cell__c';
import CELL_ASSESSED_BY from '@salesforce/schema/Landscape_Cell__c.Assessed_By__c';
import CELL_ASSESSED_ON from '@salesforce/schema/Landscape_Cell__c.Assessed_On__c';
import CELL_ASSESSMENT from '@salesforce/schema/Landscape_Cell__c.Assessment__c';
import CELL_BLOCK_REASON from '@salesforce/schema/Landscape_Cell__c.Block_Reason__c';
import CELL_BUYING_CENTER from '@salesforce/schema/Landscape_Cell__c.Buying_Center__c';
import CELL_COMPETITOR from '@salesforce/schema/Landscape_Cell__c.Competitor__c';
import CELL_EASE from '@salesforce/schema/Landscape_Cell__c.Ease__c';
import CELL_GROWTH_TYPE from '@salesforce/schema/Landscape_Cell__c.Growth_Type__c';
import CELL_KEY from '@salesforce/schema/Landscape_Cell__c.Key__c';
import CELL_NOTE from '@salesforce/schema/Landscape_Cell__c.Note__c';
import CELL_OWNER from '@salesforce/schema/Landscape_Cell__c.Owner__c';
import CELL_POTENTIAL from '@salesforce/schema/Landscape_Cell__c.Potential__c';
import CELL_REVIEW_DATE from '@salesforce/schema/Landscape_Cell__c.Review_Date__c';
import CELL_TARGET_DATE from '@salesforce/schema/Landscape_Cell__c.Target_Date__c';
import CELL_TARGET from '@salesforce/schema/Landscape_Cell__c.Target__c';
import CELL_VALUE_FIT from '@salesforce/schema/Landscape_Cell__c.Value_Fit__c';
import SNAPSHOT from '@salesforce/schema/Landscape_Snapshot__c';
import SNAPSHOT_ACCOUNT from '@salesforce/schema/Landscape_Snapshot__c.Account__c';
import SNAPSHOT_ASSESSMENT from '@salesforce/schema/Landscape_Snapshot__c.Assessment__c';
import SNAPSHOT_ATLAS_KEY from '@salesforce/schema/Landscape_Snapshot__c.Atlas_Key__c';
import SNAPSHOT_BUYING_CENTER from '@salesforce/schema/Landscape_Snapshot__c.Buying_Center__c';
import SNAPSHOT_LOST from '@salesforce/schema/Landscape_Snapshot__c.Lost__c';
import SNAPSHOT_OFFERING from '@salesforce/schema/Landscape_Snapshot__c.Offering__c';
import SNAPSHOT_OPEN from '@salesforce/schema/Landscape_Snapshot__c.Open__c';
import SNAPSHOT_POTENTIAL from '@salesforce/schema/Landscape_Snapshot__c.Potential__c';
import SNAPSHOT_SNAPSHOT_DATE from '@salesforce/schema/Landscape_Snapshot__c.Snapshot_Date__c';
import SNAPSHOT_STATE from '@salesforce/schema/Landscape_Snapshot__c.State__c';
import SNAPSHOT_TARGET from '@salesforce/schema/Landscape_Snapshot__c.Target__c';
import SNAPSHOT_WINDOW_FROM from '@salesforce/schema/Landscape_Snapshot__c.Window_From__c';
import SNAPSHOT_WINDOW_TO from '@salesforce/schema/Landscape_Snapshot__c.Window_To__c';
import SNAPSHOT_WON from '@salesforce/schema/Landscape_Snapshot__c.Won__c';
import OFFERING from '@salesforce/schema/Offering__c';
import OFFERING_ACTIVE from '@salesforce/schema/Offering__c.Active__c';
import OFFERING_ATLAS_KEY from '@salesforce/schema/Offering__c.Atlas_Key__c';
import OFFERING_LAUNCH_DATE from '@salesforce/schema/Offering__c.Launch_Date__c';
import OFFERING_NAME from '@salesforce/schema/Offering__c.Name';
import OFFERING_PARENT_OFFERING from '@salesforce/schema/Offering__c.Parent_Offering__c';
import OFFERING_SORT_ORDER from '@salesforce/schema/Offering__c.Sort_Order__c';
import OFFERING_VALUE_PROPOSITION from '@salesforce/schema/Offering__c.Value_Proposition__c';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import OPPORTUNITY_BUYING_CENTER from '@salesforce/schema/Opportunity.Buying_Center__c';
import OPPORTUNITY_OFFERING from '@salesforce/schema/Opportunity.Offering__c';
import LINE from '@salesforce/schema/OpportunityLineItem';
import LINE_BUYING_CENTER from '@salesforce/schema/OpportunityLineItem.Buying_Center__c';
import OBJECTIVE from '@salesforce/schema/Plan_Objective__c';
import OBJECTIVE_ASSIGNED_TO from '@salesforce/schema/Plan_Objective__c.Assigned_To__c';
import OBJECTIVE_ATLAS_KEY from '@salesforce/schema/Plan_Objective__c.Atlas_Key__c';
import OBJECTIVE_DUE from '@salesforce/schema/Plan_Objective__c.Due__c';
import OBJECTIVE_KEY_ACCOUNT_PLAN from '@salesforce/schema/Plan_Objective__c.Key_Account_Plan__c';
import OBJECTIVE_LANDSCAPE_CELL from '@salesforce/schema/Plan_Objective__c.Landscape_Cell__c';
import OBJECTIVE_MEASURE_BUYING_CENTER from '@salesforce/schema/Plan_Objective__c.Measure_Buying_Center__c';
import OBJECTIVE_MEASURE from '@salesforce/schema/Plan_Objective__c.Measure__c';
import OBJECTIVE_NAME from '@salesforce/schema/Plan_Objective__c.Name';
import OBJECTIVE_TARGET from '@salesforce/schema/Plan_Objective__c.Target__c';
import OBJECTIVE_TYPE from '@salesforce/schema/Plan_Objective__c.Type__c';
import OBJECTIVE_UNIT from '@salesforce/schema/Plan_Objective__c.Unit__c';
import PRODUCT from '@salesforce/schema/Product2';
import PRODUCT_OFFERING from '@salesforce/schema/Product2.Offering__c';
import ROLE from '@salesforce/schema/Stakeholder_Role__c';
import ROLE_ADAPTABILITY from '@salesforce/schema/Stakeholder_Role__c.Adaptability__c';
import ROLE_ADDITIONAL_ROLES from '@salesforce/schema/Stakeholder_Role__c.Additional_Roles__c';
import ROLE_ASSESSED_BY from '@salesforce/schema/Stakeholder_Role__c.Assessed_By__c';
import ROLE_ASSESSED_ON from '@salesforce/schema/Stakeholder_Role__c.Assessed_On__c';
import ROLE_BACKUP from '@salesforce/schema/Stakeholder_Role__c.Backup__c';
import ROLE_BUYING_CENTER from '@salesforce/schema/Stakeholder_Role__c.Buying_Center__c';
import ROLE_CONTROLS_BUDGET from '@salesforce/schema/Stakeholder_Role__c.Controls_Budget__c';
import ROLE_COVERAGE from '@salesforce/schema/Stakeholder_Role__c.Coverage__c';
import ROLE_EVIDENCE from '@salesforce/schema/Stakeholder_Role__c.Evidence__c';
import ROLE_INFLUENCE from '@salesforce/schema/Stakeholder_Role__c.Influence__c';
import ROLE_INTEREST from '@salesforce/schema/Stakeholder_Role__c.Interest__c';
import ROLE_KEY from '@salesforce/schema/Stakeholder_Role__c.Key__c';
import ROLE_REVIEW_DATE from '@salesforce/schema/Stakeholder_Role__c.Review_Date__c';
import ROLE_ROLE from '@salesforce/schema/Stakeholder_Role__c.Role__c';
import ROLE_SUPPORT from '@salesforce/schema/Stakeholder_Role__c.Support__c';

interface FieldName {
    readonly fieldApiName: string;
}
/** Fields by their names in the domain. */
export type Names = Readonly<Record<string, FieldName>>;
interface Target {
    readonly object: { readonly objectApiName: string };
    readonly names: Names;
}

/** Fields of a judgement. */
export const CELL_NAMES: Readonly<Record<keyof CellValues | 'assessedById' | 'assessedOn', FieldName>> = {
    assessment: CELL_ASSESSMENT,
    blockReason: CELL_BLOCK_REASON,
    competitor: CELL_COMPETITOR,
    valueFit: CELL_VALUE_FIT,
    ease: CELL_EASE,
    potential: CELL_POTENTIAL,
    target: CELL_TARGET,
    targetDate: CELL_TARGET_DATE,
    growthType: CELL_GROWTH_TYPE,
    ownerId: CELL_OWNER,
    reviewDate: CELL_REVIEW_DATE,
    note: CELL_NOTE,
    assessedById: CELL_ASSESSED_BY,
    assessedOn: CELL_ASSESSED_ON
};

/** Object and fields of each kind of update. */
export const UPDATES: Readonly<Record<string, Target>> = {
    'update-cell': { object: CELL, names: CELL_NAMES },
    'update-opportunity': {
        object: OPPORTUNITY,
        names: { buyingCenterId: OPPORTUNITY_BUYING_CENTER, offeringId: OPPORTUNITY_OFFERING }
    },
    'update-line': { object: LINE, names: { buyingCenterId: LINE_BUYING_CENTER } },
    'update-product': { object: PRODUCT, names: { offeringId: PRODUCT_OFFERING } }
};

/** Exists only where several currencies are switched on; a judgement's money moves together with it. */
const CURRENCY: FieldName = { fieldApiName: 'CurrencyIsoCode' };

/** Objects of records that are written as a whole. `atlasKey` takes the client key. */
export const RECORDS: Readonly<Record<RecordKind, Target>> = {
    cell: {
        object: CELL,
        names: { ...CELL_NAMES, buyingCenterId: CELL_BUYING_CENTER, key: CELL_KEY, currency: CURRENCY }
    },
    product: { object: PRODUCT, names: { offeringId: PRODUCT_OFFERING } },
    'buying-center': {
        object: CENTER,
        names: {
            name: CENTER_NAME,
            accountId: CENTER_ACCOUNT,
            parentId: CENTER_PARENT_BUYING_CENTER,
            memberAccountId: CENTER_MEMBER_ACCOUNT,
            function: CENTER_FUNCTION,
            region: CENTER_REGION,
            status: CENTER_STATUS,
            annualBudget: CENTER_ANNUAL_BUDGET,
            description: CENTER_DESCRIPTION,
            sortOrder: CENTER_SORT_ORDER,
            atlasKey: CENTER_ATLAS_KEY
        }
    },
    'hidden-offering': {
        object: HIDDEN,
        names: {
            accountId: HIDDEN_ACCOUNT,
            offeringId: HIDDEN_OFFERING,
            key: HIDDEN_KEY,
            atlasKey: HIDDEN_ATLAS_KEY
        }
    },
    role: {
        object: ROLE,
        names: {
            buyingCenterId: ROLE_BUYING_CENTER,
            key: ROLE_KEY,
            role: ROLE_ROLE,
            additionalRoles: ROLE_ADDITIONAL_ROLES,
            support: ROLE_SUPPORT,
            influence: ROLE_INFLUENCE,
            interest: ROLE_INTEREST,
            coverage: ROLE_COVERAGE,
            adaptability: ROLE_ADAPTABILITY,
            controlsBudget: ROLE_CONTROLS_BUDGET,
            backupId: ROLE_BACKUP,
            assessedOn: ROLE_ASSESSED_ON,
            assessedById: ROLE_ASSESSED_BY,
            evidence: ROLE_EVIDENCE,
            reviewDate: ROLE_REVIEW_DATE
        }
    },
    objective: {
        object: OBJECTIVE,
        names: {
            name: OBJECTIVE_NAME,
            planId: OBJECTIVE_KEY_ACCOUNT_PLAN,
            type: OBJECTIVE_TYPE,
            measure: OBJECTIVE_MEASURE,
            buyingCenterId: OBJECTIVE_MEASURE_BUYING_CENTER,
            landscapeCellId: OBJECTIVE_LANDSCAPE_CELL,
            target: OBJECTIVE_TARGET,
            unit: OBJECTIVE_UNIT,
            due: OBJECTIVE_DUE,
            assignedToId: OBJECTIVE_ASSIGNED_TO,
            atlasKey: OBJECTIVE_ATLAS_KEY
        }
    },
    snapshot: {
        object: SNAPSHOT,
        names: {
            accountId: SNAPSHOT_ACCOUNT,
            date: SNAPSHOT_SNAPSHOT_DATE,
            buyingCenterId: SNAPSHOT_BUYING_CENTER,
            offeringId: SNAPSHOT_OFFERING,
            windowFrom: SNAPSHOT_WINDOW_FROM,
            windowTo: SNAPSHOT_WINDOW_TO,
            won: SNAPSHOT_WON,
            open: SNAPSHOT_OPEN,
            lost: SNAPSHOT_LOST,
            potential: SNAPSHOT_POTENTIAL,
            target: SNAPSHOT_TARGET,
            assessment: SNAPSHOT_ASSESSMENT,
            state: SNAPSHOT_STATE,
            currency: CURRENCY,
            atlasKey: SNAPSHOT_ATLAS_KEY
        }
    },
    offering: {
        object: OFFERING,
        names: {
            name: OFFERING_NAME,
            parentId: OFFERING_PARENT_OFFERING,
            active: OFFERING_ACTIVE,
            launchDate: OFFERING_LAUNCH_DATE,
            valueProposition: OFFERING_VALUE_PROPOSITION,
            sortOrder: OFFERING_SORT_ORDER,
            atlasKey: OFFERING_ATLAS_KEY
        }
    }
};
