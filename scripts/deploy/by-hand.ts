/** What no deployment can do, for whoever has just deployed. */

/** What is deployed by itself. */
export type Part = 'package' | 'dashboards' | 'translations';

const steps: [part: Part, step: string][] = [
    [
        'package',
        'Assign Account Atlas User or Viewer to the others: Setup, Permission Sets, Manage Assignments (or sf org assign permset --on-behalf-of).'
    ],
    [
        'package',
        'Open an account. If it does not show the org chart: Setup, Lightning App Builder, Account Atlas Account Page, Activation, assign it to the app Account Atlas. The same for the Opportunity page.'
    ],
    ['package', 'Share the report folder Account Atlas with those who may see it: the deployment leaves that to you.'],
    ['package', 'Enter your offerings, and set the offering of each product: amounts get into the landscape by them.'],
    [
        'package',
        'Check the settings of the package in the app Account Atlas: fiscal start month, days until a judgement is stale.'
    ],
    [
        'dashboards',
        'Share the dashboard folder Account Atlas Dashboards, and open each dashboard once: its running user is you.'
    ],
    ['translations', 'Activate the languages: Setup, Translation Workbench, Translation Language Settings.']
];

/** The steps that are left after these parts went in, numbered. */
export function byHand(parts: Part[]): string {
    const left = steps.filter(([part]) => parts.includes(part)).map(([, step]) => step);
    const more = parts.includes('dashboards')
        ? []
        : ['Not deployed: the dashboards (--dashboards). An edition allows 3 to 10 dynamic ones.'];
    return ['Left to do by hand:', ...left.map((step, index) => `${index + 1}. ${step}`), ...more].join('\n');
}
