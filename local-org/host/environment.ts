/** What every part of the shell may know: set once before the shell is made. */
import type { Bootstrap } from './bootstrap.ts';
import type { ModuleExports } from './bundles.ts';
import type { Preferences } from './preferences.ts';

export interface Environment {
    bootstrap: Bootstrap;
    /** Our bundles by name (`c/orgChartPage`). */
    bundles: Record<string, ModuleExports>;
    preferences: Preferences;
}

let current: Environment | undefined;

/** Called by `start`. */
export function setEnvironment(environment: Environment): void {
    current = environment;
}

export function environment(): Environment {
    if (!current) throw new Error('The page has not started yet');
    return current;
}
