/**
 * Bulk API 2.0 ingest: a job is created, gets its CSV, is closed, works in the background and is asked for its results
 * (https://developer.salesforce.com/docs/atlas.en-us.api_asynch.meta/api_asynch/walkthrough_bulk_insert.htm).
 */
import { parse } from 'csv-parse/sync';
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Operation, Org, RecordInput, SaveResult, Session } from '../../org.ts';
import { OrgError, refusal } from '../../errors.ts';
import { findField, findObject, findParentRelationship } from '../../metadata/schema.ts';
import { recordId } from '../../store/ids.ts';
import { requireObject } from './json-body.ts';
import type { ResourceTable, RestAnswer, RestRequest } from './resource.ts';
import { baseAddress } from './resource.ts';

type State = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

interface Job {
    id: string;
    operation: 'insert' | 'update' | 'upsert' | 'delete';
    object: ObjectSchema;
    externalIdFieldName?: string;
    lineEnding: 'LF' | 'CRLF';
    columnDelimiter: keyof typeof DELIMITERS;
    apiVersion: number;
    state: State;
    userId: string;
    created: Date;
    modified: Date;
    csv: string;
    errorMessage?: string;
    columns: string[];
    /** Rows with their results, in order; absent = not processed. */
    rows: { cells: string[]; result?: SaveResult }[];
    milliseconds: number;
}

const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
const OPERATIONS = ['insert', 'update', 'upsert', 'delete'];
/** Records written at once; others are served in between. */
const CHUNK = 200;
const PREFIX = '750';

/** Rows of the resource table for one org. */
export function bulkResources(org: Org): ResourceTable {
    const jobs = new Map<string, Job>();
    const find = ({ parameters, session }: RestRequest): Job => {
        const job = jobs.get((parameters.id ?? '').slice(0, 15));
        if (!job || job.userId !== session.userId)
            throw refusal('NOT_FOUND', 'The requested resource does not exist', [], 404);
        return job;
    };
    const create = (request: RestRequest): RestAnswer => {
        const job = readJob(request, recordId(PREFIX, jobs.size + 1));
        jobs.set(job.id.slice(0, 15), job);
        return { status: 200, body: info(request, job) };
    };
    const upload = (request: RestRequest): RestAnswer => {
        const job = find(request);
        if (job.state !== 'Open' || job.csv) throw invalidState('Data can be uploaded once, to a job that is Open');
        if (!/^text\/csv\b/i.test(request.headers['content-type'] ?? ''))
            throw refusal('UNSUPPORTED_MEDIA_TYPE', 'The data must be text/csv', [], 415);
        job.csv = request.bodyText;
        return { status: 201 };
    };
    const change = (request: RestRequest): RestAnswer => {
        const job = find(request);
        const { state } = requireObject(request.body());
        if (state === 'Aborted' && !isOver(job)) job.state = 'Aborted';
        else if (state === 'UploadComplete' && job.state === 'Open') {
            job.state = 'UploadComplete';
            setImmediate(() => void work(org, request.session, job));
        } else throw invalidState(`A job that is ${job.state} cannot become ${String(state)}`);
        return { status: 200, body: info(request, job) };
    };
    const remove = (request: RestRequest): RestAnswer => {
        const job = find(request);
        if (!isOver(job)) throw invalidState('A job can be deleted when it is over');
        jobs.delete(job.id.slice(0, 15));
        return { status: 204 };
    };
    const results =
        (heads: string[], pick: (job: Job) => string[][]) =>
        (request: RestRequest): RestAnswer => {
            const job = find(request);
            const lines = [[...heads, ...job.columns], ...pick(job)].map((cells) => cells.map(quote).join(','));
            return { status: 200, text: `${lines.join('\n')}\n`, headers: { 'Content-Type': 'text/csv' } };
        };
    const good = (job: Job): string[][] =>
        job.rows.flatMap(({ cells, result }) =>
            result?.success ? [[result.id ?? '', String(result.created ?? job.operation === 'insert'), ...cells]] : []
        );
    const bad = (job: Job): string[][] =>
        job.rows.flatMap(({ cells, result }) =>
            result && !result.success ? [[result.id ?? '', result.errors.map(errorText).join(';'), ...cells]] : []
        );
    const left = (job: Job): string[][] => job.rows.flatMap(({ cells, result }) => (result ? [] : [cells]));
    return {
        '/jobs/ingest': { POST: create },
        '/jobs/ingest/:id': {
            GET: (request) => ({ status: 200, body: info(request, find(request)) }),
            PATCH: change,
            DELETE: remove
        },
        '/jobs/ingest/:id/batches': { PUT: upload },
        '/jobs/ingest/:id/successfulResults': { GET: results(['sf__Id', 'sf__Created'], good) },
        '/jobs/ingest/:id/failedResults': { GET: results(['sf__Id', 'sf__Error'], bad) },
        '/jobs/ingest/:id/unprocessedrecords': { GET: results([], left) }
    };
}

