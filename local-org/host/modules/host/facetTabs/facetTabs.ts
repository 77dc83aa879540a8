import { api, LightningElement } from 'lwc';
import { environment } from '../../../environment.ts';
import type { FlexiComponent, Flexipage } from '../../../bootstrap.ts';

const standardTitles: Record<string, string> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter'
};

interface FacetTab {
    key: string;
    title: string;
    components: FlexiComponent[];
}

/** Tabs of a record page: each shows a facet. */
export default class FacetTabs extends LightningElement {
    /** Facet that holds the flexipage:tab components. */
    @api tabsName = '';
    @api page!: Flexipage;
    @api objectName: string | undefined;
    @api recordId: string | undefined;

    private get source(): FlexiComponent[] {
        return this.page.regions[this.tabsName] ?? [];
    }

    get active(): string | undefined {
        return (this.source.find(({ properties }) => properties['active'] === 'true') ?? this.source[0])?.identifier;
    }

    get tabs(): FacetTab[] {
        const { labels } = environment().bootstrap.surroundings;
        return this.source.map(({ identifier, properties }) => {
            const title = String(properties['title'] ?? '');
            const label = /^\{!\$Label\.(?:c\.)?(.+)\}$/.exec(title)?.[1];
            return {
                key: identifier,
                title: standardTitles[title] ?? (label ? (labels[label] ?? label) : title),
                components: this.page.regions[String(properties['body'] ?? '')] ?? []
            };
        });
    }
}
