/** The project's own `sf` with the logins of whoever runs it. */
import { spawn } from 'node:child_process';
import { root } from '../toolchain/bundles.mjs';
import { sfProgram } from '../toolchain/sf.ts';

/** Runs `sf` with its own output; with `answer`, quietly, and gives what `--json` prints. */
export async function runSf(args: string[], answer = false): Promise<{ code: number; output: string }> {
    const child = spawn(process.execPath, ['--no-deprecation', sfProgram, ...args, ...(answer ? ['--json'] : [])], {
        cwd: root,
        stdio: ['ignore', answer ? 'pipe' : 'inherit', 'inherit'],
        env: { ...process.env, SF_DISABLE_AUTOUPDATE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' }
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
    return { code, output };
}
