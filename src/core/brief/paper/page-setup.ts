/**
 * Measures of decree 30/2020, annex I: A4, top and bottom 20–25 mm, left 30–35, right 15–20; type of the measures
 * of Times New Roman, 13–14 pt; the page number at the top centre, none on the first page.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  topMm: 20,
  bottomMm: 20,
  leftMm: 30,
  rightMm: 15,
  /** Baseline of the page number and of the small lines at the foot. */
  numberMm: 12.5,
  footMm: 8,
} as const;

/** Points of type. */
export const SIZE = {
  body: 13.5,
  agency: 13,
  nation: 13,
  motto: 13.5,
  placeAndDate: 13.5,
  title: 14,
  table: 11,
  note: 11,
  recipients: 11,
  recipientsTitle: 12,
  number: 13,
  foot: 7.5,
} as const;

/** Line height over the size of the type. */
export const LEADING = 1.25;
/** First line of a paragraph set in. */
export const INDENT_MM = 12.7;
/** Space after a paragraph. */
export const AFTER_PT = 4;
