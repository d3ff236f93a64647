/** What a text says that somebody thinks or says. */
import { remembering } from "../../../data/remember.ts";
import { anyOf, hintOf, perReading, type Reading, setOf, startWords } from "../../../language/reading.ts";
import { withoutMark } from "../../../vocabulary/words.ts";
import type { CheckContext } from "../types.ts";

export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly who: string;
}

interface Form {
  readonly pattern: RegExp;
  /** Most texts attribute nothing, and names are slow to look for. */
  readonly hint: RegExp;
  readonly capitals: boolean;
}

interface Reader {
  /** `capitals`: a name at the start of a sentence counts only if it is known. */
  readonly forms: readonly Form[];
  /** Sentences begin with a capital too: these are nobody's name. */
  readonly nobody: ReadonlySet<string>;
  /** Names of governments and bodies that stand for what they want, known without a registry. */
  readonly governments: ReadonlySet<string>;
}

const readerOf = perReading((reading: Reading): Reader => {
  const forms = reading.flatMap(({ prose: { views, capitals, wholeWords } }) =>
    views.attributed.map((form) => {
      const edge = wholeWords ? "(?<![\\p{L}\\p{N}])" : "";
      const bare = form.replaceAll(" ", "\\s");
      const source = bare.replace("{who}", `(?<who>${views.name})`);
      return { pattern: new RegExp(`${edge}${source}`, "gu"), hint: hintOf(form), capitals };
    }),
  );
  const nobody = setOf(reading, ({ views }) => views.nobody);
  return { forms, nobody, governments: setOf(reading, ({ views }) => views.governments) };
});

/** Who is said to think or say something. A name at the start of a sentence counts if the brief knows it. */
export function attributionsIn(text: string, context: CheckContext): readonly Attribution[] {
  const reader = readerOf(text, context.brief.meta.lang);
  const found = reader.forms.flatMap(({ pattern, hint, capitals }) =>
    (hint.test(text) ? [...text.matchAll(pattern)] : []).flatMap((match): readonly Attribution[] => {
      const who = match.groups?.who ?? "";
      const from = match.index + match[0].indexOf(who);
      if (capitals && !isName(who, text, from, namesKnown(context), reader)) return [];
      return [{ from, to: from + who.length, who }];
    }),
  );
  return found.sort((a, b) => a.from - b.from);
}

function isName(who: string, text: string, from: number, known: ReadonlySet<string>, reader: Reader): boolean {
  const [first = ""] = who.split(" ");
  if (reader.nobody.has(first.toLowerCase()) && !who.includes(" ")) return false;
  return !startsSentence(text, from) || known.has(first) || known.has(who) || reader.governments.has(first);
}

/** Looks back from the place: a search from the text's start would be as long as the text for each name. */
function startsSentence(text: string, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && /[^\S\n]/.test(text.charAt(at))) at--;
  return at < 0 || /[.!?:;–—“"()\n\uFFFC]/.test(text.charAt(at));
}

/** Words that the registries or the middle of some sentence spell with a capital. */
const namesKnown = remembering((context: CheckContext): ReadonlySet<string> => {
  const { people, places } = context.registries;
  const registered = [...people.flatMap(({ name, family }) => [name, family]), ...places.map(({ name }) => name)];
  const authors = context.brief.sources.flatMap(({ author }) => author.split(/\s+/));
  const within = context.texts.flatMap(({ words }) =>
    [...words.matchAll(/(?<=\p{Ll},?\s)\p{Lu}[\p{L}'’-]+/gu)].map(([word]) => word),
  );
  return new Set([...registered, ...authors, ...within]);
});

const EMPTY = perReading((reading) => ({
  cell: new RegExp(`^(?:[–—-]|${anyOf(reading, ({ positions }) => positions.none)})$`, "iu"),
  row: new RegExp(`^${startWords(reading, ({ positions }) => positions.verdict)}`, "iu"),
}));

/** A cell that states no position of its own: empty, unknown, the same as its neighbour's, or a verdict. */
export function emptyPosition(marked: string, row: string, lang: string): boolean {
  const words = withoutMark(marked);
  return words === "" || EMPTY(words, lang).cell.test(words) || EMPTY(row, lang).row.test(row);
}
