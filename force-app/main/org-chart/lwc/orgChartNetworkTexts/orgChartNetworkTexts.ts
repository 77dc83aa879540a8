export { NETWORK_LABELS } from './networkLabels';
