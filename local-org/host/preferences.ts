/** What the person at the browser has chosen: in the address once, then remembered for the session. */

export type Theme = 'light' | 'dark';

export interface Preferences {
    persona: string;
    theme: Theme;
    /** Lightning Web Security on. */
    security: boolean;
}

const names = { persona: 'persona', theme: 'theme', security: 'lws' } as const;

function chosen(name: string, otherwise: string): string {
    const key = `atlas.${name}`;
    const asked = new URL(location.href).searchParams.get(name);
    if (asked !== null) sessionStorage.setItem(key, asked);
    return asked ?? sessionStorage.getItem(key) ?? otherwise;
}

/** The choices in force. Defaults come from the server, as attributes of the page; `system` is what the browser prefers. */
export function readPreferences(): Preferences {
    const { theme = 'system', lws = 'on' } = document.documentElement.dataset;
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    return {
        persona: chosen(names.persona, 'admin'),
        theme: chosen(names.theme, theme === 'system' ? system : theme) === 'dark' ? 'dark' : 'light',
        security: chosen(names.security, lws) !== 'off'
    };
}

/** Remembers a choice and starts the page again with it. */
export function choose(name: 'persona' | 'theme' | 'security', value: string): void {
    sessionStorage.setItem(`atlas.${names[name]}`, value);
    const url = new URL(location.href);
    for (const parameter of Object.values(names)) url.searchParams.delete(parameter);
    location.replace(url);
}

/** Forgets every choice: what cannot be shown should not be asked for again. */
export function forgetChoices(): void {
    for (const name of Object.values(names)) sessionStorage.removeItem(`atlas.${name}`);
}
