/**
 * What `@salesforce/*` imports of our components resolve to: constants of the package, the org and the user.
 *
 * @see https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html
 */

/** What the org says of itself and the user when the page starts. */
export interface Surroundings {
    userId: string;
    /** Namespace of the package; empty without one. */
    namespace: string;
    /** Custom labels by name. */
    labels: Record<string, string>;
    /** API names granted to the user. */
    customPermissions: string[];
    userPermissions: string[];
    /** Address of each static resource, by name. */
    resources: Record<string, string>;
    /** BCP 47 tags of the user's language and of how numbers and dates are written, e.g. de and de-DE. */
    language: string;
    locale: string;
    /** ISO 4217. */
    currency: string;
    /** IANA name. */
    timeZone: string;
    formFactor: 'Large' | 'Medium' | 'Small';
}

/** The default export of one module. Throws when the local org has no such module: the import is a mistake or a gap. */
export function salesforceModule(id: string, surroundings: Surroundings): unknown {
    const [, kind, ...rest] = id.split('/');
    const name = rest.join('/');
    switch (kind) {
        case 'schema':
            return schema(name, surroundings);
        case 'label':
            return label(name, surroundings);
        case 'user':
            if (name === 'Id') return surroundings.userId;
            if (name === 'isGuest') return false;
            break;
        // True or undefined, never false.
        case 'customPermission':
            return surroundings.customPermissions.includes(name) || undefined;
        case 'userPermission':
            return surroundings.userPermissions.includes(name) || undefined;
        case 'client':
            if (name === 'formFactor') return surroundings.formFactor;
            break;
        case 'resourceUrl':
            if (name in surroundings.resources) return surroundings.resources[name];
            break;
        case 'i18n': {
            const constants = international(surroundings);
            if (name in constants) return constants[name];
            break;
        }
    }
    throw new Error(`The local org has no module ${id}.`);
}

/** Within a namespace names are written without it, and the reference has it. */
function schema(name: string, { namespace }: Surroundings): unknown {
    const [objectApiName, ...fields] = name
        .split('.')
        .map((part) => (namespace && /^[^_]+(_[^_]+)*__[cr]$/.test(part) ? `${namespace}__${part}` : part));
    return Object.freeze(fields.length > 0 ? { objectApiName, fieldApiName: fields.join('.') } : { objectApiName });
}

function label(name: string, { labels }: Surroundings): string {
    const short = name.replace(/^c\./, '');
    const text = labels[short];
    if (text === undefined) throw new Error(`The package has no custom label ${short}.`);
    return text;
}

/** Writing direction of a language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
    return /^(ar|fa|he|iw|ur)\b/.test(language) ? 'rtl' : 'ltr';
}

function international({ language, locale, currency, timeZone }: Surroundings): Record<string, unknown> {
    const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
    return {
        lang: language,
        locale,
        currency,
        timeZone,
        dir: directionOf(language),
        'number.decimalSeparator': part('decimal'),
        'number.groupingSeparator': part('group'),
        'dateTime.shortDateFormat': 'M/d/yyyy',
        firstDayOfWeek: 1
    };
}
