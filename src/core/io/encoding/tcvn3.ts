/** Bytes 0xA1 … 0xFE of TCVN 5712:1993 VN3 (ABC; fonts .VnTime); '.' is a byte without a letter. */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const FIRST = 0xa1;

/** Text of TCVN3 bytes. Capitals in a capital font (.VnTimeH) are lower-case bytes, and stay so. */
export function decodeTcvn3(bytes: Uint8Array): string {
  const units: string[] = [];
  for (const byte of bytes) {
    const letter = byte >= FIRST ? LETTERS[byte - FIRST] : undefined;
    units.push(letter === undefined || letter === '.' ? String.fromCharCode(byte) : letter);
  }
  return units.join('');
}
