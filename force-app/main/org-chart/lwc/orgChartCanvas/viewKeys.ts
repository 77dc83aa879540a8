/** What a key does to the view, whatever person has the focus. */
export type ViewCommand =
    | { readonly kind: 'pan'; readonly x: number; readonly y: number }
    | { readonly kind: 'zoom'; readonly steps: 1 | -1 }
    | { readonly kind: 'fit' };

/** CSS pixels of one step. */
const PAN = 96;
const PANS: Readonly<Record<string, readonly [x: number, y: number]>> = {
    ArrowLeft: [PAN, 0],
    ArrowRight: [-PAN, 0],
    ArrowUp: [0, PAN],
    ArrowDown: [0, -PAN]
};

/** Shift with an arrow pans, plus and minus zoom, zero fits; null for every other key. */
export function viewCommand(key: string, shift: boolean): ViewCommand | null {
    const pan = shift ? PANS[key] : undefined;
    if (pan !== undefined) return { kind: 'pan', x: pan[0], y: pan[1] };
    if (key === '+' || key === '=') return { kind: 'zoom', steps: 1 };
    if (key === '-') return { kind: 'zoom', steps: -1 };
    return key === '0' ? { kind: 'fit' } : null;
}
