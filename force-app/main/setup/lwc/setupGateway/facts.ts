import type { GraphQLDocument } from 'lightning/graphql';
import {
    type FeatureCode,
    type FiscalSample,
    type OfferingUse,
    type PackageObject,
    type ProductUse,
    type SeenObject,
    type SeenPermissions,
    type SetupFacts,
    type StaleCode
} from 'c/setupFacts';
import type { Answer } from 'c/setupStore';
import {
    BARE_LINES,
    BARE_PRODUCTS,
    countsDocument,
    fiscalDocument,
    OFFERING_PRODUCTS,
    OFFERINGS,
    settingsDocument,
    UNMAPPED,
    UNMAPPED_LINES
} from './documents';
import { nodes, number, rows, text, type AggregateAnswer, type QueryAnswer } from './answers';

type Read = <Data>(document: GraphQLDocument, variables?: Record<string, unknown>) => Promise<Answer<Data>>;
type Seen = Readonly<Record<string, SeenObject | null>>;

/** Objects that one request counts: a request has at most ten query fields. */
const BATCH = 10;
const TODAY = '{ literal: TODAY }';

/** Conditions of what is stale, each on one object. */
const STALE_COUNTS: Readonly<Record<StaleCode, { object: string; fields: readonly string[]; where: string }>> = {
    rolesPastReview: stale('Stakeholder_Role__c', ['Review_Date__c'], `{ Review_Date__c: { lt: ${TODAY} } }`),
    cellsPastReview: stale('Landscape_Cell__c', ['Review_Date__c'], `{ Review_Date__c: { lt: ${TODAY} } }`),
    pairingsOverdue: stale('Relationship_Pairing__c', ['Next_Due__c'], `{ Next_Due__c: { lt: ${TODAY} } }`),
    actionsOverdue: stale(
        'Plan_Action__c',
        ['Due__c', 'Status__c'],
        `{ and: [{ Due__c: { lt: ${TODAY} } }, { Status__c: { nin: ["Done", "Cancelled"] } }] }`
    ),
    plansEnded: stale(
        'Key_Account_Plan__c',
        ['End__c', 'Status__c'],
        `{ and: [{ End__c: { lt: ${TODAY} } }, { Status__c: { eq: "Active" } }] }`
    ),
    peopleWithoutContact: stale(
        'Stakeholder__c',
        ['Kind__c', 'Contact__c'],
        '{ and: [{ Kind__c: { eq: "Person" } }, { Contact__c: { eq: null } }] }'
    ),
    relationshipsWithoutEnd: stale(
        'Stakeholder_Relationship__c',
        ['To_Stakeholder__c'],
        '{ To_Stakeholder__c: { eq: null } }'
    )
};

function stale(object: string, fields: readonly string[], where: string) {
    return { object, fields, where: `(where: ${where})` };
}

/** Reads everything that the checks need. What a user may not see is left out, and shows up as missing access. */
export async function readFacts(
    read: Read,
    expected: readonly PackageObject[],
    seen: Seen,
    permissions: SeenPermissions
): Promise<Answer<SetupFacts>> {
    const isSeen = (object: string, ...fields: string[]): boolean =>
        Boolean(seen[object]) && fields.every((field) => field in (seen[object] as SeenObject).fields);
    const failures: Answer<never>[] = [];
    const ask = async <Data>(wanted: boolean, document: () => GraphQLDocument): Promise<Data | null> => {
        if (!wanted) return null;
        const answer = await read<Data>(document());
        if (answer.ok) return answer.value;
        failures.push(answer);
        return null;
    };
    const business = isSeen('Opportunity', 'Offering__c', 'Buying_Center__c', 'Amount');
    const lines = isSeen('OpportunityLineItem', 'Buying_Center__c', 'TotalPrice') && business;
    const products = isSeen('Product2', 'Offering__c');

    const counts = await readCounts(ask, expected, seen);
    const fiscalReadable = isSeen('Opportunity', 'FiscalYear', 'CloseDate');
    const newest = await ask<QueryAnswer>(fiscalReadable, () => fiscalDocument('DESC'));
    const oldest = await ask<QueryAnswer>(fiscalReadable, () => fiscalDocument('ASC'));
    const settings = await ask<QueryAnswer>(isSeen('Atlas_Setting__c'), () =>
        settingsDocument(['Fiscal_Start_Month__c'])
    );
    const offerings = await ask<QueryAnswer>(isSeen('Offering__c'), () => OFFERINGS);
    const productCounts = await ask<AggregateAnswer>(products, () => OFFERING_PRODUCTS);
    const bare = await ask<QueryAnswer>(products, () => BARE_PRODUCTS);
    const bareLines = await ask<AggregateAnswer>(products && lines, () => BARE_LINES);
    const unmapped = await ask<AggregateAnswer>(business, () => UNMAPPED);
    const unmappedLines = await ask<AggregateAnswer>(lines, () => UNMAPPED_LINES);
    const first = failures[0];
    if (first) return first;

    const setting = nodes(settings, 'Settings')[0];
    return {
        ok: true,
        value: {
            objects: seen,
            permissions,
            fiscal:
                newest &&
                oldest &&
                [...nodes(newest, 'Opportunity'), ...nodes(oldest, 'Opportunity')].flatMap(sampleOf),
            fiscalStartMonth: setting ? number(setting.Fiscal_Start_Month__c) : null,
            offerings: offerings && offeringUses(offerings, productCounts),
            products: bare && productUses(bare, bareLines),
            withoutOffering: unmapped && useOf(unmapped, 'NoOffering'),
            withoutBuyingCenter: unmapped && useOf(unmapped, 'NoBuyingCenter', unmappedLines),
            ...counts,
            features: featuresOf(seen)
        }
    };
}

