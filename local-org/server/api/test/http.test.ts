import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import type { Org, Session } from '../../org.ts';
import { loadSchema } from '../../metadata/load.ts';
import { loadPackage } from '../../metadata/package.ts';
import { createApp } from '../http.ts';

const PORT = 4321;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const authorized = { Authorization: 'Bearer good' };

const session: Session = {
    userId: '005DAT000000001AAA',
    object: () => ({ read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true }),
    field: () => ({ read: true, edit: true }),
    customPermissions: new Set()
};

/** An org that knows one token and fails at every query: what HTTP alone decides needs no more. */
function appWithLog(): { app: ReturnType<typeof createApp>; lines: string[] } {
    const lines: string[] = [];
    const org: Org = {
        inLanguageOf: () => org,
        schema: loadSchema([]),
        metadata: loadPackage([]),
        translations: new Map(),
        source: () => new Map(),
        deploy: () => undefined,
        organizationId: '00DDAT000000001AAA',
        sessionForToken: (token) => (token === 'good' ? session : undefined),
        query: () => {
            throw new TypeError('a defect with a secret /path/of/this/machine');
        },
        write: () => [],
        transaction: (work) => work(),
        recordAccess: () => undefined,
        now: () => new Date('2026-06-01T00:00:00Z'),
        close: () => undefined
    };
    return { app: createApp(org, { port: () => PORT, log: (line) => lines.push(line) }), lines };
}

async function get(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
    body?: string
): Promise<Response> {
    return appWithLog().app.request(`${ADDRESS}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

async function problem(response: Response): Promise<{ errorCode: string; message: string }> {
    const body = (await response.json()) as { errorCode: string; message: string }[];
    assert.ok(Array.isArray(body));
    return body[0] as { errorCode: string; message: string };
}

describe('who may ask', () => {
    const refused: Record<string, string>[] = [
        { Host: 'evil.example' },
        { Host: `127.0.0.1:${PORT + 1}` },
        { Host: '127.0.0.1' },
        { Origin: 'http://evil.example' },
        { Origin: 'null' },
        { Origin: `http://localhost:${PORT}` },
        { Origin: `https://127.0.0.1:${PORT}` }
    ];
    for (const headers of refused) {
        it(`refuses ${JSON.stringify(headers)}`, async () => {
            assert.equal((await get('/services/data', headers)).status, 403);
        });
    }
    const allowed: Record<string, string>[] = [
        {},
        { Host: `localhost:${PORT}` },
        { Origin: ADDRESS },
        { Host: `localhost:${PORT}`, Origin: `http://localhost:${PORT}` }
    ];
    for (const headers of allowed) {
        it(`answers ${JSON.stringify(headers)}`, async () => {
            assert.equal((await get('/services/data', headers)).status, 200);
        });
    }
});

describe('sessions', () => {
    for (const value of ['', 'Bearer bad', 'Basic good', 'Bearer']) {
        it(`401 for ${value || 'no header'}`, async () => {
            const response = await get('/services/data/v66.0/sobjects', value ? { Authorization: value } : {});
            assert.equal(response.status, 401);
            assert.deepEqual(await problem(response), {
                errorCode: 'INVALID_SESSION_ID',
                message: 'Session expired or invalid'
            });
        });
    }
    it('takes Bearer and OAuth', async () => {
        for (const scheme of ['Bearer', 'OAuth']) {
            assert.equal((await get('/services/data/v66.0/sobjects', { Authorization: `${scheme} good` })).status, 200);
        }
    });
    it('answers a bad token at userinfo as the identity services do', async () => {
        const response = await get('/services/oauth2/userinfo');
        assert.deepEqual([response.status, await response.text()], [403, 'Bad_OAuth_Token']);
    });
});

describe('addresses', () => {
    it('lists the versions without a session', async () => {
        const versions = (await (await get('/services/data')).json()) as {
            label: string;
            url: string;
            version: string;
        }[];
        assert.deepEqual(
            versions.map(({ version }) => version),
            Array.from({ length: 36 }, (_, index) => `${31 + index}.0`)
        );
        assert.deepEqual(versions[0], { version: '31.0', label: "Summer '14", url: '/services/data/v31.0' });
        assert.deepEqual(versions.at(-1), { version: '66.0', label: "Spring '26", url: '/services/data/v66.0' });
    });
    it('answers 31.0 to 66.0 and no other', async () => {
        assert.equal((await get('/services/data/v31.0/', authorized)).status, 200);
        for (const version of ['v30.0', 'v67.0', 'v66', 'vx', '']) {
            assert.equal((await get(`/services/data/${version}/sobjects`, authorized)).status, 404, version);
        }
    });
    it('tolerates double and trailing slashes', async () => {
        assert.equal((await get('//services//data//v66.0//sobjects/', authorized)).status, 200);
    });
    it('counts requests in Sforce-Limit-Info', async () => {
        const { app } = appWithLog();
        await app.request(`${ADDRESS}/services/data`);
        const response = await app.request(`${ADDRESS}/services/data/v66.0/nothing`, { headers: authorized });
        assert.equal(response.headers.get('Sforce-Limit-Info'), 'api-usage=2/100000');
    });
    it('answers 405 with the methods there are', async () => {
        const response = await get('/services/data/v66.0/sobjects/Account', authorized, 'PUT');
        assert.equal(response.status, 405);
        const { errorCode, message } = await problem(response);
        assert.equal(errorCode, 'METHOD_NOT_ALLOWED');
        assert.match(message, /'PUT' not allowed. Allowed are GET,POST/);
    });
    it('answers 501 for what is not there and logs each path once', async () => {
        const { app, lines } = appWithLog();
        const unknown = ['/services/data/v66.0/jobs/query', '/services/Soap/u/66.0', '/services/apexrest/x'];
        for (const path of [...unknown, ...unknown]) {
            const response = await app.request(ADDRESS + path, { method: 'POST', headers: authorized });
            assert.equal(response.status, 501);
            const { errorCode, message } = await problem(response);
            assert.equal(errorCode, 'NOT_IMPLEMENTED');
            assert.ok(message.includes(`POST ${path}`), message);
        }
        assert.deepEqual(
            lines,
            unknown.map((path) => `NOT_IMPLEMENTED POST ${path}`)
        );
    });
    it('answers 404 outside of the services', async () => {
        assert.equal((await get('/nothing')).status, 404);
    });
});

describe('requests', () => {
    it('refuses another content type than JSON', async () => {
        const headers = { ...authorized, 'Content-Type': 'application/xml' };
        const response = await get('/services/data/v66.0/sobjects/Account', headers, 'POST', '<a/>');
        assert.equal(response.status, 415);
        assert.equal((await problem(response)).errorCode, 'UNSUPPORTED_MEDIA_TYPE');
    });
    it('answers a defect with UNKNOWN_EXCEPTION, the stack in the log alone', async () => {
        const { app, lines } = appWithLog();
        const response = await app.request(`${ADDRESS}/services/data/v66.0/query?q=SELECT+Id+FROM+Account`, {
            headers: authorized
        });
        assert.equal(response.status, 500);
        const { errorCode, message } = await problem(response);
        assert.equal(errorCode, 'UNKNOWN_EXCEPTION');
        assert.doesNotMatch(message, /secret|TypeError|\.ts/);
        assert.match(lines.join('\n'), /a defect with a secret/);
    });
    it('HEAD is GET without a body', async () => {
        const response = await get('/services/data/v66.0/sobjects', authorized, 'HEAD');
        assert.deepEqual([response.status, await response.text()], [200, '']);
    });
});
