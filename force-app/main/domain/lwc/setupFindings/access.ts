import type { PackageObject, SeenObject, SetupFacts } from 'c/setupFacts';
import type { Finding } from './finding';

type Seen = SetupFacts['objects'];

/** Pairs of an object that the package needs and what the org shows of it. */
function visible(expected: readonly PackageObject[], seen: Seen): [PackageObject, SeenObject][] {
    return expected.flatMap((object) => {
        const shown = seen[object.name];
        return shown ? [[object, shown] as [PackageObject, SeenObject]] : [];
    });
}

/** Objects, fields and rights that the permission sets of an admin give, and that the running user lacks. */
export function accessFindings(expected: readonly PackageObject[], seen: Seen): Finding[] {
    const hidden = expected.filter(({ name }) => !seen[name]).map(({ name }) => name);
    const pairs = visible(expected, seen);
    const unread = pairs.flatMap(([object, shown]) =>
        object.fields.flatMap((field) =>
            !field.private && !(field.name in shown.fields) ? [`${shown.label}: ${field.name}`] : []
        )
    );
    const locked = pairs.flatMap(([object, shown]) =>
        object.fields.flatMap((field) => {
            const info = shown.fields[field.name];
            return info && field.edit && !field.private && !info.edit && shown.edit
                ? [`${shown.label}: ${info.label}`]
                : [];
        })
    );
    const rights = pairs.flatMap(([object, shown]) => {
        const lacks = (['create', 'edit', 'delete'] as const).filter((right) => object[right] && !shown[right]);
        return lacks.length > 0 ? [{ label: shown.label, rights: lacks }] : [];
    });
    const fieldCount = expected.reduce((sum, { fields }) => sum + fields.length, 0);
    return [
        finding('objects', hidden, expected.length),
        finding('fields', unread, fieldCount),
        finding('rights', rights, pairs.length),
        finding('editing', locked, fieldCount)
    ];
}

function finding(code: 'objects' | 'fields' | 'rights' | 'editing', items: Finding['items'], all: number): Finding {
    const level = items.length === 0 ? 'ok' : code === 'objects' || code === 'fields' ? 'missing' : 'attention';
    return { group: 'access', code, level, parameters: [items.length, all], items };
}
