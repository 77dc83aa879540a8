/** Global value sets: they exist, are restricted, name each value once; formulas compare with values that exist. */
import type { CheckContext, Rule } from '../check.ts';
import { nearest } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ofType } from '../source.ts';
import { all, first, isTrue, textOf } from '../xml-tree.ts';

export const valueSetProblems: Rule = (context) => [
    ...referenceProblems(context),
    ...contentProblems(context),
    ...comparisonProblems(context)
];

function referenceProblems({ source, catalog }: CheckContext): Problem[] {
    return ofType(source, 'field').flatMap((file) =>
        all(file.root, 'valueSet').flatMap((set): Problem[] => {
            const name = first(set, 'valueSetName');
            if (!name)
                return [
                    {
                        file: file.path,
                        line: set.line,
                        element: 'valueSet',
                        reason: 'must name a global value set',
                        severity: 'warning'
                    }
                ];
            const at = { file: file.path, line: name.line, element: 'valueSetName' };
            if (!catalog.valueSets.has(name.text))
                return [
                    {
                        ...at,
                        reason: `the global value set ${name.text} does not exist`,
                        nearest: nearest(name.text, catalog.valueSets.keys())
                    }
                ];
            return isTrue(set, 'restricted')
                ? []
                : [
                      {
                          ...at,
                          element: 'restricted',
                          reason: 'must be true: a value outside the set is refused',
                          severity: 'warning'
                      }
                  ];
        })
    );
}

function contentProblems({ source, catalog }: CheckContext): Problem[] {
    const used = new Set(
        [...catalog.objects.values()].flatMap((object) => [...object.fields.values()].map((field) => field.valueSet))
    );
    return ofType(source, 'globalValueSet').flatMap((file) => {
        const problems: Problem[] = [];
        const values = all(file.root, 'customValue');
        const seen = new Set<string>();
        for (const value of values) {
            const name = (textOf(value, 'fullName') ?? '').toLowerCase();
            if (seen.has(name))
                problems.push({
                    file: file.path,
                    line: value.line,
                    element: 'customValue',
                    reason: `the value ${textOf(value, 'fullName')} is there twice`
                });
            seen.add(name);
        }
        if (values.filter((value) => isTrue(value, 'default')).length > 1)
            problems.push({ file: file.path, element: 'default', reason: 'only one value can be the default' });
        if (!used.has(file.name))
            problems.push({ file: file.path, reason: 'no field uses this value set', severity: 'warning' });
        return problems;
    });
}

/** `ISPICKVAL(Field, "Value")` with a value that the field does not have is never true, and nothing else says so. */
function comparisonProblems({ source, catalog }: CheckContext): Problem[] {
    return source.metadata.flatMap((file) => {
        const formula = first(file.root, 'formula') ?? first(file.root, 'errorConditionFormula');
        const fields = catalog.objects.get(file.object ?? '')?.fields;
        if (!formula || !fields) return [];
        return [...formula.text.matchAll(/ISPICKVAL\(\s*(\w+)\s*,\s*"([^"]*)"\s*\)/g)].flatMap(
            ([, name = '', value = '']): Problem[] => {
                const values = catalog.valueSets.get(fields.get(name)?.valueSet ?? '');
                if (!values || values.includes(value)) return [];
                return [
                    {
                        file: file.path,
                        line: formula.line,
                        element: formula.name,
                        reason: `${name} has no value "${value}"`,
                        nearest: nearest(value, values)
                    }
                ];
            }
        );
    });
}
