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

/** Room for the More menu, in pixels. */
const moreWidth = 96;

function listAddress(objectName: string): string {
    return `/lightning/o/${objectName}/list`;
}

/** Navigation bar of the app, from its deployed metadata. */
export default class AppNavigation extends LightningElement {
    private location = router().location;
    /** Tabs that fit; the others are in the More menu. undefined = not measured yet. */
    private fitting: number | undefined;
    private measuredWidth = 0;

    override connectedCallback(): void {
        router().watch((location) => (this.location = location));
        globalThis.addEventListener('resize', () => {
            if (globalThis.innerWidth !== this.measuredWidth) this.fitting = undefined;
        });
    }

    override renderedCallback(): void {
        if (this.fitting !== undefined) return;
        const bar = this.template!.querySelector('nav')!;
        const tabs = [...this.template!.querySelectorAll<HTMLElement>('li')];
        const { left, right, width } = bar.getBoundingClientRect();
        const isLeftward = document.documentElement.dir === 'rtl';
        const endOf = (tab: HTMLElement): number => {
            const box = tab.getBoundingClientRect();
            return isLeftward ? right - box.left : box.right - left;
        };
        this.measuredWidth = globalThis.innerWidth;
        const fits = tabs.length === 0 || endOf(tabs.at(-1)!) <= width;
        this.fitting = fits ? tabs.length : tabs.filter((tab) => endOf(tab) <= width - moreWidth).length;
    }

    get shownTabs(): Item[] {
        return this.fitting === undefined ? this.tabs : this.tabs.slice(0, this.fitting);
    }

    get moreTabs(): Item[] {
        return this.fitting === undefined ? [] : this.tabs.slice(this.fitting);
    }

    get hasMore(): boolean {
        return this.moreTabs.length > 0;
    }

    get items(): { key: string; label: string }[] {
        return environment().bootstrap.app.items.map(({ objectName, label }) => ({
            key: listAddress(objectName),
            label
        }));
    }

    handleGo(event: CustomEvent<{ value: string }>): void {
        router().go(event.detail.value);
    }

    get appName(): string {
        return environment().bootstrap.app.label;
    }

    get tabs(): Item[] {
        const attributes = this.location.page?.attributes ?? {};
        return environment().bootstrap.app.tabs.map(({ name, label, objectName }) => {
            const isHome = name === 'standard-home';
            const active = isHome
                ? attributes['pageName'] === 'home'
                : objectName
                  ? attributes['objectApiName'] === objectName
                  : attributes['apiName'] === name;
            return {
                key: name,
                label,
                href: isHome ? '/lightning/page/home' : objectName ? listAddress(objectName) : `/lightning/n/${name}`,
                current: active ? 'page' : undefined,
                itemClass: active ? 'slds-context-bar__item slds-is-active' : 'slds-context-bar__item'
            };
        });
    }
}
