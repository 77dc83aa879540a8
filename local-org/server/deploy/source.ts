/**
 * Everything that is deployed in an org, as files of the source format below `default/`: read from the folders of a
 * package, kept in the org's database, written to a folder for whoever reads files.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** Content by path with forward slashes: `default/objects/Account/fields/Category__c.field-meta.xml`. */
export type OrgSource = Map<string, Uint8Array>;

/** What an org takes of a bundle; TypeScript and tests stay at home. */
const DEPLOYABLE = new Set(['.js', '.html', '.css', '.xml', '.svg']);

/** The files of package folders such as `force-app/main/default`, with the bundles of the `lwc` folders beside them. */
export function readPackageSource(packageFolders: string[]): OrgSource {
    const source: OrgSource = new Map();
    for (const folder of packageFolders) {
        addFolder(source, folder, 'default');
        const beside = existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : [];
        for (const feature of beside) addFolder(source, join(dirname(folder), feature, 'lwc'), 'default/lwc');
    }
    return source;
}

function addFolder(source: OrgSource, folder: string, prefix: string): void {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        const path = `${prefix}/${relative(folder, file).split(sep).join('/')}`;
        const inBundle = path.startsWith('default/lwc/');
        if (!entry.isFile() || /\/__\w+__\//.test(path) || (inBundle && !DEPLOYABLE.has(extname(path)))) continue;
        source.set(path, readFileSync(file));
    }
}

/** Runs `work` with the source in a new folder, which is gone afterwards. */
export function withSourceFolder<T>(source: OrgSource, work: (folder: string) => T): T {
    const folder = writeSource(source);
    let result: T | Promise<T>;
    try {
        result = work(folder);
    } catch (error) {
        rmSync(folder, { recursive: true, force: true });
        throw error;
    }
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    if (result instanceof Promise) return result.finally(remove) as T;
    remove();
    return result;
}

/** A new temporary folder with the source in it; its package folder is `default` there. */
export function writeSource(source: OrgSource): string {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-org-'));
    const made = new Set<string>();
    mkdirSync(join(folder, 'default/objects'), { recursive: true });
    for (const [path, content] of source) {
        const file = join(folder, path);
        if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
        made.add(dirname(file));
        writeFileSync(file, content);
    }
    return folder;
}

/** What was deployed into the org of that database; undefined where nothing ever was. */
export function loadSource(database: DatabaseSync): OrgSource | undefined {
    if (!database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'atlas_source'").get()) return undefined;
    const rows = database.prepare('SELECT path, content FROM atlas_source ORDER BY path').all();
    return new Map(rows.map((row) => [row.path as string, row.content as Uint8Array]));
}

/** Keeps the source in the database, or forgets it where there is none; to be called within a transaction. */
export function saveSource(database: DatabaseSync, source: OrgSource | undefined): void {
    database.exec('DROP TABLE IF EXISTS atlas_source');
    if (!source) return;
    database.exec('CREATE TABLE atlas_source (path TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL) WITHOUT ROWID');
    const insert = database.prepare('INSERT INTO atlas_source (path, content) VALUES (?, ?)');
    for (const [path, content] of source) insert.run(path, content);
}
