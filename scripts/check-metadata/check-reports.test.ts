/** Faults planted into report types, reports and dashboards, each of which the check must name. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkMetadata } from './check.ts';
import { readMetadataTypes } from './metadata-types.ts';
import { formatProblem } from './problem.ts';
import { isDateValue, logicFault } from './report-filters.ts';
import { seedPackage } from './seeded-package.ts';

const types = readMetadataTypes();
const seeded = seedPackage();
after(() => seeded.remove());

const messages = (): string[] => checkMetadata(seeded.folder, types).problems.map(formatProblem);
const type = (name: string): string => `default/reportTypes/${name}.reportType-meta.xml`;
const report = (name: string): string => `default/reports/Account_Atlas/${name}.report-meta.xml`;
const cells = type('Atlas_Landscape_Cells');
const overdue = report('Actions_Overdue');
const players = report('Key_Players');
const penetration = report('Penetration_over_Time');
const alone = report('Buying_Centers_without_Contacts');
const week = 'default/dashboards/Account_Atlas/My_Week.dashboard-meta.xml';
const actions = 'Account.Key_Account_Plans__r.Plan_Objectives__r.Plan_Actions__r$';

/** Fault, file, what is replaced by what, and the message that must say so. */
const faults: [fault: string, file: string, from: string | RegExp, to: string, message: RegExp][] = [
    [
        'report type of no object',
        cells,
        '<baseObject>Account',
        '<baseObject>Acount',
        /<baseObject>: the object Acount does not exist \(did you mean Account\?\)/
    ],
    [
        'report type that joins no child',
        cells,
        '<relationship>Landscape_Cells__r',
        '<relationship>Landscape_Cell__r',
        /<relationship>: Buying_Center__c has no children called Landscape_Cell__r \(did you mean Landscape_Cells__r\?\)/
    ],
    [
        'inner join after an outer join',
        cells,
        /<outerJoin>false<\/outerJoin>(\s*<relationship>Buying_Centers__r)/,
        '<outerJoin>true</outerJoin><relationship>Buying_Centers__r',
        /<join>: an inner join cannot follow an outer join/
    ],
    [
        'fifth object of a report type',
        type('Atlas_Actions'),
        '<relationship>Plan_Actions__r',
        '<join><outerJoin>false</outerJoin><relationship>Predecessor_Dependencies__r</relationship></join><relationship>Plan_Actions__r',
        /joins 5 objects: at most 4 are possible/
    ],
    [
        'column of a table that is not joined',
        cells,
        '<table>Account.Buying_Centers__r<',
        '<table>Account.Stakeholders__r<',
        /<table>: Account.Stakeholders__r is not joined/
    ],
    [
        'column of a missing field',
        cells,
        '<field>Growth_Type__c',
        '<field>Growth_Typ__c',
        /a report cannot show Growth_Typ__c of Landscape_Cell__c \(did you mean Growth_Type__c\?\)/
    ],
    [
        'column of a missing field behind a lookup',
        cells,
        '<field>Offering__c.Active__c',
        '<field>Offering__c.Activ__c',
        /a report cannot show Offering__c.Activ__c of Landscape_Cell__c/
    ],
    [
        'standard reference named by its Id',
        cells,
        '<field>CreatedBy<',
        '<field>CreatedById<',
        /a report cannot show CreatedById of Landscape_Cell__c \(did you mean CreatedBy\?\)/
    ],
    ['column twice', cells, '<field>Target__c', '<field>Potential__c', /<field>: Potential__c is there twice/],
    [
        'report on no report type',
        overdue,
        '<reportType>Atlas_Actions__c',
        '<reportType>Atlas_Action__c',
        /the report type Atlas_Action__c does not exist \(did you mean Atlas_Actions__c\?\)/
    ],
    [
        'report column that the type lacks',
        overdue,
        `<field>${actions}Escalation__c`,
        `<field>${actions}Escalations__c`,
        /<field>: Atlas_Actions__c has no column .*Escalations__c \(did you mean .*Escalation__c\?\)/
    ],
    [
        'grouping that the type lacks',
        overdue,
        `<field>${actions}Assigned_To__c`,
        `<field>${actions}Asigned_To__c`,
        /Atlas_Actions__c has no column .*Asigned_To__c/
    ],
    [
        'grouping that is a column too',
        overdue,
        `<field>${actions}Kind__c`,
        `<field>${actions}Assigned_To__c`,
        /is a grouping and cannot be a column too/
    ],
    [
        'grouping by a long text',
        overdue,
        `<field>${actions}Assigned_To__c`,
        `<field>${actions}Success_Measure__c`,
        /a report cannot group by a long text/
    ],
    [
        'grouping of text by month',
        overdue,
        '<dateGranularity>Day',
        '<dateGranularity>Month',
        /Name is no date and cannot be grouped by Month/
    ],
    [
        'summary report without groupings',
        overdue,
        /<groupingsDown>[^]*<\/groupingsDown>/,
        '',
        /a Summary report has 1 to 3 groupings of rows, not 0/
    ],
    [
        'matrix without columns',
        players,
        /<groupingsAcross>[^]*<\/groupingsAcross>/,
        '',
        /1 to 2 groupings of columns, not 0/
    ],
    [
        'average of text',
        report('Plan_Progress'),
        /<field>(Account.Key_Account_Plans__r\$)Progress__c/,
        '<field>Account.Key_Account_Plans__r$Vision__c',
        /Vision__c is a long text, which has no Average/
    ],
    [
        'filter by a word on a date',
        overdue,
        '<operator>lessThan',
        '<operator>contains',
        /Due__c is a date, which cannot be filtered by contains/
    ],
    [
        'filter by an unknown day',
        overdue,
        '<value>TODAY',
        '<value>TODAYS',
        /"TODAYS" is no date that a report knows \(did you mean TODAY\?\)/
    ],
    [
        'filter by a missing value',
        overdue,
        '<value>Done,Cancelled',
        '<value>Done,Canceled',
        /Status__c has no value "Canceled" \(did you mean Cancelled\?\)/
    ],
    ['filter of a number by a word', players, '<value>4', '<value>four', /"four" is not a number/],
    ['filter of a checkbox by a word', players, '<value>1</value>', '<value>yes</value>', /"yes" is neither 1 nor 0/],
    ['filter of a checkbox by blank', players, '<value>1</value>', '<value />', /Controls_Budget__c is never blank/],
    [
        'filter of a text by includes',
        report('Stakeholders_without_a_Person'),
        '<operator>equals',
        '<operator>includes',
        /Kind__c is a picklist, which cannot be filtered by includes/
    ],
    ['logic beyond the criteria', players, '1 OR 2 OR 3', '1 OR 2 OR 4', /names criterion 4, but there are 3/],
    ['logic without a criterion', players, '1 OR 2 OR 3', '1 OR 2', /leaves out criterion 3/],
    ['logic that is no condition', players, '1 OR 2 OR 3', '(1 OR 2 3', /is no complete condition/],
    [
        'comparison of unlike columns',
        overdue,
        /<columnToColumn>false(<\/columnToColumn>\s*<isUnlocked>true<\/isUnlocked>\s*<operator>lessThan<\/operator>\s*<value>)TODAY/,
        `<columnToColumn>true</columnToColumn><isUnlocked>true</isUnlocked><operator>lessThan</operator><value>${actions}Name`,
        /compares a date with a text/
    ],
    [
        'sorting by what is not shown',
        overdue,
        /<sortColumn>.*<\/sortColumn>/,
        `<sortColumn>${actions}Start__c</sortColumn>`,
        /Start__c is no column of this report/
    ],
    [
        'time frame over no date',
        overdue,
        /<dateColumn>.*<\/dateColumn>/,
        `<dateColumn>${actions}Name</dateColumn>`,
        /<dateColumn>: Name is no date/
    ],
    [
        'cross filter over a missing object',
        alone,
        '<relatedTable>Stakeholder_Role__c',
        '<relatedTable>Stakeholder_Rolle__c',
        /the object Stakeholder_Rolle__c does not exist \(did you mean Stakeholder_Role__c\?\)/
    ],
    [
        'cross filter over no reference',
        alone,
        '<relatedTableJoinColumn>Buying_Center__c',
        '<relatedTableJoinColumn>Coverage__c',
        /Stakeholder_Role__c has no reference Coverage__c/
    ],
    [
        'cross filter by a missing value',
        alone,
        'Multiple Contacts,In Depth',
        'Multiple Contacts,In-Depth',
        /Coverage__c has no value "In-Depth" \(did you mean In Depth\?\)/
    ],
    [
        'cross filter of no Id',
        alone,
        'Buying_Centers__r$Id<',
        'Buying_Centers__r$Name<',
        /<primaryTableColumn>: must be the Id of an object/
    ],
    [
        'formula over a missing column',
        report('Target_against_Won_and_Open'),
        'Plan_Review__c.Won__c:MAX',
        'Plan_Review__c.Wonn__c:MAX',
        /the report type has no column .*Wonn__c \(did you mean .*Won__c\?\)/
    ],
    [
        'formula with a missing summary',
        report('Target_against_Won_and_Open'),
        'Plan_Review__c.Won__c:MAX',
        'Plan_Review__c.Won__c:MAXI',
        /there is no summary MAXI \(did you mean MAX\?\)/
    ],
    [
        'formula over no grouping',
        penetration,
        'Landscape_Snapshot__c.Snapshot_Date__c)',
        'Landscape_Snapshot__c.Won__c)',
        /Won__c is neither a function nor a grouping/
    ],
    [
        'formula at no grouping',
        penetration,
        /<downGroupingContext>.*<\/downGroupingContext>/,
        '<downGroupingContext>Account$Category__c</downGroupingContext>',
        /Account\$Category__c is no grouping of this report/
    ],
    [
        'chart over no grouping',
        overdue,
        /<groupingColumn>.*<\/groupingColumn>/,
        `<groupingColumn>${actions}Due__c</groupingColumn>`,
        /Due__c is no grouping of this report/
    ],
    [
        'chart of a column that is not summed',
        overdue,
        '<column>RowCount',
        `<aggregate>Sum</aggregate><column>${actions}Due__c`,
        /the report has no Sum of .*Due__c/
    ],
    [
        'chart of a list',
        report('Products_without_Offering'),
        '<description>',
        '<chart><chartType>Donut</chartType></chart><description>',
        /a Tabular report has no chart/
    ],
    [
        'report name that is too long',
        overdue,
        '<name>Actions',
        `<name>${'Actions'.repeat(6)}`,
        /is longer than 40 characters/
    ],
    ['report without a description', overdue, /<description>.*<\/description>/, '', /<description>: is missing/],
    [
        'dashboard of a missing report',
        week,
        'Account_Atlas/My_Objectives',
        'Account_Atlas/My_Objective',
        /the report Account_Atlas\/My_Objective does not exist \(did you mean Account_Atlas\/My_Objectives\?\)/
    ],
    [
        'dashboard over no grouping',
        week,
        `<groupingColumn>${actions}Status__c`,
        `<groupingColumn>${actions}Kind__c`,
        /Kind__c is no grouping of Account_Atlas\/My_Open_Actions/
    ],
    [
        'dashboard of a summary that the report lacks',
        week,
        '<aggregate>Average',
        '<aggregate>Sum',
        /the report has no Sum of .*Progress__c/
    ],
    [
        'dashboard table with a missing column',
        week,
        `<reportColumn>${actions}Percent_Complete__c`,
        `<reportColumn>${actions}Effort_Days__c`,
        /the report has no column .*Effort_Days__c/
    ],
    [
        'dashboard chart of a list',
        week,
        'Account_Atlas/My_Open_Actions',
        'Account_Atlas/Products_without_Offering',
        /a Donut needs a report with groupings/
    ],
    ['components on each other', week, '<columnIndex>3', '<columnIndex>2', /covers the component of line \d+/],
    ['component beyond the grid', week, '<columnIndex>9', '<columnIndex>10', /ends at column 13 of 12/],
    [
        'running user of a dynamic dashboard',
        week,
        '<textColor>',
        '<runningUser>somebody@example.com</runningUser><textColor>',
        /names no other/
    ],
    [
        'filter that a component leaves out',
        week,
        '<dashboardGridLayout>',
        '<dashboardFilters><name>Account</name></dashboardFilters><dashboardGridLayout>',
        /names 0 columns for 1 filters/
    ]
];

