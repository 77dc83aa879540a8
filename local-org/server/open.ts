/**
 * Puts an org together: schema from the package's metadata, database, formulas, security, writes and queries.
 */
import { fileURLToPath } from 'node:url';
import { recomputeRollup } from './dml/rollups.ts';
import { createWriter } from './dml/write.ts';
import { createFormulas } from './formula/formulas.ts';
import { localizer } from './language.ts';
import { loadSchema } from './metadata/load.ts';
import { loadTranslations, type Translation } from './metadata/translations.ts';
import { loadPackage, type PermissionSetMetadata } from './metadata/package.ts';
import type { Org } from './org.ts';
import { runQuery } from './query/run.ts';
import { createAccess } from './security/access.ts';
import { ORGANIZATION_ID, seed, type Persona } from './seed.ts';
import { toId18 } from './store/ids.ts';
import { openStore, type Store } from './store/store.ts';
import { storeErrorOf } from './store/store-error.ts';

export { MEMORY, resetStore as resetDatabase } from './store/store.ts';
export { StoreError } from './store/store-error.ts';

export interface OpenOptions {
    /** Path of the database file, made where it does not exist; or `:memory:`. */
    database: string;
    /** Folders with `objects/`, `permissionsets/`…; default: the package of this checkout. */
    packageFolders?: string[];
    /** Folders with `translations/`, `objectTranslations/`…; none where absent. */
    translationFolders?: string[];
    /** Current time; default: the clock. */
    now?: () => Date;
    /** First month of the fiscal year of a new org, 1 (default) to 12; an org that exists keeps its own. */
    fiscalStartMonth?: number;
}

/** An org with what the program that opened it may keep in its database. */
export interface OpenOrg extends Org {
    /** A named text kept with the database; undefined where it was never set. */
    note(key: string): string | undefined;
    setNote(key: string, text: string): void;
}

const THIS_PACKAGE = fileURLToPath(new URL('../../force-app/main/default', import.meta.url));

/** Opens an org. Throws StoreError for a database that cannot be used and MetadataError for metadata that cannot be read. */
export function openOrg(options: OpenOptions): OpenOrg {
    const { database, packageFolders = [THIS_PACKAGE], now = () => new Date() } = options;
    const schema = loadSchema(packageFolders);
    const { permissionSets } = loadPackage(packageFolders);
    const store = openStore(database, schema);
    try {
        const translations = loadTranslations(options.translationFolders ?? []);
        return assemble(store, permissionSets, translations, now, options.fiscalStartMonth ?? 1);
    } catch (error) {
        store.close();
        throw storeErrorOf(error, database);
    }
}

function assemble(
    store: Store,
    permissionSets: PermissionSetMetadata[],
    translations: Map<string, Translation>,
    now: () => Date,
    firstFiscalMonth: number
): OpenOrg {
    const { schema } = store;
    const organizationId = toId18(ORGANIZATION_ID)!;
    const formulas = createFormulas(store, organizationId, now);
    const personas = seed(store, permissionSets, now().toISOString(), firstFiscalMonth);
    finishUpgrade(store);
    const access = createAccess({
        schema,
        database: store.database,
        permissionSets: new Map(permissionSets.map((set) => [set.apiName, { ...set, name: set.apiName }]))
    });
    const fiscalStartMonth = (): number => Number(store.row('Organization', organizationId)?.FiscalYearStartMonth ?? 1);
    const write = createWriter({ store, formulas, access, now, fiscalStartMonth });
    const personaOf = new Map(Object.entries(personas).map(([persona, id]) => [id, persona]));

    const localize = localizer(translations);
    return {
        schema,
        organizationId,
        inLanguageOf(session) {
            return localize(this, session);
        },
        sessionForToken(token) {
            const [organization = '', user = ''] = token.split('!');
            if (organization.slice(0, 15) !== ORGANIZATION_ID) return undefined;
            const userId = Object.hasOwn(personas, user) ? personas[user as Persona] : toId18(user);
            return userId ? access.sessionForUser(userId, personaOf.get(userId)) : undefined;
        },
        query: (session, query) =>
            formulas.reading(session, () =>
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
        note: (key) => store.meta(`note.${key}`),
        setNote: (key, text) => store.setMeta(`note.${key}`, text),
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
