/** Texts of taking a snapshot. */
import snapshotTake from '@salesforce/label/c.Landscape_SnapshotTake';
import snapshotHelp from '@salesforce/label/c.Landscape_SnapshotHelp';
import snapshotContinue from '@salesforce/label/c.Landscape_SnapshotContinue';
import snapshotProgress from '@salesforce/label/c.Landscape_SnapshotProgress';
import snapshotTaken from '@salesforce/label/c.Landscape_SnapshotTaken';
import snapshotNothing from '@salesforce/label/c.Landscape_SnapshotNothing';
import snapshotIncomplete from '@salesforce/label/c.Landscape_SnapshotIncomplete';

export const LABELS = {
    snapshotTake,
    snapshotHelp,
    snapshotContinue,
    snapshotProgress,
    snapshotTaken,
    snapshotNothing,
    snapshotIncomplete
} as const;
