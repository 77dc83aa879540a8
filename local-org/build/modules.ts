/**
 * Which modules the page has: what `lightning/<name>` and `host/<name>` resolve to, and what a deployable bundle
 * may import from outside itself.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/toolchain/bundles.mjs';

/** An alias of `@lwc/module-resolver`: one specifier, one file. */
export interface ModuleAlias {
    name: string;
    path: string;
}

/** Packages of plain JavaScript that the shell uses. */
export const libraries = ['@locker/sandbox', 'graphql'];

function folders(directory: string): string[] {
    return readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
}

function aliases(namespace: string, directory: string): ModuleAlias[] {
    return folders(directory).map((name) => ({
        name: `${namespace}/${name}`,
        path: join(directory, name, `${name}.ts`)
    }));
}

/** `lightning/*` modules that the local org provides itself. */
export function platformModules(): ModuleAlias[] {
    return aliases('lightning', join(root, 'local-org/platform/lightning'));
}

/** `host/*`: components of the shell. */
export function shellModules(): ModuleAlias[] {
    return aliases('host', join(root, 'local-org/host/modules/host'));
}

/** Of Salesforce's package but of no use to our bundles: documented nowhere, or used by the shell alone. */
const besides = ['lightning/select', 'lightning/modal', 'lightning/groupedCombobox', 'lightning/focusTrap'];

/**
 * `lightning/*` modules of Salesforce's open package that the page has: the documented ones (those that the jest
 * stubs list), unless the local org provides its own.
 */
export function baseModules(): string[] {
    const file = join(root, 'node_modules/lightning-base-components/package.json');
    const { lwc } = JSON.parse(readFileSync(file, 'utf8')) as { lwc: { expose: string[] } };
    const stubs = join(root, 'node_modules/@salesforce/sfdx-lwc-jest/src/lightning-stubs');
    const documented = new Set([...folders(stubs).map((name) => `lightning/${name}`), ...besides]);
    const ours = new Set(platformModules().map(({ name }) => name));
    return lwc.expose.filter((name) => documented.has(name) && !ours.has(name));
}

/**
 * The file of one bundle that the page evaluates: TypeScript source, whose compiled `.js` is preferred when fresh, or the
 * style sheet of a bundle that others `@import` (Lightning Web Components Developer Guide, "Share CSS Style Rules").
 */
export function bundleEntry(name: string, folder: string): string {
    const files = ['ts', 'js', 'css'].map((ending) => join(folder, `${name}.${ending}`));
    return files.find((file) => existsSync(file)) ?? (files[0] as string);
}
