/**
 * `composite/tree/X`: records with their children, all or nothing (api_rest resources_composite_sobject_tree.htm,
 * responses_composite_sobject_tree.htm).
 */
import type { ObjectSchema } from '../../metadata/schema.ts';
import type { Problem } from '../../errors.ts';
import type { RestAnswer, RestRequest } from './resource.ts';
import { findObject } from '../../metadata/schema.ts';
import { OrgError, refusal } from '../../errors.ts';
import { problemRows } from './answers.ts';
import { requireObject } from './json-body.ts';
import { objectOf } from './records.ts';

const LIMITS = { records: 200, types: 5, levels: 5 };

/** One record of the tree, on its way in. */
interface Node {
    object: ObjectSchema;
    referenceId: string;
    fields: Record<string, unknown>;
    parent?: { node: Node; field: string };
    id?: string;
}

/** The record that stopped the tree. */
class Culprit extends Error {
    readonly node: Node;
    readonly problems: Problem[];

    constructor(node: Node, problems: Problem[]) {
        super('a record of the tree was refused');
        this.node = node;
        this.problems = problems;
    }
}

export function createTree(request: RestRequest): RestAnswer {
    const nodes: Node[] = [];
    collect(request, objectOf(request), requireObject(request.body()), 1, undefined, nodes);
    checkLimits(nodes);
    try {
        request.org.transaction(() => nodes.forEach((node) => create(request, node)));
    } catch (error) {
        if (!(error instanceof Culprit)) throw error;
        const results = [{ referenceId: error.node.referenceId, errors: problemRows(error.problems) }];
        return { status: 400, body: { hasErrors: true, results } };
    }
    return {
        status: 201,
        body: { hasErrors: false, results: nodes.map(({ referenceId, id }) => ({ referenceId, id })) }
    };
}

/** Parents come before their children. */
function collect(
    request: RestRequest,
    object: ObjectSchema,
    holder: Record<string, unknown>,
    level: number,
    parent: { node: Node; field: string } | undefined,
    nodes: Node[]
): void {
    if (level > LIMITS.levels) throw refusal('INVALID_INPUT', `A tree may have ${LIMITS.levels} levels at most`);
    if (!Array.isArray(holder.records)) throw refusal('INVALID_INPUT', 'The records array is required');
    const children = request.org.schema.childRelationships.get(object.apiName) ?? [];
    for (const record of holder.records) {
        const { attributes, ...values } = requireObject(record);
        const { type, referenceId } = (attributes ?? {}) as { type?: string; referenceId?: string };
        if (typeof referenceId !== 'string' || referenceId === '') {
            throw refusal('INVALID_INPUT', 'Include a reference ID for each record in the request.');
        }
        if (!type || findObject(request.org.schema, type) !== object) {
            throw refusal('INVALID_INPUT', `Record type ${String(type)} does not match ${object.apiName}`);
        }
        const node: Node = { object, referenceId, fields: {}, ...(parent ? { parent } : {}) };
        nodes.push(node);
        for (const [name, value] of Object.entries(values)) {
            const isChildren = typeof value === 'object' && value !== null && 'records' in value;
            const relationship =
                isChildren && children.find((child) => child.name?.toLowerCase() === name.toLowerCase());
            const child = relationship && request.org.schema.objects.get(relationship.childObject);
            if (relationship && child) {
                collect(request, child, requireObject(value), level + 1, { node, field: relationship.field }, nodes);
            } else node.fields[name] = value;
        }
    }
}

function checkLimits(nodes: Node[]): void {
    if (nodes.length > LIMITS.records)
        throw refusal('INVALID_INPUT', `A tree may have ${LIMITS.records} records at most`);
    const types = new Set(nodes.map((node) => node.object.apiName));
    if (types.size > LIMITS.types)
        throw refusal('INVALID_INPUT', `A tree may have ${LIMITS.types} types of objects at most`);
    const references = new Set<string>();
    for (const node of nodes) {
        if (references.has(node.referenceId))
            throw new OrgError({
                code: 'INVALID_INPUT',
                message: `Duplicate ReferenceId provided in the request: ${node.referenceId}`,
                fields: []
            });
        references.add(node.referenceId);
    }
}

function create(request: RestRequest, node: Node): void {
    const fields = { ...node.fields, ...(node.parent ? { [node.parent.field]: node.parent.node.id } : {}) };
    const [result] = request.org.write(request.session, [{ kind: 'create', object: node.object.apiName, fields }]);
    if (!result?.success || !result.id) throw new Culprit(node, result?.errors ?? []);
    node.id = result.id;
}
