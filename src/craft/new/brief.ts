/** The text of a new brief: it builds at once, and every section says what belongs into it. */
import { languageOf } from "../../language/index.ts";
import type { SubjectName } from "../../language/types.ts";
import { apart } from "../../vocabulary/words.ts";
import { GUIDANCE, type WrittenKind } from "./guidance.ts";
import { KIND_TITLES, MEETINGS, type NewKind, SECTIONS } from "./kinds.ts";
import type { RegistryName } from "./registries.ts";

export interface NewBrief {
  readonly title: string;
  readonly kind: NewKind;
  /** Path of the JSON Schema, relative to the brief; "" if it is not in the project. */
  readonly schema: string;
  readonly source: NewSource | null;
  /** BCP 47 tag. Headings are in it where they have words for it; the guidance is English. */
  readonly lang?: string;
  /** Registries that lie beside the brief. */
  readonly registries?: readonly RegistryName[];
}

/** A source that the brief is to draw on, its copy stored. */
export interface NewSource {
  readonly key: string;
  readonly title: string;
  /** Path of the copy, relative to the brief. */
  readonly archived: string;
  readonly hash: string;
  readonly paragraphs: readonly string[];
}

const LANGUAGE = "en-GB";

export function newBrief(brief: NewBrief): string {
  const slides = SECTIONS[brief.kind].filter(isWritten).map((kind) => section(kind, brief));
  return `${[frontMatter(brief), ...slides, ...readingList(brief.source)].join("\n\n")}\n`;
}

const isWritten = (kind: SubjectName): kind is WrittenKind => Object.hasOwn(GUIDANCE, kind);

function frontMatter({ title, kind, schema, source, lang = LANGUAGE, registries = [] }: NewBrief): string {
  const lines = [
    "---",
    ...(schema === "" ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `brief: ${kind}`,
    `title: ${yamlText(title)}`,
    `subtitle: ${yamlText(KIND_TITLES[kind])}`,
    "status: draft # draft, cleared, final, superseded",
    'version: "0.1"',
    `lang: ${lang}`,
    "organisation:",
    "reference: # a late change is an addendum: X-01/A1",
    "date: # 2013-05-07",
    "as_of: # day and time to which the facts hold: 2013-05-07T08:00-04:00",
    ...(MEETINGS.has(kind)
      ? [
          "meeting: {start: , minutes: , place: , format: , interpretation: } # none, consecutive, simultaneous, whispered",
          "principal: # a key of the registry of people",
          "counterpart: {who: , last_met: } # always say when the two last met, and what was promised",
        ]
      : []),
    "lead: {drafter: , cleared: [], contact: }",
    '# versions: [{version: "1.0", date: , by: , what: , fingerprint: }] # once cleared; “briefdeck check” says the fingerprint',
    "# handling: {scheme: sample, distribution: [Principal, Note-taker]}",
    "# releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}}",
    registries.length === 0
      ? "# registries: {people: people.yml, places: places.yml, facts: facts.yml, sources: sources.yml}"
      : `registries: {${registries.map((name) => `${name}: ${name}.yml`).join(", ")}}`,
    ...sourceLines(source),
    "---",
  ];
  return lines.join("\n");
}

function sourceLines(source: NewSource | null): readonly string[] {
  if (source === null) {
    return [
      "sources: # cited as [@key, ¶1]; give each a key of its own",
      '  key: {author: , title: "Title of the source …", outlet: , date: , url: , kind: }',
    ];
  }
  const count = source.paragraphs.length;
  return [
    "sources:",
    `  ${source.key}:`,
    `    title: ${yamlText(source.title)}`,
    "    author:",
    "    outlet:",
    "    date:",
    "    url:",
    "    kind: # primary, official, data, press, interview, think-tank opinion, AI-assisted",
    `    archived: ${yamlText(source.archived)}`,
    `    hash: ${source.hash}`,
    `    paragraphs: "${count === 1 ? "¶1" : `¶1 to ¶${count}`}"`,
  ];
}

/** The guidance is a comment for the drafter, which stands in no deck; the example is live, so that the deck shows what comes where. */
function section(kind: WrittenKind, { source, lang = LANGUAGE }: NewBrief): string {
  const { line, form } = GUIDANCE[kind];
  const example = source === null ? form : form.replaceAll("@key", `@${source.key}`);
  return `## ${apart(languageOf(lang).headings[kind])[0]} {#${kind} .${kind}}\n\n<!-- drafter: ${line} -->\n\n${spaced(example)}`;
}

/** Headings and what stands below them are parted by empty lines, as formatters of Markdown like it. */
const spaced = (form: string): string => form.replace(/\n(?=### )|(?<=^### .*)\n/gm, "\n\n");

/** Words of a paragraph that tell it from its neighbours. */
const FIRST_WORDS = 14;

function readingList(source: NewSource | null): readonly string[] {
  if (source === null) return [];
  const lines = source.paragraphs.flatMap((paragraph, index) =>
    paragraph === "" ? [] : [`- [@${source.key}, ¶${index + 1}] ${firstWords(paragraph)}`],
  );
  const head = `<!-- drafter: Reading list. Take from it what the sections need, cite it, and delete this comment.`;
  return [`${head}\n\n${lines.join("\n")}\n-->`];
}

function firstWords(paragraph: string): string {
  const words = paragraph.split(/\s+/);
  const first = words.slice(0, FIRST_WORDS).join(" ").slice(0, 140);
  // Nothing in the source may end the comment.
  const safe = first
    .replaceAll("-->", "→")
    .replaceAll("<!--", "←")
    .replace(/[\u0000-\u001f\u007f]/g, "");
  return words.length > FIRST_WORDS || first.length < paragraph.length ? `${safe} …` : safe;
}

/** A text in double quotes: every character that YAML or JSON could take for its own is escaped. */
const yamlText = (text: string): string => JSON.stringify(text);
