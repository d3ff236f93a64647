/** Broken input: a sound file with a few of its bytes or lines changed, by a seed. */

export type Chance = (below: number) => number;

/** Numbers from 0 up to a bound, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What formats and parsers take for a sign of their own, and what they take for none. */
const SIGNS = [
  ..."\0\t\n\r !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
  "\u0085\u00a0\u00ad\u200b\u202e\u2028\ufeff\ufffd\ud800",
  "\r\n",
  "---\n",
  ":::\n",
  "```",
  "{{",
  "}}",
  "{{/",
  "<!--",
  "-->",
  "]]>",
  "</",
  "/>",
  "&amp;",
  "&#0;",
  "&#x10ffff;",
  "*/",
  "/*",
  "var(",
  "__proto__",
  "constructor",
  "9999999999999999999",
  "-1",
  "1e999",
  "\u{e0041}",
  "한글",
  "שלום",
];

type Change<T> = (whole: T, chance: Chance, others: readonly T[]) => T;

const LINES: readonly Change<string>[] = [
  (text, chance) => edited(text, chance, (lines, at) => lines.splice(at, 1 + chance(3))),
  (text, chance) => edited(text, chance, (lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 1 + chance(4)))),
  (text, chance) => edited(text, chance, (lines, at) => lines.splice(at, 0, lines[chance(lines.length)] ?? "")),
  (text, chance) =>
    edited(text, chance, (lines, at) => {
      lines[at] = `${" ".repeat(chance(9))}${lines[at]?.trimStart() ?? ""}`;
    }),
  (text, chance, others) =>
    edited(text, chance, (lines, at) => {
      const other = others[chance(others.length)]?.split("\n") ?? [];
      const from = chance(other.length);
      lines.splice(at, chance(4), ...other.slice(from, from + 1 + chance(12)));
    }),
  (text, chance) => text.slice(0, chance(text.length)),
  (text, chance) => replaced(text, chance, 1 + chance(8), ""),
  (text, chance) => replaced(text, chance, chance(3), SIGNS[chance(SIGNS.length)] ?? ""),
  (text, chance) => replaced(text, chance, 0, (SIGNS[chance(SIGNS.length)] ?? "").repeat(1 + chance(40))),
  (text, chance) => {
    const from = chance(text.length);
    return replaced(text, chance, 0, text.slice(from, from + chance(200)));
  },
];

function edited(text: string, chance: Chance, edit: (lines: string[], at: number) => unknown): string {
  const lines = text.split("\n");
  edit(lines, chance(lines.length));
  return lines.join("\n");
}

function replaced(text: string, chance: Chance, length: number, by: string): string {
  const at = chance(text.length + 1);
  return text.slice(0, at) + by + text.slice(at + length);
}

/** A text with one to four changes. `others`: texts that lines may come from. */
export function mutatedText(text: string, chance: Chance, others: readonly string[] = [text]): string {
  let changed = text;
  for (let left = 1 + chance(4); left > 0; left--)
    changed = LINES[chance(LINES.length)]?.(changed, chance, others) ?? changed;
  return changed;
}

const BYTES: readonly Change<Uint8Array>[] = [
  (bytes, chance) => at(bytes, chance, (copy, place) => copy.subarray(place, place + 1).fill(chance(256))),
  (bytes, chance) =>
    at(bytes, chance, (copy, place) =>
      copy.subarray(place, place + 1 + chance(8)).fill([0, 0xff, 0x7f, 0x80][chance(4)] ?? 0),
    ),
  (bytes, chance) =>
    at(bytes, chance, (copy, place) => {
      copy[place] = (copy[place] ?? 0) ^ (1 << chance(8));
    }),
  (bytes, chance) => bytes.slice(0, chance(bytes.length + 1)),
  (bytes, chance) => bytes.slice(chance(64)),
  (bytes, chance) => {
    const from = chance(bytes.length);
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(from + 1 + chance(16))]);
  },
  (bytes, chance) => {
    const [from, to] = [chance(bytes.length), chance(bytes.length)];
    return Uint8Array.from([
      ...bytes.subarray(0, to),
      ...bytes.subarray(from, from + chance(64)),
      ...bytes.subarray(to),
    ]);
  },
];

function at(bytes: Uint8Array, chance: Chance, change: (copy: Uint8Array, place: number) => unknown): Uint8Array {
  // `slice` of what Node reads from a file is no copy: the next document would begin where this one ends.
  const copy = Uint8Array.from(bytes);
  // Half of the time near the end, where an archive has its table of contents.
  const near = chance(2) === 0 ? Math.max(0, copy.length - 2000) : 0;
  change(copy, near + chance(copy.length - near));
  return copy;
}

/** Bytes with one to four changes. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let changed = bytes;
  for (let left = 1 + chance(4); left > 0; left--)
    changed = BYTES[chance(BYTES.length)]?.(changed, chance, []) ?? changed;
  return changed;
}
