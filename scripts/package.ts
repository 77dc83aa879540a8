/**
 * `npm run package -- STEP`: the life of the unlocked package, with `sf`.
 *
 *   scratch --target-dev-hub HUB [--alias NAME]            a scratch org to try the package in
 *   create --target-dev-hub HUB                            once: the package itself
 *   version --target-dev-hub HUB                           a version of it, from fresh bundles
 *   install --version 04t… --target-org ALIAS              a version into an org
 *   uninstall --version 04t… --target-org ALIAS
 *
 * and, for a managed package, the sources with its namespace:
 *
 *   sources --namespace atlas --to DIR    what `sf package version create` takes, run in DIR
 *   trial --namespace atlas --to DIR      a project whose local org has it installed: `node DIR/scripts/run.mjs start`
 */
import { resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { buildBundles } from './build.ts';
import { checkMetadata } from './check-metadata/check.ts';
import { formatProblem } from './check-metadata/problem.ts';
import { packageCommand, type PackageOptions, type PackageStep } from './deploy/package-commands.ts';
import { runSf } from './deploy/run-sf.ts';
import { writeInstalledProject, writePackageSources } from './namespace/write-namespaced.ts';
import { root } from './toolchain/bundles.mjs';

const command = new Command('npm run package --')
    .description('Makes, installs and removes the package, with sf.')
    .addArgument(
        new Argument('<step>').choices(['scratch', 'create', 'version', 'install', 'uninstall', 'sources', 'trial'])
    )
    .option('--target-dev-hub <alias>', 'the Dev Hub, for scratch, create and version')
    .option('--target-org <alias>', 'the org, for install and uninstall')
    .option('--version <id>', 'package version, 04t…, for install and uninstall')
    .option('--alias <name>', 'alias of a new scratch org', 'atlas')
    .option('--days <number>', 'life of a new scratch org', '7')
    .option('--namespace <name>', 'namespace, for sources and trial')
    .option('--to <folder>', 'new folder, for sources and trial')
    .parse();

interface NamespaceOptions {
    namespace?: string;
    to?: string;
}

const options = command.opts<PackageOptions & NamespaceOptions>();
const step = command.args[0] as PackageStep | 'sources' | 'trial';
if (step === 'sources' || step === 'trial') writeNamespaced(step, options);
else await callSf(step);

/** Bundles as they are to be deployed; ends the program where the metadata has problems. */
function buildAndCheck(): void {
    buildBundles();
    const { problems } = checkMetadata(`${root}/force-app/main`);
    for (const problem of problems) console.error(formatProblem(problem));
    if (problems.length > 0) process.exit(1);
}

function writeNamespaced(kind: 'sources' | 'trial', { namespace, to }: NamespaceOptions): void {
    if (namespace === undefined || to === undefined) return command.error('This step needs --namespace and --to.');
    buildAndCheck();
    try {
        (kind === 'sources' ? writePackageSources : writeInstalledProject)(namespace, resolve(to));
    } catch (error) {
        command.error((error as Error).message);
    }
    console.log(
        kind === 'sources'
            ? `Go on in ${to}: sf package version create`
            : `Go on with: node ${to}/scripts/run.mjs start`
    );
}

async function callSf(name: PackageStep): Promise<void> {
    const { args, needs, builds, afterwards } = packageCommand(name, options);
    const absent = needs.find((option) => options[option] === undefined);
    if (absent) command.error(`This step needs --${absent.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`);
    if (builds) buildAndCheck();
    const { code } = await runSf(args);
    if (code === 0) console.log(afterwards);
    process.exitCode = code;
}
