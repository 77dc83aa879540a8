/**
 * Copies an answer of the platform into plain values.
 *
 * Under Lightning Web Security an answer is a tree of proxies: every field read costs microseconds, each time, and
 * `JSON.stringify` reads every field. `Response.json` runs outside the sandbox, so its text arrives in one piece and
 * `JSON.parse` then makes values of our own: about ten times faster for large answers. Where `Response.json` is
 * missing (Safari before 17), the slow way gives the same.
 */
export async function copyOf<Value>(value: Value): Promise<Value> {
    if (typeof Response === 'function' && typeof Response.json === 'function') {
        return JSON.parse(await Response.json(value).text()) as Value;
    }
    return JSON.parse(JSON.stringify(value)) as Value;
}
