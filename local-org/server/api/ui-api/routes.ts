/**
 * Routes of the UI API below the version: records, object infos and picklist values
 * (https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources.htm).
 */
import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { OrgError, refusal } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ApiEnvironment } from '../environment.ts';
import { problemArray } from '../rest/answers.ts';
import { parseJsonBody } from '../rest/json-body.ts';
import { objectInfo } from './object-info.ts';
import { picklistFieldValues } from './picklist-values.ts';
import { createRecord, deleteRecord, objectOfName, readRecord, SaveRefusal, updateRecord } from './records.ts';

type Request = Context<ApiEnvironment>;

/** Routes of the UI API, to be mounted at `/services/data/:version`. */
export function uiApiRoutes(org: Org): Hono<ApiEnvironment> {
    const routes = new Hono<ApiEnvironment>().basePath('/ui-api');
    const orgOf = (request: Request): Org => org.inLanguageOf(request.get('session'));
    const object = (request: Request) =>
        objectOfName(orgOf(request), request.get('session'), parameter(request, 'object'));

    routes.onError((error, request) => {
        if (error instanceof SaveRefusal) return request.json(error.body, error.status as ContentfulStatusCode);
        if (!(error instanceof OrgError)) throw error;
        return request.json(problemArray(error.problems), error.status as ContentfulStatusCode);
    });

    routes.get('/records/:id', (request) =>
        request.json(
            readRecord(orgOf(request), request.get('session'), parameter(request, 'id'), recordFields(request))
        )
    );
    routes.post('/records', async (request) =>
        request.json(createRecord(orgOf(request), request.get('session'), await body(request)), 201)
    );
    routes.patch('/records/:id', async (request) => {
        const since = request.req.header('If-Unmodified-Since');
        const text = await request.req.text();
        if (!text) throw refusal('ILLEGAL_QUERY_PARAMETER_VALUE', 'Record input is required for PATCH.');
        const input = parseJsonBody(text);
        return request.json(
            updateRecord(orgOf(request), request.get('session'), parameter(request, 'id'), input, since)
        );
    });
    routes.delete('/records/:id', (request) => {
        deleteRecord(org, request.get('session'), parameter(request, 'id'));
        return request.body(null, 204);
    });

    routes.get('/object-info/:object', (request) =>
        request.json(objectInfo(orgOf(request).schema, request.get('session'), object(request)))
    );
    routes.get('/object-info/:object/picklist-values/:recordType/:field', (request) => {
        const found = object(request);
        const field = parameter(request, 'field');
        const readable = found.fields.get(field)?.picklist && request.get('session').field(found.apiName, field).read;
        if (!readable) throw refusal('INVALID_FIELD', `Field ${field} is not a picklist of ${found.apiName}.`);
        return request.json(picklistFieldValues(found, field, parameter(request, 'version')));
    });
    routes.get('/object-info/:object/picklist-values/:recordType', (request) => {
        const found = object(request);
        const names = [...found.fields.values()].filter(
            (field) => field.picklist && request.get('session').field(found.apiName, field.apiName).read
        );
        const values = names.map(({ apiName }) => [
            apiName,
            picklistFieldValues(found, apiName, parameter(request, 'version'))
        ]);
        return request.json({ eTag: '', picklistFieldValues: Object.fromEntries(values) as object });
    });
    return routes;
}

function parameter(request: Request, name: string): string {
    return request.req.param(name) ?? '';
}

async function body(request: Request): Promise<unknown> {
    return parseJsonBody(await request.req.text());
}

function recordFields(request: Request): { fields: string[]; optionalFields: string[] } {
    const list = (name: string): string[] =>
        (request.req.queries(name) ?? []).flatMap((text) => text.split(',')).filter(Boolean);
    if (request.req.query('layoutTypes')) {
        throw refusal('NOT_IMPLEMENTED', 'The local org reads records by fields, not by layoutTypes', [], 501);
    }
    return { fields: list('fields'), optionalFields: list('optionalFields') };
}
