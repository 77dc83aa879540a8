import { LightningElement } from 'lwc';
import Toast from 'lightning/toast';
import type { Toast as ToastDetail } from '../../../../platform/lightning/platformShowToastEvent/platformShowToastEvent.ts';
import type { PageReference } from '../../../../platform/page-reference.ts';
import { refreshAllShown } from '../../../../platform/records.ts';
import { refreshView } from '../../../../platform/refresh-view.ts';
import { router, type Location } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';

/** A page or dialog with everything that its template needs; a new key makes a new component. */
interface View {
    key: string;
    objectName: string | undefined;
    recordId: string | undefined;
    filterName: string | undefined;
    relationship: string | undefined;
    action: string | undefined;
    defaults: string | undefined;
    quickAction: string | undefined;
    tab: string | undefined;
    isList: boolean;
    isRecord: boolean;
    isRelated: boolean;
    isTab: boolean;
    isHome: boolean;
    isMissing: boolean;
}

/** The frame of every page: header, navigation bar, the page itself, dialogs over it, toasts. */
export default class Shell extends LightningElement {
    pages: View[] = [];
    dialogs: View[] = [];

    override connectedCallback(): void {
        document.documentElement.dataset['theme'] = environment().preferences.theme;
        router().watch((location) => this.show(location));
        this.show(router().location);
        document.addEventListener('click', handleLink);
        // Before the first toast exists: Salesforce's toast container listens on the body too, to the event by which
        // Toast.show tells it (with a `toast` class), and would report that a component's event has none.
        document.body.addEventListener('lightning__showtoast', (event) => {
            const { detail } = event as CustomEvent<ToastDetail & { toast?: unknown }>;
            if (detail.toast) return;
            event.stopImmediatePropagation();
            showToast(detail);
        });
        document.body.addEventListener('lightning__refresh', (event) => {
            event.stopImmediatePropagation();
            void Promise.all([refreshAllShown(), refreshView()]);
        });
    }

    private show({ page, dialog }: Location): void {
        if (isHomePage(page) && !environment().bootstrap.app.home) {
            router().go(`/lightning/o/${environment().bootstrap.app.tabs[0]?.objectName ?? 'Account'}/list`, true);
            return;
        }
        const objectName = completed(page);
        if (objectName && page) {
            router().navigate({ ...page, attributes: { ...page.attributes, objectApiName: objectName } }, true);
            return;
        }
        const view = viewOf(page);
        // The same page stays as it is when only a dialog opens or closes over it.
        if (this.pages[0]?.key !== view.key) {
            this.pages = [view];
            globalThis.scrollTo(0, 0);
        }
        this.dialogs = dialog ? [viewOf(dialog)] : [];
    }
}

function isHomePage(page: PageReference | undefined): boolean {
    return page?.type === 'standard__namedPage' && page.attributes['pageName'] === 'home';
}

/** Object of a record address without one (`/lightning/r/<id>/view`), by the id's prefix. */
function completed(page: PageReference | undefined): string | undefined {
    const { recordId, objectApiName } = page?.attributes ?? {};
    if (!recordId || objectApiName) return undefined;
    return Object.values(environment().bootstrap.objects).find(({ keyPrefix }) => recordId.startsWith(keyPrefix))
        ?.apiName;
}

function viewOf(page: PageReference | undefined): View {
    const { objectApiName, recordId, actionName, relationshipApiName, apiName } = page?.attributes ?? {};
    const known = objectApiName !== undefined && objectApiName in environment().bootstrap.objects;
    const isList = known && page?.type === 'standard__objectPage' && actionName !== 'new';
    const isRecord = known && page?.type === 'standard__recordPage';
    const isRelated = known && page?.type === 'standard__recordRelationshipPage';
    const isTab = page?.type === 'standard__navItemPage';
    const isHome = isHomePage(page);
    return {
        key: JSON.stringify([page?.type, page?.attributes, page?.state]),
        objectName: objectApiName,
        recordId,
        filterName: page?.state['filterName'],
        relationship: relationshipApiName,
        action: actionName,
        defaults: page?.state['defaultFieldValues'],
        quickAction: page?.state['quickAction'],
        tab: apiName,
        isList,
        isRecord,
        isRelated,
        isTab,
        isHome,
        isMissing: !(isList || isRecord || isRelated || isTab || isHome)
    };
}

/** Follows links to pages of this org without loading the page anew. */
function handleLink(event: MouseEvent): void {
    if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
    )
        return;
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    const address = link?.getAttribute('href');
    if (!address?.startsWith('/lightning/') || (link?.target && link.target !== '_self')) return;
    event.preventDefault();
    router().go(address);
}

const lasting = { dismissible: 'dismissible', pester: 'dismissible', sticky: 'sticky' } as const;

function showToast({ title, message, variant, mode, messageData }: ToastDetail): void {
    Toast.show({
        label: title,
        message,
        messageLinks: messageData,
        variant: variant ?? 'info',
        mode: lasting[mode ?? 'dismissible']
    });
}
