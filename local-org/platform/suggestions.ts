/** Suggestions below a lightning-grouped-combobox that arrive after the typing. */

interface Root {
    readonly activeElement: Element | null;
}

/** Opens the list of the combobox that has the focus inside a component, once its new items are drawn. */
export async function openSuggestions(template: Root): Promise<void> {
    await Promise.resolve();
    const combobox = template.activeElement as (Element & { focusAndOpenDropdownIfNotEmpty?(): void }) | null;
    combobox?.focusAndOpenDropdownIfNotEmpty?.();
}
