/** Writes a plan of payments: buying centers, offerings, won opportunities, and the customer spend of cells. */
import type { SpendPlan } from 'c/importSpend';
import { IMPORT_KEY_PREFIX } from 'c/importText';
import { formatMinorUnits } from 'c/importValues';
import type { TargetAccount } from './account.ts';
import { queryAll, soqlText, type Connection } from './connection.ts';
import { ensureBuyingCenters, ensureOfferings, type Coordinate } from './coordinates.ts';
import type { ExistingRecord, OrgWriter, PlannedRecord } from './org-writer.ts';

export interface SpendSettings {
    /** Stage of won opportunities; the org's first won stage when left out. */
    stage?: string;
    /** Digits after the decimal mark of the currency. */
    decimals: number;
}

/** Number of records that a plan touches, for the progress bar. */
export function sizeOfSpendPlan(plan: SpendPlan): number {
    return plan.areas.length + plan.types.length + plan.wins.length + plan.cells.length;
}

/** Brings the plan into the org; refusals are with the writer. */
export async function writeSpend(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: SpendPlan,
    settings: SpendSettings
): Promise<void> {
    const [areas, types] = await Promise.all([
        ensureBuyingCenters(connection, writer, account, plan.areas),
        ensureOfferings(connection, writer, plan.types)
    ]);
    await Promise.all([
        writeWins(connection, writer, account, plan, areas, types, settings),
        writeCells(connection, writer, account, plan, areas, types, settings.decimals)
    ]);
}

async function writeWins(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: SpendPlan,
    areas: ReadonlyMap<string, Coordinate>,
    types: ReadonlyMap<string, Coordinate>,
    settings: SpendSettings
): Promise<void> {
    const fields = 'Name, StageName, CloseDate, Amount, Buying_Center__c, Offering__c';
    const existing = account.isNew
        ? []
        : await queryAll<{ Atlas_Key__c: string }>(
              connection,
              `SELECT Id, AccountId, Atlas_Key__c, ${fields} FROM Opportunity WHERE AccountId = ${soqlText(account.id as string)} AND Atlas_Key__c != null`
          );
    const stage = settings.stage ?? (await firstWonStage(connection));
    const records = plan.wins.map((win): PlannedRecord => ({
        key: win.key,
        origin: { file: win.file, row: win.row },
        fields: {
            AccountId: account.id ?? account.scope,
            Name: win.name,
            StageName: stage,
            CloseDate: win.date,
            Amount: Number(formatMinorUnits(win.minor, settings.decimals)),
            Buying_Center__c: win.areaKey === undefined ? null : (areas.get(win.areaKey)?.id ?? null),
            Offering__c: win.typeKey === undefined ? null : (types.get(win.typeKey)?.id ?? null)
        }
    }));
    await writer.write('Opportunity', records, new Map(existing.map((row) => [row.Atlas_Key__c, row])));
}

/** OpportunityStage is not readable everywhere; "Closed Won" is what every new org calls it. */
async function firstWonStage(connection: Connection): Promise<string> {
    try {
        const [stage] = await queryAll<{ ApiName: string }>(
            connection,
            'SELECT Id, ApiName FROM OpportunityStage WHERE IsWon = true AND IsActive = true ORDER BY SortOrder LIMIT 1'
        );
        return stage?.ApiName ?? 'Closed Won';
    } catch (error) {
        if (isUnknownObject(error)) return 'Closed Won';
        throw error;
    }
}

function isUnknownObject(error: unknown): boolean {
    return ['INVALID_TYPE', 'NOT_IMPLEMENTED'].includes((error as { errorCode?: string }).errorCode ?? '');
}

async function writeCells(
    connection: Connection,
    writer: OrgWriter,
    account: TargetAccount,
    plan: SpendPlan,
    areas: ReadonlyMap<string, Coordinate>,
    types: ReadonlyMap<string, Coordinate>,
    decimals: number
): Promise<void> {
    const { window } = plan;
    if (!window) return;
    const known = await existingCells(connection, account);
    const existing = new Map<string, ExistingRecord>();
    const records = plan.cells.flatMap((cell): PlannedRecord[] => {
        const area = areas.get(cell.areaKey);
        const type = types.get(cell.typeKey);
        // Without its buying center or offering there is no cell; their refusal has been reported.
        if (!area || !type) return [];
        const record = known.get(`${area.id}-${type.id}`);
        if (record) existing.set(cell.key, record);
        const judgedByPerson = Boolean(record?.['Competitor__c']) && !isImported(record);
        return [
            {
                key: cell.key,
                createOnly: newCellFields(area, type),
                fields: {
                    Customer_Spend__c: Number(formatMinorUnits(cell.minor, decimals)),
                    Spend_From__c: window.from,
                    Spend_To__c: window.to,
                    ...(judgedByPerson ? {} : { Competitor__c: cell.competitor })
                }
            }
        ];
    });
    // Cells of one buying center stay together: it sums them up, and batches side by side would lock each other out.
    records.sort((left, right) =>
        compare(left.createOnly?.['Buying_Center__c'], right.createOnly?.['Buying_Center__c'])
    );
    await writer.write('Landscape_Cell__c', records, existing);
}

function newCellFields(area: Coordinate, type: Coordinate): PlannedRecord['fields'] {
    return {
        Buying_Center__c: area.id,
        Offering__c: type.id,
        Key__c: `${area.reference}-${type.reference}`,
        Assessment__c: 'Unassessed'
    };
}

function isImported(record: ExistingRecord | undefined): boolean {
    return String(record?.['Atlas_Key__c'] ?? '').startsWith(IMPORT_KEY_PREFIX);
}

async function existingCells(connection: Connection, account: TargetAccount): Promise<Map<string, ExistingRecord>> {
    if (account.isNew) return new Map();
    const fields = 'Buying_Center__c, Offering__c, Customer_Spend__c, Spend_From__c, Spend_To__c, Competitor__c';
    const rows = await queryAll<{ Buying_Center__c: string; Offering__c: string }>(
        connection,
        `SELECT Id, Atlas_Key__c, ${fields} FROM Landscape_Cell__c WHERE Buying_Center__r.Account__c = ${soqlText(account.id as string)}`
    );
    return new Map(rows.map((row) => [`${row.Buying_Center__c}-${row.Offering__c}`, row]));
}

function compare(left: unknown, right: unknown): number {
    return String(left ?? '') < String(right ?? '') ? -1 : 1;
}
