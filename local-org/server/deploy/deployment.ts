/**
 * Deployments of one org, one after the other: taken apart, checked beside the server, then applied in one step.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deployresult.htm
 */
import { rmSync } from 'node:fs';
import { OrgError, refusal } from '../errors.ts';
import { MetadataError } from '../metadata/xml.ts';
import type { Org, Session } from '../org.ts';
import { StoreError } from '../store/store-error.ts';
import { recordId } from '../store/ids.ts';
import { readArchive, type Archive } from './archive.ts';
import { checkInBackground, type Finding } from './check.ts';
import { merge, readComponents, type Component } from './components.ts';
import { refuseForbiddenChanges } from './changes.ts';
import { manifestProblems } from './manifest.ts';
import { writeSource, type OrgSource } from './source.ts';

/** Options of `deploy`, as the client sends them. */
export interface DeployOptions {
    checkOnly: boolean;
    rollbackOnError: boolean;
}

/** What became of one component. */
export interface DeployMessage {
    componentType: string;
    fullName: string;
    fileName: string;
    success: boolean;
    created: boolean;
    changed: boolean;
    problem?: string;
    problemType?: 'Error' | 'Warning';
    lineNumber?: number;
    columnNumber?: number;
}

export type DeployStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceled';

export interface Deployment {
    id: string;
    options: DeployOptions;
    status: DeployStatus;
    userId: string;
    created: Date;
    started?: Date;
    completed?: Date;
    /** Components of the zip. */
    total: number;
    messages: DeployMessage[];
    errorMessage?: string;
    /** Asked to stop. */
    canceled?: boolean;
}

export interface Deployments {
    /** Begins a deployment; answers at once. Throws OrgError for a user who may not and for a zip that is none. */
    start(session: Session, zip: Uint8Array, options: DeployOptions): Deployment;
    /** Throws OrgError for an id that is not known. */
    find(id: string): Deployment;
    /** Ends a deployment that has not been applied yet. */
    cancel(id: string): Deployment;
}

/** Key prefix of a deployment's id. */
const PREFIX = '0Af';
/** Where a problem is that no component is to blame for. */
const NOWHERE = { componentType: '', fullName: 'package.xml', fileName: 'package.xml' };

