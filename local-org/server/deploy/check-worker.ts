/** Runs `checkDeployment` beside the server, which goes on answering. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkDeployment, type CheckTask } from './check.ts';

parentPort!.postMessage(await checkDeployment(workerData as CheckTask));
