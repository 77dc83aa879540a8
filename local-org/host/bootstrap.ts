/** What the page is told when it starts: the shape of `/local-org/bootstrap`. */
import type { Surroundings } from '../platform/salesforce-modules.ts';
import type { ListViewSchema } from '../server/metadata/schema.ts';

/** A component on a record page, with the properties that the page gives it. */
export interface FlexiComponent {
    /** e.g. `force:detailPanel`, `c:orgChartPage`. */
    name: string;
    /** Unique within the page. */
    identifier: string;
    properties: Record<string, string | string[]>;
}

/** Regions and facets of a record page, by name. */
export interface Flexipage {
    apiName: string;
    label: string;
    template: string;
    objectName: string | undefined;
    regions: Record<string, FlexiComponent[]>;
}

/** A tab of the app's navigation bar. */
export interface Tab {
    /** As in the app: `standard-Account`, `Offering__c`. */
    name: string;
    label: string;
    /** Object whose list it opens. */
    objectName?: string;
    /** Record-independent page or component it opens. */
    flexipage?: string;
    component?: string;
    icon: string;
}

/** One place of a page layout. */
export interface LayoutItem {
    /** Field API name, or the name of a compound such as BillingAddress. */
    name: string;
    /** Set for compounds that have no field of their own. */
    label?: string;
    behavior: 'Edit' | 'Required' | 'Readonly';
    /** Fields that are edited in its place. */
    parts?: string[];
}

export interface RelatedList {
    /** Child relationship: `Contacts`, `Buying_Centers__r`. */
    relationship: string;
    objectName: string;
    /** Field of the child that points to the record. */
    fieldName: string;
    columns: string[];
    sortField: string | undefined;
}

/** A button of a record page. */
export interface RecordAction {
    apiName: string;
    label: string;
    type: string;
    targetObject?: string;
    targetParentField?: string;
    component?: string;
    fields: string[];
    /** Text values by field; `TODAY()` is the day on which it runs. */
    overrides: { field: string; formula: string }[];
}

/** A path along a picklist of an object. */
export interface RecordPath {
    field: string;
    steps: { value: string; label: string }[];
}

/** What the shell knows of an object beyond its object info. */
export interface ObjectPages {
    apiName: string;
    label: string;
    labelPlural: string;
    keyPrefix: string;
    icon: string;
    /** Fields of the highlights panel; the first is the title. */
    compactLayout: string[];
    /** With API names of fields. */
    listViews: ListViewSchema[];
    sections: { label: string; columns: LayoutItem[][] }[];
    relatedLists: RelatedList[];
    actions: RecordAction[];
    path: RecordPath | undefined;
    /** Record page that the app assigns. */
    flexipage: string | undefined;
    /** Default values by field. */
    defaults: Record<string, unknown>;
}

export interface PersonaChoice {
    key: string;
    label: string;
}

export interface Bootstrap {
    /** Bearer token of the persona. */
    token: string;
    persona: string;
    personas: PersonaChoice[];
    user: { id: string; name: string };
    app: {
        label: string;
        tabs: Tab[];
        /** Home page that the app assigns. */
        home: string | undefined;
        utilities: { label: string; icon: string; component: string }[];
        /** Every object that the user can see, by label: what the App Launcher lists. */
        items: { objectName: string; label: string }[];
    };
    flexipages: Record<string, Flexipage>;
    objects: Record<string, ObjectPages>;
    surroundings: Surroundings;
}
