/**
 * The `@salesforce/*` modules that do not depend on the package's metadata
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html).
 * Those that do are generated: types/generated.
 */

/** 18-character Id of the running user. */
declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}

/** Size of the page: a desktop, a tablet or a phone. */
declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}

/** Language of the running user, such as `en-US`. */
declare module '@salesforce/i18n/lang' {
    const lang: string;
    export default lang;
}

/** Locale of the running user, such as `de-CH`: for numbers and dates. */
declare module '@salesforce/i18n/locale' {
    const locale: string;
    export default locale;
}

/** ISO code of the org's currency, or of the user's where there are several. */
declare module '@salesforce/i18n/currency' {
    const currency: string;
    export default currency;
}

/** Direction of the text. */
declare module '@salesforce/i18n/dir' {
    const dir: 'ltr' | 'rtl';
    export default dir;
}

/** Time zone of the running user, such as `Europe/Zurich`. */
declare module '@salesforce/i18n/timeZone' {
    const timeZone: string;
    export default timeZone;
}

/** First day of the week in the user's locale, 1 (Sunday) to 7. */
declare module '@salesforce/i18n/firstDayOfWeek' {
    const firstDayOfWeek: number;
    export default firstDayOfWeek;
}

/** Address of a static resource. */
declare module '@salesforce/resourceUrl/*' {
    const url: string;
    export default url;
}
