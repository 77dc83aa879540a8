/** Texts of everything that edits the chart: dialogs, the selection bar, moving by drag and keyboard. */
import add from '@salesforce/label/c.OrgChartEditing_Add';
import addContact from '@salesforce/label/c.OrgChartEditing_AddContact';
import addPlaceholder from '@salesforce/label/c.OrgChartEditing_AddPlaceholder';
import addDepartment from '@salesforce/label/c.OrgChartEditing_AddDepartment';
import addBelow from '@salesforce/label/c.OrgChartEditing_AddBelow';
import moveTo from '@salesforce/label/c.OrgChartEditing_MoveTo';
import moveOne from '@salesforce/label/c.OrgChartEditing_MoveOne';
import moveSeveral from '@salesforce/label/c.OrgChartEditing_MoveSeveral';
import willReport from '@salesforce/label/c.OrgChartEditing_WillReport';
import move from '@salesforce/label/c.OrgChartEditing_Move';
import topOfChart from '@salesforce/label/c.OrgChartEditing_TopOfChart';
import parkingLot from '@salesforce/label/c.OrgChartEditing_ParkingLot';
import moveHelp from '@salesforce/label/c.OrgChartEditing_MoveHelp';
import cancel from '@salesforce/label/c.OrgChartEditing_Cancel';
import selected from '@salesforce/label/c.OrgChartEditing_Selected';
import select from '@salesforce/label/c.OrgChartEditing_Select';
import selectDone from '@salesforce/label/c.OrgChartEditing_SelectDone';
import park from '@salesforce/label/c.OrgChartEditing_Park';
import newPlaceholder from '@salesforce/label/c.OrgChartEditing_NewPlaceholder';
import newDepartment from '@salesforce/label/c.OrgChartEditing_NewDepartment';
import editPlaceholder from '@salesforce/label/c.OrgChartEditing_EditPlaceholder';
import editDepartment from '@salesforce/label/c.OrgChartEditing_EditDepartment';
import name from '@salesforce/label/c.OrgChartEditing_Name';
import nameHelp from '@salesforce/label/c.OrgChartEditing_NameHelp';
import newContact from '@salesforce/label/c.OrgChartEditing_NewContact';
import contactHelp from '@salesforce/label/c.OrgChartEditing_ContactHelp';
import contactName from '@salesforce/label/c.OrgChartEditing_ContactName';
import openForm from '@salesforce/label/c.OrgChartEditing_OpenForm';
import fill from '@salesforce/label/c.OrgChartEditing_Fill';
import fillPost from '@salesforce/label/c.OrgChartEditing_FillPost';
import fillHelp from '@salesforce/label/c.OrgChartEditing_FillHelp';
import fillExisting from '@salesforce/label/c.OrgChartEditing_FillExisting';
import fillWith from '@salesforce/label/c.OrgChartEditing_FillWith';
import awaited from '@salesforce/label/c.OrgChartEditing_Awaited';
import awaitedPost from '@salesforce/label/c.OrgChartEditing_AwaitedPost';
import lookAgain from '@salesforce/label/c.OrgChartEditing_LookAgain';
import pickContact from '@salesforce/label/c.OrgChartEditing_PickContact';
import forget from '@salesforce/label/c.OrgChartEditing_Forget';
import remove from '@salesforce/label/c.OrgChartEditing_Delete';
import deleteOne from '@salesforce/label/c.OrgChartEditing_DeleteOne';
import deleteAlong from '@salesforce/label/c.OrgChartEditing_DeleteAlong';
import deleteReports from '@salesforce/label/c.OrgChartEditing_DeleteReports';
import deleteUndo from '@salesforce/label/c.OrgChartEditing_DeleteUndo';
import deleteNoUndo from '@salesforce/label/c.OrgChartEditing_DeleteNoUndo';
import done from '@salesforce/label/c.OrgChartEditing_Done';
import notSaved from '@salesforce/label/c.OrgChartEditing_NotSaved';
import tryAgain from '@salesforce/label/c.OrgChartEditing_TryAgain';
import tryAgainHelp from '@salesforce/label/c.OrgChartEditing_TryAgainHelp';
import keepTheirs from '@salesforce/label/c.OrgChartEditing_KeepTheirs';
import keepMine from '@salesforce/label/c.OrgChartEditing_KeepMine';
import clash from '@salesforce/label/c.OrgChartEditing_Clash';
import nothing from '@salesforce/label/c.OrgChartEditing_Nothing';
import progress from '@salesforce/label/c.OrgChartEditing_Progress';
import dismiss from '@salesforce/label/c.OrgChartEditing_Dismiss';
import moveMode from '@salesforce/label/c.OrgChartEditing_MoveMode';
import moveCancelled from '@salesforce/label/c.OrgChartEditing_MoveCancelled';
import dropHere from '@salesforce/label/c.OrgChartEditing_DropHere';
import contactHint from '@salesforce/label/c.OrgChartEditing_ContactHint';
import departmentHint from '@salesforce/label/c.OrgChartEditing_DepartmentHint';

export const EDITING_LABELS = {
    contactHint,
    departmentHint,
    add,
    addContact,
    addPlaceholder,
    addDepartment,
    addBelow,
    moveTo,
    moveOne,
    moveSeveral,
    willReport,
    move,
    topOfChart,
    parkingLot,
    moveHelp,
    cancel,
    selected,
    select,
    selectDone,
    park,
    newPlaceholder,
    newDepartment,
    editPlaceholder,
    editDepartment,
    name,
    nameHelp,
    newContact,
    contactHelp,
    contactName,
    openForm,
    fill,
    fillPost,
    fillHelp,
    fillExisting,
    fillWith,
    awaited,
    awaitedPost,
    lookAgain,
    pickContact,
    forget,
    remove,
    deleteOne,
    deleteAlong,
    deleteReports,
    deleteUndo,
    deleteNoUndo,
    done,
    notSaved,
    tryAgain,
    tryAgainHelp,
    keepTheirs,
    keepMine,
    clash,
    nothing,
    progress,
    dismiss,
    moveMode,
    moveCancelled,
    dropHere
};
