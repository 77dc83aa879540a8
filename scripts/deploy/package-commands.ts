/** What `npm run package` asks of `sf`, by step. */

export interface PackageOptions {
    targetDevHub?: string;
    targetOrg?: string;
    /** Id of a package version, `04t…`. */
    version?: string;
    alias: string;
    days: string;
}

export type PackageStep = 'scratch' | 'create' | 'version' | 'install' | 'uninstall';

const NAME = 'Account Atlas';

interface Command {
    args: string[];
    /** Options that must be given. */
    needs: (keyof PackageOptions)[];
    /** Whether the compiled bundles are part of it. */
    builds: boolean;
    afterwards: string;
}

/** The command of a step (https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_unlocked_pkg_intro.htm). */
export function packageCommand(step: PackageStep, options: PackageOptions): Command {
    const { targetDevHub = '', targetOrg = '', version = '', alias, days } = options;
    const commands: Record<PackageStep, Command> = {
        scratch: {
            args: [
                ...['org', 'create', 'scratch', '--definition-file', 'config/project-scratch-def.json'],
                ...['--alias', alias, '--duration-days', days, '--target-dev-hub', targetDevHub, '--wait', '30']
            ],
            needs: ['targetDevHub'],
            builds: false,
            afterwards: `Go on with: npm run deploy -- --target-org ${alias}`
        },
        create: {
            args: [
                ...['package', 'create', '--name', NAME, '--package-type', 'Unlocked', '--path', 'force-app'],
                ...['--target-dev-hub', targetDevHub]
            ],
            needs: ['targetDevHub'],
            builds: false,
            afterwards: 'sf has written the id of the package to sfdx-project.json: keep it.'
        },
        version: {
            args: [
                ...['package', 'version', 'create', '--package', NAME, '--installation-key-bypass'],
                ...['--target-dev-hub', targetDevHub, '--wait', '60']
            ],
            needs: ['targetDevHub'],
            builds: true,
            afterwards:
                'Install the version in a test org, then make it one for production: sf package version promote --package 04t…'
        },
        install: {
            args: [
                ...['package', 'install', '--package', version, '--target-org', targetOrg],
                ...['--wait', '30', '--publish-wait', '10', '--no-prompt']
            ],
            needs: ['targetOrg', 'version'],
            builds: false,
            afterwards: `Assign permission sets: sf org assign permset --name Account_Atlas_Admin --target-org ${targetOrg}`
        },
        uninstall: {
            args: ['package', 'uninstall', '--package', version, '--target-org', targetOrg, '--wait', '30'],
            needs: ['targetOrg', 'version'],
            builds: false,
            afterwards:
                'If the org refuses: take away the assignments of the permission sets, the record pages from their activations, and what of your own names fields of the package. The data of the package goes with it: export first.'
        }
    };
    return commands[step];
}
