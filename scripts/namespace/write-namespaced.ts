/**
 * Writes the package for a namespace into a folder of its own; the checkout stays as it is.
 */
import {
    cpSync,
    existsSync,
    globSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    symlinkSync,
    writeFileSync
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { root } from '../toolchain/bundles.mjs';
import { isNamespace, qualifyText } from './qualify.ts';

/** Folders of the package, as sfdx-project.json and the documents name them. */
const PACKAGE = ['force-app', 'force-translations', 'force-dashboards'];
/** What belongs to a project that is deployed and packaged, besides. */
const PROJECT = ['config', '.forceignore'];
/** What runs against an org that has the package, and so speaks its names: sample, importers, journeys. */
const CLIENTS = ['scripts', 'data', 'e2e'];
/** What runs it and knows no name of it. */
const TOOLS = ['local-org', 'types', 'package.json', 'package-lock.json'];

const texts = new Set(['.ts', '.js', '.html', '.json', '.xml', '.csv', '.soql']);
/** Tests, what was built or taken from pages, and types that are generated. */
const left = /__tests__|__mocks__|\/out(\/|$)|^types\/generated|\.test\.ts$/;

/** Throws where the folder has something in it or the namespace cannot be one. */
function begin(namespace: string, folder: string): void {
    if (!isNamespace(namespace))
        throw new Error(
            `${namespace} is no namespace: 1 to 15 letters, digits and single underscores, a letter first.`
        );
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
}

/** Every file below the entries, relative to the checkout. */
function filesOf(entries: string[], keeps: (file: string) => boolean): string[] {
    return entries
        .flatMap((entry) =>
            existsSync(join(root, entry)) ? globSync([entry, `${entry}/**/*`], { cwd: root, withFileTypes: true }) : []
        )
        .filter((entry) => entry.isFile())
        .map((entry) =>
            join(entry.parentPath, entry.name)
                .slice(root.length + 1)
                .replaceAll('\\', '/')
        )
        .filter(keeps);
}

function write(file: string, content: string | Buffer): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
}

function writeProjectFile(namespace: string, folder: string): void {
    const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as Record<string, unknown>;
    write(join(folder, 'sfdx-project.json'), `${JSON.stringify({ ...project, namespace }, null, 2)}\n`);
}

/** The content, qualified where it is text. */
function qualified(file: string, namespace: string): string | Buffer {
    const content = readFileSync(join(root, file));
    return texts.has(extname(file)) ? qualifyText(content.toString('utf8'), namespace) : content;
}

/**
 * What `sf package version create` takes: components qualified and compiled, metadata as it is, because the platform
 * puts the namespace before what metadata defines and refers to, but not into strings of JavaScript.
 */
export function writePackageSources(namespace: string, folder: string): void {
    begin(namespace, folder);
    const component = /\/lwc\//;
    for (const file of filesOf([...PACKAGE, ...PROJECT], (name) => !left.test(name) && !name.endsWith('.ts')))
        write(join(folder, file), component.test(file) ? qualified(file, namespace) : readFileSync(join(root, file)));
    writeProjectFile(namespace, folder);
}

/**
 * A project whose local org is one into which the package was installed: metadata, and whatever is run against the org,
 * have the namespace too. Installed packages are shared with the checkout.
 */
export function writeInstalledProject(namespace: string, folder: string): void {
    begin(namespace, folder);
    const compiled = /^force-app\/.*\/lwc\/.*\.js$/;
    for (const file of filesOf([...PACKAGE, ...CLIENTS], (name) => !compiled.test(name)))
        if (!left.test(file) || file.startsWith('e2e/'))
            write(join(folder, qualifyText(file, namespace)), qualified(file, namespace));
    const settings = globSync('tsconfig*.json', { cwd: root });
    for (const file of filesOf([...PROJECT, ...TOOLS, ...settings], (name) => !left.test(name)))
        write(join(folder, file), readFileSync(join(root, file)));
    writeProjectFile(namespace, folder);
    sharePackages(join(folder, 'node_modules'));
}

/** One link for each package: what tools remember beside them is of the new folder alone. */
function sharePackages(folder: string): void {
    mkdirSync(folder);
    const shared = join(root, 'node_modules');
    for (const name of readdirSync(shared))
        if (!name.startsWith('.')) symlinkSync(join(shared, name), join(folder, name), 'junction');
}

/** Takes over what is built of packages and platform modules alone; a namespace changes nothing in it. */
export function shareBuiltBundles(folder: string): void {
    for (const name of ['base', 'shell']) {
        const built = join(root, 'local-org/build/out', name);
        if (existsSync(built)) cpSync(built, join(folder, 'local-org/build/out', name), { recursive: true });
    }
}
