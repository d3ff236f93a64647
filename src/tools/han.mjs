/** Han characters of the national standards, as decoders of the platform know them. */

/** Characters of two-byte codes. @param lead bytes, first and last @param trail bytes, first and last */
function decoded(encoding, lead, trail) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (let first = lead[0]; first <= lead[1]; first++)
    for (let second = trail[0]; second <= trail[1]; second++) {
      const letters = [...decoder.decode(new Uint8Array([first, second]))];
      const code = letters.length === 1 ? letters[0].codePointAt(0) : 0;
      if (code > 0x7f && code !== 0xfffd && !(code >= 0xe000 && code <= 0xf8ff)) found.add(code);
    }
  return found;
}

/** GB 2312: what Chinese text in simplified characters is written with, and its signs. */
export const simplified = () => decoded("gbk", [0xa1, 0xf7], [0xa1, 0xfe]);

/** GBK, JIS X 0208 and Big5: what East Asian text is written with. */
export const standard = () =>
  new Set([
    ...decoded("gbk", [0x81, 0xfe], [0x40, 0xfe]),
    ...decoded("euc-jp", [0xa1, 0xf4], [0xa1, 0xfe]),
    ...decoded("big5", [0xa1, 0xf9], [0x40, 0xfe]),
  ]);

/** What of Noto Sans SC comes along: Chinese text as it is written there, and what Noto Sans KR lacks. @param korean codes */
export function chineseFace(korean) {
  const signs = Array.from({ length: 0x40 }, (_, index) => 0x3000 + index);
  const wide = Array.from({ length: 0xf0 }, (_, index) => 0xff00 + index);
  return new Set([0x20, ...signs, ...wide, ...simplified(), ...[...standard()].filter((code) => !korean.has(code))]);
}
