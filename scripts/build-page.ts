/**
 * Brings the bundles and the page up to date; says so on standard error when there was something to do. `npm start`
 * runs it as a process of its own, so that the memory of the compilers goes with it.
 */
import { buildHost } from '../local-org/build/build.ts';
import { buildBundles } from './build.ts';

const started = performance.now();
try {
    const bundles = buildBundles({ tolerant: true });
    if (bundles.messages) process.stderr.write(`Some bundles do not type-check:\n${bundles.messages}\n`);
    const host = await buildHost({ quiet: true });
    if (bundles.compiled || host.base || host.shell || host.app) {
        process.stderr.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    }
} catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
}
