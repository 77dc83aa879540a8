import { LightningElement } from 'lwc';
import { SHORTCUT_LABELS as TEXTS } from './labels';

interface Shortcut {
    readonly text: string;
    /** Keys pressed together, or one after the other. */
    readonly keys: readonly { readonly key: string; readonly id: string }[];
}

function shortcut(text: string, ...keys: string[]): Shortcut {
    return { text, keys: keys.map((key, place) => ({ key, id: `${place}` })) };
}

/**
 * The keyboard shortcuts, in a dialog.
 *
 * @fires close when the dialog is to go away
 */
export default class OrgChartShortcuts extends LightningElement {
    labels = TEXTS;
    groups = [
        {
            name: TEXTS.everywhere,
            shortcuts: [
                shortcut(TEXTS.help, '?'),
                shortcut(TEXTS.search, '/'),
                shortcut(TEXTS.filter, 'Alt', 'F'),
                shortcut(TEXTS.maximise, 'Alt', 'M'),
                shortcut(TEXTS.undo, 'Ctrl', 'Z'),
                shortcut(TEXTS.redo, 'Ctrl', 'Y'),
                shortcut(TEXTS.views, '←', '→'),
                shortcut(TEXTS.escape, 'Esc')
            ]
        },
        {
            name: TEXTS.chart,
            shortcuts: [
                shortcut(TEXTS.moveTree, '↑', '↓'),
                shortcut(TEXTS.openBranch, '→'),
                shortcut(TEXTS.closeBranch, '←'),
                shortcut(TEXTS.ends, 'Home', 'End'),
                shortcut(TEXTS.details, 'Enter'),
                shortcut(TEXTS.type, TEXTS.letters),
                shortcut(TEXTS.pan, 'Shift', '← ↑ → ↓'),
                shortcut(TEXTS.zoom, '+', '−'),
                shortcut(TEXTS.fit, '0')
            ]
        },
        {
            name: TEXTS.table,
            shortcuts: [
                shortcut(TEXTS.cells, '← ↑ → ↓'),
                shortcut(TEXTS.pages, 'Page ↑', 'Page ↓'),
                shortcut(TEXTS.corners, 'Home', 'End'),
                shortcut(TEXTS.editCell, 'Enter'),
                shortcut(TEXTS.selectRow, TEXTS.space),
                shortcut(TEXTS.selectAll, 'Ctrl', 'A')
            ]
        }
    ];

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
