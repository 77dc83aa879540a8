/** Milliseconds between two letters of one word. */
const PAUSE = 600;

/** Letters typed one after the other, for type-ahead. Times are those of the key events. */
export class Typing {
    private text = '';
    private last = -Infinity;

    /** Whether a word is being typed, so that a blank belongs to it. */
    isUnderWay(time: number): boolean {
        return this.text !== '' && time - this.last < PAUSE;
    }

    /** Adds a letter and gives what was typed so far. */
    add(letter: string, time: number): string {
        this.text = this.isUnderWay(time) ? this.text + letter : letter;
        this.last = time;
        return this.text;
    }
}
