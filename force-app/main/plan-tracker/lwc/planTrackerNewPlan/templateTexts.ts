import { LABELS } from './labels';

/** The text of a code of a template. A code is the name of its label, with hyphens. */
export function templateText(code: string): string {
    const name = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return (LABELS as Readonly<Record<string, string>>)[name] ?? code;
}
