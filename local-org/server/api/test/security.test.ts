/** What the local org refuses to everybody, before any token is looked at. */
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { after, describe, it } from 'node:test';
import { createApp } from '../http.ts';
import { serve } from '../serve.ts';
import { openTestOrg } from './test-org.ts';

const ADDRESS = 'http://127.0.0.1:4321';
const org = openTestOrg();
const app = createApp(org, { port: () => 4321, page: {}, log: () => undefined });
after(() => org.close());

describe('files', () => {
    const escapes = [
        '/assets/%2e%2e/package.json',
        '/assets/..%2f..%2f..%2fpackage.json',
        '/assets/icons/..%2f..%2f..%2f..%2f..%2fpackage.json',
        '/assets/%2fetc/passwd',
        '/assets/..%5c..%5cpackage.json',
        '/local-org/out/..%2f..%2fbuild/build.ts',
        '/local-org/out/base/..%2f..%2f..%2fbuild.ts',
        '/local-org/out/%2e%2e/build.ts'
    ];
    for (const path of escapes) {
        it(`does not leave its folder for ${path}`, async () => {
            assert.equal((await app.request(ADDRESS + path)).status, 404);
        });
    }
});

describe('requests', () => {
    it('refuses a body that is too large by what it says of itself', async () => {
        const headers = { 'Content-Length': '200000000', 'Content-Type': 'application/json' };
        const answer = await app.request(`${ADDRESS}/services/data/v66.0/sobjects/Account`, {
            method: 'POST',
            headers,
            body: '{}'
        });
        assert.equal(answer.status, 413);
    });
    it('refuses one that does not say how large it is, once it is too large', async () => {
        let sent = 0;
        const endless = new ReadableStream<Uint8Array>({
            pull(controller) {
                sent += 1;
                controller.enqueue(new Uint8Array(10_000_000));
            }
        });
        const request = new Request(`${ADDRESS}/services/data/v66.0/sobjects/Account`, {
            method: 'POST',
            body: endless,
            duplex: 'half'
        } as RequestInit);
        assert.equal((await app.request(request)).status, 413);
        assert.ok(sent < 20, `${sent} pieces were read`);
    });
    for (const [host, origin] of [
        ['rebound.example:4321', undefined],
        ['127.0.0.1:4321', 'http://rebound.example:4321'],
        ['127.0.0.1:4321', 'http://127.0.0.1:4322']
    ]) {
        it(`refuses host ${host} with origin ${origin ?? 'none'}, the page and the SOAP API too`, async () => {
            for (const path of ['/', '/local-org/bootstrap', '/services/Soap/m/66.0', '/services/data']) {
                const headers = { Host: host!, ...(origin ? { Origin: origin } : {}) };
                const answer = await app.request(ADDRESS + path, {
                    method: path.includes('Soap') ? 'POST' : 'GET',
                    headers
                });
                assert.equal(answer.status, 403, path);
            }
        });
    }
});

describe('the page', () => {
    it('allows scripts of its own origin alone, no plug-ins, no workers, no frame around it', async () => {
        const answer = await app.request(`${ADDRESS}/lightning/o/Account/list`);
        const policy = answer.headers.get('Content-Security-Policy') ?? '';
        for (const part of [
            "default-src 'self'",
            "script-src 'self' 'unsafe-eval'",
            "object-src 'none'",
            "worker-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'"
        ])
            assert.ok(policy.split('; ').includes(part), `${part} is not in ${policy}`);
        assert.doesNotMatch(policy, /https?:|\*/);
        assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
        assert.doesNotMatch(await answer.text(), /<script(?![^>]* src=)(?![^>]*application\/json)/);
    });
});

it('listens on the loopback address alone', async () => {
    const server = await serve(org, 0);
    const outside = Object.values(networkInterfaces())
        .flatMap((list) => list ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
        const reached = await new Promise<boolean>((resolve) => {
            const socket = connect({ host: address, port: server.port, timeout: 2000 }, () => resolve(true));
            socket.once('error', () => resolve(false));
            socket.once('timeout', () => resolve(false));
            socket.once('close', () => resolve(false));
        });
        assert.equal(reached, false, address);
    }
    await server.close();
});
