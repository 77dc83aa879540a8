/**
 * The org as a user's language shows it: labels, help texts, picklist labels and messages of validation rules. The
 * language is that of the user (User.LanguageLocaleKey); what it does not translate stays in the language of the package
 * (https://help.salesforce.com/s/articleView?id=sf.faq_getstart_what_languages_does.htm).
 */
import type { Org, Session } from './org.ts';
import { translateSchema, type Translation } from './metadata/translations.ts';

/** Language and locale of a user, as Salesforce names them: `de`, `de_DE`. */
export interface UserLanguage {
    language: string;
    locale: string;
}

export function languageOf(org: Org, session: Session): UserLanguage {
    const { rows } = org.query(session, {
        from: 'User',
        select: [
            { kind: 'field', path: ['LanguageLocaleKey'] },
            { kind: 'field', path: ['LocaleSidKey'] }
        ],
        where: { kind: 'compare', path: ['Id'], operator: 'eq', value: session.userId }
    });
    const [language, locale] = rows[0] ?? [];
    return { language: String(language ?? 'en_US'), locale: String(locale ?? 'en_US') };
}

/** Makes, for each language, the org that its users see. */
export function localizer(translations: Map<string, Translation>): (org: Org, session: Session) => Org {
    const views = new Map<string, { schema: Org['schema']; view: Org }>();
    return (org, session) => {
        if (translations.size === 0) return org;
        const { language } = languageOf(org, session);
        const translation = translations.get(language);
        if (!translation) return org;
        const known = views.get(language);
        // A deployment makes another schema.
        if (known?.schema === org.schema) return known.view;
        const view = viewOf(org, translation);
        views.set(language, { schema: org.schema, view });
        return view;
    };
}

function viewOf(org: Org, translation: Translation): Org {
    const messages = new Map<string, string>();
    for (const object of org.schema.objects.values()) {
        for (const { apiName, errorMessage } of object.validationRules) {
            const text = translation.objects.get(object.apiName)?.rules.get(apiName);
            if (text) messages.set(errorMessage, text);
        }
    }
    return {
        ...org,
        schema: translateSchema(org.schema, translation),
        metadata: {
            ...org.metadata,
            quickActions: org.metadata.quickActions.map((action) => {
                const [object = '', name = ''] = action.apiName.split('.');
                const label = translation.objects.get(object)?.actions.get(name) ?? translation.actions.get(object);
                return label ? { ...action, label } : action;
            })
        },
        write: (session, operations, options) =>
            org.write(session, operations, options).map((result) => ({
                ...result,
                errors: result.errors.map((error) => ({
                    ...error,
                    message: messages.get(error.message) ?? error.message
                }))
            }))
    };
}
