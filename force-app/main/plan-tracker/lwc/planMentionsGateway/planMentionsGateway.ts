import { LightningElement, api, wire } from 'lwc';
import { gql, graphql, type GraphQLResult } from 'lightning/graphql';
import { toPlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import CONTACT from '@salesforce/schema/Contact';

/** An action of a plan that touches the record. */
export interface Mention {
    readonly actionId: string;
    readonly name: string;
    readonly kind: string;
    readonly status: string;
    /** ISO date. */
    readonly due: string | null;
    readonly ownerName: string;
    readonly objectiveName: string;
    readonly planId: string | null;
    readonly planName: string;
}

type Field = { readonly value: unknown } | null | undefined;
interface Node {
    readonly Id: string;
    readonly [alias: string]: unknown;
}
interface Answer {
    readonly uiapi?: {
        readonly query?: { readonly Actions?: { readonly edges: readonly { readonly node: Node }[] } };
    };
}

const ACTION = `Id Name { value } Kind: Kind__c @optional { value } Status: Status__c @optional { value }
    Due: Due__c @optional { value } Owner: Assigned_To__r @optional { Id Name { value } }
    Objective: Plan_Objective__r @optional { Id Name { value }
        Plan: Key_Account_Plan__r @optional { Id Name { value } } }`;

const OF_OPPORTUNITY = gql`
    query PlanMentionsOfOpportunity($recordId: ID) {
        uiapi {
            query {
                Actions: Plan_Action__c(
                    where: { Opportunity__c: { eq: $recordId } }
                    orderBy: { Due__c: { order: ASC, nulls: LAST } }
                    first: 200
                ) {
                    edges { node { ${ACTION} } }
                }
            }
        }
    }
`;
const OF_CONTACT = gql`
    query PlanMentionsOfContact($recordId: ID) {
        uiapi {
            query {
                Actions: Plan_Action__c(
                    where: { Stakeholder__r: { Contact__c: { eq: $recordId } } }
                    orderBy: { Due__c: { order: ASC, nulls: LAST } }
                    first: 200
                ) {
                    edges { node { ${ACTION} } }
                }
            }
        }
    }
`;

/**
 * Reads the plan actions that touch an opportunity or a contact. Shows nothing.
 *
 * @fires mentionsread with the actions, by due day
 * @fires mentionsfailed when reading is refused or the org is not reached
 */
export default class PlanMentionsGateway extends LightningElement {
    /** The opportunity or the contact. */
    @api recordId: string | undefined;
    /** API name of its object. */
    @api objectApiName: string | undefined;

    get query() {
        if (!this.recordId) return undefined;
        return this.objectApiName === CONTACT.objectApiName ? OF_CONTACT : OF_OPPORTUNITY;
    }
    get variables() {
        return this.recordId ? { recordId: this.recordId } : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    async handleActions(result: GraphQLResult): Promise<void> {
        if (!result.data && !result.errors) return;
        if (!result.data) {
            const detail = toPlatformError(await copyOf([...(result.errors ?? [])]));
            this.dispatchEvent(new CustomEvent('mentionsfailed', { detail }));
            return;
        }
        const { uiapi } = await copyOf(result.data as Answer);
        const detail = (uiapi?.query?.Actions?.edges ?? []).map(({ node }) => mentionOf(node));
        this.dispatchEvent(new CustomEvent<readonly Mention[]>('mentionsread', { detail }));
    }
}

function mentionOf(node: Node): Mention {
    const text = (of: unknown, name: string): string | null => {
        const value = ((of ?? {}) as Record<string, Field>)[name]?.value;
        return value === null || value === undefined ? null : String(value);
    };
    const objective = node.Objective as Node | null | undefined;
    const plan = objective?.Plan as Node | null | undefined;
    return {
        actionId: node.Id,
        name: text(node, 'Name') ?? '',
        kind: text(node, 'Kind') ?? '',
        status: text(node, 'Status') ?? '',
        due: text(node, 'Due'),
        ownerName: text(node.Owner, 'Name') ?? '',
        objectiveName: text(objective, 'Name') ?? '',
        planId: plan?.Id ?? null,
        planName: text(plan, 'Name') ?? ''
    };
}
