import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import type { Flexipage, FlexiComponent, Tab } from '../../../bootstrap.ts';
import { setPageTitle } from '../../../page-title.ts';

/** A tab of the app that opens a component or an app page. */
export default class TabPage extends LightningElement {
    /** Absent for the home page. */
    @api tabName: string | undefined;

    override connectedCallback(): void {
        setPageTitle(this.tabName ? this.tab?.label : 'Home');
    }

    private get tab(): Tab | undefined {
        return environment().bootstrap.app.tabs.find(({ name }) => name === this.tabName);
    }

    get page(): Flexipage | undefined {
        const { flexipages, app } = environment().bootstrap;
        return flexipages[(this.tabName ? this.tab?.flexipage : app.home) ?? ''];
    }

    get components(): FlexiComponent[] | undefined {
        const component = this.tab?.component;
        if (component) return [{ name: `c:${component}`, identifier: component, properties: {} }];
        return this.page && Object.values(this.page.regions).flat();
    }
}
