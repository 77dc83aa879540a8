/** What Undo and Redo say of changes of relationships and pairings. */
import related from '@salesforce/label/c.OrgChartEdit_Related';
import relationshipChanged from '@salesforce/label/c.OrgChartEdit_RelationshipChanged';
import relationshipRemoved from '@salesforce/label/c.OrgChartEdit_RelationshipRemoved';
import paired from '@salesforce/label/c.OrgChartEdit_Paired';
import pairingChanged from '@salesforce/label/c.OrgChartEdit_PairingChanged';
import pairingEnded from '@salesforce/label/c.OrgChartEdit_PairingEnded';
import met from '@salesforce/label/c.OrgChartEdit_Met';

export const RELATION_LABELS = {
    related,
    relationshipChanged,
    relationshipRemoved,
    paired,
    pairingChanged,
    pairingEnded,
    met
};
