/** An org in memory on the sample package, with short ways to write and read. */
import assert from 'node:assert/strict';
import { openOrg } from '../open.ts';
import type { Operation, RecordInput, SaveResult, Session } from '../org.ts';
import type { Org } from '../org.ts';
import type { Value } from '../query/query.ts';
import { ORGANIZATION_ID } from '../seed.ts';
import type { Persona } from '../seed.ts';
import { samplePackage, writePackage } from './package.ts';

export class TestOrg {
    readonly org: Org;
    /** Moved by hand: every write happens at this time. */
    time = new Date('2026-03-10T08:00:00.000Z');

    constructor(database = ':memory:', packageFolder = writePackage(samplePackage)) {
        this.org = openOrg({ database, packageFolders: [packageFolder], now: () => this.time });
    }

    session(persona: Persona = 'admin'): Session {
        const session = this.org.sessionForToken(`${ORGANIZATION_ID}!${persona}`);
        assert.ok(session);
        return session;
    }

    write(operation: Operation, persona: Persona = 'admin'): SaveResult {
        return this.org.write(this.session(persona), [operation])[0]!;
    }

    /** Creates a record that must be accepted, and answers its id. */
    create(object: string, fields: RecordInput, persona: Persona = 'admin'): string {
        const result = this.write({ kind: 'create', object, fields }, persona);
        assert.deepEqual(result.errors, []);
        return result.id!;
    }

    update(object: string, id: string, fields: RecordInput, persona: Persona = 'admin'): SaveResult {
        return this.write({ kind: 'update', object, id, fields }, persona);
    }

    delete(object: string, id: string, persona: Persona = 'admin'): SaveResult {
        return this.write({ kind: 'delete', object, id }, persona);
    }

    /** Fields of a record as admin sees it; undefined when it is not there. */
    read(object: string, id: string, ...fields: string[]): Record<string, Value> | undefined {
        const { rows } = this.org.query(this.session(), {
            from: object,
            select: fields.map((field) => ({ kind: 'field', path: field.split('.') })),
            where: { kind: 'compare', path: ['Id'], operator: 'eq', value: id }
        });
        return rows[0] && Object.fromEntries(fields.map((field, at) => [field, rows[0]![at] as Value]));
    }

    /** `CODE: message [fields]` of a refusal; empty for a success. */
    static problems(result: SaveResult): string[] {
        return result.errors.map(({ code, message, fields }) => `${code}: ${message} [${fields.join(', ')}]`);
    }
}
