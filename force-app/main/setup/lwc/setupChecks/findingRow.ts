import { fullMoney, fullNumber, monthName } from 'c/localeFormat';
import { fillText } from 'c/result';
import type { Finding, FindingItem, FindingLevel, FindingParameter } from 'c/setupFindings';
import { FINDINGS, LABELS, RIGHTS } from 'c/setupLabels';

/** One check as it is shown. */
export interface FindingRow {
    readonly key: string;
    readonly title: string;
    readonly level: string;
    readonly levelClass: string;
    readonly icon: string;
    readonly variant: string | undefined;
    readonly why: string;
    readonly how: string;
    readonly items: readonly string[];
    readonly more: string;
    readonly hasDetails: boolean;
    readonly hasItems: boolean;
    readonly isOpen: boolean;
    readonly list: { readonly object: string; readonly filter: string } | undefined;
}

const ICONS: Readonly<Record<FindingLevel, { icon: string; variant: string | undefined }>> = {
    ok: { icon: 'utility:success', variant: 'success' },
    attention: { icon: 'utility:warning', variant: 'warning' },
    missing: { icon: 'utility:error', variant: 'error' },
    info: { icon: 'utility:info', variant: undefined }
};
/** Items that are shown one by one. */
const MOST_ITEMS = 12;

/** List views that show what a check counted. */
const LISTS: Readonly<Record<string, { object: string; filter: string }>> = {
    rolesPastReview: { object: 'Stakeholder_Role__c', filter: 'Judgements_Past_Review' },
    cellsPastReview: { object: 'Landscape_Cell__c', filter: 'Judgements_Past_Review' },
    pairingsOverdue: { object: 'Relationship_Pairing__c', filter: 'Overdue_Pairings' },
    actionsOverdue: { object: 'Plan_Action__c', filter: 'Overdue_Actions' },
    plansEnded: { object: 'Key_Account_Plan__c', filter: 'Ended_Plans' },
    peopleWithoutContact: { object: 'Stakeholder__c', filter: 'Without_Contact' },
    relationshipsWithoutEnd: { object: 'Stakeholder_Relationship__c', filter: 'Lost_End' },
    bareOfferings: { object: 'Offering__c', filter: 'All' },
    offerings: { object: 'Offering__c', filter: 'All' }
};

function parameterText(parameter: FindingParameter): string {
    if (typeof parameter === 'string') return parameter;
    if (typeof parameter === 'number') return fullNumber(parameter);
    return 'money' in parameter ? fullMoney(parameter.money) : monthName(parameter.month);
}

function itemText(item: FindingItem): string {
    if (typeof item === 'string') return item;
    const value = 'count' in item ? fullNumber(item.count) : item.rights.map((right) => RIGHTS[right]).join(', ');
    return fillText(LABELS.itemCount, [item.label, value]);
}

/** A finding in words. */
export function findingRow({ code, level, parameters, items }: Finding, levelName: string): FindingRow {
    const words = FINDINGS[code];
    const good = level === 'ok';
    const texts = items.slice(0, MOST_ITEMS).map(itemText);
    const more = items.length - texts.length;
    const why = good ? '' : (words?.why ?? '');
    const how = good ? '' : (words?.how ?? '');
    return {
        key: code,
        title: fillText((good ? words?.ok : words?.bad) ?? code, parameters.map(parameterText)),
        level: levelName,
        levelClass: `level ${level}`,
        ...ICONS[level],
        why,
        how,
        items: texts,
        more: more > 0 ? fillText(LABELS.moreItems, [fullNumber(more)]) : '',
        hasItems: texts.length > 0,
        hasDetails: why !== '' || texts.length > 0,
        isOpen: level === 'missing',
        list: good ? undefined : LISTS[code]
    };
}
