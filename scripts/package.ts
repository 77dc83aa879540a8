/**
 * `npm run package -- STEP`: the life of the unlocked package, with `sf`.
 *
 *   scratch --target-dev-hub HUB [--alias NAME]            a scratch org to try the package in
 *   create --target-dev-hub HUB                            once: the package itself
 *   version --target-dev-hub HUB                           a version of it, from fresh bundles
 *   install --version 04t… --target-org ALIAS              a version into an org
 *   uninstall --version 04t… --target-org ALIAS
 */
import { Argument, Command } from 'commander';
import { buildBundles } from './build.ts';
import { checkMetadata } from './check-metadata/check.ts';
import { formatProblem } from './check-metadata/problem.ts';
import { packageCommand, type PackageOptions, type PackageStep } from './deploy/package-commands.ts';
import { runSf } from './deploy/run-sf.ts';
import { root } from './toolchain/bundles.mjs';

const command = new Command('npm run package --')
    .description('Makes, installs and removes the unlocked package, with sf.')
    .addArgument(new Argument('<step>').choices(['scratch', 'create', 'version', 'install', 'uninstall']))
    .option('--target-dev-hub <alias>', 'the Dev Hub, for scratch, create and version')
    .option('--target-org <alias>', 'the org, for install and uninstall')
    .option('--version <id>', 'package version, 04t…, for install and uninstall')
    .option('--alias <name>', 'alias of a new scratch org', 'atlas')
    .option('--days <number>', 'life of a new scratch org', '7')
    .parse();

const options = command.opts<PackageOptions>();
const { args, needs, builds, afterwards } = packageCommand(command.args[0] as PackageStep, options);
const absent = needs.find((name) => options[name] === undefined);
if (absent) command.error(`This step needs --${absent.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`);
if (builds) {
    buildBundles();
    const { problems } = checkMetadata(`${root}/force-app/main`);
    for (const problem of problems) console.error(formatProblem(problem));
    if (problems.length > 0) process.exit(1);
}
const { code } = await runSf(args);
if (code === 0) console.log(afterwards);
process.exitCode = code;
