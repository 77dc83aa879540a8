/** Listening: on the loopback address alone, whatever else the machine offers. */
import type { AddressInfo, Socket } from 'node:net';
import type { Org } from '../org.ts';
import type { AppOptions } from './http.ts';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './http.ts';

const LOOPBACK = '127.0.0.1';

export interface RunningServer {
    port: number;
    /** `http://127.0.0.1:8080` */
    address: string;
    /** Stops listening and ends what is open; the org stays open. */
    close(): Promise<void>;
}

/** Serves an org; port 0 takes any free one. Rejects with the system's error (EADDRINUSE, EACCES). */
export async function serve(org: Org, port: number, options: Omit<AppOptions, 'port'> = {}): Promise<RunningServer> {
    let bound = port;
    const app = createApp(org, { ...options, port: () => bound });
    const server = createAdaptorServer({ fetch: app.fetch });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, LOOPBACK, resolve);
    });
    bound = (server.address() as AddressInfo).port;
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
    });
    return {
        port: bound,
        address: `http://${LOOPBACK}:${bound}`,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                for (const socket of sockets) socket.destroy();
            })
    };
}
