/**
 * Record ids: three characters of the object's key prefix, `DAT`, nine base-62 digits counting up, and three check
 * characters that keep the id safe where case is lost
 * (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm, "ID Field Type").
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
/** The part of an id between prefix and count that this org gives all of its records. */
const POD = 'DAT';
const COUNT_LENGTH = 9;

/** The check characters of a 15-character id: one bit for each upper-case letter, five bits a character. */
function checkCharacters(id15: string): string {
    let checks = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let position = 0; position < 5; position++) {
            const code = id15.charCodeAt(block + position);
            if (code >= 65 && code <= 90) bits |= 1 << position;
        }
        checks += CHECKS[bits];
    }
    return checks;
}

/** An 18-character id of the 15 or 18 characters given; undefined where the text is no id. */
export function toId18(text: string): string | undefined {
    if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) return undefined;
    const id15 = text.slice(0, 15);
    return text.length === 15 || text.slice(15).toUpperCase() === checkCharacters(id15)
        ? id15 + checkCharacters(id15)
        : undefined;
}

/** The id number `count` (0 and up) of an object. */
export function recordId(keyPrefix: string, count: number): string {
    let digits = '';
    for (let rest = count; digits.length < COUNT_LENGTH; rest = Math.floor(rest / 62))
        digits = DIGITS[rest % 62] + digits;
    const id15 = keyPrefix + POD + digits;
    return id15 + checkCharacters(id15);
}

/** The count in an id that `recordId` made. */
export function countOf(id: string): number {
    let count = 0;
    for (const digit of id.slice(6, 15)) count = count * 62 + DIGITS.indexOf(digit);
    return count;
}