const invalidState = (message: string) => refusal('INVALIDJOBSTATE', message);
const isOver = ({ state }: Job): boolean => ['JobComplete', 'Failed', 'Aborted'].includes(state);
const errorText = ({ code, message, fields }: SaveResult['errors'][number]): string =>
    `${code}:${message}:${fields.join(',')} --`;
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function readJob(request: RestRequest, id: string): Job {
    const { org, session, version } = request;
    const body = requireObject(request.body());
    const text = (name: string, preset: string): string => (typeof body[name] === 'string' ? body[name] : preset);
    const operation = text('operation', '');
    if (operation === 'hardDelete')
        throw refusal('FEATURENOTENABLED', 'hardDelete is not enabled for your organization.');
    if (!OPERATIONS.includes(operation)) throw refusal('INVALIDJOB', `The operation ${operation} is not supported`);
    const object = findObject(org.schema, text('object', ''));
    if (!object || !session.object(object.apiName).read)
        throw refusal('INVALIDENTITY', `Unable to find object: ${text('object', '')}`);
    const externalId = text('externalIdFieldName', '');
    if (operation === 'upsert' && !findField(object, externalId)?.externalId && externalId.toLowerCase() !== 'id')
        throw refusal(
            'INVALIDJOB',
            `Field name provided, ${externalId} does not match an External ID for ${object.apiName}`
        );
    const lineEnding = text('lineEnding', 'LF');
    const columnDelimiter = text('columnDelimiter', 'COMMA');
    if (!['LF', 'CRLF'].includes(lineEnding))
        throw refusal('INVALIDJOB', `The lineEnding ${lineEnding} is not supported`);
    if (!(columnDelimiter in DELIMITERS))
        throw refusal('INVALIDJOB', `The columnDelimiter ${columnDelimiter} is not supported`);
    return {
        id,
        operation: operation as Job['operation'],
        object,
        ...(operation === 'upsert' ? { externalIdFieldName: externalId } : {}),
        lineEnding: lineEnding as Job['lineEnding'],
        columnDelimiter: columnDelimiter as Job['columnDelimiter'],
        apiVersion: Number(version),
        state: 'Open',
        userId: session.userId,
        created: org.now(),
        modified: org.now(),
        csv: '',
        columns: [],
        rows: [],
        milliseconds: 0
    };
}

