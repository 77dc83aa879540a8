const DAY = 86_400_000;
/** The format counts from this day, and takes 1900 for a leap year: earlier days than 1 March 1900 would be off by one. */
const ORIGIN = Date.UTC(1899, 11, 30);
const FIRST = 61;

/**
 * Serial number of an ISO date or of an ISO date-time in UTC, as spreadsheets keep days (date-times with a fraction); null
 * for what is neither, and before March 1900.
 */
export function dayNumber(iso: string): number | null {
    const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:Z|\+00:?00))?$/.exec(iso);
    if (match === null) return null;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
        number,
        number,
        number,
        number,
        number,
        number
    ];
    const time = Date.UTC(year, month - 1, day, hour, minute, second, Number((match[7] ?? '0').padEnd(3, '0')));
    // 31 February is no day.
    if (new Date(time).getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return null;
    const serial = (time - ORIGIN) / DAY;
    return serial < FIRST ? null : serial;
}
