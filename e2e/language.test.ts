/**
 * The pages in German, and in a generated pseudo-language that is long and runs from right to left: nothing is hard-coded,
 * nothing is cut or overflows, dates and amounts follow the locale of the user.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../scripts/toolchain/bundles.mjs';
import { Journey } from './support/journey.ts';

/** Elements of our components whose text is wider than their box and that say it nowhere else. */
async function cutTexts(page: Page): Promise<string[]> {
    return page.evaluate(() => {
        const found: string[] = [];
        const walk = (node: Element | ShadowRoot): void => {
            for (const element of node.querySelectorAll('button, h1, h2, h3, th, dt, legend, label')) {
                const box = element as HTMLElement;
                const isShown = box.offsetParent !== null && box.clientWidth > 2;
                const hidden = box.closest('.slds-assistive-text, [title], [aria-label]');
                const isCut = box.scrollWidth > box.clientWidth + 2 && getComputedStyle(box).overflowX !== 'visible';
                if (isShown && isCut && !hidden) found.push(`${box.tagName} ${box.textContent!.trim().slice(0, 60)}`);
            }
        };
        walk(document.querySelector('#page')!);
        return found;
    });
}

/** Whether the page scrolls sideways: something is wider than the window. */
const scrollsSideways = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);

describe('languages', () => {
    let journey: Journey;
    let translations: string;
    let account: string;

    before(async () => {
        translations = mkdtempSync(join(tmpdir(), 'atlas-translations-'));
        cpSync(join(root, 'force-translations/main/default'), translations, { recursive: true });
        execFileSync(process.execPath, [join(root, 'scripts/run.mjs'), 'check-words', '--pseudo', translations], {
            cwd: root
        });
        journey = await Journey.start({ sample: 'story', args: ['--translations', translations] });
        account = `/lightning/r/Account/${await journey.accountId('Halvane Aircraft SE')}/view`;
    });
    after(async () => {
        await journey?.end();
        rmSync(translations, { recursive: true });
    });

    /** The account manager speaks a language from now on, as in their Salesforce settings. */
    async function speak(language: string, locale: string): Promise<void> {
        const { user_id: id } = await journey.client('manager').identity();
        const { user_id: admin } = await journey.client('admin').identity();
        for (const Id of [id, admin])
            await journey.client().sobject('User').update({ Id, LanguageLocaleKey: language, LocaleSidKey: locale });
    }

    const PAGES: [path: () => string, tab: string | null, persona: 'admin' | 'manager'][] = [
        [() => '/lightning/page/home', null, 'manager'],
        [() => account, null, 'manager'],
        [() => account, 'Landscape', 'manager'],
        [() => account, 'Plan', 'manager'],
        [() => '/lightning/n/Account_Atlas_Setup', null, 'admin']
    ];

    it('are shown in German, with German dates and amounts', async () => {
        await speak('de', 'de_DE');
        const { page, errors } = await journey.open('/lightning/page/home', 'manager');
        await page.getByRole('heading', { name: 'Meine Woche' }).waitFor();
        await page
            .getByText(/^Fällig \d{2}\.\d{2}\.\d{4}$/)
            .first()
            .waitFor();
        assert.equal(await page.locator('html').getAttribute('lang'), 'de');
        const setup = await journey.open('/lightning/n/Account_Atlas_Setup', 'admin');
        await setup.page.getByRole('heading', { name: 'Account Atlas Einrichtung' }).waitFor();
        await setup.page.getByText(/^Opportunities ohne Buying Center: \d+ \([\d.]+,\d\d\s\$\)$/).waitFor();
        await setup.page.getByRole('tab', { name: 'Einstellungen' }).click();
        await setup.page.getByRole('spinbutton', { name: 'Geschäftsjahr beginnt im Monat' }).waitFor();
        const chart = await journey.open(account, 'manager');
        await chart.page.getByRole('button', { name: 'Neue Stakeholder-Rolle' }).waitFor();
        await chart.page
            .getByText(/^\d+ Kontakte platziert, \d+ geparkt, \d+ Platzhalter/)
            .first()
            .waitFor({ state: 'attached' });
        const plan = chart.page;
        await plan.getByRole('tab', { name: 'Plan', exact: true }).click();
        await plan
            .getByRole('row', { name: /, (In Arbeit|Erledigt|Nicht begonnen|Blockiert)/ })
            .first()
            .waitFor();
        assert.equal(await plan.getByRole('row', { name: /, (In Progress|Done|Not Started|Blocked)\b/ }).count(), 0);
        assert.deepEqual([...errors, ...setup.errors, ...chart.errors], []);
    });

    for (const [language, locale] of [
        ['de', 'de_DE'],
        ['ar', 'ar']
    ] as const) {
        it(`cut nothing and overflow nowhere in "${language}"`, async () => {
            await speak(language, locale);
            for (const [path, tab, persona] of PAGES) {
                for (const width of [1440, 1024]) {
                    const { page, errors } = await journey.open(path(), persona, { width });
                    if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
                    await page.locator('article:visible').first().waitFor();
                    await page.waitForLoadState('networkidle');
                    const where = `${path()} ${tab ?? ''} at ${width}`;
                    assert.deepEqual([where, await cutTexts(page)], [where, []]);
                    assert.equal(await scrollsSideways(page), false, where);
                    if (language === 'ar') assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
                    assert.deepEqual(errors, []);
                    await page.context().close();
                }
            }
        });
    }
});
