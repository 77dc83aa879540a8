/**
 * `npm run import`: lists of people and payments into any org, through the ordinary APIs.
 *
 *   npm run import -- people FILE --account NAME --instance-url URL
 *   npm run import -- spend FILES… --account NAME --supplier NAME --instance-url URL
 *   npm run import -- interactions FILES… --people FILE --account NAME --instance-url URL
 *
 * A second run updates and never doubles; so an interrupted run is resumed by running it again.
 */
import { Command, InvalidArgumentError, Option } from 'commander';
import { PEOPLE_COLUMNS, planPeople, type PeopleField } from 'c/importPeople';
import {
    CIRCULAR_FROM,
    LEAST_MESSAGES,
    MESSAGE_COLUMNS,
    planInteractions,
    type InteractionPlan
} from 'c/importInteractions';
import { planSpend, SPEND_COLUMNS, type SpendPlan } from 'c/importSpend';
import type { ColumnMeaning, ColumnNames } from 'c/importTable';
import { formatMinorUnits } from 'c/importValues';
import { columnsOf, readTable } from './import/read-table.ts';
import { ImportFailure } from './import/failure.ts';
import { sizeOfInteractionPlan, writeInteractions } from './import/interactions.ts';
import { sizeOfPeoplePlan, writePeople } from './import/people.ts';
import { runImport, type CommonOptions } from './import/run-import.ts';
import { sizeOfSpendPlan, writeSpend } from './import/spend.ts';

interface ListOptions extends CommonOptions {
    column: string[];
    delimiter?: string;
    encoding?: string;
}

interface SpendOptions extends ListOptions {
    supplier: string;
    wonStage?: string;
    decimals: number;
    decimalMark?: '.' | ',';
    dateOrder?: 'day-first' | 'month-first';
}

interface InteractionsOptions extends ListOptions {
    people: string[];
    least: number;
    circular: number;
}

const program = new Command('npm run import --')
    .description('Loads lists of people or payments into a Salesforce org (or the local org).')
    .configureHelp({ showGlobalOptions: true });

withCommonOptions(program.command('people'))
    .description(
        'Posts of an organisation: people become contacts, posts without a person placeholders, units buying centers.'
    )
    .argument('<files...>', 'delimited text with a header row')
    .addHelpText('after', columnHelp(PEOPLE_COLUMNS))
    .action(async (files: string[], options: ListOptions) => {
        const named = namedColumns(options.column, PEOPLE_COLUMNS);
        await runImport('people', options, () => {
            const tables = files.map((file) => readTable(file, options));
            const found = tables.map((table) => ({ table, columns: peopleColumns(table, named) }));
            return {
                plan: (scope) => planPeople(found, scope),
                size: sizeOfPeoplePlan,
                write: writePeople,
                notes: () => []
            };
        });
    });

withCommonOptions(program.command('spend'))
    .description(
        'Payments of a customer: areas become buying centers, types offerings, our own payments won opportunities, ' +
            "and what everybody was paid the cells' customer spend."
    )
    .argument('<files...>', 'delimited text with a header row; give all files of the period in one run')
    .requiredOption('--supplier <name>', 'our own name in the supplier column; case does not count')
    .option('--won-stage <stage>', "stage of won opportunities (default: the org's first won stage)")
    .option('--decimals <digits>', 'digits after the decimal mark of the currency', wholeNumber, 2)
    .addOption(new Option('--decimal-mark <mark>', 'otherwise found from the amounts').choices(['.', ',']))
    .addOption(
        new Option('--date-order <order>', 'otherwise found from the dates').choices(['day-first', 'month-first'])
    )
    .addHelpText('after', columnHelp(SPEND_COLUMNS))
    .action(async (files: string[], options: SpendOptions) => {
        const named = namedColumns(options.column, SPEND_COLUMNS);
        await runImport('spend', options, () => {
            const tables = files.map((file) => readTable(file, options));
            const found = tables.map((table) => ({ table, columns: columnsOf(table, SPEND_COLUMNS, named) }));
            return {
                plan: (scope) => planSpend(found, { ...options, scope }),
                size: sizeOfSpendPlan,
                write: (connection, writer, account, plan) =>
                    writeSpend(connection, writer, account, plan, {
                        decimals: options.decimals,
                        ...(options.wonStage === undefined ? {} : { stage: options.wonStage })
                    }),
                notes: (plan) => spendNotes(plan, options)
            };
        });
    });

