/** Reviews: what moved since the last one, the numbers of a day, the trend. */
export {
    compareCells,
    judgementsSince,
    workSince,
    type CellChange,
    type CellOnDay,
    type LoggedChange,
    type NetChange,
    type WorkChanges
} from './changes';
export {
    compareNumbers,
    numbersOf,
    overallScore,
    REVIEW_NUMBERS,
    trendOf,
    type NumberChange,
    type NumbersInput,
    type ReviewNumber,
    type ReviewNumbers,
    type TrendPoint
} from './numbers';