function info(request: RestRequest, job: Job): Record<string, unknown> {
    const { id, operation, object, externalIdFieldName, lineEnding, columnDelimiter, apiVersion, state, rows } = job;
    const done = rows.filter(({ result }) => result);
    return {
        id,
        operation,
        object: object.apiName,
        createdById: job.userId,
        createdDate: job.created.toISOString().replace('Z', '+0000'),
        systemModstamp: job.modified.toISOString().replace('Z', '+0000'),
        state,
        ...(externalIdFieldName ? { externalIdFieldName } : {}),
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion,
        ...(state === 'Open' ? { contentUrl: `${baseAddress(request).slice(1)}/jobs/ingest/${id}/batches` } : {}),
        lineEnding,
        columnDelimiter,
        jobType: 'V2Ingest',
        retries: 0,
        numberRecordsProcessed: done.length,
        numberRecordsFailed: done.filter(({ result }) => !result!.success).length,
        totalProcessingTime: job.milliseconds,
        apiActiveProcessingTime: job.milliseconds,
        apexProcessingTime: 0,
        ...(job.errorMessage ? { errorMessage: job.errorMessage } : {})
    };
}

/** Reads the CSV and writes it, some records at a time. */
async function work(org: Org, session: Session, job: Job): Promise<void> {
    const begun = performance.now();
    job.state = 'InProgress';
    try {
        readRows(job);
        const operations = job.rows.map(({ cells }) => operationOf(job, cells));
        for (let start = 0; start < job.rows.length && (job.state as State) !== 'Aborted'; start += CHUNK) {
            const results = org.write(session, operations.slice(start, start + CHUNK));
            for (const [index, result] of results.entries()) job.rows[start + index]!.result = result;
            job.milliseconds = Math.round(performance.now() - begun);
            await new Promise((resolve) => setImmediate(resolve));
        }
        if (job.state === 'InProgress') job.state = 'JobComplete';
    } catch (error) {
        job.state = 'Failed';
        job.errorMessage =
            error instanceof OrgError ? error.problems[0]!.message : `ClientInputError : ${(error as Error).message}`;
    }
    job.csv = '';
    job.modified = org.now();
}

function readRows(job: Job): void {
    const [firstLine = ''] = job.csv.split('\n', 1);
    if (firstLine.endsWith('\r') !== (job.lineEnding === 'CRLF') && job.csv.includes('\n'))
        throw refusal(
            'INVALIDBATCH',
            `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${job.lineEnding}`
        );
    const [columns = [], ...rows] = parse(job.csv, {
        delimiter: DELIMITERS[job.columnDelimiter],
        bom: true,
        relaxColumnCount: false,
        skipEmptyLines: true
    }) as string[][];
    const unknown = columns.find((name) => !isColumn(job, name));
    if (unknown !== undefined) throw refusal('INVALIDBATCH', `InvalidBatch : Field name not found : ${unknown}`);
    job.columns = columns;
    job.rows = rows.map((cells) => ({ cells }));
}

/** A field, or a parent by one of its external ids: `Account.Atlas_Key__c`. */
function isColumn({ object }: Job, name: string): boolean {
    const [parent = '', field] = name.split('.');
    return Boolean(field === undefined ? findField(object, name) : findParentRelationship(object, parent));
}

function operationOf(job: Job, cells: string[]): Operation {
    const fields: RecordInput = {};
    let id = '';
    let externalId = '';
    const isKey = (name: string): boolean => name.toLowerCase() === job.externalIdFieldName?.toLowerCase();
    for (const [index, name] of job.columns.entries()) {
        const cell = cells[index] ?? '';
        const [parent = '', field] = name.split('.');
        if (name.toLowerCase() === 'id') id = cell;
        if (isKey(name)) externalId = cell;
        else if (cell === '' || name.toLowerCase() === 'id') continue;
        // An empty cell changes nothing; #N/A empties the field.
        else if (field !== undefined) fields[parent] = cell === '#N/A' ? null : { [field]: cell };
        else fields[name] = cell === '#N/A' ? null : cell;
    }
    const object = job.object.apiName;
    switch (job.operation) {
        case 'insert':
            return { kind: 'create', object, fields };
        case 'update':
            return { kind: 'update', object, id, fields };
        case 'delete':
            return { kind: 'delete', object, id };
        case 'upsert':
            return {
                kind: 'upsert',
                object,
                externalIdField: findField(job.object, job.externalIdFieldName!)!.apiName,
                externalId,
                fields
            };
    }
}
