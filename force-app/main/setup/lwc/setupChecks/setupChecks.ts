import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { FINDING_GROUPS } from 'c/setupFindings';
import { GROUPS, LABELS, LEVELS } from 'c/setupLabels';
import type { ChecksState } from 'c/setupStore';
import { findingRow, type FindingRow } from './findingRow';

interface Group {
    readonly code: string;
    readonly label: string;
    readonly rows: readonly FindingRow[];
}

/** What was checked, how it stands in a word and an icon, why it matters, and the clicks to mend it. */
export default class SetupChecks extends NavigationMixin(LightningElement) {
    /** State of the checks. */
    @api state: ChecksState | undefined;

    labels = LABELS;
    onlyOpen = false;

    get groups(): Group[] {
        const findings = this.state?.findings ?? [];
        const shown = findings.filter(({ level }) => !this.onlyOpen || level === 'missing' || level === 'attention');
        return FINDING_GROUPS.map((code) => ({
            code,
            label: GROUPS[code],
            rows: shown
                .filter(({ group }) => group === code)
                .map((finding) => findingRow(finding, LEVELS[finding.level]))
        })).filter(({ rows }) => rows.length > 0);
    }
    get isNothing(): boolean {
        return this.groups.length === 0;
    }

    handleOnlyOpen(event: CustomEvent<{ checked: boolean }>): void {
        this.onlyOpen = event.detail.checked;
    }

    handleShow(event: Event): void {
        const { object = '', filter = '' } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: this.state?.facts?.objects[object]?.apiName ?? object, actionName: 'list' },
            state: { filterName: filter }
        });
    }
}
