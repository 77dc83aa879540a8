import type { Palette } from 'c/orgChartDrawing';

/** Colours of the steps and groups: the same in every theme, as in orgChartCanvas.css. */
const SCALES = {
    'step-1': '#cfe0fb',
    'step-2': '#9dc0f5',
    'step-3': '#5f95e3',
    'step-4': '#2b66b8',
    'step-5': '#0b3d78',
    'group-1': '#0072b2',
    'group-2': '#e69f00',
    'group-3': '#009e73',
    'group-4': '#cc79a7',
    'group-5': '#56b4e9',
    'group-6': '#e8702a'
};

/**
 * Colours for the canvas from two invisible elements that the style sheet colours: so that hooks, themes and
 * `light-dark()` are resolved by the browser.
 */
export function readPalette(lines: Element, tones: Element): Palette {
    const line = getComputedStyle(lines);
    const tone = getComputedStyle(tones);
    return {
        line: line.borderTopColor,
        chain: line.borderRightColor,
        onChain: line.borderBottomColor,
        text: line.color,
        blockText: tone.color,
        font: line.fontFamily,
        block: {
            ...SCALES,
            none: tone.backgroundColor,
            mentor: tone.borderTopColor,
            supporter: tone.borderRightColor,
            neutral: tone.borderBottomColor,
            'non-supporter': tone.borderLeftColor,
            enemy: tone.outlineColor
        }
    };
}
