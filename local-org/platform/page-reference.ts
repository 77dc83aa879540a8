/**
 * Page references and Lightning's addresses, both ways.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html
 */

/** Where the user is, or goes. */
export interface PageReference {
    type: string;
    attributes: Record<string, string | undefined>;
    state: Record<string, string>;
}

type Pattern = (parts: string[]) => Omit<PageReference, 'state'> | undefined;

const patterns: Pattern[] = [
    ([first, object, id, related, relationship, last]) =>
        first === 'r' && related === 'related' && last === 'view'
            ? {
                  type: 'standard__recordRelationshipPage',
                  attributes: {
                      objectApiName: object,
                      recordId: id,
                      relationshipApiName: relationship,
                      actionName: 'view'
                  }
              }
            : undefined,
    ([first, ...rest]) => {
        if (first !== 'r' || rest.length < 2 || rest.length > 3) return undefined;
        const [object, id, action] = rest.length === 3 ? rest : [undefined, ...rest];
        return {
            type: 'standard__recordPage',
            attributes: { objectApiName: object, recordId: id, actionName: action }
        };
    },
    ([first, object, action, more]) =>
        first === 'o' && action && !more
            ? { type: 'standard__objectPage', attributes: { objectApiName: object, actionName: action } }
            : undefined,
    ([first, apiName, more]) =>
        first === 'n' && apiName && !more ? { type: 'standard__navItemPage', attributes: { apiName } } : undefined,
    ([first, pageName, more]) =>
        first === 'page' && pageName && !more ? { type: 'standard__namedPage', attributes: { pageName } } : undefined
];

/** Parameters that belong to the local org's page, not to what is shown. */
const ownParameters = new Set(['persona', 'lws', 'theme']);

/** The page at an address (path and query), or undefined when there is none. */
export function pageReferenceOf(address: string): PageReference | undefined {
    const url = new URL(address, 'https://local.invalid');
    const parts = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
    if (parts[0] !== 'lightning') return undefined;
    const state = Object.fromEntries([...url.searchParams].filter(([name]) => !ownParameters.has(name)));
    for (const pattern of patterns) {
        const found = pattern(parts.slice(1));
        if (found) return { ...found, state };
    }
    return undefined;
}

function path({ type, attributes }: PageReference): (string | undefined)[] | undefined {
    switch (type) {
        case 'standard__recordPage':
            return [
                'r',
                ...(attributes['objectApiName'] ? [attributes['objectApiName']] : []),
                attributes['recordId'],
                attributes['actionName'] ?? 'view'
            ];
        case 'standard__objectPage':
            return ['o', attributes['objectApiName'], attributes['actionName'] ?? 'home'];
        case 'standard__navItemPage':
            return ['n', attributes['apiName']];
        case 'standard__namedPage':
            return ['page', attributes['pageName']];
        case 'standard__recordRelationshipPage':
            return [
                'r',
                attributes['objectApiName'],
                attributes['recordId'],
                'related',
                attributes['relationshipApiName'],
                'view'
            ];
        default:
            return undefined;
    }
}

/**
 * Address of a page reference.
 *
 * @throws TypeError for a type that the page does not have, or when an attribute is missing.
 */
export function addressOf(reference: PageReference): string {
    const parts = path(reference);
    if (!parts) throw new TypeError(`The local org has no page of type ${reference.type}.`);
    if (parts.includes(undefined)) throw new TypeError(`An attribute of the ${reference.type} is missing.`);
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(reference.state ?? {})) {
        if (value !== undefined && value !== null) query.set(name, String(value));
    }
    const search = query.size > 0 ? `?${query.toString()}` : '';
    return `/lightning/${(parts as string[]).map(encodeURIComponent).join('/')}${search}`;
}

/** True for pages that Lightning shows as a dialog over the page before. */
export function isDialog({ type, attributes }: PageReference): boolean {
    const action = attributes['actionName'];
    return (
        (type === 'standard__objectPage' && action === 'new') ||
        (type === 'standard__recordPage' && (action === 'edit' || action === 'clone'))
    );
}
