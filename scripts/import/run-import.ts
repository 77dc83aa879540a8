/** The frame of both imports: read, plan, write, tell. */
import type { ImportProblem, Severity } from 'c/importTable';
import { findOrCreateAccount, type TargetAccount } from './account.ts';
import { connect, describeFailure, expectAnswer, isAnswer, type Connection } from './connection.ts';
import { ImportFailure } from './failure.ts';
import { OrgWriter } from './org-writer.ts';
import { refusalProblems, writeProblems } from './problems-file.ts';
import { progressBar } from './progress.ts';

export interface CommonOptions {
    account: string;
    accountId?: string;
    instanceUrl: string;
    accessToken: string;
    dryRun: boolean;
    problems?: string;
}

interface Plan {
    problems: readonly ImportProblem[];
    rows: { read: number; planned: number; rejected: number };
}

/** What an import knows once its files are read. */
export interface PreparedImport<P extends Plan> {
    /** @param scope first part of the keys of everything below the account */
    plan(scope: string): P;
    size(plan: P): number;
    write(connection: Connection, writer: OrgWriter, account: TargetAccount, plan: P): Promise<void>;
    /** Further lines of the summary. */
    notes(plan: P): string[];
}

/**
 * Runs an import and tells how it went. Exit code 0 when every good row is in the org, 1 when something could not
 * be done.
 */
export async function runImport<P extends Plan>(
    label: string,
    options: CommonOptions,
    prepare: () => PreparedImport<P>
): Promise<void> {
    process.once('SIGINT', () => {
        console.error('\nInterrupted. Nothing is lost: run the same command again to go on where it stopped.');
        process.exit(130);
    });
    try {
        process.exitCode = await importInto(label, options, prepare());
    } catch (error) {
        if (!(error instanceof ImportFailure) && !isAnswer(error)) throw error;
        const text =
            error instanceof ImportFailure ? error.message : `${options.instanceUrl}: ${describeFailure(error)}.`;
        console.error(text);
        process.exitCode = 1;
    }
}

async function importInto<P extends Plan>(
    label: string,
    options: CommonOptions,
    prepared: PreparedImport<P>
): Promise<number> {
    const connection = connect(options);
    await expectAnswer(options.instanceUrl);
    const writer = new OrgWriter(connection, { dryRun: options.dryRun });
    const wanted = { name: options.account, ...(options.accountId === undefined ? {} : { id: options.accountId }) };
    const account = await findOrCreateAccount(connection, wanted, writer, options.dryRun);
    const plan = prepared.plan(account.scope);
    const bar = progressBar(`Importing ${label}`, prepared.size(plan));
    writer.progress = (finished) => bar.advance(finished);
    try {
        await prepared.write(connection, writer, account, plan);
    } finally {
        bar.stop();
    }
    const refused = refusalProblems(writer.refusals);
    const problems = [...plan.problems, ...refused];
    if (options.problems !== undefined) writeProblems(options.problems, problems);
    tell(options, account, plan, writer, problems, prepared.notes(plan));
    return refused.length > 0 ? 1 : 0;
}

function tell(
    options: CommonOptions,
    account: TargetAccount,
    plan: Plan,
    writer: OrgWriter,
    problems: readonly ImportProblem[],
    notes: readonly string[]
): void {
    const { read, planned, rejected } = plan.rows;
    console.log(
        `${options.dryRun ? 'Dry run, nothing written: ' : ''}${read} rows read, ${planned} good, ${rejected} rejected`
    );
    for (const note of notes) console.log(note);
    console.log(`Account ${account.name}${account.id === undefined ? ' (to be created)' : ` (${account.id})`}`);
    for (const [object, { created, updated, unchanged, refused }] of writer.outcomes) {
        const failed = refused > 0 ? `, ${refused} refused` : '';
        console.log(`  ${object.padEnd(20)} ${created} created, ${updated} updated, ${unchanged} unchanged${failed}`);
    }
    for (const severity of ['rejected', 'noted'] as const) tellProblems(options, severity, problems);
    for (const { object, message } of writer.refusals.slice(0, 5)) console.error(`${object}: ${message}`);
}

function tellProblems(options: CommonOptions, severity: Severity, problems: readonly ImportProblem[]): void {
    const these = problems.filter((problem) => problem.severity === severity);
    if (these.length === 0) return;
    const counts = [...Map.groupBy(these, ({ code }) => code)].sort(([left], [right]) => (left < right ? -1 : 1));
    const list = counts.map(([code, group]) => `${code} ${group.length}`).join(', ');
    const where = options.problems === undefined ? '--problems FILE lists them' : `see ${options.problems}`;
    console.log(`${severity === 'rejected' ? 'Rejected' : 'Noted'}: ${list} (${where})`);
}
