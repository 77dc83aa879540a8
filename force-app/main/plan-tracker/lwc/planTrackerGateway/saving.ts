import type { PlanWrite, SaveAnswer, SaveRequest, WorkFields } from 'c/planTrackerStore';
import { toPlatformError } from 'c/platformError';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import ACTION from '@salesforce/schema/Plan_Action__c';
import ACTION_ATLAS_KEY from '@salesforce/schema/Plan_Action__c.Atlas_Key__c';
import ACTION_ASSIGNED_TO from '@salesforce/schema/Plan_Action__c.Assigned_To__c';
import ACTION_BASELINE_DUE from '@salesforce/schema/Plan_Action__c.Baseline_Due__c';
import ACTION_BASELINE_START from '@salesforce/schema/Plan_Action__c.Baseline_Start__c';
import ACTION_COMPLETED_ON from '@salesforce/schema/Plan_Action__c.Completed_On__c';
import ACTION_DUE from '@salesforce/schema/Plan_Action__c.Due__c';
import ACTION_EFFORT from '@salesforce/schema/Plan_Action__c.Effort_Days__c';
import ACTION_KIND from '@salesforce/schema/Plan_Action__c.Kind__c';
import ACTION_NAME from '@salesforce/schema/Plan_Action__c.Name';
import ACTION_OBJECTIVE from '@salesforce/schema/Plan_Action__c.Plan_Objective__c';
import ACTION_PERCENT from '@salesforce/schema/Plan_Action__c.Percent_Complete__c';
import ACTION_START from '@salesforce/schema/Plan_Action__c.Start__c';
import ACTION_STATUS from '@salesforce/schema/Plan_Action__c.Status__c';
import ACTION_SUCCESS from '@salesforce/schema/Plan_Action__c.Success_Measure__c';
import OBJECTIVE from '@salesforce/schema/Plan_Objective__c';
import OBJECTIVE_AGREED from '@salesforce/schema/Plan_Objective__c.Customer_Agreed__c';
import OBJECTIVE_ASSIGNED_TO from '@salesforce/schema/Plan_Objective__c.Assigned_To__c';
import OBJECTIVE_ATLAS_KEY from '@salesforce/schema/Plan_Objective__c.Atlas_Key__c';
import OBJECTIVE_BASELINE from '@salesforce/schema/Plan_Objective__c.Baseline__c';
import OBJECTIVE_CURRENT from '@salesforce/schema/Plan_Objective__c.Current__c';
import OBJECTIVE_DUE from '@salesforce/schema/Plan_Objective__c.Due__c';
import OBJECTIVE_METRIC from '@salesforce/schema/Plan_Objective__c.Metric__c';
import OBJECTIVE_NAME from '@salesforce/schema/Plan_Objective__c.Name';
import OBJECTIVE_PLAN from '@salesforce/schema/Plan_Objective__c.Key_Account_Plan__c';
import OBJECTIVE_TARGET from '@salesforce/schema/Plan_Objective__c.Target__c';
import OBJECTIVE_TYPE from '@salesforce/schema/Plan_Objective__c.Type__c';
import OBJECTIVE_UNIT from '@salesforce/schema/Plan_Objective__c.Unit__c';

type Name = { readonly fieldApiName: string };
interface Shape {
    readonly object: string;
    readonly parent: Name;
    readonly atlasKey: Name;
    readonly fields: Readonly<Partial<Record<keyof WorkFields, Name>>>;
}

const SHAPES: Readonly<Record<PlanWrite['of'], Shape>> = {
    action: {
        object: ACTION.objectApiName,
        parent: ACTION_OBJECTIVE,
        atlasKey: ACTION_ATLAS_KEY,
        fields: {
            name: ACTION_NAME,
            kind: ACTION_KIND,
            status: ACTION_STATUS,
            assignedToId: ACTION_ASSIGNED_TO,
            start: ACTION_START,
            due: ACTION_DUE,
            baselineStart: ACTION_BASELINE_START,
            baselineDue: ACTION_BASELINE_DUE,
            completedOn: ACTION_COMPLETED_ON,
            percentComplete: ACTION_PERCENT,
            effortDays: ACTION_EFFORT,
            successMeasure: ACTION_SUCCESS
        }
    },
    objective: {
        object: OBJECTIVE.objectApiName,
        parent: OBJECTIVE_PLAN,
        atlasKey: OBJECTIVE_ATLAS_KEY,
        fields: {
            name: OBJECTIVE_NAME,
            type: OBJECTIVE_TYPE,
            metric: OBJECTIVE_METRIC,
            unit: OBJECTIVE_UNIT,
            baseline: OBJECTIVE_BASELINE,
            target: OBJECTIVE_TARGET,
            current: OBJECTIVE_CURRENT,
            due: OBJECTIVE_DUE,
            assignedToId: OBJECTIVE_ASSIGNED_TO,
            customerAgreed: OBJECTIVE_AGREED
        }
    }
};

/** Values of a write by the API names of their fields. */
function valuesOf(shape: Shape, fields: WorkFields): Record<string, unknown> {
    const entries = Object.entries(fields).flatMap(([name, value]) => {
        const field = shape.fields[name as keyof WorkFields];
        return field ? [[field.fieldApiName, value] as const] : [];
    });
    return Object.fromEntries(entries);
}

/**
 * Saves one record. An update carries the moment that the user saw: the platform refuses it where the record has
 * changed since. A refusal is an answer, not an exception.
 */
export async function saveWrite({ write, seen }: SaveRequest): Promise<SaveAnswer> {
    const shape = SHAPES[write.of];
    try {
        if (write.kind === 'delete') {
            await deleteRecord(write.id);
            return { ok: true, id: write.id, modified: null };
        }
        const fields = valuesOf(shape, write.fields);
        if (write.kind === 'create') {
            fields[shape.parent.fieldApiName] = write.parentId;
            fields[shape.atlasKey.fieldApiName] = write.atlasKey;
            const created = await createRecord({ apiName: shape.object, fields });
            return { ok: true, id: created.id, modified: created.lastModifiedDate };
        }
        const options = seen ? { ifUnmodifiedSince: seen } : undefined;
        const updated = await updateRecord({ fields: { Id: write.id, ...fields } }, options);
        return { ok: true, id: updated.id, modified: updated.lastModifiedDate };
    } catch (error) {
        return { ok: false, error: toPlatformError(error) };
    }
}
