/** Numbers as people write them in tables. */

const NOTHING = /^(?:|[-–—−.…]+|n\/?a|na|nil|k\.\s?a\.)$/i;
const SIGNS =
  /^([-−–+]?)\s*(?:\p{Sc}|US\$|[A-Z]{3}(?=[\s\d]))?\s*([-−–+]?)\s*(.*?)\s*(?:%|‰|\p{Sc}|(?<=[\s\d])[A-Z]{3})?$/u;

/**
 * `1,234.5`, `1 234,5`, `−12 %`, `$3.20`, `(4.5)` as a number.
 * @returns null for an empty cell (or a dash, `n/a`), undefined for text that is no number
 */
export function parseNumber(written: string): number | null | undefined {
  const text = written.replace(/[\u00a0\u2007\u2009\u202f]/g, " ").trim();
  if (NOTHING.test(text)) return null;
  if (text.length > 40) return undefined;
  const accounting = /^\((.*)\)$/.exec(text);
  const match = SIGNS.exec(accounting?.[1] ?? text);
  const digits = match?.[3];
  if (match === null || digits === undefined) return undefined;
  const value = plainNumber(digits);
  if (value === undefined) return undefined;
  const negative = [match[1], match[2]].some((sign) => sign !== undefined && "-−–".includes(sign) && sign !== "");
  return negative !== (accounting !== null) && value !== 0 ? -value : value;
}

/**
 * Digits with separators. Of a comma and a point the later one is the decimal mark; a single one before exactly three
 * digits separates thousands if it is a comma, as it does if it occurs twice.
 */
function plainNumber(text: string): number | undefined {
  if (!/^(?:\d|[.,]\d)[\d.,'’ ]*(?:[eE][-+]?\d{1,2})?$/.test(text)) return undefined;
  const bare = text.replace(/['’ ](?=\d{3}(?:\D|$))/g, "");
  if (/['’ ]/.test(bare)) return undefined;
  const mark = decimalMark(bare);
  const other = mark === "," ? "." : ",";
  const grouped = bare.split(other);
  const whole = mark === "" ? bare.replace(/[.,](?=\d{3})/g, "") : grouped.join("");
  if (
    mark !== "" &&
    !grouped.slice(1).every((group, i, all) => /^\d{3}/.test(group) || (i === all.length && group === ""))
  ) {
    return undefined;
  }
  const value = Number(mark === "," ? whole.replace(",", ".") : whole);
  return Number.isFinite(value) ? value : undefined;
}

function decimalMark(text: string): "" | "," | "." {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
  if (comma < 0 && point < 0) return "";
  const mark = comma >= 0 ? "," : ".";
  const groups = text.split(mark);
  const thousands = groups.slice(1).every((group) => /^\d{3}$/.test(group)) && /^\d{1,3}$/.test(groups[0] ?? "");
  if (thousands && groups[0] !== "0" && (mark === "," || groups.length > 2)) return "";
  return mark;
}
