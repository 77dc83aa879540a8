/**
 * The Metadata API as far as `sf` and jsforce use it to deploy: SOAP below `/services/Soap/m/XX.X`, and the REST
 * resource `metadata/deployRequest`. Both answer for the same deployments.
 *
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy.htm
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_rest_deploy.htm
 */
import { Hono } from 'hono';
import { createDeployments, type Deployment, type Deployments } from '../../deploy/deployment.ts';
import { refusal } from '../../errors.ts';
import type { Org, Session } from '../../org.ts';
import { API_VERSIONS, type ApiEnvironment } from '../environment.ts';
import { notImplemented } from '../rest/resource.ts';
import { deployResult } from './result.ts';
import { readEnvelope, soapAnswer, soapFault, textIn, type SoapElement } from './soap.ts';

export interface MetadataApi {
    /** To be mounted at `/`. */
    soap: Hono<ApiEnvironment>;
    /** To be mounted at `/services/data/:version`, behind the session. */
    rest: Hono<ApiEnvironment>;
}

export function metadataRoutes(org: Org, log: (line: string) => void): MetadataApi {
    const deployments = createDeployments(org, log);
    return { soap: soapRoutes(org, deployments, log), rest: restRoutes(org, deployments) };
}

function userName(org: Org, deployment: Deployment): string {
    const session = org.sessionForToken(`${org.organizationId}!${deployment.userId}`);
    if (!session) return '';
    const { rows } = org.query(session, {
        from: 'User',
        select: [{ kind: 'field', path: ['Name'] }],
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: deployment.userId }
    });
    return String(rows[0]?.[0] ?? '');
}

function restRoutes(org: Org, deployments: Deployments): Hono<ApiEnvironment> {
    const routes = new Hono<ApiEnvironment>().basePath('/metadata/deployRequest');
    const answer = (deployment: Deployment, details: boolean) => ({
        id: deployment.id,
        deployResult: deployResult(deployment, userName(org, deployment), details)
    });
    routes.post('/', async (request) => {
        const form = await request.req.parseBody();
        const { file, json, entity_content: content } = form;
        if (typeof file !== 'object') throw refusal('INVALID_INPUT', 'The request has no part called file');
        const options = readOptions(JSON.parse(String(json ?? content ?? '{}')) as Record<string, unknown>);
        const zip = new Uint8Array(await (file as File).arrayBuffer());
        const deployment = deployments.start(request.get('session'), zip, options.deployOptions);
        return request.json({ ...answer(deployment, false), deployOptions: options.sent }, 201);
    });
    routes.get('/:id', (request) =>
        request.json(answer(deployments.find(request.req.param('id')), request.req.query('includeDetails') === 'true'))
    );
    routes.patch('/:id', (request) => request.json(answer(deployments.cancel(request.req.param('id')), false), 202));
    routes.post('/:id', (request) => {
        throw notImplemented('POST', request.req.path);
    });
    return routes;
}

function readOptions(body: Record<string, unknown>): {
    deployOptions: { checkOnly: boolean; rollbackOnError: boolean };
    sent: Record<string, unknown>;
} {
    if ('validatedDeployRequestId' in body)
        throw refusal('NOT_IMPLEMENTED', 'The local org has no quick deploy of a validation', [], 501);
    const sent = (body.deployOptions ?? {}) as Record<string, unknown>;
    const flag = (name: string): boolean => String(sent[name]) === 'true';
    return { deployOptions: { checkOnly: flag('checkOnly'), rollbackOnError: flag('rollbackOnError') }, sent };
}

type SoapCall = (session: Session, message: SoapElement) => unknown;

function soapRoutes(org: Org, deployments: Deployments, log: (line: string) => void): Hono<ApiEnvironment> {
    const calls: Record<string, SoapCall> = {
        deploy(session, message) {
            const options = (message.DeployOptions ?? {}) as SoapElement;
            const { id } = deployments.start(session, Buffer.from(textIn(message, 'ZipFile'), 'base64'), {
                checkOnly: textIn(options, 'checkOnly') === 'true',
                rollbackOnError: textIn(options, 'rollbackOnError') === 'true'
            });
            return { done: false, id, state: 'Queued' };
        },
        checkDeployStatus(_session, message) {
            const deployment = deployments.find(textIn(message, 'asyncProcessId'));
            return deployResult(deployment, userName(org, deployment), textIn(message, 'includeDetails') === 'true');
        },
        cancelDeploy(_session, message) {
            const { id, completed } = deployments.cancel(textIn(message, 'String') || textIn(message, 'id'));
            return { done: completed !== undefined, id };
        }
    };
    return new Hono<ApiEnvironment>().post('/services/Soap/m/:version', async (context) => {
        const headers = { 'Content-Type': 'text/xml;charset=UTF-8' };
        try {
            const version = context.req.param('version').replace(/\/.*$/, '');
            if (!API_VERSIONS.some((known) => known.version === version))
                throw refusal('UNSUPPORTED_API_VERSION', `Invalid API version specified on URL: ${version}`);
            const { sessionId, method, message } = readEnvelope(await context.req.text());
            const session = org.sessionForToken(sessionId);
            if (!session)
                throw refusal('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
            const call = calls[method];
            if (!call) {
                log(`NOT_IMPLEMENTED SOAP ${method}`);
                throw notImplemented('SOAP', method);
            }
            return context.body(soapAnswer(method, call(session, message)), 200, headers);
        } catch (error) {
            return context.body(soapFault(error), 500, headers);
        }
    });
}
