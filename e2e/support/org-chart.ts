/** The org chart on a record page, as its user finds it: by role and name, never by class or position. */
import type { Locator, Page } from 'playwright-core';

export class OrgChart {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    get status(): Locator {
        return this.page.getByRole('status').filter({ hasText: 'placed' });
    }

    tree(account: string): Locator {
        return this.page.getByRole('tree', { name: account });
    }

    /** Somebody on the map whose accessible name holds `text`. */
    person(text: string | RegExp): Locator {
        return this.page.getByRole('treeitem', { name: text });
    }

    /** A button of the toolbar or of the ones on the chart. */
    button(name: string | RegExp): Locator {
        return this.page.getByRole('article', { name: 'Org Chart' }).getByRole('button', { name });
    }

    /** Waits until a button of the toolbar can be pressed: Redo after an undo was saved, Undo after an edit was. */
    async enabled(name: 'Undo' | 'Redo'): Promise<void> {
        const toolbar = this.page.getByRole('toolbar', { name: 'Org Chart' });
        await toolbar.getByRole('button', { name, disabled: false }).waitFor();
    }

    get panel(): Locator {
        return this.page.getByRole('region', { name: 'Details' });
    }

    /** Types into the search and takes the first person found: the chart goes there, the panel opens. */
    async find(text: string): Promise<void> {
        const search = this.page.getByRole('combobox', { name: 'Search people' });
        await search.fill(text);
        await this.page.getByRole('option').first().waitFor();
        await search.press('ArrowDown');
        await search.press('Enter');
        await this.panel.waitFor();
    }

    /** Opens the edit form of the person in the panel. */
    async edit(): Promise<void> {
        await this.panel.getByRole('button', { name: 'Edit', exact: true }).click();
        await this.titleInput.waitFor();
    }

    get titleInput(): Locator {
        return this.panel.getByRole('textbox', { name: 'Title' });
    }

    /** Chooses a manager in the open edit form. */
    async chooseManager(text: string): Promise<void> {
        const search = this.panel.getByRole('combobox', { name: 'Search for the manager' });
        await search.fill(text);
        await this.panel.getByRole('option').first().waitFor();
        await search.press('ArrowDown');
        await search.press('Enter');
    }

    async save(): Promise<void> {
        await this.panel.getByRole('button', { name: 'Save', exact: true }).click();
    }

    /** The open form of a judgement. */
    get judgement(): Locator {
        return this.panel.getByRole('form', { name: 'Judgement' });
    }

    /** Chooses a value in the open form of a judgement. */
    async choose(label: string, option: string): Promise<void> {
        await this.judgement.getByRole('combobox', { name: label, exact: true }).click();
        await this.page.getByRole('option', { name: option, exact: true }).click();
    }

    /** Chooses what the colours say. */
    async colourBy(measure: string): Promise<void> {
        await this.page.getByRole('combobox', { name: 'Color by' }).click();
        await this.page.getByRole('option', { name: measure, exact: true }).click();
    }

    /** An entry of the legend, by its name and number of people. */
    legend(name: string): Locator {
        return this.page.getByRole('group', { name: 'Legend' }).getByRole('button', { name, exact: true });
    }

    /** Presses Tab until the focus is on a button of the panel with that name; throws after thirty. */
    async tabTo(name: string): Promise<void> {
        const button = this.panel.getByRole('button', { name, exact: true });
        for (let press = 0; press < 30; press++) {
            if (await button.evaluate((element) => element === (element.getRootNode() as Document).activeElement))
                return;
            await this.page.keyboard.press('Tab');
        }
        throw new Error(`No Tab leads to the button ${name}`);
    }
}
