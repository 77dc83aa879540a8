import { modulo, type Day } from './days';

/** On which days people work. */
export interface WorkingCalendar {
    /** ISO weekdays, 1 (Monday) to 7 (Sunday). None means every day: a week without work would never end. */
    readonly weekdays: readonly number[];
    /** Days on which nobody works, in any order. */
    readonly holidays: readonly Day[];
}

/**
 * Working days counted through: every working day has the next whole number, so that "five working days later" is an
 * addition. With every day a working day the number is the day itself.
 */
export interface WorkingDays {
    isWorking(day: Day): boolean;
    /** The number of the first working day on or after `day`. */
    numberFrom(day: Day): number;
    /** The number of the last working day on or before `day`. */
    numberUntil(day: Day): number;
    /** The day with that number. */
    dayAt(number: number): Day;
}

/** Every day counts. */
export const EVERY_DAY: WorkingDays = {
    isWorking: () => true,
    numberFrom: (day) => day,
    numberUntil: (day) => day,
    dayAt: (number) => number
};

/** Monday to Friday without holidays. */
export const MONDAY_TO_FRIDAY: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

/** 29 December 1969, from which weeks are counted. */
const MONDAY = -3;

/** Makes a calendar countable. Each question costs O(log holidays), finding a day O(holidays passed) at worst. */
export function countWorkingDays(calendar: WorkingCalendar): WorkingDays {
    const works = [1, 2, 3, 4, 5, 6, 7].map((weekday) => calendar.weekdays.includes(weekday));
    const free = [...new Set(calendar.holidays)].sort((first, second) => first - second);
    const perWeek = works.filter(Boolean).length;
    if (perWeek === 0 || (perWeek === 7 && free.length === 0)) return EVERY_DAY;
    const weekdayIndex = (day: Day): number => modulo(day - MONDAY, 7);
    const holidays = free.filter((day) => works[weekdayIndex(day)]);
    /** Working weekdays of a week before each weekday, and the weekday of each working one. */
    const before: number[] = [];
    const places: number[] = [];
    works.forEach((working, weekday) => {
        before.push(places.length);
        if (working) places.push(weekday);
    });
    const weekdaysBefore = (day: Day): number =>
        Math.floor((day - MONDAY) / 7) * perWeek + (before[weekdayIndex(day)] as number);
    const holidaysBefore = (day: Day): number => countBelow(holidays, day);
    const workingBefore = (day: Day): number => weekdaysBefore(day) - holidaysBefore(day);
    const weekdayAt = (number: number): Day =>
        MONDAY + Math.floor(number / perWeek) * 7 + (places[modulo(number, perWeek)] as number);
    return {
        isWorking: (day) => works[weekdayIndex(day)] === true && holidays[holidaysBefore(day)] !== day,
        numberFrom: workingBefore,
        numberUntil: (day) => workingBefore(day + 1) - 1,
        dayAt(number) {
            // Every holiday passed pushes the day on, maybe past further holidays.
            let passed = 0;
            for (;;) {
                const day = weekdayAt(number + passed);
                const now = holidaysBefore(day + 1);
                if (now === passed) return day;
                passed = now;
            }
        }
    };
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as number) < limit) low = middle + 1;
        else high = middle;
    }
    return low;
}
