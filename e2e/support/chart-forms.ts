/** Forms of the org chart whose saves are tried against every fault: how each is filled in, and what the org has of it. */
import type { Connection } from 'jsforce';
import type { Locator, Page } from 'playwright-core';
import { OrgChart } from './org-chart.ts';
import { OrgChartViews } from './org-chart-views.ts';

/** People of whom each turn takes another one. */
export const CREW = ['Quist', 'Rosen', 'Sato', 'Tamm', 'Ulrich', 'Vance', 'Weiss'] as const;

/** A form that writes one text, by which its record is known. */
export interface ChartForm {
    readonly name: string;
    /** The view to open first; the chart without. */
    readonly view?: 'Network' | 'Coverage' | 'Pairing';
    /** Who is in the panel. */
    readonly person?: string;
    /** Each turn makes a record; otherwise the same one is changed. */
    readonly creates?: true;
    /** Opens the form, types `text`, and gives the field that holds it. */
    readonly fill: (page: Page, text: string, turn: number) => Promise<Locator>;
    /** The open form, with what it says. */
    readonly form: (page: Page) => Locator;
    /** Object, field of the text and condition: where the org keeps it. */
    readonly kept: readonly [object: string, field: string, where: string];
    /** Where the log of each change stands. */
    readonly logged?: string;
}

const dialog = (page: Page): Locator => page.getByRole('dialog');
const typed = async (field: Locator, text: string): Promise<Locator> => {
    await field.fill(text);
    return field;
};

export const CHART_FORMS: readonly ChartForm[] = [
    {
        name: 'a judgement',
        person: 'Ada Ito',
        fill: async (page, text, turn) => {
            const chart = new OrgChart(page);
            await chart.panel
                .getByRole('button', { name: /^(Add judgement|Edit judgement)/ })
                .first()
                .click();
            await chart.choose('Influence', String((turn % 5) + 1));
            return typed(chart.judgement.getByRole('textbox', { name: 'Evidence' }), text);
        },
        form: (page) => new OrgChart(page).judgement,
        kept: ['Stakeholder_Role__c', 'Evidence__c', `Stakeholder__r.Contact__r.LastName = 'Ito'`],
        logged: `SELECT Id FROM Judgement_Change__c WHERE Field__c = 'Influence__c'`
    },
    {
        name: 'how to talk to somebody, with personal notes',
        person: 'Ada Marsh',
        fill: async (page, text) => {
            const { panel } = new OrgChart(page);
            await panel.getByRole('button', { name: 'Edit how to talk to them' }).click();
            const form = panel.getByRole('form', { name: 'How to talk to them' });
            await form.getByRole('textbox', { name: 'Personal notes' }).fill(`Notes: ${text}`);
            return typed(form.getByRole('textbox', { name: 'Interests' }), text);
        },
        form: (page) => new OrgChart(page).panel.getByRole('form', { name: 'How to talk to them' }),
        kept: ['Contact', 'Interests__c', `LastName = 'Marsh'`]
    },
    {
        name: 'a new relationship',
        view: 'Network',
        creates: true,
        fill: async (page, text, turn) => {
            const views = new OrgChartViews(page);
            await views.button('Add relationship…').click();
            await views.find('From', 'Ada Ito');
            await views.find('To', `Ada ${CREW[turn]}`);
            return typed(dialog(page).getByRole('textbox', { name: 'Reason' }), text);
        },
        form: dialog,
        kept: ['Stakeholder_Relationship__c', 'Reason__c', `From_Stakeholder__r.Contact__r.LastName = 'Ito'`]
    },
    {
        name: 'a relationship that is there',
        view: 'Network',
        fill: async (page, text) => {
            await new OrgChartViews(page).relationships.getByRole('button', { name: /^Edit: Ada Okafor/ }).click();
            return typed(dialog(page).getByRole('textbox', { name: 'Reason' }), text);
        },
        form: dialog,
        kept: ['Stakeholder_Relationship__c', 'Reason__c', `From_Stakeholder__r.Contact__r.LastName = 'Okafor'`]
    },
    {
        name: 'a new pairing',
        view: 'Pairing',
        creates: true,
        fill: async (page, text, turn) => {
            const views = new OrgChartViews(page);
            await views.button(`Pair somebody of ours with Ada ${CREW[turn]}`).click();
            await views.find('Our person', 'Marta');
            return typed(dialog(page).getByRole('textbox', { name: 'Agenda' }), text);
        },
        form: dialog,
        kept: ['Relationship_Pairing__c', 'Agenda__c', `Stakeholder__r.Contact__r.LastName != 'Okafor'`]
    },
    {
        name: 'a pairing that is there',
        view: 'Pairing',
        fill: async (page, text) => {
            await page.getByRole('button', { name: /^Edit pairing of .*Ada Okafor/ }).click();
            return typed(dialog(page).getByRole('textbox', { name: 'Agenda' }), text);
        },
        form: dialog,
        kept: ['Relationship_Pairing__c', 'Agenda__c', `Stakeholder__r.Contact__r.LastName = 'Okafor'`]
    },
    {
        name: 'a role that was missing',
        view: 'Coverage',
        creates: true,
        fill: async (page, text, turn) => {
            const views = new OrgChartViews(page);
            await views.button(`Champion missing in Dock ${CREW[turn]}. Give somebody the role.`).click();
            await views.find('Who plays this role?', 'Ada Okafor');
            return typed(dialog(page).getByRole('textbox', { name: 'Evidence' }), text);
        },
        form: dialog,
        kept: ['Stakeholder_Role__c', 'Evidence__c', `Context__c = 'Buying Center'`]
    }
];

/** What the org has in the field of a form, record by record. */
export async function keptBy(client: Connection, { kept: [object, field, where] }: ChartForm) {
    const { records } = await client.query<Record<string, string | null>>(
        `SELECT Id, ${field} FROM ${object} WHERE ${where}`
    );
    return records.map((record) => ({ id: record['Id']!, text: record[field]! }));
}
