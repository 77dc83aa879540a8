/** Scheduling of a plan's actions: network, loops, critical path, proposed moves, baseline. */
export {
    brokenDependencies,
    compareWithBaseline,
    slipOf,
    type BaselineComparison,
    type BrokenDependency,
    type Slip
} from './conflicts';
export { checkDependency, findLoops, orderOf, type DependencyRefusal } from './loops';
export {
    applyMoves,
    proposeMoves,
    proposeRepair,
    undoMoves,
    type MoveOptions,
    type MoveProposal,
    type MoveRequest,
    type ProposedMove
} from './moves';
export { buildNetwork, type Adjacency, type Network, type ScheduledAction } from './network';
export { schedule, type Schedule, type ScheduledDays } from './schedule';
export { assumedLength, spanOf, type ActionDates, type Span } from './spans';
