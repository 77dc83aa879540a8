/** The Account Landscape on a record page, as its user finds it: by role and name, never by class or position. */
import type { Locator, Page } from 'playwright-core';

export class Landscape {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Opens the tab and waits for the first cells. */
    async open(): Promise<void> {
        await this.page.getByRole('tab', { name: 'Landscape', exact: true }).click();
        await this.grid.getByRole('gridcell').first().waitFor();
    }

    get grid(): Locator {
        return this.page.getByRole('grid', { name: 'Account Landscape' });
    }

    /** A cell by the names of its buying center and offering. */
    cell(buyingCenter: string, offering: string): Locator {
        return this.grid.locator(`[role=gridcell][aria-label^="${buyingCenter}, ${offering}, "]`);
    }

    /** The sum of the page: landscape, unmapped and account total. */
    get sum(): Locator {
        return this.page.getByRole('status').filter({ hasText: 'Account total' });
    }

    get unmapped(): Locator {
        return this.page.getByRole('region', { name: /^Unmapped, / });
    }

    get panel(): Locator {
        return this.page.getByRole('region', { name: 'Details' });
    }

    get toolbar(): Locator {
        return this.page.getByRole('toolbar', { name: 'Account Landscape' });
    }

    /** Chooses an option of a combobox somewhere on the page. */
    async choose(within: Locator, label: string, option: string): Promise<void> {
        await within.getByRole('combobox', { name: label }).click();
        await this.page.getByRole('option', { name: option, exact: true }).click();
    }

    /** The entry of the legend that filters by a state. */
    legend(state: string): Locator {
        return this.page
            .getByRole('group', { name: /^Legend/ })
            .getByRole('button', { name: new RegExp(`^${state}\\s*\\d`) });
    }
}
