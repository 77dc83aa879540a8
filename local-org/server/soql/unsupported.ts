/** The parts of SOQL that the local org leaves out. */
import type { OrgError } from '../errors.ts';
import { refusal } from '../errors.ts';

/** NOT_IMPLEMENTED naming the construct, e.g. `TYPEOF`. */
export function notImplemented(construct: string): OrgError {
    return refusal('NOT_IMPLEMENTED', `The local org does not implement ${construct} in SOQL`, [], 501);
}
