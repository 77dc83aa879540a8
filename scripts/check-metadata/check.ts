/** All rules over one package folder. A rule is a function from the source and what exists to problems. */
import { actionProblems } from './rules/actions.ts';
import { applicationProblems } from './rules/applications.ts';
import { bundleProblems } from './rules/bundles.ts';
import { dashboardProblems } from './rules/dashboards.ts';
import { descriptionProblems } from './rules/descriptions.ts';
import { fieldTypeProblems } from './rules/field-types.ts';
import { flexipageProblems } from './rules/flexipages.ts';
import { formulaProblems } from './rules/formulas.ts';
import { graphqlProblems } from './rules/graphql.ts';
import { layoutProblems } from './rules/layouts.ts';
import { listViewProblems } from './rules/list-views.ts';
import { permissionSetProblems } from './rules/permission-sets.ts';
import { relationshipProblems } from './rules/relationships.ts';
import { reportTypeProblems } from './rules/report-types.ts';
import { reportProblems } from './rules/reports.ts';
import { rollupProblems } from './rules/rollups.ts';
import { schemaProblems } from './rules/schema.ts';
import { valueSetProblems } from './rules/value-sets.ts';
import { buildCatalog } from './catalog.ts';
import type { Catalog } from './catalog.ts';
import { readMetadataTypes } from './metadata-types.ts';
import type { TypeLookup } from './metadata-types.ts';
import type { Problem } from './problem.ts';
import { readSource } from './source.ts';
import { addStandardObjects } from './standard-objects.ts';
import type { PackageSource } from './source.ts';

export interface CheckContext {
    source: PackageSource;
    catalog: Catalog;
    types: TypeLookup;
    /** True for any source but this package: what only this project asks of itself does not apply. */
    foreign: boolean;
    /** Of the source: what it may leave out depends on it. */
    apiVersion: number;
}

export type Rule = (context: CheckContext) => Problem[];

/** By the name that findings carry. */
const rules: Record<string, Rule> = {
    schema: schemaProblems,
    'field-types': fieldTypeProblems,
    relationships: relationshipProblems,
    'roll-ups': rollupProblems,
    'value-sets': valueSetProblems,
    formulas: formulaProblems,
    'permission-sets': permissionSetProblems,
    layouts: layoutProblems,
    'list-views': listViewProblems,
    'record-pages': flexipageProblems,
    applications: applicationProblems,
    actions: actionProblems,
    'report-types': reportTypeProblems,
    reports: reportProblems,
    dashboards: dashboardProblems,
    bundles: bundleProblems,
    graphql: graphqlProblems,
    descriptions: descriptionProblems
};

/**
 * What is wrong below a folder such as `force-app/main`, in the order of the files.
 * @param deployedBefore folders whose metadata the org has by then, such as the package for its dashboards
 */
export function checkMetadata(
    folder: string,
    types: TypeLookup = readMetadataTypes(),
    deployedBefore: string[] = []
): { problems: Problem[]; files: number } {
    return checkSource(readSource(folder), { types, deployedBefore: deployedBefore.map(readSource) });
}

export interface CheckOptions {
    types?: TypeLookup;
    /** Whose metadata the org has by then. */
    deployedBefore?: PackageSource[];
    /** Not this package: its org has standard objects that the local org lacks. */
    foreign?: boolean;
    /** Default 66. */
    apiVersion?: number;
}

/** The same for a source that has been read. */
export function checkSource(source: PackageSource, options: CheckOptions): { problems: Problem[]; files: number } {
    const { types = readMetadataTypes(), deployedBefore = [], foreign = false, apiVersion = 66 } = options;
    const known = [...deployedBefore, source];
    const catalog = buildCatalog({
        ...source,
        metadata: known.flatMap(({ metadata }) => metadata),
        bundles: known.flatMap(({ bundles }) => bundles)
    });
    if (foreign) addStandardObjects(catalog);
    const context = { source, catalog, types, foreign, apiVersion };
    const problems = [
        ...source.unreadable.map((problem) => ({ ...problem, rule: 'xml' })),
        ...Object.entries(rules).flatMap(([name, rule]) => rule(context).map((problem) => ({ ...problem, rule: name })))
    ];
    problems.sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1));
    return { problems, files: source.metadata.length };
}
