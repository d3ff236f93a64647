/**
 * What each release leaves of short briefs, what it takes out and why, and what it reports, each at its place. A text begins with
 * the releases or profiles that are asked, `partner as NAME` with the name of the file; fields above `===` come to the front matter.
 */
import { join } from "node:path";
import type { Attributes, List, Slide } from "../../../src/brief/types.ts";
import { parseRegistries } from "../../../src/craft/registries.ts";
import type { Diagnostic } from "../../../src/diagnostics/types.ts";
import type { Withheld } from "../../../src/release/types.ts";
import type { About } from "../../../src/vocabulary/types.ts";
import { readings } from "../../support/readings.ts";
import { release, shown, type Way, withReleases } from "../../support/releasing.ts";

const FILES = {
  people: `park: {name: Park, country: KOR, mark: SO, bio: our view of him, card: {languages: Korean, hazard: "Avoid: zqislands"}}
lee: {name: Lee, country: KOR, bio: our view of him, titles: [{title: {en: "(SS) Head of zqdesk", ko: zq국장}, from: 2012-01-01}, {title: Minister}]}
kim: {name: Kim, country: KOR, mark: SS, photo: {src: kim.png, alt: zqportrait}}
cho: {name: Cho, country: KOR, mark: SS, say_it_like: zqsay, variants: [Jo], scripts: {hangul: 조}}`,
  places:
    'town: {name: Kaesong, kind: town, labels: {dual: "(SS) zqtown"}}\ncamp: {name: Zqcamp, kind: town, mark: SS}',
  facts: 'firms: {value: "123", unit: firms, source: s}\nlosses: {value: "456", unit: losses, source: s, mark: SS}',
  sources: 'report: {title: Report, date: 2013-05-01}\ncable: {title: "(SS) zqcable", date: 2013-05-01}',
};
const registries = parseRegistries(
  Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, { file: `${name}.yml`, text }])),
).value;

const PROFILES: Readonly<Record<string, Way>> = {
  room: { release: null, profile: "room" },
  handout: { release: null, profile: "handout" },
  whole: { release: null },
  guarded: { release: null, guarded: true },
};

readings(join(import.meta.dirname, "readings"), (written) => {
  const [asked = "", ...lines] = written.split("\n");
  const rest = lines.join("\n");
  const [fields, body] = rest.startsWith("===\n")
    ? ["", rest.slice(4)]
    : rest.includes("\n===\n")
      ? rest.split("\n===\n", 2)
      : ["handling: {scheme: sample}", rest];
  const text = withReleases(`\n${body}\n`, fields);
  const untitled = text.replace(
    "  public: {audience: [PUBLIC], title: For the press}",
    "  untitled: {audience: [PUBLIC]}",
  );
  return asked
    .split(", ")
    .flatMap((said) => {
      const [to = "", file = ""] = said.split(" as ");
      const way = PROFILES[to] ?? { release: to };
      return [`${said}:`, ...left(to === "untitled" ? untitled : text, { ...way, file })];
    })
    .join("\n");
});

function left(text: string, way: Way): readonly string[] {
  const { brief, before, withheld, principal, diagnostics, registries: open } = release(text, { ...way, registries });
  const at = (span: Withheld["span"] | undefined) =>
    span?.file === "brief.md"
      ? JSON.stringify(excerpt(text.slice(span.start, span.end)))
      : `${span?.file}:${span?.start}`;
  // What the entries of registries lose whatever a brief says is in `registries.txt` alone.
  const asksEntries = text.includes("people");
  const noted = ({ reason, kind, field, span, text: words }: Withheld) =>
    !asksEntries && /^(?:people|places|facts|sources)\b/.test(field) && span.file !== "brief.md"
      ? []
      : [`${reason} ${at(span)}: ${words}${field && ` (${field})`}${kind && ` (.${kind})`}`];
  const raw = Object.keys(before.meta.raw).filter((name) => !["releases", "handling", "title"].includes(name));
  const typed = new Map(Object.entries(brief.meta));
  const field = (name: string) => typed.get(name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase()));
  return [
    ...brief.slides.flatMap((slide) => [`  #${slide.id} ${shown(slide)}`, ...besideWords(slide)]),
    ...brief.footnotes.map(
      ({ number, blocks }) => `  [${number}] ${shown({ title: [], parts: [], notes: [], blocks })}`,
    ),
    ...brief.sources.map((source) => `  ${JSON.stringify({ ...source, span: undefined })}`),
    ...raw.map((name) => `  ${name}: ${JSON.stringify(field(name))} as ${JSON.stringify(brief.meta.raw[name])}`),
    ...(asksEntries
      ? Object.values(open)
          .flat()
          .map((entry) => `  ${JSON.stringify({ ...entry, span: undefined })}`)
      : []),
    ...withheld
      .filter(({ field }) => field !== "title")
      .flatMap(noted)
      .map((one) => `  - ${one}`),
    ...principal.flatMap(noted).map((one) => `  principal's: ${one}`),
    ...diagnostics
      .filter(isOfBrief)
      .map(({ severity, code, span, params }) => `  ${severity} ${code} ${at(span)} ${JSON.stringify(params)}`),
  ];
}

/** Entries are marked by the sample scheme, whatever the brief has. */
const isOfBrief = ({ code, span }: Diagnostic): boolean => code !== "marking/foreign" || span?.file === "brief.md";

/** What stands in a slide beside its words: attributes, numbers of lists and notes, ticks, values of charts, joined cells, what labels mean. */
function besideWords({ id: _id, section: _section, about: _about, ...slide }: Slide): readonly string[] {
  const said: string[] = [];
  const tell = (name: string, value: unknown): unknown => {
    if (name === "span" || name === "lead") return undefined;
    if (name === "attributes") said.push(...attributesOf(value as Attributes));
    else if (name === "about" && value !== undefined) said.push(...meaningOf(value as About));
    else if (isList(value) && value.start !== 1) said.push(`from ${value.start}`);
    else if (name === "number" && value !== 0) said.push(`[${value}]`);
    else if (name === "checked" && value !== null) said.push(value === true ? "[x]" : "[ ]");
    else if (name === "join") said.push(`joined ${value}`);
    else if (name === "values" && Array.isArray(value)) said.push(JSON.stringify(value));
    return name === "attributes" || name === "about" ? undefined : value;
  };
  JSON.stringify(slide, tell);
  return said.length === 0 ? [] : [`    ${said.join(" ")}`];
}

const isList = (value: unknown): value is List =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "list";

function attributesOf({ id, classes, values }: Attributes): readonly string[] {
  const all = [
    ...(id === null ? [] : [`#${id}`]),
    ...classes.map((one) => `.${one}`),
    ...Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}`),
  ];
  return all.length === 0 ? [] : [`{${all.join(" ")}}`];
}

const meaningOf = ({ key, isLabel }: About): readonly string[] =>
  isLabel || key !== "" ? [`<${key}${isLabel ? "" : " …"}>`] : [];

/** Its beginning and its end. */
const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 30)} … ${text.slice(-20)}` : text);
