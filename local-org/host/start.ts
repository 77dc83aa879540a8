/** Starts the page: signs in as the persona, evaluates our bundles, shows the shell. */
import { createElement } from 'lwc';
import Shell from 'host/shell';
import { installRouter, Router } from '../platform/router.ts';
import { httpTransport, useTransport } from '../platform/transport.ts';
import { directionOf, salesforceModule } from '../platform/salesforce-modules.ts';
import { evaluateBundles, loadDefinition, type ModuleExports } from './bundles.ts';
import type { Bootstrap } from './bootstrap.ts';
import { forgetChoices, readPreferences } from './preferences.ts';
import { setEnvironment } from './environment.ts';

interface BuiltAddresses {
    app: string;
    appPlain: string;
}

async function bootstrap(persona: string): Promise<Bootstrap> {
    const response = await fetch(`/local-org/bootstrap?persona=${encodeURIComponent(persona)}`);
    const answer = (await response.json()) as Bootstrap & { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `The org answered ${response.status}.`);
    return answer;
}

/**
 * @param modules everything that a bundle may import from the platform, by specifier
 */
export async function start(modules: Record<string, ModuleExports>): Promise<void> {
    const addresses = JSON.parse(document.getElementById('addresses')!.textContent!) as BuiltAddresses;
    const preferences = readPreferences();
    try {
        const [facts, definition] = await Promise.all([
            bootstrap(preferences.persona),
            loadDefinition(preferences.security ? addresses.app : addresses.appPlain)
        ]);
        const { language } = facts.surroundings;
        document.documentElement.lang = language;
        document.documentElement.dir = directionOf(language);
        useTransport(httpTransport(facts.token, fetch.bind(globalThis)));
        installRouter(new Router(window));
        const resolve = (id: string): unknown => modules[id] ?? salesforceModule(id, facts.surroundings);
        setEnvironment({
            bootstrap: facts,
            bundles: evaluateBundles(definition, resolve, preferences.security),
            preferences
        });
        document.getElementById('page')!.replaceChildren(createElement('host-shell', { is: Shell }));
    } catch (error) {
        forgetChoices();
        showFailure(error as Error);
        throw error;
    }
}

function showFailure({ message }: Error): void {
    const box = document.createElement('p');
    box.className = 'slds-m-around_large slds-text-color_error';
    box.setAttribute('role', 'alert');
    box.textContent = `The page could not start. ${message}`;
    document.getElementById('page')!.replaceChildren(box);
}
