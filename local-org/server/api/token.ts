import type { Context } from 'hono';

/** The token of `Authorization: Bearer …` or `OAuth …`; empty when there is none. */
export function tokenOf(context: Context): string {
    return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
}
