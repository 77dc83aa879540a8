/**
 * Finds the Chromium that the end-to-end tests and benchmarks drive, and installs it where that is possible
 * without asking: as root on Debian, with apt-get.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fixedPlaces = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Flags for a headless run that touches nothing but loopback: without the background-networking ones,
 * Chromium looks up its vendor's hosts at every start.
 */
export const browserFlags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

function installed(): string | undefined {
    const named = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH'];
    if (named) {
        if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
        return named;
    }
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
        for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
    }
    return fixedPlaces.find((place) => existsSync(place));
}

function canInstall(): boolean {
    return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Path of a Chromium or Chrome: CHROMIUM_PATH (or CHROME_PATH), then PATH, then the usual places, then
 * `apt-get install chromium` where this is root on Debian.
 *
 * @throws Error that says what to install.
 */
export function findBrowser(): string {
    const found = installed();
    if (found) return found;
    if (canInstall()) {
        console.error('No Chromium found: installing it with apt-get.');
        const options = { stdio: ['ignore', 2, 2] as ('ignore' | number)[] };
        execFileSync('apt-get', ['update', '-qq'], options);
        execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
        const now = installed();
        if (now) return now;
    }
    throw new Error(
        'The end-to-end tests need Chromium or Chrome. Install one (Debian: "apt-get install chromium"), ' +
            'or set CHROMIUM_PATH to its executable.'
    );
}
