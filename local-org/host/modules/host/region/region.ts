import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import type { FlexiComponent, Flexipage } from '../../../bootstrap.ts';

interface Place {
    key: string;
    properties: FlexiComponent['properties'];
    isHighlights: boolean;
    isDetails: boolean;
    isRelatedLists: boolean;
    isRelatedList: boolean;
    isTabset: boolean;
    isCustom: boolean;
    unknown: string | undefined;
    component: unknown;
    given: Record<string, unknown>;
}

/** Values of a page's component properties as the component's types have them. */
function typed(value: string | string[]): unknown {
    if (value === 'true' || value === 'false') return value === 'true';
    return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

/** Shows the components of one region or facet of a record page. */
export default class Region extends LightningElement {
    @api components: FlexiComponent[] = [];
    @api page!: Flexipage;
    @api objectName: string | undefined;
    @api recordId: string | undefined;

    /** What a component threw: the rest of the page stays. */
    failure: string | undefined;

    override errorCallback(error: Error): void {
        console.error(error);
        this.failure = error.message;
    }

    get places(): Place[] {
        return this.components.map(({ name, identifier, properties }) => {
            const bundle = name.startsWith('c:') ? environment().bundles[name.replace(':', '/')] : undefined;
            const known = [
                'force:highlightsPanel',
                'force:detailPanel',
                'force:relatedListContainer',
                'force:relatedListSingleContainer',
                'flexipage:tabset'
            ];
            const given = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, typed(value)]));
            return {
                key: identifier,
                properties,
                isHighlights: name === 'force:highlightsPanel',
                isDetails: name === 'force:detailPanel',
                isRelatedLists: name === 'force:relatedListContainer',
                isRelatedList: name === 'force:relatedListSingleContainer',
                isTabset: name === 'flexipage:tabset',
                isCustom: bundle !== undefined,
                unknown: bundle || known.includes(name) ? undefined : name,
                component: bundle?.['default'],
                given: { ...given, recordId: this.recordId, objectApiName: this.objectName }
            };
        });
    }
}
