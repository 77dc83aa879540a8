/**
 * `npm run check:metadata`: what a deployment would refuse, found without an org. Prints one line per problem
 * and fails where there is one. What it cannot know stands in docs/only-an-org-can-show.md.
 */
import { join } from 'node:path';
import { checkMetadata } from './check-metadata/check.ts';
import { readMetadataTypes } from './check-metadata/metadata-types.ts';
import { formatProblem } from './check-metadata/problem.ts';
import { root } from './toolchain/bundles.mjs';

const main = join(root, 'force-app/main');
const types = readMetadataTypes();
const checked = [
    { folder: 'force-app/main', ...checkMetadata(main, types) },
    { folder: 'force-dashboards/main', ...checkMetadata(join(root, 'force-dashboards/main'), types, [main]) }
];
const lines = checked.flatMap(({ folder, problems }) =>
    problems.map((problem) => `${folder}/${formatProblem(problem)}`)
);
for (const line of lines) console.error(line);
const files = checked.reduce((sum, part) => sum + part.files, 0);
console.log(`${files} metadata files checked, ${lines.length === 0 ? 'no problems' : `${lines.length} problems`}`);
process.exitCode = lines.length > 0 ? 1 : 0;
