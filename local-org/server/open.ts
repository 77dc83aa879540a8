/**
 * Puts an org together: schema from the package's metadata, database, formulas, security, writes and queries.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource, readPackageSource, saveSource, withSourceFolder, type OrgSource } from './deploy/source.ts';
import { recomputeRollup } from './dml/rollups.ts';
import { createWriter, type Write } from './dml/write.ts';
import { createFormulas } from './formula/formulas.ts';
import { localizer } from './language.ts';
import { loadSchema } from './metadata/load.ts';
import { loadPackage, type PackageMetadata } from './metadata/package.ts';
import type { Schema } from './metadata/schema.ts';
import { loadTranslations, type Translation } from './metadata/translations.ts';
import type { Org } from './org.ts';
import { runQuery } from './query/run.ts';
import { createAccess, type Access } from './security/access.ts';
import { groupGrant, type PermissionGrant } from './security/permissions.ts';
import { ORGANIZATION_ID, seed, type Persona } from './seed.ts';
import { toId18 } from './store/ids.ts';
import { openStore, type Store } from './store/store.ts';
import { storeErrorOf } from './store/store-error.ts';

export { MEMORY, resetStore as resetDatabase } from './store/store.ts';
export { StoreError } from './store/store-error.ts';

export interface OpenOptions {
    /** Path of the database file, made where it does not exist; or `:memory:`. */
    database: string;
    /**
     * Folders with `objects/`, `permissionsets/`…; default: the package of this checkout. An org into which
     * something was deployed keeps what it has, whatever the folders hold.
     */
    packageFolders?: string[];
    /** Folders with `translations/`, `objectTranslations/`…; none where absent. */
    translationFolders?: string[];
    /** Takes the folders even so, and forgets what was deployed. */
    reinstall?: boolean;
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
    /** Whether it holds what was deployed into it rather than the package folders. */
    isDeployed(): boolean;
}

const THIS_PACKAGE = fileURLToPath(new URL('../../force-app/main/default', import.meta.url));

/** What follows from the metadata and is made anew with each deployment. */
interface Deployed {
    /** Schema and the rest as the files say. */
    schema: Schema;
    metadata: PackageMetadata;
    translations: Map<string, Translation>;
}

/** Opens an org. Throws StoreError for a database that cannot be used and MetadataError for metadata that cannot be read. */
export function openOrg(options: OpenOptions): OpenOrg {
    const { database, packageFolders = [THIS_PACKAGE], translationFolders = [], now = () => new Date() } = options;
    let deployed: Deployed | undefined;
    let source: OrgSource | undefined;
    const store = openStore(database, (opened) => {
        source = options.reinstall ? undefined : loadSource(opened);
        deployed = source
            ? withSourceFolder(source, (folder) => readFolders([join(folder, 'default')], translationFolders))
            : readFolders(packageFolders, translationFolders);
        return deployed.schema;
    });
    try {
        if (options.reinstall) store.transaction(() => saveSource(store.database, undefined));
        return assemble(store, deployed!, {
            ...options,
            now,
            source: () => source ?? readPackageSource(packageFolders)
        });
    } catch (error) {
        store.close();
        throw storeErrorOf(error, database);
    }
}

function readFolders(packageFolders: string[], translationFolders: string[] = []): Deployed {
    return {
        schema: loadSchema(packageFolders),
        metadata: loadPackage(packageFolders),
        // What was deployed comes last: it is newer.
        translations: loadTranslations([...translationFolders, ...packageFolders])
    };
}

interface Assembly extends OpenOptions {
    now: () => Date;
    /** What the org was opened with. */
    source: () => OrgSource;
}

function assemble(store: Store, opened: Deployed, { now, ...options }: Assembly): OpenOrg {
    const organizationId = toId18(ORGANIZATION_ID)!;
    const formulas = createFormulas(store, organizationId, now);
    const fiscalStartMonth = (): number => Number(store.row('Organization', organizationId)?.FiscalYearStartMonth ?? 1);
    let personas = {} as Record<Persona, string>;
    let personaOf = new Map<string, string>();
    let metadata: PackageMetadata;
    let translations: Map<string, Translation>;
    let localize: ReturnType<typeof localizer>;
    let access: Access;
    let write: Write;
    let source = options.source;

    /** Everything that depends on the metadata; within the transaction of a deployment. */
    const install = (deployed: Deployed, assigns: boolean): void => {
        personas = seed(store, deployed.metadata, now().toISOString(), options.fiscalStartMonth ?? 1, assigns);
        personaOf = new Map(Object.entries(personas).map(([persona, id]) => [id, persona]));
        finishUpgrade(store);
        use(deployed);
    };
    const use = (deployed: Deployed): void => {
        ({ metadata, translations } = deployed);
        localize = localizer(translations);
        access = createAccess({
            schema: deployed.schema,
            database: store.database,
            permissionSets: grantsOf(metadata)
        });
        write = createWriter({ store, formulas, access, now, fiscalStartMonth });
    };
    install(opened, true);

    return {
        get schema() {
            return store.schema;
        },
        get metadata() {
            return metadata;
        },
        get translations() {
            return translations;
        },
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
                    {
                        schema: store.schema,
                        database: store.database,
                        access,
                        now,
                        fiscalStartMonth: fiscalStartMonth()
                    },
                    session,
                    query
                )
            ),
        write: (session, operations, writeOptions) => write(session, operations, writeOptions),
        transaction: (work) => store.transaction(work),
        recordAccess(session, objectName, id) {
            const id18 = toId18(id);
            const row = id18 && store.schema.objects.has(objectName) ? store.row(objectName, id18) : undefined;
            return row && !row.IsDeleted ? access.recordAccess(session, objectName, row.Id as string) : undefined;
        },
        source: () => source(),
        deploy(next, folder, checkOnly) {
            const before = { schema: store.schema, metadata, translations };
            const deployed = readFolders([join(folder, 'default')], options.translationFolders);
            try {
                store.adopt(deployed.schema, () => {
                    install(deployed, false);
                    saveSource(store.database, next);
                    if (checkOnly) throw new OnlyChecked();
                });
                source = () => next;
            } catch (error) {
                use(before);
                if (!(error instanceof OnlyChecked)) throw error;
            }
        },
        isDeployed: () => loadSource(store.database) !== undefined,
        note: (key) => store.meta(`note.${key}`),
        setNote: (key, text) => store.setMeta(`note.${key}`, text),
        now,
        close: () => store.close()
    };
}

/** By the name of the permission set or group. */
function grantsOf({ permissionSets, permissionSetGroups }: PackageMetadata): Map<string, PermissionGrant> {
    const grants = new Map<string, PermissionGrant>(permissionSets.map((set) => [set.apiName, set]));
    for (const { apiName, permissionSets: names } of permissionSetGroups)
        grants.set(
            apiName,
            groupGrant(
                apiName,
                names.flatMap((name) => grants.get(name) ?? [])
            )
        );
    return grants;
}

/** Ends a validation: everything went well and nothing is kept. */
class OnlyChecked extends Error {}

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
