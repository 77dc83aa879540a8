/**
 * Runs in every page before anything else: one clock for all subjects. A page is to have `window.subject`, whose methods do
 * one thing each and may answer a test for "it is there". What was there before anybody could patch it is kept.
 */
(() => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** When what was drawn in the frame that has just begun is painted: the first task after it. */
    const painted = () =>
        new Promise((resolve) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now());
            channel.port2.postMessage(null);
        });
    const all = Document.prototype.querySelectorAll;
    window.atlasClock = {
        /** Every element that fits, whatever the page does to hide some. */
        find: (selector) => [...all.call(document, selector)],
        /** Milliseconds from the call until the first frame that shows all of it was painted. */
        async time(name, limit = 180_000) {
            await frame();
            await painted();
            const start = performance.now();
            const isThere = window.subject[name]() ?? (() => true);
            do {
                await frame();
                if (performance.now() - start > limit) throw new Error(`${name} did not end`);
            } while (!isThere());
            return (await painted()) - start;
        },
        /** Milliseconds that a call itself takes, for each of the parameters; what it puts off to the next frame is not in it. */
        async sync(name, steps) {
            const durations = [];
            for (const parameters of steps) {
                await frame();
                await painted();
                const start = performance.now();
                window.subject[name](...parameters);
                durations.push(performance.now() - start);
            }
            return durations;
        },
        /**
         * Milliseconds between frames while `name` is called once a frame with each of the parameters; ten seconds at most,
         * which is enough of what is slow.
         */
        async frames(name, steps) {
            await frame();
            let last = await frame();
            const end = last + 10_000;
            const intervals = [];
            for (const parameters of steps) {
                window.subject[name](...parameters);
                const now = await frame();
                intervals.push(now - last);
                last = now;
                if (now > end) break;
            }
            return intervals;
        }
    };
})();
