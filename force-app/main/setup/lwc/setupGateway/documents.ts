import { gql, type GraphQLDocument } from 'lightning/graphql';

/** A document put together from names; values always travel as variables. */
export function documentOf(text: string): GraphQLDocument {
    return gql`
        ${text}
    `;
}

/** Fields that a reader may be denied, under their names. */
export function optionalFields(fields: readonly string[]): string {
    return fields.map((field) => `${field}: ${field} @optional { value }`).join(' ');
}

/** Rows of one page: the most that a query gives. */
export const PAGE = 2000;
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** Number of records, by alias. */
export function countsDocument(counted: readonly { alias: string; object: string; where: string }[]): GraphQLDocument {
    const parts = counted.map(
        ({ alias, object, where }) =>
            `${alias}: ${object}${where} { edges { node { aggregate { Id { count { value } } } } } }`
    );
    return documentOf(`query SetupCounts { uiapi { aggregate { ${parts.join(' ')} } } }`);
}

/** Opportunities by close date with their fiscal periods, from one end. */
export function fiscalDocument(order: 'ASC' | 'DESC'): GraphQLDocument {
    return documentOf(
        `query SetupFiscal { uiapi { query { Opportunity(orderBy: { CloseDate: { order: ${order} } }, first: 200) { edges { node { Id CloseDate @optional { value } FiscalYear @optional { value } FiscalQuarter @optional { value } } } } } } }`
    );
}

const OFFERING = 'Offering__c';
const BUYING_CENTER = 'Buying_Center__c';

/** Offerings, and how many active products each of them has. */
export const OFFERINGS = documentOf(
    `query SetupOfferings { uiapi { query { Offerings: ${OFFERING}(first: ${PAGE}, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } Active: Active__c @optional { value } } } } } } }`
);
export const OFFERING_PRODUCTS = documentOf(
    `query SetupOfferingProducts { uiapi { aggregate { Products: Product2(where: { and: [{ IsActive: { eq: true } }, { ${OFFERING}: { ne: null } }] }, groupBy: { ${OFFERING}: { group: true } }, first: ${PAGE}) { edges { node { aggregate { Offering: ${OFFERING} { value } Id { count { value } } } } } } } } }`
);
/** Active products without an offering. */
export const BARE_PRODUCTS = documentOf(
    `query SetupProducts { uiapi { query { Products: Product2(where: { and: [{ IsActive: { eq: true } }, { ${OFFERING}: { eq: null } }] }, first: ${PAGE}, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } } } } } } }`
);
/** What the lines of such products come to where the opportunity has no offering either, by product. */
export const BARE_LINES = documentOf(
    `query SetupLines { uiapi { aggregate { Lines: OpportunityLineItem(where: { and: [{ Product2: { ${OFFERING}: { eq: null } } }, { Opportunity: { ${OFFERING}: { eq: null } } }] }, groupBy: { Product2Id: { group: true } }, first: ${PAGE}) { edges { node { aggregate { Product2Id { value } Id { count { value } } TotalPrice { sum { value } } } } } } } } }`
);
/** Business that reaches no cell. */
export const UNMAPPED = documentOf(
    `query SetupUnmapped { uiapi { aggregate { NoOffering: Opportunity(where: { and: [{ HasOpportunityLineItem: { eq: false } }, { ${OFFERING}: { eq: null } }] }) { edges { node { aggregate { Id { count { value } } Amount { sum { value } } } } } } NoBuyingCenter: Opportunity(where: { and: [{ HasOpportunityLineItem: { eq: false } }, { ${BUYING_CENTER}: { eq: null } }] }) { edges { node { aggregate { Id { count { value } } Amount { sum { value } } } } } } } } }`
);
export const UNMAPPED_LINES = documentOf(
    `query SetupUnmappedLines { uiapi { aggregate { NoBuyingCenter: OpportunityLineItem(where: { and: [{ ${BUYING_CENTER}: { eq: null } }, { Opportunity: { ${BUYING_CENTER}: { eq: null } } }] }) { edges { node { aggregate { OpportunityId { countDistinct { value } } TotalPrice { sum { value } } } } } } } } }`
);

/** The settings record with these fields. */
export function settingsDocument(fields: readonly string[]): GraphQLDocument {
    return documentOf(
        `query SetupSettings { uiapi { query { Settings: Atlas_Setting__c(first: 1) { edges { node { Id ${optionalFields(fields)} LastModifiedDate @optional { value } LastModifiedBy @optional { Name { value } } } } } } } }`
    );
}

/** Contacts whose name holds a text. */
export const PEOPLE = documentOf(
    'query SetupPeople($text: String) { uiapi { query { People: Contact(where: { Name: { like: $text } }, first: 20, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } FirstName @optional { value } LastName @optional { value } Email @optional { value } Title @optional { value } Account @optional { Name { value } } } } } } } }'
);

const RECORD = `Id Name @optional { value } LastModifiedDate @optional { value }`;

/** Records of an object by a reference, in pages. */
export function referencesDocument(object: string, field: string): GraphQLDocument {
    return documentOf(
        `query SetupReferences($ids: [ID], $after: String) { uiapi { query { Records: ${object}(where: { ${field}: { in: $ids } }, orderBy: { Id: { order: ASC } }, first: ${PAGE}, after: $after, upperBound: 200000) { ${PAGE_INFO} edges { node { ${RECORD} ${optionalFields([field])} } } } } } }`
    );
}

/** Records of an object with texts, in pages; with words, only those that hold one of them in a field that can be searched. */
export function textsDocument(object: string, fields: readonly string[], words: number): GraphQLDocument {
    const names = fields.filter((field) => field !== 'Name');
    const conditions = fields.flatMap((field) =>
        Array.from({ length: words }, (_, place) => `{ ${field}: { like: $word${place} } }`)
    );
    const where = words === 0 ? '' : `where: { or: [${conditions.join(', ')}] }, `;
    const variables = Array.from({ length: words }, (_, place) => `$word${place}: String, `).join('');
    return documentOf(
        `query SetupTexts(${variables}$after: String) { uiapi { query { Records: ${object}(${where}orderBy: { Id: { order: ASC } }, first: ${PAGE}, after: $after, upperBound: 200000) { ${PAGE_INFO} edges { node { ${RECORD} ${optionalFields(names)} } } } } } }`
    );
}

/** One contact with fields of the package. */
export function contactDocument(fields: readonly string[]): GraphQLDocument {
    return documentOf(
        `query SetupContact($id: ID) { uiapi { query { Records: Contact(where: { Id: { eq: $id } }, first: 1) { edges { node { ${RECORD} ${optionalFields(fields)} } } } } } }`
    );
}
