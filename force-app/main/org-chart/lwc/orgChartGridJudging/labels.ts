/** Texts of this view, by the name that the code uses. */
import gridLabel from '@salesforce/label/c.OrgChartGrid_GridLabel';
import influence from '@salesforce/label/c.OrgChartGrid_Influence';
import interest from '@salesforce/label/c.OrgChartGrid_Interest';
import keepSatisfied from '@salesforce/label/c.OrgChartGrid_KeepSatisfied';
import manageClosely from '@salesforce/label/c.OrgChartGrid_ManageClosely';
import monitor from '@salesforce/label/c.OrgChartGrid_Monitor';
import keepInformed from '@salesforce/label/c.OrgChartGrid_KeepInformed';
import square from '@salesforce/label/c.OrgChartGrid_Square';
import more from '@salesforce/label/c.OrgChartGrid_More';
import moreLabel from '@salesforce/label/c.OrgChartGrid_MoreLabel';
import squareTitle from '@salesforce/label/c.OrgChartGrid_SquareTitle';
import tray from '@salesforce/label/c.OrgChartGrid_Tray';
import trayEmpty from '@salesforce/label/c.OrgChartGrid_TrayEmpty';
import trayMore from '@salesforce/label/c.OrgChartGrid_TrayMore';
import judgeAs from '@salesforce/label/c.OrgChartGrid_JudgeAs';
import judgeWho from '@salesforce/label/c.OrgChartGrid_JudgeWho';
import judgeContext from '@salesforce/label/c.OrgChartGrid_JudgeContext';
import needBoth from '@salesforce/label/c.OrgChartGrid_NeedBoth';
import movedTo from '@salesforce/label/c.OrgChartGrid_MovedTo';
import dragHint from '@salesforce/label/c.OrgChartGrid_DragHint';
import keys from '@salesforce/label/c.OrgChartGrid_Keys';
import close from '@salesforce/label/c.OrgChartGrid_Close';
import save from '@salesforce/label/c.OrgChartGrid_Save';
import cancel from '@salesforce/label/c.OrgChartGrid_Cancel';

export const GRID_LABELS = {
    gridLabel,
    influence,
    interest,
    keepSatisfied,
    manageClosely,
    monitor,
    keepInformed,
    square,
    more,
    moreLabel,
    squareTitle,
    tray,
    trayEmpty,
    trayMore,
    judgeAs,
    judgeWho,
    judgeContext,
    needBoth,
    movedTo,
    dragHint,
    keys,
    close,
    save,
    cancel
};
