import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { toPlatformError, type PlatformError } from 'c/platformError';
import { copyOf } from 'c/recordCopy';
import type { ContactRoleFact, Subsidiary } from 'c/startProposals';
import CONTACT_ROLE from '@salesforce/schema/OpportunityContactRole';
import { CONTACT_ROLES_QUERY, SUBSIDIARIES_QUERY } from './queries';

/** Detail of `contactrolesread`; null where the org has no contact roles, or the user may not read them. */
export type ContactRolesReadDetail = readonly ContactRoleFact[] | null;
/** Detail of `subsidiariesread`. */
export type SubsidiariesReadDetail = readonly Subsidiary[];
/** Detail of `proposalsfailed`. */
export type ProposalsFailedDetail = PlatformError;

type Field = { readonly value: unknown } | null | undefined;
interface Node {
    readonly Id: string;
    readonly Name?: Field;
    readonly ContactId?: Field;
    readonly Role?: Field;
    readonly OpportunityId?: Field;
    readonly Opportunity?: { readonly Name?: Field; readonly AtlasKey?: Field } | null;
}
interface Connection {
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: Node }[];
}
interface Answer {
    readonly data: { readonly uiapi?: { readonly query?: Readonly<Record<string, Connection | null>> } } | null;
    readonly errors: readonly unknown[];
}

function text(field: Field): string | null {
    const value = field?.value;
    return value === null || value === undefined || value === '' ? null : String(value);
}

function contactRole({ Id, ContactId, Role, OpportunityId, Opportunity }: Node): ContactRoleFact[] {
    const [contactId, opportunityId] = [text(ContactId), text(OpportunityId)];
    if (contactId === null || opportunityId === null) return [];
    const name = text(Opportunity?.Name) ?? '';
    const opportunity = {
        kind: 'Opportunity',
        id: opportunityId,
        name,
        atlasKey: text(Opportunity?.AtlasKey)
    } as const;
    return [{ id: Id, opportunity, contactId, role: text(Role) }];
}

/**
 * Reads what first proposals are made of, once for each time it is shown. Shows nothing.
 *
 * @fires contactrolesread with the contact roles of the account's opportunities
 * @fires subsidiariesread with the accounts directly below
 * @fires proposalsfailed when reading is refused or the org is not reached
 */
export default class OrgChartStartGateway extends LightningElement {
    @api accountId: string | undefined;
    /** What is wanted. */
    @api kind: 'roles' | 'centers' = 'roles';
    after: string | null = null;
    private hasContactRoles = false;
    private roles: readonly ContactRoleFact[] = [];

    get subsidiariesQuery() {
        return this.accountId && this.kind === 'centers' ? SUBSIDIARIES_QUERY : undefined;
    }
    get subsidiariesVariables() {
        return this.subsidiariesQuery ? { account: this.accountId } : undefined;
    }
    get rolesQuery() {
        return this.accountId && this.kind === 'roles' && this.hasContactRoles ? CONTACT_ROLES_QUERY : undefined;
    }
    get rolesVariables() {
        return this.rolesQuery ? { account: this.accountId, after: this.after } : undefined;
    }
    get askedObject() {
        return this.kind === 'roles' ? CONTACT_ROLE : undefined;
    }

    @wire(getObjectInfo, { objectApiName: '$askedObject' })
    handleInfo({ data, error }: { data?: ObjectInfo; error?: unknown }): void {
        if (data) this.hasContactRoles = true;
        else if (error) this.tell('contactrolesread', null);
    }

    @wire(graphql, { query: '$subsidiariesQuery', variables: '$subsidiariesVariables' })
    async handleSubsidiaries(result: GraphQLResult): Promise<void> {
        const found = await this.read(result, 'Account');
        if (found === null) return;
        this.tell(
            'subsidiariesread',
            found.edges.map(({ node }): Subsidiary => ({ id: node.Id, name: text(node.Name) ?? '' }))
        );
    }

    @wire(graphql, { query: '$rolesQuery', variables: '$rolesVariables' })
    async handleRoles(result: GraphQLResult): Promise<void> {
        const found = await this.read(result, 'OpportunityContactRole');
        if (found === null) return;
        const known = new Set(this.roles.map(({ id }) => id));
        const fresh = found.edges.flatMap(({ node }) => (known.has(node.Id) ? [] : contactRole(node)));
        this.roles = [...this.roles, ...fresh];
        if (found.pageInfo?.hasNextPage) this.after = found.pageInfo.endCursor;
        else this.tell('contactrolesread', this.roles);
    }

    private async read(result: GraphQLResult, name: string): Promise<Connection | null> {
        if (!result.data && !result.errors) return null;
        const answer = await copyOf({ data: result.data ?? null, errors: result.errors ?? [] } as Answer);
        const found = answer.data?.uiapi?.query?.[name] ?? null;
        if (found === null) this.tell('proposalsfailed', toPlatformError([...answer.errors]));
        return found;
    }

    private tell(type: string, detail: unknown): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}
