/** What the pages of the peers share: the people as a tree, and the text of a card. */

/** Reports of everybody by the manager's id; those without a manager by ''. */
export function reportsOf(people) {
    const reports = new Map([['', []]]);
    for (const person of people) reports.set(person.id, []);
    for (const person of people) reports.get(person.parentId ?? '').push(person);
    return reports;
}

/** Ids of everybody below somebody. */
export function descendants(reports, id) {
    const found = [];
    const stack = [...reports.get(id)];
    while (stack.length > 0) {
        const person = stack.pop();
        found.push(person.id);
        stack.push(...reports.get(person.id));
    }
    return found;
}

export function initials(name) {
    const words = name.split(' ');
    return words[0][0] + words.at(-1)[0];
}

/** A card of 232 x 96 with the same contents as ours. */
export const CARD_STYLE =
    '.card{box-sizing:border-box;width:232px;height:96px;border:1px solid #c9c9c9;border-radius:8px;background:#fff;' +
    'display:grid;grid-template-columns:40px 1fr;column-gap:10px;align-content:center;padding:0 10px;font:12px/16px Arial;text-align:left}' +
    '.card i{grid-row:1/4;width:40px;height:40px;border-radius:50%;background:#d8e6fe;display:grid;place-content:center;font:600 14px Arial}' +
    '.card b{font-size:14px;line-height:20px}';

export function cardHtml(person) {
    return (
        `<div class="card"><i>${initials(person.name)}</i><b>${person.name}</b>` +
        `<span>${person.title}</span><span>${person.department}</span></div>`
    );
}
