import { LightningElement } from 'lwc';
import { runQuery } from '../../../../platform/graphql-client.ts';
import { router } from '../../../../platform/router.ts';
import { environment } from '../../../environment.ts';
import { recordAddress } from '../../../field-display.ts';
import { choose } from '../../../preferences.ts';
import { openSuggestions } from '../../../../platform/suggestions.ts';

/** Objects that the search looks through, with the field that tells equal names apart. */
const searched = [
    { object: 'Account', detail: 'Industry' },
    { object: 'Contact', detail: 'Title' },
    { object: 'Opportunity', detail: 'StageName' }
];
const resultsPerObject = 5;
/** Pause in typing before a search, in milliseconds. */
const typingPause = 200;

interface Item {
    type: 'option-card';
    iconName: string;
    iconSize: 'small';
    text: string;
    subText: string;
    value: string;
}

interface Connection {
    edges: {
        node: { Id: string; Name: { value: string }; detail?: { value: string | null; displayValue: string | null } };
    }[];
}

/** Global header: search, whom the page is seen as, theme, and what this is. */
export default class GlobalHeader extends LightningElement {
    searchText = '';
    items: { label: string; items: Item[] }[] = [];
    searching = false;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private latest = 0;

    get user(): string {
        return environment().bootstrap.user.name;
    }

    get initials(): string {
        const words = this.user.split(/\s+/);
        return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)![0]! : '')).toUpperCase();
    }

    get personaLabel(): string {
        return `View as: ${this.personas.find(({ checked }) => checked)?.label ?? ''}`;
    }

    get personas(): { key: string; label: string; checked: boolean }[] {
        const { personas, persona } = environment().bootstrap;
        return personas.map((choice) => ({ ...choice, checked: choice.key === persona }));
    }

    get isDark(): boolean {
        return environment().preferences.theme === 'dark';
    }

    get themeLabel(): string {
        return this.isDark ? 'Switch to light theme' : 'Switch to dark theme';
    }

    handlePersona(event: CustomEvent<{ value: string }>): void {
        choose('persona', event.detail.value);
    }

    handleTheme(): void {
        choose('theme', this.isDark ? 'light' : 'dark');
    }

    handleText(event: CustomEvent<{ text: string }>): void {
        this.searchText = event.detail.text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.search(), typingPause);
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        this.searchText = '';
        this.items = [];
        router().go(event.detail.value);
    }

    private async search(): Promise<void> {
        const text = this.searchText.trim();
        const turn = ++this.latest;
        if (text.length < 2) {
            this.items = [];
            return;
        }
        const visible = searched.filter(({ object }) => object in environment().bootstrap.objects);
        const fields = visible.map(
            ({ object, detail }) =>
                `${object}(first: ${resultsPerObject}, where: { Name: { like: $text } }, orderBy: { Name: { order: ASC } })
                 { edges { node { Id Name { value } detail: ${detail} @optional { value displayValue } } } }`
        );
        this.searching = true;
        const { data } = await runQuery(`query search($text: String) { uiapi { query { ${fields.join(' ')} } } }`, {
            text: `%${text}%`
        });
        if (turn !== this.latest) return;
        this.searching = false;
        const found =
            (data as { uiapi?: { query?: Record<string, Connection | null> } } | undefined)?.uiapi?.query ?? {};
        this.items = visible.flatMap(({ object }) => {
            const { icon, labelPlural } = environment().bootstrap.objects[object]!;
            const edges = found[object]?.edges ?? [];
            const items = edges.map(({ node }): Item => ({
                type: 'option-card',
                iconName: icon,
                iconSize: 'small',
                text: node.Name.value,
                subText: node.detail?.displayValue ?? node.detail?.value ?? '',
                value: recordAddress(object, node.Id)
            }));
            return items.length > 0 ? [{ label: labelPlural, items }] : [];
        });
        if (this.items.length > 0) void openSuggestions(this.template!);
    }
}
