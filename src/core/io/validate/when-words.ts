/** Hours of the day a word stands for, from midnight of its day; beyond 24 is the next day. */
export type DayPart = {
  readonly words: readonly string[];
  readonly fromHour: number;
  readonly toHour: number;
  /** "3h chiều" is 15:00: hours in this range are twelve later. Absent: as the clock says. */
  readonly later?: readonly [number, number];
  /** Hours a clock may show beside the word, when more than the window has: "2h sáng". */
  readonly clock?: readonly [number, number];
};

/**
 * What people call the parts of a day, folded; longer words first. What is uncertain is a window, never a
 * moment: the hours are the widest the word is used for.
 */
export const DAY_PARTS: readonly DayPart[] = [
  { words: ['rang sang', 'rang ngay', 'rang'], fromHour: 0, toHour: 5 },
  { words: ['to mo sang', 'mo sang'], fromHour: 4, toHour: 6 },
  { words: ['sang som'], fromHour: 4, toHour: 7 },
  { words: ['buoi sang', 'sang'], fromHour: 5, toHour: 11, clock: [0, 11] },
  { words: ['buoi trua', 'giua trua', 'trua'], fromHour: 11, toHour: 14, later: [1, 2] },
  { words: ['chieu toi'], fromHour: 17, toHour: 20, later: [5, 8] },
  { words: ['buoi chieu', 'chieu'], fromHour: 13, toHour: 18, later: [1, 6] },
  { words: ['buoi toi', 'toi'], fromHour: 18, toHour: 22, later: [5, 11] },
  { words: ['nua dem'], fromHour: 23, toHour: 25, later: [11, 11] },
  { words: ['dem khuya', 'khuya'], fromHour: 22, toHour: 27, later: [9, 11] },
  { words: ['ban dem', 'trong dem', 'dem'], fromHour: 19, toHour: 29, later: [7, 11] },
];

/** Days of the month that "đầu tháng" and the like stand for; 31 is its last day. */
export const MONTH_PARTS: readonly {
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}[] = [
  { words: ['dau'], from: 1, to: 10 },
  { words: ['giua'], from: 11, to: 20 },
  { words: ['cuoi'], from: 21, to: 31 },
];

/** "khoảng 16h": so many minutes before and after. */
export const ABOUT_MIN = 30;
/** "khoảng ngày 5/12": so many days before and after. */
export const ABOUT_DAYS = 1;

/** Two-digit years to this one are of this century. */
export const LAST_SHORT_YEAR = 69;
