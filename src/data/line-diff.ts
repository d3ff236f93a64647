/** Differences of two texts by lines, as `diff -u` prints them. */

/** Lines around a change, as `diff -u` shows them. */
const AROUND = 3;

/** Pairs of lines to compare; texts of more are told to differ throughout. */
const MOST_PAIRS = 16_000_000;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/**
 * A unified diff; "" where the texts have the same lines.
 * @param before the text that lines with “-” stand in
 * @param after the text that lines with “+” stand in
 * @param names what the two are called
 */
export function unifiedDiff(before: string, after: string, names: readonly [string, string]): string {
  const lines = compared(linesOf(before), linesOf(after));
  const changes = lines.flatMap(({ sign }, i) => (sign === " " ? [] : [i]));
  if (changes.length === 0) return "";
  const hunks: { from: number; to: number }[] = [];
  for (const at of changes) {
    const [from, to] = [Math.max(0, at - AROUND), Math.min(lines.length, at + AROUND + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  const shown = hunks.map(({ from, to }) => {
    const range = (other: Line["sign"]): string => {
      const count = (part: readonly Line[]): number => part.filter(({ sign }) => sign !== other).length;
      const [above, own] = [count(lines.slice(0, from)), count(lines.slice(from, to))];
      return `${own === 0 ? above : above + 1},${own}`;
    };
    const words = lines.slice(from, to).map(({ sign, text }) => `${sign}${text}\n`);
    return `@@ -${range("+")} +${range("-")} @@\n${words.join("")}`;
  });
  return `--- ${names[0]}\n+++ ${names[1]}\n${shown.join("")}`;
}

const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

/** All lines of both, as few as can be of them changed: by the longest common subsequence of what differs in the middle. */
function compared(before: readonly string[], after: readonly string[]): readonly Line[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, head).map(same),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

function middle(before: readonly string[], after: readonly string[]): readonly Line[] {
  const width = after.length + 1;
  const isLong = before.length * after.length > MOST_PAIRS;
  // Of what follows line i of the one and line j of the other, how many lines both have.
  const common = new Uint32Array(isLong ? 0 : (before.length + 1) * width);
  if (!isLong)
    for (let i = before.length - 1; i >= 0; i--)
      for (let j = after.length - 1; j >= 0; j--)
        common[i * width + j] =
          before[i] === after[j]
            ? (common[(i + 1) * width + j + 1] ?? 0) + 1
            : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const lines: Line[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const [left, right] = [before[i], after[j]];
    const isCommon = !isLong && left === right;
    const isGone = (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0);
    if (left !== undefined && isCommon) {
      lines.push({ sign: " ", text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || isGone)) {
      lines.push({ sign: "-", text: left });
      i++;
    } else {
      lines.push({ sign: "+", text: right ?? "" });
      j++;
    }
  }
  return lines;
}
