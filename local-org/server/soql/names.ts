/** Names in a query, resolved against the schema as far as it knows them; what it does not know, the query compiler refuses. */
import type { Schema, ObjectSchema, FieldSchema } from '../metadata/schema.ts';
import type { FieldPath } from '../query/query.ts';
import { findField, findObject, findParentRelationship } from '../metadata/schema.ts';

/** The object a part of the statement speaks about. */
export interface Subject {
    schema: Schema;
    /** Undefined when the object is not known; the query compiler refuses it. */
    object: ObjectSchema | undefined;
    /** Alias given in FROM. */
    alias?: string;
}

export interface ResolvedPath {
    /** Canonical spelling. */
    path: FieldPath;
    field?: FieldSchema;
}

/** Resolves `a.Account.Owner.Name`: drops the alias or object name in front, corrects the spelling. */
export function resolvePath(subject: Subject, dotted: string): ResolvedPath {
    const names = dotted.split('.');
    const first = names[0]?.toLowerCase();
    const isSubject =
        first === subject.alias?.toLowerCase() ||
        (first === subject.object?.apiName.toLowerCase() &&
            !(subject.object && findParentRelationship(subject.object, names[0] ?? '')));
    if (names.length > 1 && isSubject) names.shift();
    const path: FieldPath = [];
    let objects = subject.object ? [subject.object] : [];
    for (const name of names.slice(0, -1)) {
        const parent = firstOf(objects, (object) => findParentRelationship(object, name));
        path.push(parent?.reference?.relationshipName ?? name);
        objects = (parent?.reference?.targets ?? []).flatMap((target) => findObject(subject.schema, target) ?? []);
    }
    const last = names.at(-1) ?? '';
    const field = firstOf(objects, (object) => findField(object, last));
    path.push(field?.apiName ?? last);
    return field ? { path, field } : { path };
}

function firstOf<In, Out>(items: In[], find: (item: In) => Out | undefined): Out | undefined {
    for (const item of items) {
        const found = find(item);
        if (found) return found;
    }
    return undefined;
}
