/** The other views of the org chart, as their user finds them: by role and name, never by class or position. */
import type { Locator, Page } from 'playwright-core';

export class OrgChartViews {
    private readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Opens a view by the name of its tab. */
    async open(view: 'Network' | 'Grid' | 'Coverage' | 'Pairing' | 'Table'): Promise<void> {
        await this.page.getByRole('tab', { name: view, exact: true }).click();
        await this.page.getByRole('tabpanel', { name: view }).waitFor();
    }

    button(name: string | RegExp): Locator {
        return this.page.getByRole('button', { name });
    }

    get dialog(): Locator {
        return this.page.getByRole('dialog');
    }

    /** Finds somebody in a search box of the open dialog. */
    async find(label: string, name: string): Promise<void> {
        const box = this.dialog.getByRole('combobox', { name: label, exact: true });
        await box.fill(name);
        await this.dialog.getByRole('option', { name }).first().click();
    }

    /** Chooses a value in the open dialog. */
    async choose(label: string, option: string): Promise<void> {
        await this.dialog.getByRole('combobox', { name: label, exact: true }).click();
        await this.page.getByRole('option', { name: option, exact: true }).click();
    }

    async pick(group: string, option: string): Promise<void> {
        await this.dialog.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
    }

    async save(): Promise<void> {
        await this.dialog.getByRole('button', { name: 'Save', exact: true }).click();
    }

    /** Saves and waits until the dialog is gone. */
    async saved(): Promise<void> {
        await this.save();
        await this.dialog.waitFor({ state: 'detached' });
    }

    /** Somebody in the drawing of the network. */
    face(name: string): Locator {
        return this.page
            .getByRole('group', { name: 'Network of people' })
            .getByRole('button', { name: new RegExp(`^${name}`) });
    }

    /** The list of relationships beside the drawing. */
    get relationships(): Locator {
        return this.page.getByRole('region', { name: /^Relationships/ });
    }

    /** A relationship in that list. */
    told(words: string | RegExp): Locator {
        return this.relationships.getByRole('listitem').filter({ hasText: words });
    }

    /** Drags from the middle of one element to the middle of another. */
    async drag(from: Locator, to: Locator): Promise<void> {
        // Both in sight, and what is dragged not below one of the page's own bars.
        await to.scrollIntoViewIfNeeded();
        await from.hover();
        const [start, end] = [await middle(from), await middle(to)];
        await this.page.mouse.move(start.x, start.y);
        await this.page.mouse.down();
        await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
        await this.page.mouse.move(end.x, end.y, { steps: 4 });
        await this.page.mouse.up();
    }

    /** A square of the influence x interest grid. */
    square(influence: number, interest: number): Locator {
        return this.page.getByRole('group', { name: new RegExp(`^Influence ${influence}, interest ${interest},`) });
    }
}

async function middle(element: Locator): Promise<{ x: number; y: number }> {
    const box = await element.boundingBox();
    if (!box) throw new Error('the element is not on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
