/**
 * Our role for each of Salesforce's standard contact roles in an opportunity (the values that a new org has; page
 * "Contact Roles", https://help.salesforce.com/s/articleView?id=sales.contacts_roles.htm). An org may have others.
 */
const ROLES: Readonly<Record<string, string>> = {
    'Business User': 'End User',
    'Decision Maker': 'Decision Maker',
    'Economic Buyer': 'Economic Buyer',
    'Economic Decision Maker': 'Economic Buyer',
    Evaluator: 'Technical Evaluator',
    'Executive Sponsor': 'Executive Sponsor',
    Influencer: 'Influencer',
    'Technical Buyer': 'Technical Evaluator',
    Champion: 'Champion',
    Gatekeeper: 'Gatekeeper'
};

/** The role on our map that a contact role comes to; null for one that says nothing of the kind, such as Other. */
export function roleFromContactRole(role: string | null): string | null {
    return (role === null ? undefined : ROLES[role]) ?? null;
}
