import { LightningElement, api, wire } from 'lwc';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import TASK from '@salesforce/schema/Task';
import TASK_DUE from '@salesforce/schema/Task.ActivityDate';
import TASK_DESCRIPTION from '@salesforce/schema/Task.Description';
import TASK_SUBJECT from '@salesforce/schema/Task.Subject';
import TASK_WHAT from '@salesforce/schema/Task.WhatId';

/** A standard task of an action. */
export interface TaskFact {
    readonly id: string;
    readonly subject: string;
    readonly status: string;
    readonly isClosed: boolean;
}

/** A task to make: it belongs to the user who makes it. */
export interface NewTask {
    readonly subject: string;
    readonly due: string | null;
    readonly description: string | null;
    readonly actionId: string;
}

type Field = { readonly value: unknown } | null | undefined;
interface Answer {
    readonly uiapi?: {
        readonly query?: {
            readonly Task?: {
                readonly edges: readonly { readonly node: Readonly<Record<string, Field>> & { Id: string } }[];
            };
        };
    };
}

const TASKS_QUERY = gql`
    query PlanActionTasks($actionId: ID) {
        uiapi {
            query {
                Task(where: { WhatId: { eq: $actionId } }, orderBy: { Id: { order: ASC } }, first: 200) {
                    edges {
                        node {
                            Id
                            Subject @optional {
                                value
                            }
                            Status @optional {
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

/**
 * Reads and makes the standard tasks of an action. Shows nothing.
 *
 * @fires tasksread with the tasks of the action
 * @fires accessread with whether the user may make tasks
 */
export default class PlanTaskGateway extends LightningElement {
    /** The action whose tasks are read. */
    @api actionId: string | undefined;
    private refreshTasks: (() => Promise<void>) | undefined;

    get tasksQuery() {
        return this.actionId ? TASKS_QUERY : undefined;
    }
    get tasksVariables() {
        return this.actionId ? { actionId: this.actionId } : undefined;
    }

    @wire(getObjectInfo, { objectApiName: TASK })
    handleInfo({ data, error }: { readonly data?: ObjectInfo; readonly error?: unknown }): void {
        if (!data && !error) return;
        const canCreate = data?.createable === true && TASK_WHAT.fieldApiName in data.fields;
        this.dispatchEvent(new CustomEvent('accessread', { detail: { canCreate } }));
    }

    @wire(graphql, { query: '$tasksQuery', variables: '$tasksVariables' })
    async handleTasks(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshTasks = result.refresh;
        if (!result.data) return;
        const { uiapi } = await copyOf(result.data as Answer);
        const tasks = (uiapi?.query?.Task?.edges ?? []).map(({ node }): TaskFact => ({
            id: node.Id,
            subject: String(node.Subject?.value ?? ''),
            status: String(node.Status?.value ?? ''),
            isClosed: node.IsClosed?.value === true
        }));
        this.dispatchEvent(new CustomEvent('tasksread', { detail: tasks }));
    }

    /** Makes a task of the user, and reads the tasks again. @returns null, or why not */
    @api
    async addTask({ subject, due, description, actionId }: NewTask): Promise<PlatformError | null> {
        const fields = {
            [TASK_SUBJECT.fieldApiName]: subject,
            [TASK_DUE.fieldApiName]: due,
            [TASK_DESCRIPTION.fieldApiName]: description,
            [TASK_WHAT.fieldApiName]: actionId
        };
        try {
            await createRecord({ apiName: TASK.objectApiName, fields });
        } catch (error) {
            return toPlatformError(error);
        }
        await this.refreshTasks?.();
        return null;
    }
}
