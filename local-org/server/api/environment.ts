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

/** API versions answered, oldest first; the newest is the one everything is built against. */
export const API_VERSIONS = [60, 61, 62, 63, 64, 65, 66].map((major) => ({
    version: `${major}.0`,
    /** Three releases a year: 60.0 is Spring '24. */
    label: `${['Spring', 'Summer', 'Winter'][(major - 60) % 3]} '${24 + Math.floor((major - 59) / 3)}`,
    url: `/services/data/v${major}.0`
}));
