import title from '@salesforce/label/c.OrgChart_ListTitle';
import paste from '@salesforce/label/c.OrgChart_ListPaste';
import pasteHint from '@salesforce/label/c.OrgChart_ListPasteHint';
import file from '@salesforce/label/c.OrgChart_ListFile';
import drop from '@salesforce/label/c.OrgChart_ListDrop';
import encoding from '@salesforce/label/c.OrgChart_ListEncoding';
import encodingAuto from '@salesforce/label/c.OrgChart_ListEncodingAuto';
import noRows from '@salesforce/label/c.OrgChart_ListNoRows';
import noName from '@salesforce/label/c.OrgChart_ListNoName';
import next from '@salesforce/label/c.OrgChart_ListNext';
import back from '@salesforce/label/c.OrgChart_ListBack';
import header from '@salesforce/label/c.OrgChart_ListHeader';
import column from '@salesforce/label/c.OrgChart_ListColumn';
import meaning from '@salesforce/label/c.OrgChart_ListMeaning';
import ignored from '@salesforce/label/c.OrgChart_ListIgnored';
import guessed from '@salesforce/label/c.OrgChart_ListGuessed';
import fieldId from '@salesforce/label/c.OrgChart_ListFieldId';
import fieldManager from '@salesforce/label/c.OrgChart_ListFieldManager';
import fieldName from '@salesforce/label/c.OrgChart_ListFieldName';
import fieldFirstName from '@salesforce/label/c.OrgChart_ListFieldFirstName';
import fieldLastName from '@salesforce/label/c.OrgChart_ListFieldLastName';
import fieldTitle from '@salesforce/label/c.OrgChart_FieldTitle';
import fieldUnit from '@salesforce/label/c.OrgChart_FieldDepartment';
import fieldEmail from '@salesforce/label/c.OrgChart_FieldEmail';
import fieldPhone from '@salesforce/label/c.OrgChart_FieldPhone';
import row from '@salesforce/label/c.OrgChart_ListRow';
import becomes from '@salesforce/label/c.OrgChart_ListBecomes';
import remarks from '@salesforce/label/c.OrgChart_ListRemarks';
import newContact from '@salesforce/label/c.OrgChart_ListNewContact';
import newPlaceholder from '@salesforce/label/c.OrgChart_ListNewPlaceholder';
import knownList from '@salesforce/label/c.OrgChart_ListKnownList';
import knownEmail from '@salesforce/label/c.OrgChart_ListKnownEmail';
import knownName from '@salesforce/label/c.OrgChart_ListKnownName';
import leftOut from '@salesforce/label/c.OrgChart_ListLeftOut';
import summary from '@salesforce/label/c.OrgChart_ListSummary';
import onlyRemarks from '@salesforce/label/c.OrgChart_ListOnlyRemarks';
import shown from '@salesforce/label/c.OrgChart_ListShown';
import add from '@salesforce/label/c.OrgChart_ListAdd';
import nothing from '@salesforce/label/c.OrgChart_ListNothing';
import saving from '@salesforce/label/c.OrgChart_ListSaving';
import undo from '@salesforce/label/c.OrgChart_ListUndo';
import done from '@salesforce/label/c.OrgChart_ListDone';
import stopped from '@salesforce/label/c.OrgChart_ListStopped';
import resume from '@salesforce/label/c.OrgChart_ListResume';
import goOn from '@salesforce/label/c.OrgChart_ListGoOn';
import forget from '@salesforce/label/c.OrgChart_ListForget';
import tryAgain from '@salesforce/label/c.OrgChart_TryAgain';
import close from '@salesforce/label/c.OrgChart_Close';
import cancel from '@salesforce/label/c.OrgChart_Cancel';
import emptyRow from '@salesforce/label/c.OrgChart_RemarkEmptyRow';
import repeated from '@salesforce/label/c.OrgChart_RemarkRepeated';
import missingId from '@salesforce/label/c.OrgChart_RemarkMissingId';
import duplicateId from '@salesforce/label/c.OrgChart_RemarkDuplicateId';
import blankName from '@salesforce/label/c.OrgChart_RemarkBlankName';
import missingManager from '@salesforce/label/c.OrgChart_RemarkMissingManager';
import selfReport from '@salesforce/label/c.OrgChart_RemarkSelfReport';
import loop from '@salesforce/label/c.OrgChart_RemarkLoop';
import broken from '@salesforce/label/c.OrgChart_RemarkBroken';
import shortened from '@salesforce/label/c.OrgChart_RemarkShortened';

/** Texts of this dialog. */
export const LIST_LABELS = {
    title,
    paste,
    pasteHint,
    file,
    drop,
    encoding,
    encodingAuto,
    noRows,
    noName,
    next,
    back,
    header,
    column,
    meaning,
    ignored,
    guessed,
    fieldId,
    fieldManager,
    fieldName,
    fieldFirstName,
    fieldLastName,
    fieldTitle,
    fieldUnit,
    fieldEmail,
    fieldPhone,
    row,
    becomes,
    remarks,
    newContact,
    newPlaceholder,
    knownList,
    knownEmail,
    knownName,
    leftOut,
    summary,
    onlyRemarks,
    shown,
    add,
    nothing,
    saving,
    undo,
    done,
    stopped,
    resume,
    goOn,
    forget,
    tryAgain,
    close,
    cancel,
    emptyRow,
    repeated,
    missingId,
    duplicateId,
    blankName,
    missingManager,
    selfReport,
    loop,
    broken,
    shortened
} as const;
