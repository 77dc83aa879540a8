#!/usr/bin/env node
// The one entry of every npm script: checks the Node that runs it, installs the module hooks, runs the script.
//
//   node scripts/run.mjs <name> [arguments]     runs scripts/<name>.ts
//   node scripts/run.mjs <path>.ts [arguments]  runs that file
//
// Plain JavaScript on purpose: an old Node must be able to read it in order to say that it is too old.
import { pathToFileURL, fileURLToPath } from 'node:url';
import { dirname, resolve } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24) {
    console.error(
        `Account Atlas runs on Node 24 and this is Node ${major}.${minor}. "npm ci" brings Node 24 for Linux and Windows; ` +
            'run the command through npm (npm start, npm test), or install Node 24 and try again.'
    );
    process.exit(1);
}
const removeWarning = process.emitWarning;
process.emitWarning = (warning, ...rest) => {
    // node:sqlite is a release candidate in Node 24 and says so on every start.
    if (String(warning).includes('SQLite is an experimental feature')) return;
    removeWarning.call(process, warning, ...rest);
};
await import('./toolchain/register.mjs');
const scripts = dirname(fileURLToPath(import.meta.url));
const name = process.argv[2];
const file = name.endsWith('.ts') ? resolve(name) : resolve(scripts, `${name}.ts`);
process.argv.splice(1, 2, file);
await import(pathToFileURL(file).href);
