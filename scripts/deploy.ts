/**
 * `npm run deploy -- --target-org ALIAS`: builds, checks, deploys the package with `sf`, assigns the admin's permission
 * sets, and says what is left to do by hand. The alias is one that `sf org login` has made.
 *
 * Nothing is sent before build and check are clean, and never JavaScript that is older than its TypeScript.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildBundles, staleBundles } from './build.ts';
import { checkMetadata } from './check-metadata/check.ts';
import { formatProblem } from './check-metadata/problem.ts';
import { byHand, type Part } from './deploy/by-hand.ts';
import { runSf } from './deploy/run-sf.ts';
import { root } from './toolchain/bundles.mjs';

interface DeployCommand {
    targetOrg: string;
    validate: boolean;
    dashboards: boolean;
    translations: boolean;
    build: boolean;
    /** False for `--no-assign`. */
    assign: string[] | false;
    wait: string;
}

const FOLDERS: Record<Part, string> = {
    package: 'force-app',
    dashboards: 'force-dashboards',
    translations: 'force-translations'
};

/** A step that ended the command; its message has been told or tells all. */
class Refusal extends Error {}

function readCommand(): DeployCommand {
    const command = new Command('npm run deploy --')
        .description('Builds, checks and deploys Account Atlas into an org that sf is logged in to.')
        .requiredOption('--target-org <alias>', 'alias or user name, as sf org list shows it')
        .option('--validate', 'try the deployment and keep nothing of it', false)
        .option('--dashboards', 'deploy the dashboards of force-dashboards too', false)
        .option('--translations', 'deploy force-translations too; the org needs Translation Workbench', false)
        .option('--assign <names...>', 'permission sets for the user who deploys', [
            'Account_Atlas_Admin',
            'Account_Atlas_Private_Notes'
        ])
        .option('--no-assign', 'assign no permission set')
        .option('--no-build', 'take the JavaScript as it is; refused where it is older than its TypeScript')
        .option('--wait <minutes>', 'how long to wait for the org', '30')
        .parse();
    return command.opts<DeployCommand>();
}

const say = (text: string): void => console.log(text);

function build(command: DeployCommand): void {
    if (command.build) {
        const { files, compiled } = buildBundles();
        say(compiled ? `Built: ${files} files` : 'Built: everything was up to date');
    }
    const stale = staleBundles();
    if (stale.length > 0)
        throw new Refusal(
            `${stale.length} compiled files are missing or older than their TypeScript, ${stale[0]} among them. Run npm run build; nothing was deployed.`
        );
}

function check(parts: Part[]): void {
    const main = join(root, FOLDERS.package, 'main');
    const lines = parts.flatMap((part) => {
        const folder = join(root, FOLDERS[part], 'main');
        const before = part === 'package' ? [] : [main];
        return checkMetadata(folder, undefined, before).problems.map(
            (problem) => `${FOLDERS[part]}/main/${formatProblem(problem)}`
        );
    });
    for (const line of lines) console.error(line);
    if (lines.length > 0) throw new Refusal(`The metadata check found ${lines.length} problems; nothing was deployed.`);
    say('Checked: no problems');
}

async function deploy(part: Part, command: DeployCommand): Promise<void> {
    say(`${command.validate ? 'Validating' : 'Deploying'} ${FOLDERS[part]}`);
    const { code } = await runSf([
        'project',
        'deploy',
        'start',
        '--source-dir',
        FOLDERS[part],
        '--target-org',
        command.targetOrg,
        '--wait',
        command.wait,
        ...(command.validate ? ['--dry-run'] : [])
    ]);
    if (code !== 0) throw new Refusal(`The org refused ${FOLDERS[part]}; what it says stands above.`);
}

interface Assignments {
    result?: { successes?: { value: string }[]; failures?: { name: string; message: string }[] };
    message?: string;
}

async function assign(names: string[], targetOrg: string): Promise<void> {
    for (const name of names) {
        const { output } = await runSf(['org', 'assign', 'permset', '--name', name, '--target-org', targetOrg], true);
        const { result, message } = JSON.parse(output.slice(output.indexOf('{'))) as Assignments;
        const failure = result?.failures?.[0]?.message ?? (result ? undefined : message);
        // Who deploys a second time has them already.
        if (failure === undefined || /duplicate/i.test(failure)) say(`Assigned: ${name}`);
        else throw new Refusal(`The permission set ${name} could not be assigned: ${failure}`);
    }
}

async function run(command: DeployCommand): Promise<void> {
    const asked: [Part, boolean][] = [
        ['package', true],
        ['dashboards', command.dashboards],
        ['translations', command.translations]
    ];
    const parts = asked.flatMap(([part, wanted]) => (wanted ? [part] : []));
    const absent = parts.find((part) => !existsSync(join(root, FOLDERS[part])));
    if (absent) throw new Refusal(`There is no folder ${FOLDERS[absent]}.`);
    build(command);
    check(parts);
    for (const part of parts) {
        // Somebody may have saved a file while the check ran.
        build({ ...command, build: false });
        await deploy(part, command);
    }
    if (command.validate) return say('Valid. Nothing was changed.');
    if (command.assign) await assign(command.assign, command.targetOrg);
    say(byHand(parts));
}

try {
    await run(readCommand());
} catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
}
