/**
 * Puts a namespace before the names that the package gives its objects, fields and relationships: `Stakeholder__c`
 * becomes `atlas__Stakeholder__c`, `Account__r` becomes `atlas__Account__r`.
 *
 * Names are found by their form. Whatever ends in `__c` or `__r` and has no namespace is the package's own: it
 * depends on no other package. What the platform makes of a name (`Stakeholder__cUpdate`) is found too.
 */

/**
 * First the imports that the platform resolves itself, which within the namespace are written without it
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html). Then a name without
 * namespace: letters and digits with single underscores between them, and the ending; after that nothing more of a
 * name, or what GraphQL puts there.
 */
const names = new RegExp(
    [
        String.raw`@salesforce/schema/[\w.]+`,
        String.raw`(?<!\w)[A-Za-z](?:_?[A-Za-z0-9])*__[cr](?=\W|$|_(?:Filter|OrderBy)\b|(?:Create|Update|Delete)(?:Input|Representation|Payload)?\b)`
    ].join('|'),
    'g'
);

/** Whether this can be the namespace of a package: 1 to 15 letters, digits and single underscores, a letter first. */
export function isNamespace(text: string): boolean {
    return /^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(text) && text.length <= 15;
}

/** The text with every own name qualified; schema imports, and names that have a namespace, stay. */
export function qualifyText(text: string, namespace: string): string {
    return text.replace(names, (found) => (found.startsWith('@') ? found : `${namespace}__${found}`));
}
