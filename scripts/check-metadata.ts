/**
 * `npm run check:metadata`: what a deployment would refuse, found without an org. Prints one line per problem
 * and fails where there is one. What it cannot know stands in docs/only-an-org-can-show.md.
 */
import { join } from 'node:path';
import { checkMetadata } from './check-metadata/check.ts';
import { formatProblem } from './check-metadata/problem.ts';
import { root } from './toolchain/bundles.mjs';

const { problems, files } = checkMetadata(join(root, 'force-app/main'));
for (const problem of problems) console.error(`force-app/main/${formatProblem(problem)}`);
console.log(
    `${files} metadata files checked, ${problems.length === 0 ? 'no problems' : `${problems.length} problems`}`
);
process.exitCode = problems.length > 0 ? 1 : 0;
