/**
 * The stages of a new org, with what follows from each
 * (https://help.salesforce.com/s/articleView?id=sales.opp_fields.htm, "Stage"; probabilities as in a Developer Edition).
 */
export interface Stage {
    name: string;
    /** Percent, 0 to 100. */
    probability: number;
    closed: boolean;
    won: boolean;
    /** API value and label of the forecast category. */
    forecast: [value: string, label: string];
}

const pipeline: [string, string] = ['Pipeline', 'Pipeline'];
const bestCase: [string, string] = ['BestCase', 'Best Case'];
const commit: [string, string] = ['Forecast', 'Commit'];

const open = (name: string, probability: number, forecast: [string, string]): Stage => ({
    name,
    probability,
    closed: false,
    won: false,
    forecast
});

export const stages: Stage[] = [
    open('Prospecting', 10, pipeline),
    open('Qualification', 10, pipeline),
    open('Needs Analysis', 20, pipeline),
    open('Value Proposition', 50, pipeline),
    open('Id. Decision Makers', 60, pipeline),
    open('Perception Analysis', 70, bestCase),
    open('Proposal/Price Quote', 75, bestCase),
    open('Negotiation/Review', 90, commit),
    { name: 'Closed Won', probability: 100, closed: true, won: true, forecast: ['Closed', 'Closed'] },
    { name: 'Closed Lost', probability: 0, closed: true, won: false, forecast: ['Omitted', 'Omitted'] }
];
