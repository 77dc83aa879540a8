/**
 * The API over the small org of the query tests, in process: reads only. Four accounts with contacts and units, of
 * which one is the manager's own.
 */
import { Hono } from 'hono';
import type { Org } from '../../../org.ts';
import type { Query, QueryResult } from '../../../query/query.ts';
import { runQuery } from '../../../query/run.ts';
import type { StoredRow } from '../../../store/store.ts';
import { openTestOrg, type Persona, type TestOrg } from '../../../query/test/fixture.ts';
import type { ApiEnvironment } from '../../environment.ts';
import { uiApiRoutes } from '../../ui-api/routes.ts';
import type { GraphQLProblem } from '../errors.ts';
import { graphqlRoutes } from '../routes.ts';

export interface GraphQLAnswer {
    data: { uiapi: Record<string, never> } | null;
    errors: GraphQLProblem[];
}

export interface TestApi {
    test: TestOrg;
    /** Ids of the accounts, contacts and units, in order of creation. */
    ids: Record<'accounts' | 'contacts' | 'units', string[]>;
    /** Asks GraphQL and answers the parsed body. */
    ask(query: string, variables?: object, persona?: Persona): Promise<GraphQLAnswer>;
    /** Asks for `path` below `/ui-api`. */
    get(path: string, persona?: Persona): Promise<{ status: number; body: never }>;
    /** The engine's own answer, to compare with. */
    query(query: Query, persona?: Persona): QueryResult;
    close(): void;
}

const ACCOUNTS = [
    { Name: 'Alpha', Industry: 'Banking', AnnualRevenue: 1500.5, NumberOfEmployees: 10 },
    { Name: 'beta', Industry: 'Energy', AnnualRevenue: 200, NumberOfEmployees: 20 },
    { Name: 'Ärzte', Industry: 'Banking', AnnualRevenue: null, NumberOfEmployees: null },
    { Name: 'Own', Industry: null, AnnualRevenue: 7, NumberOfEmployees: 5 }
];

/** Opens it; `contacts` more people on the first account. */
export function openTestApi(contacts = 6): TestApi {
    const test = openTestOrg();
    const now = '2026-08-12T10:00:00.000Z';
    const audit = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
    const { admin, manager } = test.users;
    const accounts = ACCOUNTS.map((values, index) =>
        test.insert('Account', { ...values, ...audit, OwnerId: index === 3 ? manager : admin })
    );
    const people = Array.from({ length: contacts }, (_person, index) =>
        test.insert('Contact', {
            ...audit,
            FirstName: index % 2 ? 'Zoë' : null,
            LastName: `Person ${String(index).padStart(4, '0')}`,
            Name: `Person ${String(index).padStart(4, '0')}`,
            AccountId: accounts[0] as string,
            Birthdate: `19${70 + (index % 20)}-0${1 + (index % 9)}-15`,
            OwnerId: admin
        })
    );
    const unitRows = [
        { Name: 'North', Budget__c: 100, Active__c: 1, Tags__c: 'Red;Blue', Size__c: 'Small', Account__c: accounts[0] },
        { Name: 'South', Budget__c: 2.5, Active__c: 0, Tags__c: 'Red', Size__c: 'Large', Account__c: accounts[0] },
        { Name: 'West', Budget__c: null, Active__c: 0, Tags__c: null, Size__c: null, Account__c: accounts[1] }
    ];
    const units = unitRows.map((row) => test.insert('Unit__c', { ...row, ...audit } as StoredRow));
    const org = {
        schema: test.schema,
        query: (session, query) => runQuery(test.context, session, query),
        now: test.context.now
    } as Org;
    org.inLanguageOf = () => org;
    const app = (persona: Persona): Hono<ApiEnvironment> => {
        const routes = new Hono<ApiEnvironment>();
        routes.use('*', async (context, next) => {
            context.set('session', test.session(persona));
            await next();
        });
        return routes.route('/services/data/:version', graphql).route('/services/data/:version', uiApi);
    };
    const graphql = graphqlRoutes(org);
    const uiApi = uiApiRoutes(org);
    return {
        test,
        ids: { accounts, contacts: people, units },
        async ask(query, variables = {}, persona = 'admin') {
            const init = { method: 'POST', body: JSON.stringify({ query, variables }) };
            const response = await app(persona).request('/services/data/v66.0/graphql', init);
            if (response.status !== 200) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
            return (await response.json()) as GraphQLAnswer;
        },
        async get(path, persona = 'admin') {
            const response = await app(persona).request(`/services/data/v66.0/ui-api${path}`);
            return { status: response.status, body: (await response.json()) as never };
        },
        query: (query, persona = 'admin') => runQuery(test.context, test.session(persona), query),
        close: () => test.close()
    };
}
