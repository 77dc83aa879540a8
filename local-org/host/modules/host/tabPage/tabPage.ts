import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import type { Flexipage, FlexiComponent, Tab } from '../../../bootstrap.ts';
import { setPageTitle } from '../../../page-title.ts';

/** A tab of the app that opens a component or an app page. */
export default class TabPage extends LightningElement {
    @api tabName!: string;

    override connectedCallback(): void {
        setPageTitle(this.tab?.label);
    }

    private get tab(): Tab | undefined {
        return environment().bootstrap.app.tabs.find(({ name }) => name === this.tabName);
    }

    get page(): Flexipage | undefined {
        return environment().bootstrap.flexipages[this.tab?.flexipage ?? ''];
    }

    get components(): FlexiComponent[] | undefined {
        const component = this.tab?.component;
        if (component) return [{ name: `c:${component}`, identifier: component, properties: {} }];
        return this.page && Object.values(this.page.regions).flat();
    }
}
