/** Fields of other programs that are read: those that let lists appear click by click, and say where slides end. */
import { canonicalName } from "../../data/names.ts";

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * presenterm's `options: incremental_lists`, `incremental` below a format of Quarto or R Markdown, and Deckset's `build-lists`;
 * `notFirst`, which shows the first item at once, is told as a field of its own.
 */
export function foreignIncremental(raw: Fields): boolean {
  if (isObject(raw.options) && raw.options.incremental_lists === true) return true;
  return Object.entries(raw).some(([name, value]) => {
    switch (canonicalName(name)) {
      case "format":
      case "output":
        return isObject(value) && Object.values(value).some((one) => isObject(one) && one.incremental === true);
      case "build-lists":
        return value === true || /^(?:all|true|not_?first)$/i.test(String(value));
      default:
        return false;
    }
  });
}

/** Of presenterm's options. */
const OPTIONS = new Set(["incremental_lists", "implicit_slide_ends", "end_slide_shorthand", "command_prefix"]);

/** Whether all that the field of another program says is read. */
export function isUsed(name: string, value: unknown): boolean {
  const { options }: Fields = { [name]: value };
  if (isObject(options)) return Object.keys(options).every((option) => OPTIONS.has(option));
  return name === "slide-dividers" || (name === "build-lists" && /^(?:true|false|all|none)$/i.test(String(value)));
}
