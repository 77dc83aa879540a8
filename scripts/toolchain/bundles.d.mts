/** Root of the checkout, without a trailing slash. */
export const root: string;

/** Folder of the public data that tests and benchmarks may read; not part of the project. */
export const realData: string;

/** Bundle name to its folder (absolute). Throws when two features hold a bundle of the same name. */
export function bundleFolders(): Map<string, string>;

/** Namespace of the package by sfdx-project.json; empty without one. */
export const namespace: string;
