/**
 * What every route module of the server gets: the request's session, and the options of the page host.
 *
 * `graphqlRoutes(org)` and `uiApiRoutes(org)` return `new Hono<ApiEnvironment>()` and are mounted at
 * `/services/data/:version` (so they define `/graphql` and `/ui-api/...`); by then the version is checked
 * and `context.get('session')` is set. `hostRoutes(org, options)` is mounted at `/` after the API and has
 * no session: the page itself is public, its data is not.
 */
import type { Session } from '../org.ts';

export interface ApiEnvironment {
    Variables: {
        /** Set below `/services/data/vXX.0/` only. */
        session: Session;
    };
}

/**
 * API versions answered, oldest first: those that Salesforce has not retired
 * (https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/api_rest_eol.htm). All answer as the newest,
 * against which everything is built; `sf` begins with an old one.
 */
export const API_VERSIONS = Array.from({ length: 66 - 31 + 1 }, (_, index) => 31 + index).map((major) => ({
    version: `${major}.0`,
    /** Three releases a year: 60.0 is Spring '24. */
    label: `${['Spring', 'Summer', 'Winter'][major % 3]} '${Math.floor((major + 13) / 3)}`,
    url: `/services/data/v${major}.0`
}));
