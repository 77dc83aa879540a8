/**
 * Puts an org together: schema from the package's metadata, database, formulas, security, writes and queries.
 */
import { recomputeRollup } from './dml/rollups.ts';
import { createWriter } from './dml/write.ts';
import { createFormulas } from './formula/formulas.ts';
import { loadSchema } from './metadata/load.ts';
import { loadPackage } from './metadata/package.ts';
import type { Org } from './org.ts';
import { runQuery } from './query/run.ts';
import { createAccess } from './security/access.ts';
import { ORGANIZATION_ID, seed } from './seed.ts';
import type { Persona } from './seed.ts';
import { toId18 } from './store/ids.ts';
import { openStore } from './store/store.ts';
import type { Store } from './store/store.ts';

export interface OpenOptions {
    /** Path of the database file, made where it does not exist; or `:memory:`. */
    database: string;
    /** Folders with `objects/`, `permissionsets/`…, e.g. `force-app/main/default`. */
    packageFolders: string[];
    /** Current time; default: the clock. */
    now?: () => Date;
}

/** Opens an org. Throws StoreError for a database that cannot be used and MetadataError for metadata that cannot be read. */
export function openOrg({ database, packageFolders, now = () => new Date() }: OpenOptions): Org {
    const schema = loadSchema(packageFolders);
    const { permissionSets } = loadPackage(packageFolders);
    const store = openStore(database, schema);
    const organizationId = toId18(ORGANIZATION_ID)!;
    const formulas = createFormulas(store, organizationId, now);
    const personas = seed(store, permissionSets, now().toISOString());
    finishUpgrade(store);
    const access = createAccess({
        schema,
        database: store.database,
        permissionSets: new Map(permissionSets.map((set) => [set.apiName, { ...set, name: set.apiName }]))
    });
    const fiscalStartMonth = (): number => Number(store.row('Organization', organizationId)?.FiscalYearStartMonth ?? 1);
    const write = createWriter({ store, formulas, access, now, fiscalStartMonth });
    const personaOf = new Map(Object.entries(personas).map(([persona, id]) => [id, persona]));

    return {
        schema,
        organizationId,
        sessionForToken(token) {
            const [organization = '', user = ''] = token.split('!');
            if (organization.slice(0, 15) !== ORGANIZATION_ID) return undefined;
            const userId = Object.hasOwn(personas, user) ? personas[user as Persona] : toId18(user);
            return userId ? access.sessionForUser(userId, personaOf.get(userId)) : undefined;
        },
        query: (session, query) =>
            formulas.as(session, () =>
                runQuery(
                    { schema, database: store.database, access, now, fiscalStartMonth: fiscalStartMonth() },
                    session,
                    query
                )
            ),
        write,
        transaction: (work) => store.transaction(work),
        recordAccess(session, objectName, id) {
            const id18 = toId18(id);
            const row = id18 && schema.objects.has(objectName) ? store.row(objectName, id18) : undefined;
            return row && !row.IsDeleted ? access.recordAccess(session, objectName, row.Id as string) : undefined;
        },
        now,
        close: () => store.close()
    };
}

/** Computes roll-ups that a change of the metadata brought. */
function finishUpgrade(store: Store): void {
    const pending = JSON.parse(store.meta('pendingRollups') ?? '[]') as [string, string][];
    if (pending.length === 0) return;
    store.transaction(() => {
        for (const [objectName, fieldName] of pending) {
            const object = store.schema.objects.get(objectName);
            const field = object?.fields.get(fieldName);
            if (object && field?.rollup) recomputeRollup(store, object, field);
        }
        store.setMeta('pendingRollups', '[]');
    });
}
