/**
 * A deployment as DeployResult
 * (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deployresult.htm).
 */
import type { Deployment, DeployMessage } from '../../deploy/deployment.ts';

export interface DeployResult {
    [name: string]: unknown;
}

/** @param includeDetails with a message for each component */
export function deployResult(deployment: Deployment, userName: string, includeDetails: boolean): DeployResult {
    const { messages, status, options, created, started, completed } = deployment;
    const done = completed !== undefined;
    const succeeded = messages.filter(({ success }) => success);
    const failures = messages.filter(({ success }) => !success);
    const count = (list: DeployMessage[]): number =>
        new Set(list.map(({ componentType, fullName }) => `${componentType} ${fullName}`)).size;
    return {
        checkOnly: options.checkOnly,
        ...(completed ? { completedDate: completed.toISOString() } : {}),
        createdBy: deployment.userId,
        createdByName: userName,
        createdDate: created.toISOString(),
        done,
        ...(deployment.errorMessage
            ? { errorMessage: deployment.errorMessage, errorStatusCode: deployment.errorMessage.split(':')[0] }
            : {}),
        id: deployment.id,
        ignoreWarnings: false,
        lastModifiedDate: (completed ?? started ?? created).toISOString(),
        numberComponentErrors: count(failures),
        numberComponentsDeployed: done ? count(succeeded) : 0,
        numberComponentsTotal: deployment.total,
        numberTestErrors: 0,
        numberTestsCompleted: 0,
        numberTestsTotal: 0,
        rollbackOnError: options.rollbackOnError,
        runTestsEnabled: false,
        ...(started ? { startDate: started.toISOString() } : {}),
        status,
        success: status === 'Succeeded' || status === 'SucceededPartial',
        ...(includeDetails
            ? {
                  details: {
                      componentFailures: failures.map((message) => detail(message, created)),
                      componentSuccesses: succeeded.map((message) => detail(message, created)),
                      runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 }
                  }
              }
            : {})
    };
}

const detail = (message: DeployMessage, created: Date): DeployResult => ({
    ...message,
    deleted: false,
    createdDate: created.toISOString()
});
