/** Dates and numbers of a text, whatever its language: `7 May 2013` and `2013년 5월 7일` are both 2013-05-07. */
export interface Values {
  /** `2013-05-07`, or `--05-07` where no year is given. */
  readonly dates: ReadonlySet<string>;
  /** Numbers in digits, without separators: `53000`. */
  readonly numbers: ReadonlySet<string>;
  /** Numbers in words as well: they match digits of the other language, but are not asked for. */
  readonly spelt: ReadonlySet<string>;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?`).join("|")}|sept\\.?)`;

interface DateForm {
  readonly pattern: RegExp;
  /** Which group holds year, month and day; 0: none. */
  readonly order: readonly [year: number, month: number, day: number];
}

const DATES: readonly DateForm[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, order: [1, 2, 3] },
  { pattern: /(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]/g, order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日]/g, order: [0, 1, 2] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})(?!\\d)`, "gi"), order: [3, 2, 1] },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})(?!\\d)`, "gi"), order: [3, 1, 2] },
  { pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?![\\p{L}])`, "giu"), order: [0, 2, 1] },
  { pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}])`, "giu"), order: [0, 1, 2] },
];

export function valuesOf(text: string): Values {
  const dates = new Set<string>();
  let rest = text;
  for (const { pattern, order } of DATES) {
    rest = rest.replace(pattern, (...groups: readonly unknown[]) => {
      const [year, month, day] = order.map((group) => (group === 0 ? "" : String(groups[group] ?? "")));
      dates.add(`${year === "" ? "-" : year}-${monthNumber(month ?? "")}-${(day ?? "").padStart(2, "0")}`);
      return " ";
    });
  }
  rest = withoutKoreanUnits(rest);
  const numbers = new Set((rest.match(/\d+(?:[.,]\d+)*/g) ?? []).map(plainNumber));
  return { dates, numbers, spelt: speltNumbers(rest) };
}

function monthNumber(written: string): string {
  const index = MONTHS.findIndex((month) => month.startsWith(written.toLowerCase().replace(".", "").slice(0, 3)));
  return (index < 0 || /^\d/.test(written) ? written : String(index + 1)).padStart(2, "0");
}

/** `53,000`, `53.000` and `53 000` in either language's way are 53000; `2.5` stays. */
function plainNumber(written: string): string {
  return written.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
}

const KOREAN_UNITS: Readonly<Record<string, number>> = { 억: 1e8, 만: 1e4, 천: 1e3 };
const KOREAN_NUMBER =
  /\d+(?:\.\d+)?\s*[억만](?:\s*\d+(?:\.\d+)?\s*[만천])*(?:\s*\d(?:,?\d{3}|\d{0,2})(?![\d,.]))?|\d+\s*천(?=\s|[명개여원달]|$)/g;

/** `5만 3천` is 53000, `1억 2만` 100020000. */
function withoutKoreanUnits(text: string): string {
  return text.replace(KOREAN_NUMBER, (written) => {
    const pieces = [...written.matchAll(/(\d+(?:[.,]\d+)*)\s*([억만천]?)/g)];
    const sum = pieces.reduce(
      (all, [, count = "0", unit = ""]) => all + Number(count.replace(",", "")) * (KOREAN_UNITS[unit] ?? 1),
      0,
    );
    return String(Math.round(sum));
  });
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  once: 1,
  twice: 2,
  both: 2,
  half: 2,
};
const KOREAN: readonly (readonly [RegExp, number])[] = [
  [/하나|한(?=\s)|첫|일(?=\s)/, 1],
  [/둘|두(?=\s)|양(?=[국측])|양측/, 2],
  [/셋|세(?=\s)|삼/, 3],
  [/넷|네(?=\s)|사(?=\s)/, 4],
  [/다섯|오(?=\s)/, 5],
  [/여섯|육/, 6],
  [/일곱|칠/, 7],
  [/여덟|팔/, 8],
  [/아홉|구(?=\s)/, 9],
  [/열(?=\s)|십/, 10],
];

function speltNumbers(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word, tens, ones] of text.toLowerCase().matchAll(/\b([a-z]+)(?:-([a-z]+))?\b/g)) {
    const value = ONES.indexOf(tens ?? "");
    const ten = TENS.indexOf(tens ?? "");
    const one = Math.max(0, ONES.indexOf(ones ?? ""));
    if (ten >= 0) found.add(String((ten + 2) * 10 + one));
    else if (value >= 0) found.add(String(value));
    else if (ORDINALS[word] !== undefined) found.add(String(ORDINALS[word]));
  }
  for (const [pattern, value] of KOREAN) if (pattern.test(text)) found.add(String(value));
  return found;
}
