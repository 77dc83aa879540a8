import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import type { WeekAnswer, WeekChange, WeekGateway, WeekItem, WeekValues } from 'c/myWeekStore';
import { toPlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import ACTION from '@salesforce/schema/Plan_Action__c';
import ACTION_COMPLETED_ON from '@salesforce/schema/Plan_Action__c.Completed_On__c';
import ACTION_STATUS from '@salesforce/schema/Plan_Action__c.Status__c';
import PAIRING_LAST_MET from '@salesforce/schema/Relationship_Pairing__c.Last_Met__c';
import { WEEK_QUERY } from './queries';

/** A node of the answer: values and parents, each absent where it may not be seen. */
interface Node {
    readonly Id: string;
    readonly [name: string]: unknown;
}
type Answer = {
    readonly uiapi?: {
        readonly query?: Readonly<Record<string, { readonly edges: readonly { readonly node: Node }[] } | null>>;
    };
};

const FIELDS: Readonly<Record<keyof WeekValues, { readonly fieldApiName: string }>> = {
    status: ACTION_STATUS,
    completedOn: ACTION_COMPLETED_ON,
    lastMet: PAIRING_LAST_MET
};

/** The value at a path of parents and a field; empty where a step is missing. */
function at(node: unknown, ...path: readonly string[]): string {
    let value: unknown = node;
    for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
    const found = (value as { value?: unknown } | null | undefined)?.value;
    return found === null || found === undefined ? '' : String(found);
}

function person(node: Node): string {
    return at(node, 'Stakeholder', 'Contact', 'Name') || at(node, 'Stakeholder', 'DisplayName');
}

/** Names that are there, in one line. */
function joined(...names: readonly string[]): string {
    return names.filter(Boolean).join(' · ');
}

/**
 * What an answer holds. After a save the platform tells again without asking its filters anew, so what is done by then
 * is left out here.
 */
function items(answer: Answer, until: string): WeekItem[] {
    const nodes = (name: string): Node[] => (answer.uiapi?.query?.[name]?.edges ?? []).map(({ node }) => node);
    const base = (node: Node) => ({
        id: node.Id,
        due: at(node, 'Due'),
        modified: at(node, 'LastModifiedDate') || null,
        before: {}
    });
    const open = nodes('Actions').filter((node) => !['Done', 'Cancelled'].includes(at(node, 'Status')));
    const actions = open.map((node): WeekItem => ({
        ...base(node),
        kind: at(node, 'Kind') === 'Milestone' ? 'milestone' : 'action',
        name: at(node, 'Name'),
        detail: joined(at(node, 'Objective', 'Plan', 'Account', 'Name'), at(node, 'Objective', 'Name')),
        before: { status: at(node, 'Status') || null, completedOn: null }
    }));
    const pairings = nodes('Pairings').map((node): WeekItem => ({
        ...base(node),
        kind: 'pairing',
        name: person(node),
        detail: at(node, 'Stakeholder', 'Account', 'Name'),
        before: { lastMet: at(node, 'LastMet') || null }
    }));
    const roles = nodes('Roles').map((node): WeekItem => ({
        ...base(node),
        kind: 'role',
        name: person(node),
        detail: at(node, 'Stakeholder', 'Account', 'Name')
    }));
    const cells = nodes('Cells').map((node): WeekItem => ({
        ...base(node),
        kind: 'cell',
        name: joined(at(node, 'BuyingCenter', 'Name'), at(node, 'Offering', 'Name')),
        detail: at(node, 'BuyingCenter', 'Account', 'Name')
    }));
    return [...actions, ...pairings, ...roles, ...cells].filter(({ due }) => due !== '' && due <= until);
}

/**
 * The only door of My Week to the platform; shows nothing.
 *
 * @fires itemsread with what is due
 * @fires itemsfailed when reading is refused or the org is not reached
 * @fires noaccess where the user sees no actions
 */
export default class MyWeekGateway extends LightningElement implements WeekGateway {
    /** Last day that is asked for, ISO. */
    @api until: string | undefined;

    private refresh: (() => Promise<void>) | undefined;
    private isSeen = false;

    get query(): GraphQLDocument | undefined {
        return this.isSeen && this.until ? WEEK_QUERY : undefined;
    }
    get variables(): Record<string, unknown> | undefined {
        return this.query ? { until: this.until } : undefined;
    }

    @wire(getObjectInfo, { objectApiName: ACTION })
    handleInfo({ data, error }: { data?: ObjectInfo; error?: unknown }): void {
        if (data) this.isSeen = true;
        else if (error) this.dispatchEvent(new CustomEvent('noaccess'));
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    async handleItems(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refresh = result.refresh;
        if (!result.data && !result.errors) return;
        const { data, errors } = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] });
        if (data) this.dispatchEvent(new CustomEvent('itemsread', { detail: items(data as Answer, this.until ?? '') }));
        else this.dispatchEvent(new CustomEvent('itemsfailed', { detail: toPlatformError([...errors]) }));
    }

    /** Saves what was done; refused where the record has changed since it was read. */
    @api
    async save({ item, values, seen }: WeekChange): Promise<WeekAnswer> {
        const entries = Object.entries(values).map(([name, value]) => [
            FIELDS[name as keyof WeekValues].fieldApiName,
            value
        ]);
        const fields = { Id: item.id, ...(Object.fromEntries(entries) as Record<string, unknown>) };
        try {
            const record = await updateRecord({ fields }, seen ? { ifUnmodifiedSince: seen } : undefined);
            return { ok: true, modified: record.lastModifiedDate };
        } catch (error) {
            return { ok: false, error: toPlatformError(error) };
        }
    }

    /** Reads everything again. */
    @api
    async reload(): Promise<void> {
        await this.refresh?.();
    }
}
