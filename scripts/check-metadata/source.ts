/** The files of the package as the rules see them: metadata parsed, bundles listed. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { XmlError, parseXml } from './xml-tree.ts';
import type { XmlNode } from './xml-tree.ts';

/** One `*-meta.xml` file. */
export interface MetadataFile {
    /** Path below the checked folder, with forward slashes. */
    path: string;
    /** `field`, `object`, `permissionset`, …: what stands before `-meta.xml`. */
    type: string;
    /** API name as the file name has it, decoded: `Support__c`, `Account-Account Atlas Layout`. */
    name: string;
    /** Folder of the object for what belongs to one: `objects/<object>/…`. */
    object?: string;
    root: XmlNode;
}

/** A folder below `lwc`. */
export interface Bundle {
    name: string;
    /** Path below the checked folder. */
    path: string;
    /** File names below the bundle, tests left out. */
    files: string[];
    /** Its js-meta.xml; absent where there is none, or where it is broken. */
    meta?: MetadataFile;
}

export interface PackageSource {
    /** Absolute path of the checked folder, such as `force-app/main`. */
    folder: string;
    /** Folders with metadata in it, absolute: those that the org's schema is loaded from. */
    packageFolders: string[];
    metadata: MetadataFile[];
    bundles: Bundle[];
    /** Files that could not be read as XML. */
    unreadable: Problem[];
    /** Paths of all files below the folder. */
    files: string[];
}

/** Reads everything below a folder such as `force-app/main`. */
export function readSource(folder: string): PackageSource {
    const files = listFiles(folder).map((file) => relative(folder, file).split(sep).join('/'));
    const unreadable: Problem[] = [];
    const metadata: MetadataFile[] = [];
    for (const path of files) {
        const match = /^(.*)\.([\w]+)-meta\.xml$/.exec(basename(path));
        if (!match) continue;
        try {
            metadata.push({
                path,
                type: match[2]!,
                name: decodeURIComponent(match[1]!),
                object: /(?:^|\/)objects\/([^/]+)\//.exec(path)?.[1],
                root: parseXml(readFileSync(join(folder, path), 'utf8'))
            });
        } catch (error) {
            if (!(error instanceof XmlError)) throw error;
            unreadable.push({ file: path, line: error.line, reason: error.message });
        }
    }
    const packageFolders = readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, 'objects')));
    return { folder, packageFolders, metadata, bundles: findBundles(files, metadata), unreadable, files };
}

function findBundles(files: string[], metadata: MetadataFile[]): Bundle[] {
    const bundles = new Map<string, Bundle>();
    for (const file of files) {
        const match = /^((?:.*\/)?lwc\/([^/]+))\/(.+)$/.exec(file);
        if (!match || match[2]!.startsWith('__') || match[3]!.startsWith('__tests__/')) continue;
        const path = match[1]!;
        const bundle = bundles.get(path) ?? { name: match[2]!, path, files: [] };
        bundle.files.push(match[3]!);
        bundles.set(path, bundle);
    }
    for (const bundle of bundles.values()) {
        bundle.meta = metadata.find(
            (file) => file.type === 'js' && file.path === `${bundle.path}/${bundle.name}.js-meta.xml`
        );
    }
    return [...bundles.values()];
}

function listFiles(folder: string): string[] {
    return readdirSync(folder)
        .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
        .sort()
        .flatMap((name) => {
            const path = join(folder, name);
            return statSync(path).isDirectory() ? listFiles(path) : [path];
        });
}

/** Whether a file of a bundle is a script that somebody wrote: TypeScript, or JavaScript that is not compiled from it. */
export const isScript = ({ files }: Bundle, file: string): boolean =>
    /(?<!\.d)\.ts$/.test(file) || (file.endsWith('.js') && !files.includes(file.replace(/js$/, 'ts')));

/** The files of one metadata type. */
export const ofType = (source: PackageSource, type: string): MetadataFile[] =>
    source.metadata.filter((file) => file.type === type);