withCommonOptions(program.command('interactions'))
    .description(
        'Messages between people of the customer: whoever writes becomes a contact, and two who write to each other ' +
            'get a relationship, its strength and frequency from the number of messages.'
    )
    .argument('<files...>', 'delimited text with a header row: sender, recipient, and when')
    .option('--people <file>', 'the people with their managers, as for the import of people; repeatable', collect, [])
    .option('--least <messages>', 'messages of two people together that make a relationship', positive, LEAST_MESSAGES)
    .option('--circular <recipients>', 'recipients that make a message a circular', positive, CIRCULAR_FROM)
    .addHelpText('after', columnHelp(MESSAGE_COLUMNS))
    .action(async (files: string[], options: InteractionsOptions) => {
        const named = namedColumns(options.column, MESSAGE_COLUMNS);
        await runImport('interactions', options, () => {
            const tables = files.map((file) => readTable(file, options));
            const found = tables.map((table) => ({ table, columns: columnsOf(table, MESSAGE_COLUMNS, named) }));
            const people = options.people.map((file) => {
                const table = readTable(file, options.encoding === undefined ? {} : { encoding: options.encoding });
                return { table, columns: columnsOf(table, PEOPLE_COLUMNS, {}) };
            });
            return {
                plan: (scope) =>
                    planInteractions(found, people, { scope, least: options.least, circularFrom: options.circular }),
                size: sizeOfInteractionPlan,
                write: writeInteractions,
                notes: interactionNotes
            };
        });
    });

await program.parseAsync();

function withCommonOptions(command: Command): Command {
    return command
        .requiredOption('--account <name>', 'name of the account; created where no account has it')
        .option('--account-id <id>', 'the account, where several have the name')
        .requiredOption('--instance-url <url>', 'address of the org, as `sf org display --json` shows it')
        .addOption(
            new Option('--access-token <token>', 'token of the org').env('SF_ACCESS_TOKEN').makeOptionMandatory()
        )
        .option('--dry-run', 'plan and compare, and write nothing', false)
        .option('--problems <file>', 'write what is wrong with the rows to this CSV file')
        .option('--column <field=Header>', 'the column of a field, where the guess is wrong; repeatable', collect, [])
        .option('--delimiter <character>', 'what separates cells (default: found from the text)', delimiter)
        .option('--encoding <name>', 'e.g. utf-8, utf-16le, windows-1252 (default: found from the bytes)');
}

function collect(value: string, earlier: string[]): string[] {
    return [...earlier, value];
}

function delimiter(value: string): string {
    return value === 'tab' || value === '\\t' ? '\t' : value;
}

function wholeNumber(value: string): number {
    if (!/^[0-4]$/.test(value)) throw new InvalidArgumentError('A number from 0 to 4.');
    return Number(value);
}

function positive(value: string): number {
    if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('A number from 1.');
    return Number(value);
}

function columnHelp(meanings: readonly ColumnMeaning<string>[]): string {
    const lines = meanings.map(({ field, headers }) => `  ${field.padEnd(12)} ${headers.slice(0, 4).join(', ')}…`);
    return `\nFields for --column, and headers that mean them:\n${lines.join('\n')}`;
}

function namedColumns<Field extends string>(
    texts: readonly string[],
    meanings: readonly ColumnMeaning<Field>[]
): ColumnNames<Field> {
    const named: Partial<Record<Field, string>> = {};
    for (const text of texts) {
        const [name, ...header] = text.split('=');
        const meaning = meanings.find(({ field }) => field === name);
        if (!meaning || header.length === 0) {
            const fields = meanings.map(({ field }) => field).join(', ');
            return program.error(`--column ${text}: write field=Header, with one of the fields ${fields}.`);
        }
        named[meaning.field] = header.join('=');
    }
    return named as ColumnNames<Field>;
}

/** A list of people needs something that names a person or at least a post. */
function peopleColumns(table: ReturnType<typeof readTable>, named: ColumnNames<PeopleField>) {
    const columns = columnsOf(table, PEOPLE_COLUMNS, named);
    if (columns.name === undefined && columns.lastName === undefined && columns.title === undefined) {
        throw new ImportFailure(
            `${table.file} has no column for names or titles. Its columns are: ${table.header.join(', ')}. ` +
                'Name one with --column name=Header.'
        );
    }
    return columns;
}

function spendNotes(plan: SpendPlan, { supplier, decimals }: SpendOptions): string[] {
    const total = plan.cells.reduce((sum, cell) => sum + cell.minor, 0);
    const won = plan.wins.reduce((sum, win) => sum + win.minor, 0);
    const notes = [
        `${plan.wins.length} payments to ${supplier}, ${formatMinorUnits(won, decimals)} of ` +
            `${formatMinorUnits(total, decimals)} spent in ${plan.cells.length} cells` +
            (plan.window ? ` from ${plan.window.from} to ${plan.window.to}` : '')
    ];
    if (plan.wins.length === 0) {
        const largest = plan.suppliers.slice(0, 5).map(({ name }) => name);
        notes.push(`No payment names "${supplier}". The largest suppliers are: ${largest.join('; ')}.`);
    }
    return notes;
}

function interactionNotes({ posts, relationships, circulars, pairs, window }: InteractionPlan): string[] {
    const period = window ? ` from ${window.from} to ${window.to}` : '';
    return [
        `${posts.length} people, ${relationships.length} relationships${period}; ${circulars} rows are circulars`,
        `${pairs.all} pairs wrote: ${pairs.tooFew} too little, ${pairs.oneSided} without an answer`
    ];
}
