// Preloaded into a program that may talk to this machine alone: another address is refused and written down.
const { appendFileSync } = require('node:fs');
const { Socket } = require('node:net');

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0]) ? args[0] : args;
    const { host, path } = typeof options === 'object' ? options : { host: args[1] };
    if (path === undefined && !['127.0.0.1', 'localhost', '::1', undefined].includes(host)) {
        if (process.env.LOOPBACK_ONLY_LOG) appendFileSync(process.env.LOOPBACK_ONLY_LOG, `${host}\n`);
        process.nextTick(() => this.destroy(new Error(`Only this machine may be reached, not ${host}`)));
        return this;
    }
    return connect.apply(this, args);
};
