/** What a key asks of the page, wherever in it the focus is. */
export type PageCommand = 'undo' | 'redo' | 'shortcuts' | 'search' | 'filter' | 'maximise' | 'leave';

/** What of a key event decides. */
export interface PageKey {
    readonly key: string;
    /** Place of the key: with Alt, its character depends on the keyboard. */
    readonly code: string;
    readonly shiftKey: boolean;
    readonly altKey: boolean;
    /** Control, or Command on a Mac. */
    readonly isCommand: boolean;
    /** Whether the focus is where text is typed. */
    readonly isTyping: boolean;
}

/** The command of a key; null for every other one. Single characters count only where nothing is typed. */
export function pageCommand({ key, code, shiftKey, altKey, isCommand, isTyping }: PageKey): PageCommand | null {
    if (key === 'Escape') return 'leave';
    if (altKey && !isCommand) {
        if (code === 'KeyF') return 'filter';
        return code === 'KeyM' ? 'maximise' : null;
    }
    if (isTyping || altKey) return null;
    const letter = key.toLowerCase();
    if (isCommand) {
        if (letter === 'z' && !shiftKey) return 'undo';
        return letter === 'y' || letter === 'z' ? 'redo' : null;
    }
    if (key === '?') return 'shortcuts';
    return key === '/' ? 'search' : null;
}
