// A node:test reporter that writes the number of tests as JSON, for the closing line of `npm test`.
// Only leaves count: a suite that holds tests is not one itself.
export default async function* count(source) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for await (const { type, data } of source) {
        if (type !== 'test:pass' && type !== 'test:fail') continue;
        if (data.details?.type === 'suite') continue;
        if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
        else if (type === 'test:pass') counts.passed++;
        else counts.failed++;
    }
    yield JSON.stringify(counts);
}
