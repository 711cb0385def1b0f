/** Weekday names and the number of the day, Sunday 0. Lower case; the short forms are those of datelines. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    sunday: 0,
    monday: 1,
    tuesday: 2,
    wednesday: 3,
    thursday: 4,
    friday: 5,
    saturday: 6,
  }),
);

/** Month names, full and as abbreviated in print, and the number of the month, January 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    january: 1,
    jan: 1,
    february: 2,
    feb: 2,
    march: 3,
    april: 4,
    apr: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    aug: 8,
    september: 9,
    sept: 9,
    sep: 9,
    october: 10,
    oct: 10,
    november: 11,
    nov: 11,
    december: 12,
    dec: 12,
  }),
);

/** Words for a day seen from the day of publication, and how many days away it is. */
export const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries({ today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }),
);

/** Words before a day that make it one on which something is to be. Folded. */
export const SCHEDULING_WORDS: ReadonlySet<string> = new Set(
  'will shall due scheduled slated planned expected postponed rescheduled deadline upcoming'.split(' '),
);
