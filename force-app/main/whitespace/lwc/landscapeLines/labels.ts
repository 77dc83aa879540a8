/** Texts of the panel of rows and columns. */
import linesTitle from '@salesforce/label/c.Landscape_LinesTitle';
import linesCenters from '@salesforce/label/c.Landscape_LinesCenters';
import linesOfferings from '@salesforce/label/c.Landscape_LinesOfferings';
import linesSearch from '@salesforce/label/c.Landscape_LinesSearch';
import linesAdd from '@salesforce/label/c.Landscape_LinesAdd';
import linesAddBelow from '@salesforce/label/c.Landscape_LinesAddBelow';
import linesEdit from '@salesforce/label/c.Landscape_LinesEdit';
import linesUp from '@salesforce/label/c.Landscape_LinesUp';
import linesDown from '@salesforce/label/c.Landscape_LinesDown';
import linesMerge from '@salesforce/label/c.Landscape_LinesMerge';
import linesDelete from '@salesforce/label/c.Landscape_LinesDelete';
import retire from '@salesforce/label/c.Landscape_Retire';
import reactivate from '@salesforce/label/c.Landscape_Reactivate';
import retired from '@salesforce/label/c.Landscape_Retired';
import reactivated from '@salesforce/label/c.Landscape_Reactivated';
import moved from '@salesforce/label/c.Landscape_Moved';
import deleted from '@salesforce/label/c.Landscape_Deleted';
import centerSaved from '@salesforce/label/c.Landscape_CenterSaved';
import merged from '@salesforce/label/c.Landscape_Merged';
import refused from '@salesforce/label/c.Landscape_Refused';
import deleteTitle from '@salesforce/label/c.Landscape_DeleteTitle';
import deleteText from '@salesforce/label/c.Landscape_DeleteText';
import deleteRefused from '@salesforce/label/c.Landscape_DeleteRefused';
import obstacleOpportunity from '@salesforce/label/c.Landscape_ObstacleOpportunity';
import obstacleLine from '@salesforce/label/c.Landscape_ObstacleLine';
import obstacleCell from '@salesforce/label/c.Landscape_ObstacleCell';
import obstacleRole from '@salesforce/label/c.Landscape_ObstacleRole';
import obstacleChild from '@salesforce/label/c.Landscape_ObstacleChild';
import obstacleObjective from '@salesforce/label/c.Landscape_ObstacleObjective';
import obstacleSnapshot from '@salesforce/label/c.Landscape_ObstacleSnapshot';
import obstacleOther from '@salesforce/label/c.Landscape_ObstacleOther';

export const LABELS = {
    linesTitle,
    linesCenters,
    linesOfferings,
    linesSearch,
    linesAdd,
    linesAddBelow,
    linesEdit,
    linesUp,
    linesDown,
    linesMerge,
    linesDelete,
    retire,
    reactivate,
    retired,
    reactivated,
    moved,
    deleted,
    centerSaved,
    merged,
    refused,
    deleteTitle,
    deleteText,
    deleteRefused,
    obstacleOpportunity,
    obstacleLine,
    obstacleCell,
    obstacleRole,
    obstacleChild,
    obstacleObjective,
    obstacleSnapshot,
    obstacleOther
} as const;

/** What stands in the way of a deletion, by its kind. */
export const OBSTACLE_TEXTS: Readonly<Record<string, string>> = {
    opportunity: obstacleOpportunity,
    line: obstacleLine,
    cell: obstacleCell,
    role: obstacleRole,
    'buying-center': obstacleChild,
    objective: obstacleObjective,
    snapshot: obstacleSnapshot
};
