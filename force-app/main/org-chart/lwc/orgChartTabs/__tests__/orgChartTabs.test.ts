import { createElement } from 'lwc';
import { registerSa11yMatcher } from '@sa11y/jest';
import type { ViewName } from 'c/orgChartStore';
import OrgChartTabs from 'c/orgChartTabs';

registerSa11yMatcher();

async function open(view: ViewName) {
    const tabs = createElement('c-org-chart-tabs', { is: OrgChartTabs });
    const views = (['chart', 'grid', 'table'] as const).map((name) => ({ name, label: `The ${name}` }));
    Object.assign(tabs, { views, view });
    const chosen: string[] = [];
    tabs.addEventListener('viewchosen', (event) => chosen.push((event as CustomEvent<{ view: string }>).detail.view));
    document.body.appendChild(tabs);
    await Promise.resolve();
    const buttons = [...(tabs.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('[role=tab]')];
    return { tabs, chosen, buttons };
}

describe('c-org-chart-tabs', () => {
    afterEach(() => document.body.replaceChildren());

    it('names the views and marks the one that is shown', async () => {
        const { tabs, buttons } = await open('grid');
        expect(buttons.map((button) => button.textContent)).toEqual(['The chart', 'The grid', 'The table']);
        expect(buttons.map((button) => button.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
        expect(buttons.map((button) => button.tabIndex)).toEqual([-1, 0, -1]);
        await expect(tabs).toBeAccessible();
    });

    it('chooses by click', async () => {
        const { buttons, chosen } = await open('chart');
        buttons[2]?.click();
        expect(chosen).toEqual(['table']);
    });

    it.each([
        ['ArrowRight', 'chart', 'grid'],
        ['ArrowRight', 'table', 'chart'],
        ['ArrowLeft', 'chart', 'table'],
        ['Home', 'table', 'chart'],
        ['End', 'chart', 'table']
    ] as const)('%s on %s leads to %s', async (key, from, to) => {
        const { buttons, chosen } = await open(from);
        buttons
            .find((button) => button.tabIndex === 0)
            ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        expect(chosen).toEqual([to]);
    });
});
