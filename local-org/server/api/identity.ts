/**
 * Who the token belongs to: `/services/oauth2/userinfo` and the identity URL `/id/<organization>/<user>`, which
 * `sf org login access-token` and jsforce's `identity()` ask (help.salesforce.com remoteaccess_using_openid).
 */
import type { Context } from 'hono';
import type { Org, Session } from '../org.ts';
import type { ApiEnvironment } from './environment.ts';
import { Hono } from 'hono';
import { API_VERSIONS } from './environment.ts';

const USER_FIELDS = ['Name', 'FirstName', 'LastName', 'Username', 'Email'];

export function identityRoutes(org: Org): Hono<ApiEnvironment> {
    const answer = (context: Context): Response => {
        const session = org.sessionForToken(tokenOf(context));
        // Unlike the data API, the identity services answer a bad token with 403 and this text.
        if (!session) return context.text('Bad_OAuth_Token', 403);
        return context.json(identity(org, session, new URL(context.req.url).origin));
    };
    return new Hono<ApiEnvironment>().get('/services/oauth2/userinfo', answer).get('/id/:organization/:user', answer);
}

function identity(org: Org, session: Session, origin: string): Record<string, unknown> {
    const { rows } = org.query(session, {
        from: 'User',
        select: USER_FIELDS.map((name) => ({ kind: 'field', path: [name] })),
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: session.userId }
    });
    const [name, firstName, lastName, username, email] = rows[0] ?? [];
    const newest = API_VERSIONS.at(-1)?.version;
    const id = `${origin}/id/${org.organizationId}/${session.userId}`;
    return {
        sub: id,
        id,
        user_id: session.userId,
        organization_id: org.organizationId,
        preferred_username: username,
        username,
        nickname: username,
        display_name: name,
        name,
        given_name: firstName,
        family_name: lastName,
        email,
        email_verified: true,
        user_type: 'STANDARD',
        active: true,
        language: 'en_US',
        locale: 'en_US',
        zoneinfo: 'UTC',
        urls: {
            rest: `${origin}/services/data/v${newest}/`,
            sobjects: `${origin}/services/data/v${newest}/sobjects/`,
            query: `${origin}/services/data/v${newest}/query/`
        }
    };
}

/** The token of `Authorization: Bearer …` or `OAuth …`; empty when there is none. */
export function tokenOf(context: Context): string {
    return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
}
