/**
 * `npm run check:metadata`: what a deployment would refuse, found without an org. Prints one line per finding and fails
 * where there is one. What it cannot know stands in docs/only-an-org-can-show.md.
 *
 *   npm run check:metadata                       this package, with its dashboards and translations
 *   npm run check:metadata -- --dir DIR          any folder of source or project; warnings alone do not fail
 *   npm run check:metadata -- --dir DIR --json   one JSON object per finding: file, line, rule, severity, message
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { checkMetadata } from './check-metadata/check.ts';
import { checkFolder } from './check-metadata/foreign.ts';
import { readMetadataTypes } from './check-metadata/metadata-types.ts';
import { formatProblem, formatReason, type Problem } from './check-metadata/problem.ts';
import { root } from './toolchain/bundles.mjs';

const APART = ['force-dashboards/main', 'force-translations/main'];

interface Checked {
    problems: Problem[];
    files: number;
}

/** The package, then what is deployed apart and finds the package in the org. */
function checkPackage(): Checked {
    const types = readMetadataTypes();
    const main = join(root, 'force-app/main');
    const parts = ['force-app/main', ...APART].filter((folder) => existsSync(join(root, folder)));
    const checked = parts.map((folder) => {
        const before = folder === 'force-app/main' ? [] : [main];
        const { problems, files } = checkMetadata(join(root, folder), types, before);
        return { problems: problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` })), files };
    });
    return {
        problems: checked.flatMap(({ problems }) => problems),
        files: checked.reduce((sum, { files }) => sum + files, 0)
    };
}

const asJson = (problem: Problem): string =>
    JSON.stringify({
        file: problem.file,
        line: problem.line ?? 1,
        rule: problem.rule,
        severity: problem.severity ?? 'error',
        message: formatReason(problem)
    });

const { dir, json } = new Command('npm run check:metadata --')
    .description('Finds what a deployment would refuse, without an org.')
    .option('--dir <folder>', 'any SFDX source folder or project; default: this package')
    .option('--json', 'print one JSON object per finding and nothing else', false)
    .parse()
    .opts<{ dir?: string; json: boolean }>();

if (dir !== undefined && !existsSync(dir)) {
    console.error(`There is no folder ${resolve(dir)}.`);
    process.exit(2);
}
const { problems, files } = dir === undefined ? checkPackage() : checkFolder(dir);
for (const problem of problems) {
    if (json) console.log(asJson(problem));
    else console.error(`${problem.severity === 'warning' ? 'warning: ' : ''}${formatProblem(problem)}`);
}
const errors = problems.filter(({ severity }) => severity !== 'warning').length;
if (!json) {
    const found = problems.length === 0 ? 'no problems' : `${errors} errors, ${problems.length - errors} warnings`;
    console.log(`${files} metadata files checked, ${found}`);
}
// This package asks more of itself than an org does.
process.exitCode = errors > 0 || (dir === undefined && problems.length > 0) ? 1 : 0;
