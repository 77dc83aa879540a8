import { MEMORY, openOrg, type OpenOrg } from '../../open.ts';

/** The package's org in memory, with its four persona users and nothing else. */
export function openTestOrg(): OpenOrg {
    return openOrg({ database: MEMORY });
}
