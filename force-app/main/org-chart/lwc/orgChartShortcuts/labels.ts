import title from '@salesforce/label/c.OrgChart_Shortcuts';
import everywhere from '@salesforce/label/c.OrgChart_ShortcutsEverywhere';
import chart from '@salesforce/label/c.OrgChart_ShortcutsChart';
import table from '@salesforce/label/c.OrgChart_ShortcutsTable';
import help from '@salesforce/label/c.OrgChart_KeyHelpDialog';
import search from '@salesforce/label/c.OrgChart_KeySearch';
import undo from '@salesforce/label/c.OrgChart_KeyUndo';
import redo from '@salesforce/label/c.OrgChart_KeyRedo';
import filter from '@salesforce/label/c.OrgChart_KeyFilter';
import maximise from '@salesforce/label/c.OrgChart_KeyMaximise';
import views from '@salesforce/label/c.OrgChart_KeyViews';
import moveTree from '@salesforce/label/c.OrgChart_KeyMoveTree';
import openBranch from '@salesforce/label/c.OrgChart_KeyOpenBranch';
import closeBranch from '@salesforce/label/c.OrgChart_KeyCloseBranch';
import ends from '@salesforce/label/c.OrgChart_KeyEnds';
import details from '@salesforce/label/c.OrgChart_KeyDetails';
import type from '@salesforce/label/c.OrgChart_KeyType';
import pan from '@salesforce/label/c.OrgChart_KeyPan';
import zoom from '@salesforce/label/c.OrgChart_KeyZoom';
import fit from '@salesforce/label/c.OrgChart_KeyFit';
import cells from '@salesforce/label/c.OrgChart_KeyCells';
import pages from '@salesforce/label/c.OrgChart_KeyPages';
import corners from '@salesforce/label/c.OrgChart_KeyCorners';
import editCell from '@salesforce/label/c.OrgChart_KeyEditCell';
import selectRow from '@salesforce/label/c.OrgChart_KeySelectRow';
import selectAll from '@salesforce/label/c.OrgChart_KeySelectAll';
import escape from '@salesforce/label/c.OrgChart_KeyEscape';
import letters from '@salesforce/label/c.OrgChart_KeyLetters';
import space from '@salesforce/label/c.OrgChart_KeySpace';

/** Texts of this dialog. */
export const SHORTCUT_LABELS = {
    title,
    everywhere,
    chart,
    table,
    help,
    search,
    undo,
    redo,
    filter,
    maximise,
    views,
    moveTree,
    openBranch,
    closeBranch,
    ends,
    details,
    type,
    pan,
    zoom,
    fit,
    cells,
    pages,
    corners,
    editCell,
    selectRow,
    selectAll,
    escape,
    letters,
    space
} as const;
