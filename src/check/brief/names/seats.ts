/** Who sits at the table without being in the registry of people. */
import type { Block, ListItem } from "../../../brief/types.ts";
import type { Person } from "../../../craft/types.ts";
import type { Span } from "../../../diagnostics/types.ts";
import { perReading, wordsIn } from "../../../language/reading.ts";
import { textOf } from "../../../tree/text.ts";
import { hasRole } from "../../../vocabulary/types.ts";
import type { CheckContext } from "../types.ts";
import { plainMarks } from "./prose.ts";
import { isOffice } from "./titles.ts";

export interface Seat {
  readonly name: string;
  readonly span: Span;
}

const PRINCIPAL = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ roles }) => roles.principal),
      "iu",
    ),
);

/** An interpreter, a note-taker: what somebody does, and no name. */
const ROLE = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ roles }) => [...roles.interpreter, ...roles.noteTaker]),
      "iu",
    ),
);

/**
 * Seats of people whom no registry entry names: of those who are called principal, and of those who have a title that
 * the registry knows somebody else by. `Foreign minister` and `Canada` are no names of people.
 */
export function strangers({ sections, brief, registries }: CheckContext): readonly Seat[] {
  const { people, places } = registries;
  const known = new Set([...people.flatMap(formsOf), ...places.map(({ name }) => name)].map(nameKey));
  const titles = new Set(
    people.flatMap((person) =>
      person.titles.flatMap(({ title, titles: others }) =>
        [title, ...Object.values(others)].map((t) => t.toLowerCase()),
      ),
    ),
  );
  return sections
    .filter(({ topic }) => hasRole(topic, "people"))
    .flatMap(({ blocks }) => itemsOf(blocks))
    .flatMap((item): readonly Seat[] => {
      const [first] = item.blocks;
      const strong = first?.kind === "paragraph" ? first.inlines.find(({ kind }) => kind === "strong") : undefined;
      if (first?.kind !== "paragraph" || strong === undefined) return [];
      const name = textOf([strong])
        .replace(/(?:(?<!\s)\s+)?[:–—]\s*$/, "")
        .trim();
      if (known.has(nameKey(name)) || !isFullName(name) || isOffice(name) || ROLE(name, brief.meta.lang).test(name))
        return [];
      const words = textOf(first.inlines).slice(name.length);
      const said = words.toLowerCase();
      const isTaken = [...titles].some((title) => title !== "" && said.includes(title));
      return isTaken || isPrincipal(words, brief.meta.lang) ? [{ name, span: strong.span }] : [];
    });
}

/** Whether one of the things said of somebody is that he is a principal; an interpreter speaks for one. */
const isPrincipal = (words: string, lang: string): boolean =>
  words.split(/[,;:，、：)]/).some((piece) => PRINCIPAL(words, lang).test(piece.trim()));

const itemsOf = (blocks: readonly Block[]): readonly ListItem[] =>
  blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

const formsOf = ({ key, name, variants, scripts }: Person): readonly string[] => [
  key,
  name,
  ...variants,
  ...Object.values(scripts),
];

const nameKey = (words: string): string => plainMarks(words).normalize("NFKC").toLowerCase();

/** Two words with capitals at least, or letters of a script that has none. */
const isFullName = (name: string): boolean => /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name) || /^\p{Lo}{2,}/u.test(name);
