/** The browser tab's title, as Lightning writes it: what, of which kind, in which application. */
export function setPageTitle(...parts: (string | undefined)[]): void {
    document.title = [...parts.filter(Boolean), 'Local org'].join(' | ');
}
