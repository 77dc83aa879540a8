import type { Tone } from 'c/heatScale';

/** Colours on paper: those of the light theme, as in orgChartCanvas.css. */
export const INK = { name: '#03234d', title: '#2e2e2e', meta: '#5c5c5c', line: '#a0a6b0', border: '#c9c9c9' } as const;
export const CARD = '#ffffff';
/** A card of somebody who is elsewhere, gone or parked. */
export const CARD_ASIDE = '#f3f3f3';
export const ACCENT = '#066afe';

export const TONES: Readonly<Record<Exclude<Tone, 'none'>, string>> = {
    mentor: '#0b5cab',
    supporter: '#78b0fd',
    neutral: '#939393',
    'non-supporter': '#f38303',
    enemy: '#8e3a0b',
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

/** Avatars: background and letters, by tint. */
export const TINTS: readonly (readonly [background: string, letters: string])[] = [
    ['#d8e6fe', '#023248'],
    ['#cdefc4', '#1c3326'],
    ['#f9e3b6', '#4f2100'],
    ['#ece1f9', '#300b60'],
    ['#fddde3', '#61022a'],
    ['#acf3e4', '#023434']
];
