/** Fields of other programs that are read: those that let lists appear click by click, and say where slides end. */
import { canonicalName } from "../../data/names.ts";
import { lineOf } from "../dialect/options.ts";

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

/** presenterm's field, whose name is also a topic of briefs. */
const PRESENTERM = { options: true };
/** What of it is read. */
const OPTIONS = new Set(["incremental_lists", "implicit_slide_ends", "end_slide_shorthand", "command_prefix"]);

/** Fields whose value says to which program the deck belongs, and is read as that. */
const SIGNS = new Set(["marp", "format", "output", "jupyter", "knitr", "kernelspec"]);

/** What of the value of a field of another program is not read, by its path; null where nothing of it is. */
export function unreadParts(name: string, value: unknown): readonly string[] | null {
  if (Object.hasOwn(PRESENTERM, name))
    return isObject(value) ? pathsOf(value, name, (part) => OPTIONS.has(part)) : null;
  switch (name) {
    case "execute":
      return isObject(value) ? pathsOf(value, "execute", (part) => part === "echo") : null;
    case "breaks":
      return /^(?:true|false)$/.test(String(value)) ? [] : null;
    case "slide-dividers":
      return [];
    case "build-lists":
      return /^(?:true|false|all|none)$/i.test(String(value)) ? [] : null;
    case "separator":
    case "vertical-separator":
    case "notes-separator":
      return lineOf(value) === "" ? null : [];
    default:
      if (!SIGNS.has(name)) return null;
      if (!isObject(value) || (name !== "format" && name !== "output")) return [];
      return Object.entries(value).flatMap(([format, own]) =>
        isObject(own)
          ? pathsOf(own, `${name}.${format}`, (part) =>
              isPresentation(format) ? isOfFormat(part) || part === "incremental" : part === "incremental",
            )
          : [],
      );
  }
}

/** Formats of Quarto and R Markdown that are decks, whose fields are those of the deck. */
export const isPresentation = (format: string): boolean =>
  /revealjs|pptx|powerpoint|beamer|ioslides|slidy|dzslides|s5|xaringan|moon_reader/.test(format);

const OF_FORMAT = new Set(["footer", "logo", "toc", "slide-level", "aspectratio", "aspect-ratio"]);

/** Whether a field below a format says what one of ours says. */
export const isOfFormat = (name: string): boolean => OF_FORMAT.has(canonicalName(name));

const pathsOf = (value: Fields, path: string, isRead: (part: string) => boolean): string[] =>
  Object.keys(value).flatMap((part) => (isRead(part) ? [] : [`${path}.${part}`]));
