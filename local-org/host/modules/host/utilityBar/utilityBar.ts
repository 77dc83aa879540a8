import { LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';

/** The app's utility bar: items that open a panel over any page. */
export default class UtilityBar extends LightningElement {
    open: string | undefined;

    get items() {
        return environment().bootstrap.app.utilities.map((item) => ({
            ...item,
            expanded: String(item.component === this.open)
        }));
    }
    get hasItems(): boolean {
        return this.items.length > 0;
    }
    get shown() {
        const item = this.items.find(({ component }) => component === this.open);
        return item && { ...item, is: environment().bundles[`c/${item.component}`]?.['default'] };
    }

    handleToggle(event: Event): void {
        const { component } = (event.currentTarget as HTMLElement).dataset;
        this.open = component === this.open ? undefined : component;
    }
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.open = undefined;
    }
}
