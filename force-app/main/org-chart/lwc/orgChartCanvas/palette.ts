import type { Palette } from 'c/orgChartDrawing';

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
        text: line.color,
        blockText: tone.color,
        font: line.fontFamily,
        block: {
            none: tone.backgroundColor,
            mentor: tone.borderTopColor,
            supporter: tone.borderRightColor,
            neutral: tone.borderBottomColor,
            'non-supporter': tone.borderLeftColor,
            enemy: tone.outlineColor
        }
    };
}
