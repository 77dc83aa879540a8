import cliProgress from 'cli-progress';

/** A progress bar on standard error, or nothing where nobody watches it. */
export interface ProgressBar {
    /** More records are finished. */
    advance(records: number): void;
    stop(): void;
}

/** A bar for so many records; on a pipe or in a log it says once what is being done. */
export function progressBar(label: string, total: number): ProgressBar {
    if (!process.stderr.isTTY) {
        process.stderr.write(`${label}: ${total} records\n`);
        return { advance: () => undefined, stop: () => undefined };
    }
    const bar = new cliProgress.SingleBar(
        {
            format: `${label} {bar} {percentage}% {value}/{total} records, {duration_formatted}`,
            stream: process.stderr
        },
        cliProgress.Presets.shades_classic
    );
    bar.start(total, 0);
    return { advance: (records) => bar.increment(records), stop: () => bar.stop() };
}