for (const [fault, file, from, to, message] of faults) {
    test(`finds: ${fault}`, () => {
        const undo = seeded.plant(file, from, to);
        try {
            const found = messages();
            assert.ok(
                found.some((text) => text.startsWith(file) && message.test(text)),
                `${message} is not in:\n${found.join('\n')}`
            );
        } finally {
            undo();
        }
    });
}

for (const folder of ['reports/Account_Atlas.reportFolder', 'dashboards/Account_Atlas.dashboardFolder']) {
    test(`finds reports and dashboards without ${folder}`, () => {
        const undo = seeded.drop(`default/${folder}-meta.xml`);
        assert.ok(messages().some((text) => text.endsWith(`there is no default/${folder}-meta.xml`)));
        undo();
    });
}

test('dashboards deployed apart are checked against the reports of the package', () => {
    const apart = seedPackage('force-dashboards/main/default');
    const check = (): string[] => checkMetadata(apart.folder, types, [seeded.folder]).problems.map(formatProblem);
    assert.deepEqual(check(), []);
    const undo = seeded.drop(report('Plan_Progress'));
    assert.deepEqual(
        check().map((text) => text.replace(/:\d+/, '')),
        [
            'default/dashboards/Account_Atlas_Leadership/Portfolio.dashboard-meta.xml <report>: the report Account_Atlas/Plan_Progress does not exist (did you mean Account_Atlas/Key_Players?)'
        ]
    );
    undo();
    apart.remove();
});

test('dates of a filter are relative or fixed', () => {
    const known = [
        'TODAY',
        'LAST_N_DAYS:30',
        'N_FISCAL_YEARS_AGO:3',
        'THIS_FISCAL_YEAR',
        'NEXT_90_DAYS',
        '2026-01-31',
        '1/31/2026'
    ];
    assert.deepEqual(
        known.filter((text) => !isDateValue(text)),
        []
    );
    const unknown = ['', 'NOW', 'LAST_N_DAYS', 'LAST_DAYS:30', 'N_DAYS_AGO:x', 'THIS_N_DAYS:3', '31.1.2026'];
    assert.deepEqual(unknown.filter(isDateValue), []);
});

test('the logic of a filter is a complete condition over every criterion', () => {
    const complete = ['1 AND 2 AND 3', '1 AND (2 OR 3)', '(1 OR 2) AND NOT 3', '((1) or (2 and 3))'];
    assert.deepEqual(
        complete.map((text) => logicFault(text, 3)),
        [undefined, undefined, undefined, undefined]
    );
    for (const text of ['1 2 3', '1 AND 2 OR 3 AND', '(1 AND 2 AND 3', '1 XOR 2 AND 3'])
        assert.equal(logicFault(text, 3), 'is no complete condition', text);
});
