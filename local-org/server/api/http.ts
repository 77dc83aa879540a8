/**
 * The server's HTTP face: who may ask (Host, Origin, token), which API answers, and what every answer carries.
 *
 * Mounted here: REST (`rest/`), GraphQL (`graphql/`), the UI API (`ui-api/`), the Metadata API (`metadata/`), the
 * page host. Everything unknown below `/services` answers NOT_IMPLEMENTED and is logged once.
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status';
import type { Org } from '../org.ts';
import type { RestAnswer } from './rest/resource.ts';
import type { HostOptions } from '../../host/routes.ts';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { hostRoutes } from '../../host/routes.ts';
import { OrgError, refusal } from '../errors.ts';
import { API_VERSIONS, type ApiEnvironment } from './environment.ts';
import { graphqlRoutes } from './graphql/routes.ts';
import { identityRoutes, tokenOf } from './identity.ts';
import { metadataRoutes } from './metadata/routes.ts';
import { problemArray } from './rest/answers.ts';
import { parseJsonBody } from './rest/json-body.ts';
import { notImplemented } from './rest/resource.ts';
import { createRestApi } from './rest/resources.ts';
import { uiApiRoutes } from './ui-api/routes.ts';

export interface AppOptions {
    /** Port of the addresses that may be asked: read at each request, since port 0 is known only once bound. */
    port: () => number;
    /** Serve the page too, with these settings; `buildHost` must have run. */
    page?: HostOptions;
    /** Where defects and unknown paths are reported; default: a line on standard error. */
    log?: (line: string) => void;
}

/** `api-usage` in Sforce-Limit-Info: counted, never refused. */
const DAILY_REQUESTS = 100_000;

/**
 * The data of a bulk job is the largest that a client sends
 * (https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta/salesforce_app_limits_cheatsheet/salesforce_app_limits_platform_bulkapi.htm);
 * a zip of 39 MB in base64 is smaller.
 */
const MAX_BODY_BYTES = 150_000_000;

const refuseOversized = (): never => {
    throw refusal('REQUEST_LIMIT_EXCEEDED', `The request body is larger than ${MAX_BODY_BYTES} bytes`, [], 413);
};

