/** Number formats by decimals, then the day; ids from 164 on are the file's own. */
const FIRST_OWN_FORMAT = 164;
export const MOST_DECIMALS = 7;

/** Indexes of the cell styles below. */
export const STYLE = {
  plain: 0,
  title: 1,
  note: 2,
  header: 3,
  text: 4,
  day: 5,
  moment: 6,
  number: 7,
} as const;

export function numberStyle(decimals: number): number {
  return STYLE.number + Math.min(MOST_DECIMALS, Math.max(0, Math.trunc(decimals)));
}

function formatCode(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const FORMATS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => formatCode(decimals));
const DAY_FORMAT = FIRST_OWN_FORMAT + FORMATS.length;
const MOMENT_FORMAT = DAY_FORMAT + 1;

const BORDER =
  '<border><left/><right/><top/><bottom style="hair"><color rgb="FF999999"/></bottom><diagonal/></border>';

function cellStyle(font: number, fill: number, border: number, format: number, align = ''): string {
  const alignment = align === '' ? '/>' : ` applyAlignment="1"><alignment ${align}/></xf>`;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment}`
  );
}

/** `xl/styles.xml`: Times New Roman as offices print it, wrapped texts, days as 05/02/2026. */
export function stylesXml(): string {
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
  const top = 'vertical="top"';
  const styles = [
    cellStyle(0, 0, 0, 0),
    cellStyle(2, 0, 0, 0),
    cellStyle(0, 0, 0, 0),
    cellStyle(1, 2, 1, 0, 'horizontal="center" vertical="center" wrapText="1"'),
    cellStyle(0, 0, 1, 49, `${top} wrapText="1"`),
    cellStyle(0, 0, 1, DAY_FORMAT, `${top} horizontal="center"`),
    cellStyle(0, 0, 1, MOMENT_FORMAT, `${top} horizontal="center"`),
    ...FORMATS.map((_, decimals) => cellStyle(0, 0, 1, FIRST_OWN_FORMAT + decimals, top)),
  ];
  const formats = FORMATS.map(
    (code, decimals) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + decimals}" formatCode="${code}"/>`,
  ).join('');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="${FORMATS.length + 2}">${formats}` +
    `<numFmt numFmtId="${DAY_FORMAT}" formatCode="dd/mm/yyyy"/>` +
    `<numFmt numFmtId="${MOMENT_FORMAT}" formatCode="dd/mm/yyyy hh:mm"/></numFmts>` +
    `<fonts count="3">${font(11, false)}${font(11, true)}${font(14, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE1F0F3"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BORDER}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
