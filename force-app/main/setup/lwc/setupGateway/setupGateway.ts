import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphQLDocument, type GraphQLResult } from 'lightning/graphql';
import { getObjectInfos, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { FoundRecord } from 'c/personTraces';
import { copyOf } from 'c/recordCopy';
import type { PackageObject, SeenObject, SeenPermissions, SetupFacts } from 'c/setupFacts';
import type {
    Answer,
    PersonChoice,
    RecordChange,
    Settings,
    SettingsRecord,
    SetupGateway as Gateway
} from 'c/setupStore';
import ADMINISTER from '@salesforce/customPermission/Account_Atlas_Administer';
import EDIT from '@salesforce/customPermission/Account_Atlas_Edit';
import PRIVATE_NOTES from '@salesforce/customPermission/Account_Atlas_Private_Notes';
import { foundRecord, nodes, number, text, type QueryAnswer } from './answers';
import { contactDocument, PEOPLE, referencesDocument, settingsDocument, textsDocument } from './documents';
import { FURTHER_OBJECTS, readFacts } from './facts';
import { PACKAGE_OBJECTS } from './packageObjects';
import { Reader, type Reading } from './reader';
import { changeRecord, deleteRecords, saveSettings, STEPS_FIELD } from './saving';

/** Objects whose descriptions are asked for at once. */
const INFO_BATCH = 10;
/** More words than this make a condition longer than reading everything. */
const MOST_WORDS = 20;
const NOTHING: GraphQLDocument | undefined = undefined;

/** Custom permissions of the running user. */
export const PERMISSIONS: SeenPermissions = {
    administer: ADMINISTER === true,
    edit: EDIT === true,
    privateNotes: PRIVATE_NOTES === true
};

/**
 * The setup page's only door to the platform. A component that shows nothing, since `lightning/graphql` reads through
 * wires and only components have wires; the page hands it to the stores as their gateway.
 */
export default class SetupGateway extends LightningElement implements Gateway {
    reading: Reading | null = null;
    infoNames: readonly string[] | undefined;
    private readonly reader = new Reader((reading) => {
        this.reading = reading;
    });
    private readonly infos = new Map<string, ObjectInfo | null>();
    private waiting: (() => void) | null = null;
    private described: Promise<void> | undefined;

    get document(): GraphQLDocument | undefined {
        return this.reading?.document ?? NOTHING;
    }
    get variables(): Readonly<Record<string, unknown>> | undefined {
        return this.reading?.variables;
    }

    @api
    get expected(): readonly PackageObject[] {
        return PACKAGE_OBJECTS;
    }
    /** Custom permissions of the running user. */
    @api
    get permissions(): SeenPermissions {
        return PERMISSIONS;
    }

    @wire(graphql, { query: '$document', variables: '$variables' })
    handleAnswer(result: GraphQLResult): Promise<void> {
        return this.reader.receive(result);
    }

    @wire(getObjectInfos, { objectApiNames: '$infoNames' })
    handleInfos({
        data,
        error
    }: {
        data?: { readonly results: readonly { readonly statusCode: number; readonly result: unknown }[] };
        error?: unknown;
    }): void {
        if (!data && !error) return;
        this.infoNames?.forEach((name, place) => {
            const answer = data?.results[place];
            this.infos.set(name, answer?.statusCode === 200 ? (answer.result as ObjectInfo) : null);
        });
        this.waiting?.();
    }

    /** Descriptions of every object, in batches; asked once, as they change with a deployment or another permission set. */
    private describe(): Promise<void> {
        const names = [...PACKAGE_OBJECTS.map(({ name }) => name), ...FURTHER_OBJECTS];
        const next = async (from: number): Promise<void> => {
            if (from >= names.length) return;
            await new Promise<void>((resolve) => {
                this.waiting = resolve;
                this.infoNames = names.slice(from, from + INFO_BATCH);
            });
            await next(from + INFO_BATCH);
        };
        this.described ??= next(0);
        return this.described;
    }

    /** What the running user sees. */
    private async seen(): Promise<Record<string, SeenObject | null>> {
        await this.describe();
        const entries = [...this.infos].map(async ([name, info]) => [
            name,
            info && seenObject(name, await copyOf(info))
        ]);
        return Object.fromEntries((await Promise.all(entries)) as [string, SeenObject | null][]);
    }

    private read<Data>(document: GraphQLDocument, variables: Record<string, unknown> = {}, fresh = true) {
        return this.reader.read<Data>({ document, variables }, fresh);
    }

    @api
    async readFacts(fresh: boolean): Promise<Answer<SetupFacts>> {
        const read = <Data>(document: GraphQLDocument, variables?: Record<string, unknown>) =>
            this.read<Data>(document, variables, fresh);
        return readFacts(read, PACKAGE_OBJECTS, await this.seen(), PERMISSIONS);
    }

    @api
    async readSettings(): Promise<Answer<Settings>> {
        await this.describe();
        const described = PACKAGE_OBJECTS.find(({ name }) => name === 'Atlas_Setting__c');
        const info = this.infos.get('Atlas_Setting__c');
        const known = (described?.fields ?? []).filter(({ name, kind }) => kind === 'number' && info?.fields[name]);
        const names = known.map(({ name }) => name);
        const answer = await this.read<QueryAnswer>(settingsDocument([...names, STEPS_FIELD]));
        if (!answer.ok) return answer;
        const fields = Object.fromEntries(
            known.map(({ name, start }) => {
                const field = info?.fields[name];
                const { label = name, inlineHelpText, updateable } = field ?? {};
                return [name, { label, help: inlineHelpText ?? '', edit: updateable === true, start }];
            })
        );
        return { ok: true, value: { record: settingsRecord(nodes(answer.value, 'Settings')[0], names), fields } };
    }

    @api
    async saveSettings(change: Omit<RecordChange, 'id'> & { id: string | null }): Promise<Answer<SettingsRecord>> {
        const saved = await saveSettings(change);
        if (!saved.ok) return saved;
        const settings = await this.readSettings();
        return settings.ok ? { ok: true, value: settings.value.record } : settings;
    }

    @api
    async searchPeople(searched: string): Promise<Answer<readonly PersonChoice[]>> {
        const answer = await this.read<QueryAnswer>(PEOPLE, { text: `%${searched}%` }, false);
        if (!answer.ok) return answer;
        const people = nodes(answer.value, 'People').map((node) => ({
            id: node.Id,
            name: text(node.Name),
            firstName: text(node.FirstName),
            lastName: text(node.LastName) || text(node.Name),
            emails: [text(node.Email)].filter(Boolean),
            title: text(node.Title),
            accountName: text((node.Account as unknown as { Name: { value: unknown } } | null | undefined)?.Name)
        }));
        return { ok: true, value: people };
    }

    @api
    readReferences(object: string, field: string, ids: readonly string[]): Promise<Answer<readonly FoundRecord[]>> {
        return this.readAll(object, referencesDocument(object, field), { ids });
    }

    @api
    readTexts(
        object: string,
        fields: readonly string[],
        words: readonly string[] | null
    ): Promise<Answer<readonly FoundRecord[]>> {
        const used = words && words.length <= MOST_WORDS ? words : [];
        const variables = Object.fromEntries(used.map((word, place) => [`word${place}`, `%${word}%`]));
        return this.readAll(object, textsDocument(object, fields, used.length), variables);
    }

    @api
    async readContact(id: string, fields: readonly string[]): Promise<Answer<FoundRecord | null>> {
        const answer = await this.read<QueryAnswer>(contactDocument(fields), { id });
        if (!answer.ok) return answer;
        const node = nodes(answer.value, 'Records')[0];
        return { ok: true, value: node ? foundRecord('Contact', node) : null };
    }

    @api
    changeRecord(change: RecordChange): Promise<Answer<null>> {
        return changeRecord(change);
    }

    @api
    deleteRecords(records: readonly { readonly object: string; readonly id: string }[]): Promise<Answer<null>> {
        return deleteRecords(records);
    }

    /** Every page of a document whose collection is called `Records`. */
    private async readAll(
        object: string,
        document: GraphQLDocument,
        variables: Record<string, unknown>,
        after: string | null = null
    ): Promise<Answer<readonly FoundRecord[]>> {
        const answer = await this.read<QueryAnswer>(document, { ...variables, after });
        if (!answer.ok) return answer;
        const found = nodes(answer.value, 'Records').map((node) => foundRecord(object, node));
        const page = answer.value.uiapi?.query?.Records?.pageInfo;
        if (!page?.hasNextPage) return { ok: true, value: found };
        const rest = await this.readAll(object, document, variables, page.endCursor);
        return rest.ok ? { ok: true, value: [...found, ...rest.value] } : rest;
    }
}

function seenObject(name: string, info: ObjectInfo): SeenObject {
    return {
        name,
        apiName: info.apiName,
        label: info.label,
        create: info.createable,
        edit: info.updateable,
        delete: info.deletable,
        fields: Object.fromEntries(
            Object.entries(info.fields).map(([field, { label, updateable }]) => [field, { label, edit: updateable }])
        )
    };
}

function settingsRecord(node: ReturnType<typeof nodes>[number] | undefined, names: readonly string[]): SettingsRecord {
    return {
        id: node?.Id ?? null,
        modified: text(node?.LastModifiedDate) || null,
        modifiedBy: text((node?.LastModifiedBy as unknown as { Name: { value: unknown } } | null | undefined)?.Name),
        values: Object.fromEntries(names.map((name) => [name, number(node?.[name])])),
        steps: text(node?.[STEPS_FIELD])
    };
}
