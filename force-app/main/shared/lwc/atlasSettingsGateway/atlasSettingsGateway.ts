import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLResult } from 'lightning/graphql';
import { settingsFrom, type AtlasSettings, type SettingValues } from 'c/atlasSettings';
import { copyOf } from 'c/recordCopy';
import { SETTINGS_QUERY } from './queries';

/** Detail of `settingsread`. */
export type SettingsReadDetail = AtlasSettings;

type Field = { readonly value: unknown } | null;
interface Answer {
    readonly uiapi?: {
        readonly query?: {
            readonly Settings?: {
                readonly edges: readonly { readonly node: Readonly<Record<string, Field | string>> }[];
            } | null;
        };
    };
}

/**
 * Reads the settings of the package, for any page. Whoever may not read them, or whose admin has not made them yet,
 * works with the defaults: the settings are no reason to show nothing.
 *
 * @fires settingsread with the settings, first and whenever the record changes
 */
export default class AtlasSettingsGateway extends LightningElement {
    query = SETTINGS_QUERY;
    private refreshAnswer: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query' })
    async handleSettings(result: GraphQLResult): Promise<void> {
        if (result.refresh) this.refreshAnswer = result.refresh;
        if (!result.data && !result.errors) return;
        const answer = await copyOf((result.data ?? {}) as Answer);
        this.dispatchEvent(
            new CustomEvent<SettingsReadDetail>('settingsread', { detail: settingsFrom(valuesOf(answer)) })
        );
    }

    /** Reads the settings again. */
    @api
    async reload(): Promise<void> {
        await this.refreshAnswer?.();
    }
}

function valuesOf(answer: Answer): SettingValues {
    const node = answer.uiapi?.query?.Settings?.edges[0]?.node ?? {};
    const entries = Object.entries(node).map(([name, field]) => [
        name,
        typeof field === 'string' ? field : field?.value
    ]);
    return Object.fromEntries(entries) as SettingValues;
}