export function createDeployments(org: Org, log: (line: string) => void): Deployments {
    const known = new Map<string, Deployment>();
    let running: Promise<void> = Promise.resolve();
    const find = (id: string): Deployment => {
        const found = known.get(id.slice(0, 15));
        if (!found) throw refusal('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id}`, [], 404);
        return found;
    };
    return {
        find,
        start(session, zip, options) {
            requireModifyMetadata(session);
            const archive = readArchive(zip);
            const deployment: Deployment = {
                id: recordId(PREFIX, known.size + 1),
                options,
                status: 'Pending',
                userId: session.userId,
                created: org.now(),
                total: 0,
                messages: []
            };
            known.set(deployment.id.slice(0, 15), deployment);
            running = running.then(async () => {
                try {
                    await run(org, deployment, archive);
                } catch (error) {
                    log(`UNKNOWN_EXCEPTION deployment ${deployment.id}\n${(error as Error).stack}`);
                    deployment.status = 'Failed';
                    deployment.errorMessage = 'UNKNOWN_EXCEPTION: The log of the local org says more.';
                }
                deployment.completed = org.now();
            });
            return deployment;
        },
        cancel(id) {
            const deployment = find(id);
            deployment.canceled = true;
            return deployment;
        }
    };
}

/** "Modify Metadata Through Metadata API Functions" comes with Modify All Data. */
export function requireModifyMetadata(session: Session): void {
    if (session.object('User').modifyAll) return;
    throw refusal(
        'INSUFFICIENT_ACCESS',
        'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions',
        [],
        403
    );
}

async function run(org: Org, deployment: Deployment, archive: Archive): Promise<void> {
    deployment.status = 'InProgress';
    deployment.started = org.now();
    const { components, unreadable } = readComponents(archive);
    const reported = components.filter(({ type, files }) => type !== 'CustomObject' || files.size > 0);
    deployment.total = reported.length + unreadable.length;
    const before = org.source();
    const failed = new Map<Component | string, DeployMessage[]>();
    const fail = (about: Component | string, message: DeployMessage): void => {
        failed.set(about, [...(failed.get(about) ?? []), message]);
    };
    for (const { fileName, line, problem } of unreadable)
        fail(fileName, failure({ componentType: '', fullName: fileName, fileName }, problem, line, 1));
    for (const { type, fullName, fileName, problem } of manifestProblems(archive, components)) {
        const component = components.find((each) => each.type === type && each.fullName === fullName);
        fail(component ?? fullName, failure({ componentType: type, fullName, fileName }, problem));
    }
    const { rollbackOnError } = deployment.options;
    let warnings: DeployMessage[] = [];
    // Without rollback, what failed is left out and the rest is tried again: it may have needed it.
    for (let again = true; again;) {
        const taken = components.filter((component) => !failed.has(component));
        const mayApply = failed.size === 0 || !rollbackOnError;
        const outcome = await tryOut(org, before, taken, archive, deployment, mayApply);
        if (deployment.canceled) {
            deployment.status = 'Canceled';
            return;
        }
        warnings = outcome.warnings;
        const earlier = failed.size;
        for (const [about, messages] of outcome.failed) for (const message of messages) fail(about, message);
        again = !rollbackOnError && failed.size > earlier && taken.length > 0;
    }
    const failures = [...failed.values()].flat();
    const warned = new Set(warnings.map(({ componentType, fullName }) => `${componentType} ${fullName}`));
    const successes = reported
        .filter((component) => !failed.has(component) && !warned.has(`${component.type} ${component.fullName}`))
        .map((component) => success(component, before));
    const good = successes.length + warned.size;
    deployment.messages = [...failures, ...warnings, ...successes];
    deployment.status =
        failures.length === 0 ? 'Succeeded' : rollbackOnError || good === 0 ? 'Failed' : 'SucceededPartial';
}

interface Outcome {
    failed: Map<Component | string, DeployMessage[]>;
    warnings: DeployMessage[];
}

/** Checks the components and, where nothing is wrong with them, applies them. */
async function tryOut(
    org: Org,
    before: OrgSource,
    components: Component[],
    archive: Archive,
    deployment: Deployment,
    mayApply: boolean
): Promise<Outcome> {
    const after = merge(before, components);
    const places = new Map(
        components.flatMap((component) => [...component.files.keys()].map((path) => [path, component]))
    );
    const outcome: Outcome = { failed: new Map(), warnings: [] };
    const folders = [writeSource(after), writeSource(before)] as const;
    try {
        const findings = await checkInBackground({
            folder: folders[0],
            folderBefore: folders[1],
            files: [...places.keys()],
            bundles: components
                .filter(({ type, files }) => type === 'LightningComponentBundle' && differs(files, before))
                .map(({ fullName }) => fullName)
        });
        for (const finding of findings) {
            const component = componentAt(finding.path, places, components);
            const message = messageOf(finding, component, archive);
            if (finding.warning) outcome.warnings.push(message);
            else add(outcome, component ?? finding.path, message);
        }
        const refuse = (error: unknown): void => {
            for (const [about, problem] of refusals(error, folders[0])) {
                const component =
                    componentAt(about, places, components) ?? components.find((each) => each.fullName === about);
                add(outcome, component ?? about, failure(component ? placeOf(component) : NOWHERE, problem));
            }
        };
        const good = outcome.failed.size === 0;
        try {
            refuseForbiddenChanges(org.schema, folders[0]);
        } catch (error) {
            // What the rules have found may keep the files from being read at all.
            if (good || error instanceof OrgError) refuse(error);
        }
        if (outcome.failed.size > 0 || deployment.canceled || !mayApply) return outcome;
        try {
            org.deploy(after, folders[0], deployment.options.checkOnly);
        } catch (error) {
            refuse(error);
        }
        return outcome;
    } finally {
        for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    }
}

function add(outcome: Outcome, about: Component | string, message: DeployMessage): void {
    outcome.failed.set(about, [...(outcome.failed.get(about) ?? []), message]);
}

/** What the org itself refuses, as what it is about and why. Throws anything else. */
function refusals(error: unknown, folder: string): [about: string, problem: string][] {
    if (error instanceof StoreError && error.problem === 'WOULD_LOSE')
        return error.losses.map((loss) => [/^The (?:field|object) (\S+)/.exec(loss)?.[1] ?? '', loss]);
    if (error instanceof OrgError) return error.problems.map(({ message, fields }) => [fields[0] ?? '', message]);
    if (!(error instanceof MetadataError)) throw error;
    const [, file, problem] =
        new RegExp(`^${RegExp.escape(folder)}/([^:]+):(?:\\d+:)? ?(.*)$`, 's').exec(error.message) ?? [];
    const field = /^(\w+\.\w+)\b/.exec(error.message)?.[1];
    return [[file ?? field ?? '', problem ?? error.message]];
}

function componentAt(path: string, places: Map<string, Component>, components: Component[]): Component | undefined {
    return (
        places.get(path) ??
        components.find(({ files }) => [...files.keys()].some((file) => file.startsWith(`${path}/`)))
    );
}

function messageOf(finding: Finding, component: Component | undefined, archive: Archive): DeployMessage {
    const place = component
        ? placeOf(component)
        : { componentType: '', fullName: finding.path, fileName: finding.path };
    const inBundle = component?.type === 'LightningComponentBundle';
    const fileName = inBundle ? finding.path.replace(/^default\//, '') : place.fileName;
    const line = finding.line === undefined ? undefined : finding.line + (component?.linesBefore ?? 0);
    const message = failure(
        { ...place, fileName },
        finding.problem,
        line,
        finding.column ?? columnOf(archive, fileName, line)
    );
    return finding.warning ? { ...message, success: true, problemType: 'Warning' } : message;
}

/** Where the first character of a line stands, from 1. */
function columnOf(archive: Archive, fileName: string, line: number | undefined): number | undefined {
    const content = archive.get(fileName);
    if (!content || line === undefined) return undefined;
    const text = Buffer.from(content).toString('utf8').split('\n')[line - 1] ?? '';
    return text.length - text.trimStart().length + 1;
}

const placeOf = ({ type, fullName, fileName }: Component) => ({ componentType: type, fullName, fileName });

const failure = (
    place: Pick<DeployMessage, 'componentType' | 'fullName' | 'fileName'>,
    problem: string,
    lineNumber?: number,
    columnNumber?: number
): DeployMessage => ({
    ...place,
    success: false,
    created: false,
    changed: false,
    problem,
    problemType: 'Error',
    lineNumber,
    columnNumber
});

function success(component: Component, before: OrgSource): DeployMessage {
    const created = component.files.size > 0 && ![...component.files.keys()].some((path) => before.has(path));
    return { ...placeOf(component), success: true, created, changed: differs(component.files, before) };
}

const differs = (files: Map<string, Uint8Array>, before: OrgSource): boolean =>
    [...files].some(([path, content]) => !before.has(path) || Buffer.compare(before.get(path)!, content) !== 0);
