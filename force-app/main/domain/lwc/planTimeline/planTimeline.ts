/** A plan's timeline as positions and texts, without a DOM: one scene for the screen and for every export. */
export { draggedDays, shiftedDates, type DragPart } from './drag';
export {
    dayAt,
    fittingZoom,
    freeDaysIn,
    LEAST_PIXELS_PER_DAY,
    MOST_PIXELS_PER_DAY,
    TICK_UNITS,
    ticksIn,
    unitsOf,
    xOf,
    ZOOMS,
    zoomTo,
    type Stretch,
    type Tick,
    type TickCalendar,
    type TickFormat,
    type TickUnit,
    type TimelineScale,
    type ZoomCode
} from './scale';
export {
    buildScene,
    extentOf,
    withDates,
    type TimelineLink,
    type TimelineRow,
    type TimelineScene,
    type TimelineSizes
} from './scene';
export {
    barAt,
    barsIn,
    labelPlaceOf,
    linkAt,
    linksIn,
    rowsIn,
    type BarShape,
    type LinkShape,
    type TimelineWindow
} from './shapes';
