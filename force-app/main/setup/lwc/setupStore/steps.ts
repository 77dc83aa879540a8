/** A step of the guide that somebody has ticked. */
export interface DoneStep {
    readonly code: string;
    /** Day of the tick, ISO. */
    readonly on: string;
}

/** Steps that are kept in the settings record: one a line, code and day. Lines that say anything else are left alone. */
export function doneSteps(text: string): DoneStep[] {
    return text.split('\n').flatMap((line) => {
        const [, code, on] = /^([A-Za-z]+) (\d{4}-\d\d-\d\d)$/.exec(line.trim()) ?? [];
        return code !== undefined && on !== undefined ? [{ code, on }] : [];
    });
}

/** The kept text with a step ticked on a day, or without it where `on` is null. */
export function withStep(text: string, code: string, on: string | null): string {
    const others = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(`${code} `));
    return [...others, ...(on === null ? [] : [`${code} ${on}`])].join('\n');
}
