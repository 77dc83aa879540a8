import { api, LightningElement, wire } from 'lwc';
import { getRecord, type FetchResponse, type RecordRepresentation } from 'lightning/uiRecordApi';
import { environment } from '../../../environment.ts';
import type { FlexiComponent, Flexipage, ObjectPages } from '../../../bootstrap.ts';
import { failureOf } from '../../../failures.ts';
import { setPageTitle } from '../../../page-title.ts';

function plain(name: string, properties: Record<string, string> = {}): FlexiComponent {
    return { name, identifier: name + (properties['title'] ?? ''), properties };
}

/** Record page of an object that the app assigns none: what Lightning shows by itself. */
const standardPage: Flexipage = {
    apiName: 'standard',
    label: 'Record page',
    template: 'flexipage:recordHomeSingleColTemplateDesktop',
    objectName: undefined,
    regions: {
        header: [plain('force:highlightsPanel')],
        main: [plain('flexipage:tabset', { tabs: 'tabs' })],
        tabs: [
            plain('flexipage:tab', { title: 'Standard.Tab.detail', body: 'detail' }),
            plain('flexipage:tab', { title: 'Standard.Tab.relatedLists', body: 'related' })
        ],
        detail: [plain('force:detailPanel')],
        related: [plain('force:relatedListContainer')]
    }
};

/** Record page, laid out by the deployed flexipage. */
export default class RecordPage extends LightningElement {
    @api objectName!: string;
    @api recordId!: string;

    failure: { kind: string; detail: string } | undefined;

    get fields(): string[] {
        return [`${this.objectName}.Id`];
    }

    get titleFields(): string[] {
        return [`${this.objectName}.${this.pages.compactLayout[0] ?? 'Name'}`];
    }

    @wire(getRecord, { recordId: '$recordId', fields: '$fields', optionalFields: '$titleFields' })
    handleRecord({ data, error }: { data?: RecordRepresentation; error?: FetchResponse }): void {
        if (data) {
            this.failure = undefined;
            const title = data.fields[this.pages.compactLayout[0] ?? 'Name'];
            setPageTitle(title ? String(title.displayValue ?? title.value) : this.recordId, this.pages.label);
        } else if (error) {
            const { status, messages } = failureOf(error);
            const kind = status === 404 ? 'record' : status === 403 || status === 400 ? 'access' : 'failure';
            this.failure = { kind, detail: messages.join(' ') };
        }
    }

    get pages(): ObjectPages {
        return environment().bootstrap.objects[this.objectName]!;
    }

    get page(): Flexipage {
        return environment().bootstrap.flexipages[this.pages.flexipage ?? ''] ?? standardPage;
    }

    /** Regions of the template in the order and places in which it shows them. */
    get regions(): { name: string; place: string; components: FlexiComponent[] }[] {
        const { regions, template } = this.page;
        const places = /SingleCol|header_?sub/i.test(template)
            ? [
                  ['header', 'wide'],
                  ['main', 'wide']
              ]
            : [
                  ['header', 'wide'],
                  ['subheader', 'wide'],
                  ['main', 'main'],
                  ['sidebar', 'side'],
                  ['rightsidebar', 'side']
              ];
        return places.flatMap(([name, place]) => {
            const components = regions[name!];
            return components ? [{ name: name!, place: place!, components }] : [];
        });
    }
}
