import fc from 'fast-check';
import { calendarFile, entriesOfPlan, escapeText, foldLine, type CalendarEntry } from 'c/planCalendarFile';
import { dayOf, isoOf } from 'c/planCalendar';
import { action, facts, objective } from '../../planFacts/__tests__/plans';

fc.configureGlobal({ seed: 20272, numRuns: 1000 });

const options = { name: 'Plan 2026', madeAt: '2026-11-23T07:06:24.123Z' };

/** Reads a file back, by the rules of RFC 5545 and not by those of the writer. */
function read(file: string): CalendarEntry[] {
    expect(file.endsWith('\r\n')).toBe(true);
    const lines = file.split('\r\n ').join('').split('\r\n').slice(0, -1);
    expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const plain = (text: string): string => text.replace(/\\(.)/gs, (_, mark: string) => (mark === 'n' ? '\n' : mark));
    const texts = (fields: Map<string, string>, ...names: string[]): string[] =>
        names.map((name) => plain(fields.get(name) ?? ''));
    const date = (text: string): string => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    const entries: CalendarEntry[] = [];
    let fields = new Map<string, string>();
    for (const line of lines) {
        const colon = line.indexOf(':');
        const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
        if (line === 'BEGIN:VEVENT') fields = new Map();
        else if (line !== 'END:VEVENT') fields.set(name, value);
        else {
            const [uid, summary, description] = texts(fields, 'UID', 'SUMMARY', 'DESCRIPTION');
            entries.push({
                ...{ uid: uid!, summary: summary!, description: description! },
                first: date(fields.get('DTSTART;VALUE=DATE')!),
                last: isoOf(dayOf(date(fields.get('DTEND;VALUE=DATE')!))! - 1),
                categories: (fields.get('CATEGORIES')?.split(/(?<!\\)(?:\\\\)*,/) ?? []).map(plain),
                cancelled: fields.get('STATUS') === 'CANCELLED',
                url: fields.get('URL') ?? null
            });
        }
    }
    return entries;
}

it('writes an all-day event with an exclusive end', () => {
    const entry: CalendarEntry = {
        ...{ uid: 'a1@org', summary: 'Meet Nadia, then; sign', description: 'Line one\nC:\\path' },
        ...{ first: '2026-12-30', last: '2026-12-31', categories: ['Rate nine'], cancelled: true },
        url: 'https://example.com/a1'
    };
    expect(calendarFile([entry], options).split('\r\n')).toEqual([
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Account Atlas//Key Account Plan//EN', 'CALSCALE:GREGORIAN'],
        ...['METHOD:PUBLISH', 'X-WR-CALNAME:Plan 2026', 'BEGIN:VEVENT', 'UID:a1@org', 'DTSTAMP:20261123T070624Z'],
        ...['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:Meet Nadia\\, then\\; sign'],
        ...['DESCRIPTION:Line one\\nC:\\\\path', 'CATEGORIES:Rate nine', 'URL:https://example.com/a1'],
        ...['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', '']
    ]);
});

describe('entries of a plan', () => {
    const plan = facts({
        objectives: [objective('o1', { name: 'Grow' })],
        actions: [
            action('b', { start: '2026-03-01', due: '2026-03-05', successMeasure: 'Signed' }),
            action('a', { due: '2026-03-01', objectiveId: 'gone', status: 'Cancelled' }),
            action('m', { kind: 'Milestone', start: '2026-01-01', due: '2026-04-01' }),
            action('r', { start: '2026-05-05', due: '2026-05-01' }),
            action('none')
        ]
    });
    const entries = (milestonesOnly: boolean) =>
        entriesOfPlan(plan, { milestonesOnly, domain: 'org', urlOf: (id) => (id === 'b' ? 'https://x/b' : null) });
    it('have days, the objective and an address', () => {
        expect(entries(false).map(({ uid, first, last }) => [uid, first, last])).toEqual([
            ['a@org', '2026-03-01', '2026-03-01'],
            ['b@org', '2026-03-01', '2026-03-05'],
            ['m@org', '2026-04-01', '2026-04-01'],
            ['r@org', '2026-05-01', '2026-05-05']
        ]);
        expect(entries(false)[1]).toMatchObject({
            description: 'Grow\nSigned',
            categories: ['Grow'],
            url: 'https://x/b'
        });
        expect(entries(false)[0]).toMatchObject({ description: '', categories: [], cancelled: true, url: null });
    });
    it('may be milestones only', () => {
        expect(entries(true).map(({ uid }) => uid)).toEqual(['m@org']);
    });
});

describe('texts', () => {
    it.each([
        ['a\r\nb\rc\nd', 'a\\nb\\nc\\nd'],
        ['a\tb\u0007c\0', 'a\tbc'],
        ['\\;,:"', '\\\\\\;\\,:"']
    ])('%j is written %j', (text, expected) => {
        expect(escapeText(text)).toBe(expected);
    });
    it.each([
        ['x'.repeat(75), 1],
        ['x'.repeat(76), 2],
        ['x'.repeat(74) + 'é', 2],
        ['x'.repeat(75 + 74), 2],
        ['x'.repeat(75 + 74 + 1), 3],
        ['', 1]
    ])('%j has %d pieces', (line, pieces) => {
        expect(foldLine(line).split('\r\n')).toHaveLength(pieces);
    });
    it('no piece is longer than 75 octets, and unfolding gives the line back', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
                (line) => {
                    const folded = foldLine(line);
                    expect(folded.split('\r\n ').join('')).toBe(line);
                    expect(folded.split('\r\n').every((piece) => Buffer.byteLength(piece) <= 75)).toBe(true);
                }
            )
        );
    });
});

it('a file read back is what was written', () => {
    const text = fc.string({
        unit: fc.constantFrom('a', ' ', ',', ';', '\\', '\n', ':', '"', 'ß', '計', '🚀', 'n', '\t'),
        maxLength: 120
    });
    const name = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ';', 'é', '🚀'), minLength: 1, maxLength: 60 });
    const entries = fc.array(
        fc.record({
            uid: fc.uuid(),
            summary: text,
            description: text,
            days: fc.tuple(fc.integer({ min: 10_000, max: 40_000 }), fc.nat(400)),
            categories: fc.array(name, { maxLength: 3 }),
            cancelled: fc.boolean(),
            url: fc.option(fc.webUrl())
        }),
        { maxLength: 5 }
    );
    fc.assert(
        fc.property(entries, (list) => {
            const written = list.map(({ days: [first, length], ...rest }) => ({
                ...rest,
                first: isoOf(first),
                last: isoOf(first + length)
            }));
            expect(read(calendarFile(written, options))).toEqual(written);
        })
    );
});
