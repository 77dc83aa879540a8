/** Listening: on the loopback address alone, whatever else the machine offers. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Org } from '../org.ts';
import type { AppOptions } from './http.ts';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './http.ts';

const LOOPBACK = '127.0.0.1';
/** How long answers under way may take once the server ends. */
const GRACE_MILLISECONDS = 1000;
/** How long a connection stays open between two requests. */
const KEEP_ALIVE_MILLISECONDS = 65_000;

export interface RunningServer {
    port: number;
    /** `http://127.0.0.1:8080` */
    address: string;
    /** Stops listening and ends what is open, after the answers that are under way; the org stays open. */
    close(): Promise<void>;
}

/** Serves an org; port 0 takes any free one. Rejects with the system's error (EADDRINUSE, EACCES). */
export async function serve(org: Org, port: number, options: Omit<AppOptions, 'port'> = {}): Promise<RunningServer> {
    let bound = port;
    const app = createApp(org, { ...options, port: () => bound });
    const server = createAdaptorServer({ fetch: app.fetch });
    // A client that is busy for some seconds finds its connection still open.
    (server as Server).keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, resolve);
    });
    bound = (server.address() as AddressInfo).port;
    return {
        port: bound,
        address: `http://${LOOPBACK}:${bound}`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                const http = server as Server;
                http.closeIdleConnections();
                setTimeout(() => http.closeAllConnections(), GRACE_MILLISECONDS).unref();
            })
    };
}
