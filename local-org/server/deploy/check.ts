/**
 * What is wrong with the metadata that an org would have after a deployment: the rules of the metadata check, and the
 * platform's compiler over every bundle that comes in.
 */
import { Worker } from 'node:worker_threads';
import { checkMetadata } from '../../../scripts/check-metadata/check.ts';
import { formatReason } from '../../../scripts/check-metadata/problem.ts';
import { compileBundle } from '../../../scripts/compile-bundles.ts';

export interface CheckTask {
    /** The org's source as it would be, and as it is. */
    folder: string;
    folderBefore: string;
    /** Files of the deployment, below the folder. */
    files: string[];
    /** Bundles to compile. */
    bundles: string[];
}

/** A finding in a file of the org's source. */
export interface Finding {
    path: string;
    line?: number;
    column?: number;
    problem: string;
    warning: boolean;
}

/** Runs a check in a thread of its own. */
export function checkInBackground(task: CheckTask): Promise<Finding[]> {
    const hooks = new URL('../../../scripts/toolchain/register.mjs', import.meta.url);
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
            workerData: task,
            execArgv: ['--disable-warning=ExperimentalWarning', '--import', hooks.href]
        });
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`The check of a deployment ended with ${code}`)));
    });
}

/** Findings in the files of the deployment, and those that it causes in other files. */
export async function checkDeployment({ folder, folderBefore, files, bundles }: CheckTask): Promise<Finding[]> {
    const coming = new Set(files);
    const isComing = (path: string): boolean => coming.has(path) || files.some((file) => file.startsWith(`${path}/`));
    const findings = rulesOver(folder).filter(({ path, warning }) => !warning || isComing(path));
    // What was wrong before is no fault of this deployment.
    if (findings.some(({ path, warning }) => !warning && !isComing(path))) {
        const known = new Set(rulesOver(folderBefore).map(({ path, problem }) => `${path} ${problem}`));
        for (let index = findings.length - 1; index >= 0; index--) {
            const { path, problem, warning } = findings[index]!;
            if (!isComing(path) && !warning && known.has(`${path} ${problem}`)) findings.splice(index, 1);
        }
    }
    for (const name of bundles) {
        const home = `default/lwc/${name}`;
        for (const { file, line, column, message } of await compileBundle(name, `${folder}/${home}`))
            findings.push({ path: `${home}/${file}`, line, column, problem: message, warning: false });
    }
    return findings;
}

const rulesOver = (folder: string): Finding[] =>
    checkMetadata(folder).problems.map((problem) => ({
        path: problem.file,
        line: problem.line,
        problem: formatReason(problem),
        warning: problem.severity === 'warning'
    }));
