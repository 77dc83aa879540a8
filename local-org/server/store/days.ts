/** Days of the calendar as text. */

/** Whether a text begins with `YYYY-MM-DD` and that is a day that exists: 30 February is none. */
export function beginsWithDay(text: string): boolean {
    const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
    const date = day === undefined ? undefined : new Date(`${day}T00:00:00Z`);
    return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day!);
}
