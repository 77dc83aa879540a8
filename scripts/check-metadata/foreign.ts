/**
 * The check of any folder of source, not only of this package. Such a folder stands in an org with more in it: standard
 * features, other packages, what was made by hand. So what is not found is a finding where nothing but the folder can
 * hold it, or where a name is so near that it must be meant; and what only this project asks of itself is left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { checkSource } from './check.ts';
import type { TypeLookup } from './metadata-types.ts';
import { editDistance, type Problem } from './problem.ts';
import { readSource, type PackageSource } from './source.ts';

/**
 * What is wrong with the source below a folder: a project with sfdx-project.json (its package directories together), a
 * package directory, or any folder of components. Paths are below the folder.
 */
export function checkFolder(folder: string, types?: TypeLookup): { problems: Problem[]; files: number } {
    const home = resolve(folder);
    const source = joined(home, packageDirectories(home).map(readSource));
    const { problems, files } = checkSource(source, { types, foreign: true, apiVersion: apiVersionOf(home) });
    const ownObjects = new Set(source.metadata.filter(({ type }) => type === 'object').map(({ name }) => name));
    return { problems: problems.filter((problem) => isCertain(problem, ownObjects)), files };
}

/** What the nearest sfdx-project.json says; undefined where there is none. */
function apiVersionOf(folder: string): number | undefined {
    const project = join(folder, 'sfdx-project.json');
    if (existsSync(project))
        return Number((JSON.parse(readFileSync(project, 'utf8')) as Project).sourceApiVersion ?? 66);
    return dirname(folder) === folder ? undefined : apiVersionOf(dirname(folder));
}

interface Project {
    packageDirectories?: { path: string }[];
    sourceApiVersion?: string;
}

function packageDirectories(home: string): string[] {
    const project = join(home, 'sfdx-project.json');
    if (!existsSync(project)) return [home];
    const { packageDirectories: named = [] } = JSON.parse(readFileSync(project, 'utf8')) as Project;
    const folders = named.map(({ path }) => resolve(home, path)).filter((path) => existsSync(path));
    // A directory inside another one is read with it.
    return folders.filter((path) => !folders.some((other) => other !== path && path.startsWith(other + sep)));
}

/** Several sources as one, with paths below `home`. */
function joined(home: string, sources: PackageSource[]): PackageSource {
    const below = (source: PackageSource, path: string): string =>
        relative(home, join(source.folder, path)).split(sep).join('/');
    return {
        folder: home,
        // Wherever there are objects, at any depth.
        packageFolders: [
            ...new Set(
                sources.flatMap((source) =>
                    source.metadata.flatMap(({ path, object }) =>
                        object === undefined
                            ? []
                            : [join(source.folder, path.slice(0, path.search(/(?:^|\/)objects\//)))]
                    )
                )
            )
        ],
        metadata: sources.flatMap((source) =>
            source.metadata.map((file) => ({ ...file, path: below(source, file.path) }))
        ),
        bundles: sources.flatMap((source) =>
            source.bundles.map((bundle) => ({
                ...bundle,
                path: below(source, bundle.path),
                ...(bundle.meta ? { meta: { ...bundle.meta, path: below(source, bundle.meta.path) } } : {})
            }))
        ),
        unreadable: sources.flatMap((source) =>
            source.unreadable.map((problem) => ({ ...problem, file: below(source, problem.file) }))
        ),
        files: sources.flatMap((source) => source.files.map((path) => below(source, path)))
    };
}

/** `Name__c` without a namespace: only this source can define it. */
const OWN_NAME = /^(?:.*\.)?[A-Za-z](?:[A-Za-z0-9]|_(?!_))*__(?:c|r|mdt|e|b)$/;
/** Bundles, labels and resources of the default namespace stand in the same source. */
const OWN_KINDS = new Set(['bundle', 'label', 'static resource']);
/** How far a misspelt name is from the right one. */
const near = (name: string): number => Math.max(2, Math.floor(name.length / 6));
/** "the field X does not exist on Y", "on Y the field X does not exist". */
const MISSING =
    /^(?:on (?<before>\S+) )?the (?<kind>[a-z ]+?)(?: (?<name>\S+))?(?: of this layout)? does not exist(?: on (?<after>\S+))?$/;

/** Things of which only the standard ones in use here are known. */
const ORG_KNOWS =
    /^there is no such component|^has no property|^the template |has no column|is no grouping of|^no field .* on |^The (?:object|field) /;

/** Whether a finding holds in whatever org the source goes to. */
function isCertain(problem: Problem, ownObjects: ReadonlySet<string>): boolean {
    const { kind = '', name = problem.element ?? '', before, after } = MISSING.exec(problem.reason)?.groups ?? {};
    const { nearest } = problem;
    const isNear = (wanted: string): boolean =>
        nearest !== undefined &&
        editDistance(wanted.toLowerCase(), nearest.toLowerCase(), near(wanted) + 1) <= near(wanted);
    if (kind === '')
        return (
            !ORG_KNOWS.test(problem.reason) ||
            isNear(/ property (\S+)$/.exec(problem.reason)?.[1] ?? problem.element ?? '')
        );
    if (OWN_KINDS.has(kind)) return !name.includes('__');
    const on = before ?? after;
    if (OWN_NAME.test(name) && (on === undefined || ownObjects.has(on) || !on.includes('__'))) return true;
    return isNear(name);
}