async function readCounts(
    ask: <Data>(wanted: boolean, document: () => GraphQLDocument) => Promise<Data | null>,
    expected: readonly PackageObject[],
    seen: Seen
): Promise<Pick<SetupFacts, 'volume' | 'stale'>> {
    const volumes = expected
        .filter(({ name }) => seen[name])
        .map(({ name }) => ({ alias: `volume_${name.replace(/__c$/, '')}`, key: name, object: name, where: '' }));
    const stales = Object.entries(STALE_COUNTS)
        .filter(([, { object, fields }]) => fields.every((field) => field in (seen[object]?.fields ?? {})))
        .map(([code, { object, where }]) => ({ alias: `stale_${code}`, key: code, object, where }));
    const all = [...volumes, ...stales];
    const counted = new Map<string, number>();
    for (let from = 0; from < all.length; from += BATCH) {
        const batch = all.slice(from, from + BATCH);
        // eslint-disable-next-line no-await-in-loop -- one wire reads one document at a time
        const answer = await ask<AggregateAnswer>(true, () => countsDocument(batch));
        for (const { alias } of batch) counted.set(alias, number(rows(answer, alias)[0]?.Id?.count) ?? 0);
    }
    const byKey = (list: typeof all): Record<string, number> =>
        Object.fromEntries(list.map(({ alias, key }) => [key, counted.get(alias) ?? 0]));
    return { volume: byKey(volumes), stale: byKey(stales) as SetupFacts['stale'] };
}

function sampleOf(node: ReturnType<typeof nodes>[number]): FiscalSample[] {
    const fiscalYear = number(node.FiscalYear);
    const closeDate = text(node.CloseDate);
    return fiscalYear === null || closeDate === ''
        ? []
        : [{ closeDate, fiscalYear, fiscalQuarter: number(node.FiscalQuarter) }];
}

function offeringUses(offerings: QueryAnswer, productCounts: AggregateAnswer | null): OfferingUse[] {
    const counts = new Map(
        rows(productCounts, 'Products').map((row) => [text(row.Offering), number(row.Id?.count) ?? 0])
    );
    return nodes(offerings, 'Offerings').map((node) => ({
        id: node.Id,
        name: text(node.Name),
        active: node.Active?.value !== false,
        products: counts.get(node.Id) ?? 0
    }));
}

function productUses(bare: QueryAnswer, lines: AggregateAnswer | null): ProductUse[] {
    const uses = new Map(
        rows(lines, 'Lines').map((row) => [
            text(row.Product2Id),
            { lines: number(row.Id?.count) ?? 0, amount: number(row.TotalPrice?.sum) ?? 0 }
        ])
    );
    return nodes(bare, 'Products').map((node) => ({
        id: node.Id,
        name: text(node.Name),
        ...(uses.get(node.Id) ?? { lines: 0, amount: 0 })
    }));
}

function useOf(answer: AggregateAnswer, name: string, lines?: AggregateAnswer | null) {
    const row = rows(answer, name)[0];
    const line = rows(lines ?? null, name)[0];
    return {
        opportunities: (number(row?.Id?.count) ?? 0) + (number(line?.OpportunityId?.countDistinct) ?? 0),
        amount: (number(row?.Amount?.sum) ?? 0) + (number(line?.TotalPrice?.sum) ?? 0)
    };
}

/** Features that show themselves in what the org describes. */
function featuresOf(seen: Seen): Record<FeatureCode, boolean> {
    return {
        currencies: 'CurrencyIsoCode' in (seen.Opportunity?.fields ?? {}),
        contactRoles: Boolean(seen.OpportunityContactRole),
        products: Boolean(seen.Product2) && Boolean(seen.OpportunityLineItem),
        tasks: seen.Task?.create === true,
        personAccounts: 'IsPersonAccount' in (seen.Account?.fields ?? {}),
        contactRelations: Boolean(seen.AccountContactRelation)
    };
}

/** Objects beside the package's own that the checks ask about. */
export const FURTHER_OBJECTS = ['OpportunityContactRole', 'Task', 'AccountContactRelation'];
