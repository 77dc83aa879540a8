/** A plan as an iCalendar file (RFC 5545), for any calendar program. Days stay days: no times, no time zones. */
import { dayOf, isoOf } from 'c/planCalendar';
import { compareText, type PlanFacts } from 'c/planFacts';

/** An all-day entry. */
export interface CalendarEntry {
    /** The same for the same action in every export, so that importing again replaces it. */
    readonly uid: string;
    readonly summary: string;
    readonly description: string;
    /** ISO dates, both included. */
    readonly first: string;
    readonly last: string;
    readonly categories: readonly string[];
    readonly cancelled: boolean;
    /** Address of the record, null where none is known. */
    readonly url: string | null;
}

export interface CalendarOptions {
    /** Shown as the name of the calendar. */
    readonly name: string;
    /** When the file is made, ISO date-time in UTC ("2026-11-23T07:06:24.000Z"). */
    readonly madeAt: string;
}

export interface EntryOptions {
    readonly milestonesOnly: boolean;
    /** Part of the uid after "@": the org's host name or id. */
    readonly domain: string;
    readonly urlOf: (actionId: string) => string | null;
}

/** The actions and milestones of a plan that have a day, by day, then id. Without one nothing stands in a calendar. */
export function entriesOfPlan({ objectives, actions }: PlanFacts, options: EntryOptions): CalendarEntry[] {
    const names = new Map(objectives.map(({ id, name }) => [id, name]));
    return actions
        .filter(({ kind, start, due }) => (start ?? due) !== null && (kind === 'Milestone' || !options.milestonesOnly))
        .map((action): CalendarEntry => {
            const { id, name, kind, objectiveId, successMeasure, status } = action;
            const last = (action.due ?? action.start) as string;
            const first = kind === 'Milestone' ? last : (action.start ?? last);
            const objective = names.get(objectiveId) ?? '';
            return {
                uid: `${id}@${options.domain}`,
                summary: name,
                description: [objective, successMeasure ?? ''].filter((text) => text !== '').join('\n'),
                ...(first <= last ? { first, last } : { first: last, last: first }),
                categories: objective === '' ? [] : [objective],
                cancelled: status === 'Cancelled',
                url: options.urlOf(id)
            };
        })
        .sort((one, other) => compareText(one.first, other.first) || compareText(one.uid, other.uid));
}

/** The file's text, with the line ends that the format wants. */
export function calendarFile(entries: readonly CalendarEntry[], { name, madeAt }: CalendarOptions): string {
    const stamp = `${madeAt.slice(0, 19).replace(/[-:]/g, '')}Z`;
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Account Atlas//Key Account Plan//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        `X-WR-CALNAME:${escapeText(name)}`,
        ...entries.flatMap((entry) => entryLines(entry, stamp)),
        'END:VCALENDAR'
    ];
    return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function entryLines(entry: CalendarEntry, stamp: string): string[] {
    const { description, categories, url } = entry;
    return [
        'BEGIN:VEVENT',
        `UID:${escapeText(entry.uid)}`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${compact(entry.first)}`,
        // The end of an all-day entry is the day after (section 3.6.1).
        `DTEND;VALUE=DATE:${compact(isoOf((dayOf(entry.last) ?? 0) + 1))}`,
        `SUMMARY:${escapeText(entry.summary)}`,
        ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
        ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escapeText).join(',')}`]),
        // A value of type URI is written as it is (section 3.3.13); a line break in it would end the line.
        ...(url === null ? [] : [`URL:${url.replace(/\s/g, '')}`]),
        ...(entry.cancelled ? ['STATUS:CANCELLED'] : []),
        // A plan does not make anybody busy.
        'TRANSP:TRANSPARENT',
        'END:VEVENT'
    ];
}

function compact(date: string): string {
    return date.replace(/-/g, '');
}

/** A text as section 3.3.11 wants it: backslash, semicolon, comma and line end escaped, other control characters gone. */
export function escapeText(text: string): string {
    return (
        text
            .replace(/\r\n?/g, '\n')
            // eslint-disable-next-line no-control-regex
            .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
            .replace(/[\\;,]/g, '\\$&')
            .replace(/\n/g, '\\n')
    );
}

/** Octets of a line without its end (section 3.1). */
const LONGEST = 75;
const ASCII = /^[\t\x20-\x7e]*$/;

/** A long line in pieces of at most 75 octets of UTF-8, each but the first after a space; no character is split. */
export function foldLine(line: string): string {
    // Nearly every line is short and plain.
    if (line.length <= LONGEST && ASCII.test(line)) return line;
    const pieces: string[] = [];
    let [piece, octets] = ['', 0];
    for (const character of line) {
        const size = octetsOf(character.codePointAt(0) as number);
        if (octets + size > LONGEST) {
            pieces.push(piece);
            [piece, octets] = [' ', 1];
        }
        piece += character;
        octets += size;
    }
    return [...pieces, piece].join('\r\n');
}

function octetsOf(codePoint: number): number {
    if (codePoint < 0x80) return 1;
    if (codePoint < 0x800) return 2;
    return codePoint < 0x10000 ? 3 : 4;
}
