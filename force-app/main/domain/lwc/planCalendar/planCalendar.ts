/** Days, months, fiscal years and working days of a plan, as whole numbers without time zones. */
export {
    dateOf,
    dayFrom,
    dayOf,
    daysInMonth,
    isoOf,
    readDay,
    startOfWeek,
    weekdayOf,
    weekNumberOf,
    type CalendarDate,
    type Day
} from './days';
export {
    addMonths,
    fiscalQuarterOf,
    monthOf,
    startOfFiscalQuarter,
    startOfFiscalYear,
    startOfMonth,
    type Month
} from './months';
export { countWorkingDays, EVERY_DAY, MONDAY_TO_FRIDAY, type WorkingCalendar, type WorkingDays } from './working';