/** The whole server as one Hono app; `app.request(path, init)` works without a port. */
export function createApp(org: Org, options: AppOptions): Hono<ApiEnvironment> {
    const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
    const app = new Hono<ApiEnvironment>({ getPath: plainPath });
    const reported = new Set<string>();
    let requests = 0;

    app.use(async (context, next) => {
        refuseForeign(context, options.port());
        context.header('X-Content-Type-Options', 'nosniff');
        context.header('Referrer-Policy', 'same-origin');
        if (context.req.path.startsWith('/services/')) {
            requests += 1;
            // Before the answer: a header set on a finished one would turn its text into a stream.
            context.header('Sforce-Limit-Info', `api-usage=${requests}/${DAILY_REQUESTS}`);
        }
        await next();
    });
    // Read whole before anything is decided, so that a deployment never falls between an answer's beginning and end.
    app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseOversized }), async ({ req }, next) => {
        if (!['GET', 'HEAD'].includes(req.method)) {
            if (/^multipart\//.test(req.header('content-type') ?? '')) await req.parseBody();
            else await req.text();
        }
        await next();
    });

    const reportMissing = ({ req }: Context): void => {
        const missing = `${req.method} ${req.path}`;
        if (!reported.has(missing)) log(`NOT_IMPLEMENTED ${missing}`);
        reported.add(missing);
    };

    app.onError((error, context) => {
        if (error instanceof OrgError) {
            if (error.status === 501) reportMissing(context);
            return context.json(problemArray(error.problems), error.status as ContentfulStatusCode);
        }
        log(`UNKNOWN_EXCEPTION ${context.req.method} ${context.req.path}\n${error.stack ?? String(error)}`);
        const message = 'An unexpected error occurred. The log of the local org says more.';
        return context.json(problemArray([{ code: 'UNKNOWN_EXCEPTION', message, fields: [] }]), 500);
    });

    for (const path of ['/services/data', '/services/data/']) app.get(path, (context) => context.json(API_VERSIONS));
    app.route('/', identityRoutes(org));

    app.use('/services/data/:version/*', async (context, next) => {
        const version = context.req.param('version').replace(/^v/, '');
        if (!API_VERSIONS.some((known) => known.version === version)) {
            throw refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
        }
        context.set('session', sessionOf(org, context));
        await next();
    });

    const metadata = metadataRoutes(org, log);
    app.route('/', metadata.soap);
    app.route('/services/data/:version', metadata.rest);
    app.route('/services/data/:version', graphqlRoutes(org));
    app.route('/services/data/:version', uiApiRoutes(org));
    const rest = createRestApi(org);
    app.all('/services/data/:version/*', async (context) => {
        const version = context.req.param('version').replace(/^v/, '');
        const text = ['GET', 'HEAD'].includes(context.req.method) ? '' : await context.req.text();
        const path = context.req.path.replace(/^\/services\/data\/[^/]+/, '').replace(/(?<=.)\/$/, '') || '/';
        const answer = rest({
            org,
            session: context.get('session'),
            version,
            method: context.req.method,
            path,
            search: new URL(context.req.url).searchParams,
            headers: context.req.header(),
            body: () => readBody(context, text),
            bodyText: text
        });
        if (answer.status === 501) reportMissing(context);
        return respond(context, answer);
    });

    app.all('/services/*', (context) => {
        throw notImplemented(context.req.method, context.req.path);
    });
    if (options.page) app.route('/', hostRoutes(org, options.page));
    app.notFound((context) =>
        context.json(
            problemArray([{ code: 'NOT_FOUND', message: 'The requested resource does not exist', fields: [] }]),
            404
        )
    );
    return app;
}

/** Standard clients join addresses carelessly: `//services/data` is `/services/data`. */
function plainPath(request: Request): string {
    return new URL(request.url).pathname.replace(/\/{2,}/g, '/');
}

/**
 * Only pages of this very server may ask through a browser: another Host (DNS rebinding) or another Origin
 * is refused before anything is read.
 */
function refuseForeign(context: Context, port: number): void {
    const suffix = port === 80 ? '' : `:${port}`;
    const allowed = [`127.0.0.1${suffix}`, `localhost${suffix}`];
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    const origin = context.req.header('origin');
    const foreign =
        !allowed.includes(host.toLowerCase()) ||
        (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`);
    if (foreign)
        throw refusal('INSUFFICIENT_ACCESS', 'The local org answers requests of its own address only', [], 403);
}

/** Session of `Authorization: Bearer` or `OAuth`; 401 INVALID_SESSION_ID otherwise (R1). */
function sessionOf(org: Org, context: Context): ReturnType<Org['sessionForToken']> & {} {
    const session = org.sessionForToken(tokenOf(context));
    if (!session) throw refusal('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
    return session;
}

function readBody(context: Context, text: string): unknown {
    const type = context.req.header('content-type') ?? '';
    if (text && !/^application\/json\b/i.test(type)) {
        throw refusal(
            'UNSUPPORTED_MEDIA_TYPE',
            `Content type '${type}' is not supported; send application/json`,
            [],
            415
        );
    }
    return parseJsonBody(text);
}

function respond(context: Context, { status, body, text, headers = {} }: RestAnswer): Response {
    if (text !== undefined) return context.body(text, status as ContentfulStatusCode, headers);
    if (body === undefined) return context.body(null, status as StatusCode, headers);
    const type = { 'Content-Type': 'application/json;charset=UTF-8' };
    return context.body(Buffer.from(JSON.stringify(body)), status as ContentfulStatusCode, { ...type, ...headers });
}
