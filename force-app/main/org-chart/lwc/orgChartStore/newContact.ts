/** First and last name of `Anna Maria Berg` or `Berg, Anna Maria`; one word is the last name. */
export function namesOf(name: string): { readonly firstName: string; readonly lastName: string } {
    const text = name.trim().replace(/\s+/g, ' ');
    const comma = text.indexOf(',');
    if (comma >= 0) return { firstName: text.slice(comma + 1).trim(), lastName: text.slice(0, comma).trim() };
    const blank = text.lastIndexOf(' ');
    return { firstName: blank < 0 ? '' : text.slice(0, blank), lastName: text.slice(blank + 1) };
}
