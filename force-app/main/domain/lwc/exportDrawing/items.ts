interface Paint {
    readonly fill?: string;
    readonly stroke?: string;
    /** 1 without. */
    readonly lineWidth?: number;
    readonly dash?: readonly number[];
    /** 0 to 1; 1 without. */
    readonly opacity?: number;
}

/** A shape: SVG path data of M, L, H, V, Q, C and Z, absolute or relative. */
export interface DrawnShape extends Paint {
    readonly kind: 'shape';
    readonly path: string;
}

/** One line of text. */
export interface DrawnText {
    readonly kind: 'text';
    /** Where it begins, is centred, or ends. */
    readonly x: number;
    /** Baseline. */
    readonly y: number;
    readonly text: string;
    /** Height of the type. */
    readonly size: number;
    readonly bold?: boolean;
    readonly fill: string;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly opacity?: number;
    /** It is squeezed rather than wider: the reader's font may not be the one that was measured. */
    readonly maxWidth?: number;
}

/** Items that are moved, cut, faded or named together. */
export interface DrawnGroup {
    readonly kind: 'group';
    readonly items: readonly DrawnItem[];
    readonly x?: number;
    readonly y?: number;
    /** Path data, in the group's own place: nothing is drawn outside. */
    readonly clip?: string;
    readonly opacity?: number;
    /** What it is in words, for readers that can tell. */
    readonly label?: string;
}

export type DrawnItem = DrawnShape | DrawnText | DrawnGroup;

export interface Drawing {
    readonly title: string;
    readonly width: number;
    readonly height: number;
    readonly background?: string;
    readonly items: readonly DrawnItem[];
}

/** Family of the texts: what Helvetica's widths hold for, wherever the file is opened. */
export const FONT_FAMILY = 'Arial, Helvetica, "Liberation Sans", sans-serif';
