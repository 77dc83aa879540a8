import { setupFindings, type Finding } from 'c/setupFindings';
import type { PlatformError } from 'c/platformError';
import type { SeenPermissions, SetupFacts } from 'c/setupFacts';
import type { SetupGateway } from './types';

export { ForgetStore, type ForgetState, type Outcome } from './forgetStore';
export { SettingsStore, type SettingsState } from './settingsStore';
export { doneSteps, withStep, type DoneStep } from './steps';
export type { Answer, PersonChoice, RecordChange, SettingField, Settings, SettingsRecord, SetupGateway } from './types';

export interface ChecksState {
    readonly phase: 'loading' | 'ready' | 'failed' | 'no-access';
    readonly findings: readonly Finding[];
    readonly facts: SetupFacts | null;
    /** Whether the checks are on their way again while the last ones are shown. */
    readonly checking: boolean;
    readonly error: PlatformError | null;
}

type Listener = (state: ChecksState) => void;

/** State and commands of the checks. */
export class ChecksStore {
    private readonly gateway: SetupGateway;
    private readonly listeners = new Set<Listener>();
    private state: ChecksState;

    /** @param permissions of the running user: only an admin of the package sees more than whom to ask */
    constructor(gateway: SetupGateway, permissions: SeenPermissions) {
        this.gateway = gateway;
        const phase = permissions.administer ? 'loading' : 'no-access';
        this.state = { phase, findings: [], facts: null, checking: false, error: null };
    }

    getState(): ChecksState {
        return this.state;
    }

    /** Calls the listener after each change; the function returned ends that. */
    subscribe(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** Checks everything, the second time and later anew. */
    async check(): Promise<void> {
        if (this.state.phase === 'no-access' || this.state.checking) return;
        const fresh = this.state.facts !== null;
        this.change({ checking: true, error: null, phase: fresh ? 'ready' : 'loading' });
        const answer = await this.gateway.readFacts(fresh);
        if (!answer.ok) {
            this.change({ checking: false, error: answer.error, phase: fresh ? 'ready' : 'failed' });
            return;
        }
        const findings = setupFindings(this.gateway.expected, answer.value);
        this.change({ phase: 'ready', checking: false, findings, facts: answer.value });
    }

    private change(changes: Partial<ChecksState>): void {
        this.state = { ...this.state, ...changes };
        for (const listener of this.listeners) listener(this.state);
    }
}
