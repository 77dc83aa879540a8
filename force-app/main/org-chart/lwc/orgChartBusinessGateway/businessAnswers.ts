import type { BuyingCenterFact, OpportunityFact, SupportChange } from 'c/stakeholderRisks';
import type { ContactRoleFact, OpportunityRecord } from 'c/orgChartStore';

type Field = { readonly value: unknown } | null | undefined;
type Node = Readonly<Record<string, Field>> & { readonly Id: string };

/** An answer to any query of this gateway: collections by their alias. */
export interface BusinessAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<Record<string, { readonly edges: readonly { readonly node: unknown }[] } | null>>;
    };
}

function nodesOf(answer: BusinessAnswer, alias: string): Node[] {
    return (answer.uiapi?.query?.[alias]?.edges ?? []).map(({ node }) => node as Node);
}

function text(field: Field): string | null {
    const value = field?.value;
    return value === null || value === undefined || value === '' ? null : String(value);
}

/** A Buying Center whose status may not be read counts as active. */
export function buyingCentersOf(answer: BusinessAnswer): BuyingCenterFact[] {
    return nodesOf(answer, 'BuyingCenters').map((node) => ({
        id: node.Id,
        name: text(node.Name) ?? '',
        active: (text(node.Status) ?? 'Active') === 'Active'
    }));
}

export function changesOf(answer: BusinessAnswer): SupportChange[] {
    return nodesOf(answer, 'Changes').map((node) => ({
        stakeholderId: text(node.StakeholderId) ?? '',
        from: text(node.OldValue),
        to: text(node.NewValue),
        on: text(node.CreatedDate) ?? ''
    }));
}

export function opportunitiesOf(answer: BusinessAnswer): OpportunityFact[] {
    return nodesOf(answer, 'Opportunity').map((node) => ({
        id: node.Id,
        name: text(node.Name) ?? '',
        open: node.IsClosed?.value === false
    }));
}

/** The opportunity of the page; null where it is not there or may not be seen. */
export function opportunityOf(answer: BusinessAnswer): OpportunityRecord | null {
    const node = nodesOf(answer, 'Opportunity')[0];
    return node === undefined ? null : { id: node.Id, name: text(node.Name) ?? '', accountId: text(node.AccountId) };
}

export function contactRolesOf(answer: BusinessAnswer): ContactRoleFact[] {
    return nodesOf(answer, 'OpportunityContactRole').flatMap((node) => {
        const contactId = text(node.ContactId);
        return contactId === null
            ? []
            : [{ id: node.Id, contactId, role: text(node.Role), primary: node.IsPrimary?.value === true }];
    });
}
