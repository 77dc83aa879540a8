/**
 * Evaluates our bundles: inside a Lightning Web Security sandbox, as an org does it, or plainly for debugging.
 */
import { evaluateFunction, wrapDependency } from '@locker/sandbox';

/** A module as AMD sees it. */
export type ModuleExports = Record<string, unknown>;

/** What the app bundle's `defineBundles` call hands over. */
export interface BundleDefinition {
    dependencies: string[];
    factory: (...dependencies: unknown[]) => void;
}

/** One sandbox for the whole namespace, as on the platform. */
const sandboxKey = 'c';

/** Loads a script that calls `defineBundles(dependencies, factory)` and returns what it called it with. */
export function loadDefinition(address: string): Promise<BundleDefinition> {
    return new Promise((resolve, reject) => {
        let definition: BundleDefinition | undefined;
        (globalThis as Record<string, unknown>)['defineBundles'] = (
            dependencies: string[],
            factory: BundleDefinition['factory']
        ) => (definition = { dependencies, factory });
        const script = document.createElement('script');
        script.src = address;
        script.addEventListener('load', () => {
            script.remove();
            if (definition) resolve(definition);
            else reject(new Error(`${address} defines no bundles.`));
        });
        script.addEventListener('error', () => reject(new Error(`${address} could not be loaded.`)));
        document.head.append(script);
    });
}

/**
 * Runs the bundles and returns their modules by name (`c/orgChartPage`).
 *
 * @param resolve the module that an import from outside stands for; throws when there is none
 */
export function evaluateBundles(
    { dependencies, factory }: BundleDefinition,
    resolve: (id: string) => unknown,
    security: boolean
): Record<string, ModuleExports> {
    const result: { bundles?: Record<string, ModuleExports> } = {};
    const modules = dependencies.map((id) => {
        if (id === 'exports') return result;
        const module = resolve(id);
        return security ? wrapDependency(module, id, sandboxKey) : module;
    });
    const run = security
        ? (evaluateFunction(sandboxKey, factory, {}, '//# sourceURL=c.js') as BundleDefinition['factory'])
        : factory;
    run(...modules);
    return { ...result.bundles };
}
