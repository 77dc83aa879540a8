/** Preorder with levels and sizes, without recursion: a chain of ten thousand people is normal input. */
export function walkDown(
    count: number,
    manager: readonly number[],
    reportsStart: readonly number[],
    reports: readonly number[],
    tops: readonly number[]
) {
    const order: number[] = [];
    const level: number[] = [];
    const below: number[] = [];
    for (let position = 0; position < count; position++) {
        level.push(0);
        below.push(0);
    }
    const waiting = [...tops].reverse();
    while (waiting.length > 0) {
        const position = waiting.pop() as number;
        const above = manager[position] as number;
        order.push(position);
        level[position] = above < 0 ? 1 : (level[above] as number) + 1;
        const start = reportsStart[position] as number;
        for (let report = (reportsStart[position + 1] as number) - 1; report >= start; report--) {
            waiting.push(reports[report] as number);
        }
    }
    for (let place = order.length - 1; place >= 0; place--) {
        const position = order[place] as number;
        const above = manager[position] as number;
        if (above >= 0) below[above] = (below[above] as number) + (below[position] as number) + 1;
    }
    return { order, level, below };
}
