/** Every REST resource below `/services/data/vXX.0`, in one table. */
import type { Org } from '../../org.ts';
import type { Dispatch, ResourceTable, RestRequest } from './resource.ts';
import { bulkResources } from './bulk.ts';
import { composite } from './composite.ts';
import {
    createCollection,
    deleteCollection,
    retrieveCollection,
    updateCollection,
    upsertCollection
} from './collections.ts';
import { describe, describeGlobal, objectSummary } from './describe.ts';
import { queryResources } from './query.ts';
import * as records from './records.ts';
import { baseAddress, createDispatch } from './resource.ts';
import { createTree } from './tree.ts';

/** The REST API of one org; deployments are beside it, in `api/metadata`. */
export function createRestApi(org: Org): Dispatch {
    const table: ResourceTable = {
        '/': { GET: (request) => ({ status: 200, body: resourceList(request) }) },
        '/sobjects': { GET: describeGlobal },
        '/sobjects/:object': { GET: objectSummary, POST: records.createRecord },
        '/sobjects/:object/describe': { GET: describe },
        '/sobjects/:object/:id': { GET: records.readRecord, PATCH: records.updateRecord, DELETE: records.deleteRecord },
        '/sobjects/:object/:field/:value': {
            GET: records.readByExternalId,
            PATCH: records.upsertRecord,
            DELETE: records.deleteByExternalId
        },
        ...queryResources(org),
        ...bulkResources(org),
        '/composite': { POST: (request) => composite(request, dispatch) },
        '/composite/sobjects': { POST: createCollection, PATCH: updateCollection, DELETE: deleteCollection },
        '/composite/sobjects/:object': { GET: retrieveCollection, POST: retrieveCollection },
        '/composite/sobjects/:object/:field': { PATCH: upsertCollection },
        '/composite/tree/:object': { POST: createTree }
    };
    const dispatch = createDispatch(table);
    return dispatch;
}

/** `/services/data/v66.0` (api_rest resources_discoveryresource.htm). */
function resourceList(request: RestRequest): Record<string, string> {
    const base = baseAddress(request);
    const names = ['sobjects', 'query', 'queryAll', 'composite', 'graphql', 'ui-api', 'jobs', 'metadata'];
    return {
        ...Object.fromEntries(names.map((name) => [name, `${base}/${name}`])),
        identity: `http://${request.headers.host}/id/${request.org.organizationId}/${request.session.userId}`
    };
}
