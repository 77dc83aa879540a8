// cli-progress ships no types; these are the parts in use (https://github.com/npkgz/cli-progress).
declare module 'cli-progress' {
    export interface Options {
        format?: string;
        stream?: NodeJS.WritableStream;
    }
    export class SingleBar {
        constructor(options: Options, preset: object);
        start(total: number, startValue: number): void;
        increment(step: number): void;
        stop(): void;
    }
    const cliProgress: { SingleBar: typeof SingleBar; Presets: { shades_classic: object } };
    export default cliProgress;
}
