/** Texts of the toolbar. */
import scope from '@salesforce/label/c.Landscape_Scope';
import scopeOwn from '@salesforce/label/c.Landscape_ScopeOwn';
import scopeGroup from '@salesforce/label/c.Landscape_ScopeGroup';
import sides from '@salesforce/label/c.Landscape_Sides';
import sideFilter from '@salesforce/label/c.Landscape_SideFilter';
import sideFilterHelp from '@salesforce/label/c.Landscape_SideFilterHelp';
import sideCompare from '@salesforce/label/c.Landscape_SideCompare';
import sideCompareHelp from '@salesforce/label/c.Landscape_SideCompareHelp';
import sideTargets from '@salesforce/label/c.Landscape_SideTargets';
import sideTargetsHelp from '@salesforce/label/c.Landscape_SideTargetsHelp';
import sideLines from '@salesforce/label/c.Landscape_SideLines';
import sideLinesHelp from '@salesforce/label/c.Landscape_SideLinesHelp';
import viewGroup from '@salesforce/label/c.Landscape_ViewGroup';
import viewGroupNone from '@salesforce/label/c.Landscape_ViewGroupNone';
import viewGroupFunction from '@salesforce/label/c.Landscape_ViewGroupFunction';
import viewGroupRegion from '@salesforce/label/c.Landscape_ViewGroupRegion';
import viewGroupAccount from '@salesforce/label/c.Landscape_ViewGroupAccount';
import toolExport from '@salesforce/label/c.Landscape_ToolExport';
import viewFit from '@salesforce/label/c.Landscape_ViewFit';
import viewList from '@salesforce/label/c.Landscape_ViewList';

export const LABELS = {
    scope,
    scopeOwn,
    scopeGroup,
    sides,
    sideFilter,
    sideFilterHelp,
    sideCompare,
    sideCompareHelp,
    sideTargets,
    sideTargetsHelp,
    sideLines,
    sideLinesHelp,
    viewGroup,
    viewGroupNone,
    viewGroupFunction,
    viewGroupRegion,
    viewGroupAccount,
    toolExport,
    viewFit,
    viewList
} as const;

/** What stands beside the landscape, one at a time. */
export type Side = 'filter' | 'compare' | 'targets' | 'lines';

/** The ways to it, in their order. */
export const SIDES: readonly {
    readonly side: Side;
    readonly label: string;
    readonly help: string;
    readonly icon: string;
}[] = [
    { side: 'filter', label: sideFilter, help: sideFilterHelp, icon: 'utility:filterList' },
    { side: 'compare', label: sideCompare, help: sideCompareHelp, icon: 'utility:trending' },
    { side: 'targets', label: sideTargets, help: sideTargetsHelp, icon: 'utility:target' },
    { side: 'lines', label: sideLines, help: sideLinesHelp, icon: 'utility:rows' }
];
