/** Bytes 0xA1 … 0xFE of TCVN 5712:1993 VN3 (ABC; fonts .VnTime); '.' is a byte without a letter. */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const FIRST = 0xa1;

/** Text of TCVN3 bytes. Capitals in a capital font (.VnTimeH) are lower-case bytes, and stay so. */
export function decodeTcvn3(bytes: Uint8Array): string {
  const units: string[] = [];
  for (const byte of bytes) units.push(letterOf(byte, String.fromCharCode(byte)));
  return units.join('');
}

/** The same where its bytes were taken for the characters of windows-1252: "TuyÕn c¸p". */
export function tcvn3OfText(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (unit) => letterOf(unit.charCodeAt(0), unit));
}

function letterOf(byte: number, otherwise: string): string {
  const letter = byte >= FIRST ? LETTERS[byte - FIRST] : undefined;
  return letter === undefined || letter === '.' ? otherwise : letter;
}
