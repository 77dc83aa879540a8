import { LightningElement } from 'lwc';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';

interface Item {
    key: string;
    label: string;
    href: string;
    current: 'page' | undefined;
    itemClass: string;
}

/** Navigation bar of the app, from its deployed metadata. */
export default class AppNavigation extends LightningElement {
    private location = router().location;

    connectedCallback(): void {
        router().watch((location) => (this.location = location));
    }

    get appName(): string {
        return environment().bootstrap.app.label;
    }

    get tabs(): Item[] {
        const attributes = this.location.page?.attributes ?? {};
        return environment().bootstrap.app.tabs.map(({ name, label, objectName }) => {
            const active = objectName ? attributes['objectApiName'] === objectName : attributes['apiName'] === name;
            return {
                key: name,
                label,
                href: objectName ? `/lightning/o/${objectName}/list` : `/lightning/n/${name}`,
                current: active ? 'page' : undefined,
                itemClass: active ? 'slds-context-bar__item slds-is-active' : 'slds-context-bar__item'
            };
        });
    }
}
