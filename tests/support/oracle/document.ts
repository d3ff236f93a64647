/** A random brief with its registries, and what of it each audience may see. */
import { CLOSED_ELSEWHERE } from "../../../src/language/elsewhere.ts";
import { COLUMN_NAMES, type Language, LINE_TYPES } from "../../../src/language/types.ts";
import { KNOWN_LANGUAGES } from "../own-side.ts";
import {
  all,
  DESK,
  type Gate,
  HOUSE,
  NOT_PARTNER,
  NOT_PUBLIC,
  OFF_SCREEN,
  OPEN,
  PARTNERS,
  PRINCIPAL,
  type SchemeName,
  seenBy,
  unmarkedIn,
  unseen,
} from "./judges.ts";
import { BODY } from "./places.ts";
import { ANYWHERE, chance, type Over, over, type Planted, type Text, Writer } from "./writer.ts";

export interface Document {
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
  readonly planted: readonly Planted[];
  readonly mayStop: boolean;
  /** A mark that everybody may see, with its blank; "" where there are none. */
  readonly free: string;
  /** Of the file that is made, and for whom it must not bear that name. */
  readonly name: string;
  readonly named: Gate;
}

/** Lines, columns and topics that never go out without a mark, said a second time (`templates/statecraft/vocabulary.yml`). */
const LINES: readonly string[] = ["red-line", "fallback", "not-for-use", "avoid", "watch"];
const COLUMNS: readonly string[] = ["opening", "fallback", "limit", "hazard", "basis", "inference"];
const TOPICS = ["red-lines", "do-not-raise", "watch-outs"] as const;

const apart = (words: string): readonly string[] => words.split(" | ").filter((one) => one !== "");
const labelsOf = (language: Language): readonly string[] => [
  ...LINE_TYPES.filter((type) => LINES.includes(type)).flatMap((type) => apart(language.lines[type])),
  ...COLUMN_NAMES.filter((name) => COLUMNS.includes(name)).flatMap((name) => apart(language.columns[name])),
];
/** Of languages without a file: a line of theirs may stand in any brief. What is to be avoided a mark could open. */
const ELSEWHERE = Object.values(CLOSED_ELSEWHERE).flatMap(({ avoid: _, ...lines }) =>
  Object.values<string>(lines).flatMap((words) => apart(words).slice(0, 1)),
);
const LABELS = new Map(
  KNOWN_LANGUAGES.map((language) => [language.tag, [...labelsOf(language), ...ELSEWHERE]] as const),
);

/** Kinds that take whatever stands on a slide. */
const KINDS = ["", "", "", " {.content}"];
/** No title is a mere label because of how it begins. */
const TITLES: readonly ((word: string) => string)[] = [
  (word) => `The ${word} page`,
  (word) => `The ${word} page`,
  (word) => `Annex A ${word} is our date`,
  (word) => `Tab C: ${word}`,
  (word) => `Background ${word}`,
  (word) => `${word} moves`,
];

/**
 * @param kinds of places that its slides have, if not all
 * @param isSound without marks where nobody reads them, which stop a build
 */
export function documentOf(seed: number, kinds: RegExp | null = null, isSound = false): Document {
  const draw = chance(seed);
  const language = draw.one(KNOWN_LANGUAGES);
  const scheme = draw.one<SchemeName>(["sample", "sample", "tlp", "tlp", "none"]);
  // The labels of every language are known in all of them.
  const labels = LABELS.get(draw.isOnce(0.7) ? language.tag : draw.one(KNOWN_LANGUAGES).tag) ?? [];
  const loose = draw.isOnce(0.35) && !isSound ? 0.15 : 0;
  const lenient = draw.isOnce(0.4) ? 0.9 : 0;
  const write = new Writer({ draw, scheme, lang: language.tag, loose, lenient, labels });
  const agenda = draw.isOnce(0.3);
  const { whole, front } = frontMatter(write, agenda);
  const sources = registries(write);
  // A name whose entry is closed, in a text that is not.
  const named = loose > 0 && draw.isOnce(0.2) ? nameOf(write) : "";
  const names = Object.keys(BODY).filter((kind) => kinds?.test(kind) ?? true);
  const tagged = loose > 0 && draw.isOnce(0.1) ? tags(write) : { front: "", body: "" };
  const body = slides(write, whole, sources, agenda ? 3 : 3 + draw.upTo(5), names);
  const text = `---\n${front}${tagged.front}${sources.front}---\n\n${body}${named}${tagged.body}`;
  const { files, planted, mayStop, free } = write;
  return { text, files, planted, mayStop, free, ...fileName(write) };
}

/** Now and then with a mark, or with words that tell of limits. A name holds neither colons nor slashes. */
function fileName({ draw, scheme }: Writer): Pick<Document, "name" | "named"> {
  if (!draw.isOnce(0.1)) return { name: "deck.pptx", named: OPEN };
  const revealing = ["our-red-lines.pptx", "plan_walk-away.pptx", "Red Line 2.pptx"];
  const marks = {
    sample: ["plan (SS).pptx", "plan-ss-noforn.pptx", "(SR) plan.pptx", "plan_NOFORN.pptx", "plan（SS）.pptx"],
    tlp: ["plan-TLP-RED.pptx", "tlp_amber plan.pptx", "plan (TLP RED).pptx", "plan TLP_AMBER+STRICT.pptx"],
    none: [],
  }[scheme];
  if (marks.length > 0 && draw.isOnce(0.5)) return { name: draw.one(marks), named: HOUSE };
  return { name: draw.one(revealing), named: PRINCIPAL };
}

/** What a paper is filed under may say that all of it is for others. */
function tags(write: Writer): { readonly front: string; readonly body: string } {
  write.mayStop = true;
  const name = write.draw.one(["tags", "categories"]);
  const tag = write.draw.one(["internal", "nodis", "fvey", `not-for-${PARTNERS[write.scheme].toLowerCase()}`]);
  const word = write.plant(`paper with ${name}: ${tag}`, unseen(NOT_PARTNER));
  return { front: `${name}: [draft, ${tag}]\n`, body: `\n## ${write.free}Filed\n\n- ${write.free}The ${word} page\n` };
}

function nameOf(write: Writer): string {
  write.mayStop = true;
  const [, name = ""] = /other: .*?name: (\w+)/.exec(write.files.get("people.yml") ?? "") ?? [];
  return `\n## ${write.free}Who came\n\n- ${write.free}There was ${name} as well\n`;
}

const quoted = (text: string): string => JSON.stringify(text);

function frontMatter(write: Writer, agenda: boolean): { readonly front: string; readonly whole: Over } {
  const { draw, scheme, lang } = write;
  const notPublic = over(NOT_PUBLIC);
  const title = write.text("title of the brief", notPublic, { form: (word) => `The ${word} brief`, marked: 0.6 });
  const field = (name: string, over_: Over = ANYWHERE): string => {
    const [words] = draw.isOnce(0.1) ? [draw.one(write.labels)] : [];
    const text =
      words === undefined
        ? write.text(`field ${name}`, over_, { form: (word) => `Of ${word} now`, marked: 0.5, shown: false }).md
        : `${words}: we hold ${write.plant(`field ${name}, own side: ${words}`, all(...over_.gates, PRINCIPAL))}`;
    return `${name}: ${quoted(text)}`;
  };
  const kept = (name: string, gate: Gate) => field(name, over(gate));
  const some = (lines: readonly string[]): string =>
    lines
      .filter(() => draw.isOnce(0.4))
      .map((line) => `${line}\n`)
      .join("");
  const names = {
    sample: ["USA", "USA, KOR"],
    tlp: ["ORGANISATION", "ORGANISATION, COMMUNITY"],
    none: ["USA", "USA, KOR"],
  };
  const [internal, partner] = names[scheme];
  const handling = [
    ...(scheme === "none" ? [] : [`scheme: ${scheme}`]),
    ...[
      `authority: {${kept("classified_by", HOUSE)}, ${kept("derived_from", HOUSE)}, ${kept("reason", HOUSE)}}`,
    ].filter(() => draw.isOnce(0.3)),
    ...[`compilation_reason: ${quoted(write.plant("compilation reason", HOUSE))}`].filter(() => draw.isOnce(0.3)),
    ...[`distribution: [${write.plant("distribution", HOUSE)}]`].filter(() => draw.isOnce(0.3)),
  ];
  const front = `title: ${quoted(title.md)}
lang: ${lang}
date: 2024-05-01
${agenda ? "agenda: true\n" : ""}handling: {${handling.join(", ")}}
releases:
  internal: {audience: [${internal}]}
  partner: {audience: [${partner}]${draw.isOnce(0.15) ? ", removal: marked" : ""}}
  public: {audience: [PUBLIC], title: For the press}
${some([
  field("subtitle", notPublic),
  field("author"),
  field("organisation"),
  field("subject"),
  field("footer", notPublic),
  field("reference"),
  field("version"),
  `keywords: [${quoted(write.text("keyword", ANYWHERE, { form: (word) => word, shown: false }).md)}]`,
  `meeting: {start: 2024-05-02, ${field("place")}, ${field("format")}}`,
  `lead: {drafter: ${write.plant("drafter", HOUSE)}, cleared: [${write.plant("cleared", HOUSE)}], contact: ${write.plant("contact", HOUSE)}}`,
  `versions: [{version: "0.1", date: 2024-04-01, by: ${write.plant("version by", DESK)}, what: ${write.plant("version what", DESK)}}]`,
])}registries: {people: people.yml, places: places.yml, facts: facts.yml, sources: sources.yml}
principal: [chief]
`;
  return { front, whole: scheme === "tlp" ? { gates: [OPEN], mark: title.mark } : ANYWHERE };
}

interface Entries {
  readonly front: string;
  /** What a text can say of them: a reference, and the word that stands only there. */
  readonly references: readonly ((text: Text) => string)[];
}

/** An entry's own mark: none, or one that closes it to some. */
function entryMark(write: Writer): { readonly field: string; readonly gate: Gate; readonly isMarked: boolean } {
  if (write.marks.length === 0 || write.draw.isOnce(0.4)) return { field: "", gate: OPEN, isMarked: false };
  const mark = write.draw.one(write.marks);
  return { field: `mark: ${quoted(mark.written)}, `, gate: seenBy(mark), isMarked: true };
}

function registries(write: Writer): Entries {
  const { draw } = write;
  const marked = (place: string, gates: readonly Gate[], often = 0.3): Text => {
    if (draw.isOnce(0.04)) {
      const gate = all(...gates, PRINCIPAL);
      const label = draw.one(["Red line:", "Ligne rouge :", "**레드 라인:**", "BATNA:"]);
      return { md: quoted(`${label} ${write.plant(`${place}, own side`, unseen(gate))}`), gate, mark: null, own: null };
    }
    if (write.marks.length === 0 || !draw.isOnce(often)) {
      const gate = all(...gates);
      return { md: quoted(`of ${write.plant(place, unseen(gate))}`), gate, mark: null, own: null };
    }
    const mark = draw.one(write.marks);
    const gate = all(...gates, seenBy(mark));
    return { md: quoted(`(${mark.written}) of ${write.plant(place, unseen(gate))}`), gate, mark: null, own: null };
  };
  const person = (key: string): string => {
    const { field, gate, isMarked } = entryMark(write);
    const card: Gate = isMarked ? gate : HOUSE;
    return `${key}: {${field}name: ${write.plant("person", unseen(gate))}, country: USA, titles: [{title: ${marked("title of a person", [gate]).md}, from: 2010-01-01}], card: {wants: ${marked("card", [gate, card]).md}}, bio: [${marked("bio", [gate, card]).md}], say_it_like: ${marked("say it like", [gate, card], 0).md}}\n`;
  };
  write.files.set("people.yml", person("chief") + person("other"));
  const place = entryMark(write);
  write.files.set(
    "places.yml",
    `town: {${place.field}name: ${write.plant("place", unseen(place.gate))}, kind: town, labels: {dual: ${marked("label of a place", [place.gate], 0).md}}}\n`,
  );
  const fact = entryMark(write);
  const note = marked("note of a fact", [fact.gate]);
  const factGate = all(fact.gate, note.gate);
  const value = `53${String(draw.upTo(1000)).padStart(3, "0")}`;
  write.files.set(
    "facts.yml",
    `count: {${fact.field}value: "${value}", unit: people, as_of: 2024-01-01, source: press, note: ${note.md}}\n`,
  );
  const registered = entryMark(write);
  const title = marked("title of a registered source", [registered.gate]);
  const said = all(title.gate);
  write.files.set(
    "sources.yml",
    `press: {${registered.field}title: ${title.md}, outlet: ${marked("outlet", [said]).md}, author: ${marked("author of a source", [said]).md}, date: 2024-01-02, kind: press, descriptor: ${marked("descriptor", registered.isMarked ? [said] : [said, unmarkedIn(write.scheme)], 0).md}}\n`,
  );
  const declared = entryMark(write);
  const own = marked("title of a source", [declared.gate]);
  // A brief that declares a source again stops a build, and opens nothing for who only looks at it.
  const isAgain = draw.isOnce(0.05);
  if (isAgain) write.mayStop = true;
  const again = isAgain
    ? `\n  press: {author: A, title: ${quoted(write.plant("source that a registry has too", unseen(said)))}, outlet: B, date: 2024-01-02}`
    : "";
  const front = `sources:${again}
  cable: {${declared.field}author: ${marked("author", [own.gate]).md}, title: ${own.md}, outlet: ${marked("outlet of a source", [own.gate]).md}, url: "https://example.org/${write.plant("address of a source", unseen(own.gate))}", date: 2024-01-03, kind: press}
  unused: {author: A, title: ${quoted(write.plant("source that nothing cites", HOUSE))}, outlet: B, date: 2024-01-04}
`;
  return {
    front,
    references: [
      ({ md }) => `${md} [@press]`,
      ({ md }) => `${md} [@cable, p. 3]`,
      ({ md, gate }) => {
        // A fact that is withheld takes its text along.
        const all_ = write.planted.at(-1);
        if (all_ !== undefined) write.planted[write.planted.length - 1] = { ...all_, gate: all(gate, factGate) };
        return `${md}: ${value} [fact: count]`;
      },
    ],
  };
}

function slides(write: Writer, whole: Over, { references }: Entries, count: number, names: readonly string[]): string {
  const { draw, scheme } = write;
  const pages: string[] = [];
  const anchor = write.plant("anchor", scheme === "none" ? unmarkedIn(scheme) : OPEN);
  pages.push(`## ${write.free}The first page\n\n- ${write.free}The ${anchor} stays\n`);
  let section = whole;
  for (let n = 0; n < count; n++) {
    if (draw.isOnce(0.15)) {
      const title = write.text("title of a section", whole, { form: (word) => `Section ${word}`, shown: false });
      section = scheme === "tlp" ? { gates: whole.gates, mark: title.mark } : whole;
      pages.push(`# ${title.md}\n`);
    }
    pages.push(page(write, section, references, names));
    if (draw.isOnce(0.15)) pages.push(goingOn(write));
  }
  if (scheme === "none") pages.push(pressLines(write));
  if (draw.isOnce(0.4)) pages.push(closedPage(write));
  return pages.join("\n");
}

function page(write: Writer, section: Over, references: Entries["references"], every: readonly string[]): string {
  const { draw, scheme } = write;
  const title = write.text("title", section, { form: draw.one(TITLES), shown: false });
  // A slide that is one part, whose heading is the own side's, may be drawn by a kind that is on no screen.
  let isOnePart = false;
  const drawn: Gate = (way) => (isOnePart ? OFF_SCREEN(way) : "open");
  const gates = [...section.gates, drawn];
  const scope: Over = scheme === "tlp" ? { gates, mark: title.mark } : { ...section, gates };
  const own = every.filter((kind) => /own side|above/.test(kind));
  const some = draw.one([every.slice(0, 4), own, every, every]);
  const names = some.length > 0 ? some : every;
  const kinds = Array.from({ length: 1 + draw.upTo(3) }, () => (draw.isOnce(0.25) ? "cited" : draw.one(names)));
  // What stands below a heading, a part or a label of the own side would be judged by that.
  const weight = (kind: string): number =>
    /own side|above/.test(kind) ? 2 : Number(/part|heading|mark alone/.test(kind));
  const order: string[] = [];
  let list = { sign: "", scope };
  for (const kind of kinds
    .filter((kind, at) => weight(kind) === 0 || kinds.findIndex((one) => weight(one) === weight(kind)) === at)
    .sort((a, b) => weight(a) - weight(b))) {
    const sign = LISTS[kind] ?? "";
    // Of one sign two lists are one.
    if (sign !== list.sign || sign === "")
      list = { sign, scope: sign === "" ? scope : belowHeadline(write, order.join("\n\n"), scope) };
    if (kind === "cited") {
      const cited = write.text("cited text", list.scope, { form: (word) => `The ${word} plan` });
      order.push(`- ${draw.one(references)(cited)}`);
    } else order.push(BODY[kind]?.(write, list.scope) ?? "");
  }
  isOnePart =
    kinds.some((kind) => /^(?:bare )?label above|^class of/.test(kind)) &&
    order.join("\n").match(/^### /gm)?.length === 1;
  const owner = draw.isOnce(0.2)
    ? ` {owner="${write.text("attribute of a slide", ANYWHERE, { form: (word) => word, shown: false, marked: 1 }).md}"}`
    : draw.isOnce(0.1)
      ? ` {#${write.plant("id of a slide", HOUSE)}}`
      : draw.one(KINDS);
  return `## ${title.md}${owner}\n\n${order.join("\n\n")}\n`;
}

/** Kinds of places that are lists, and the sign of each. */
const LISTS: Readonly<Record<string, string>> = { bullets: "-", tasks: "-", numbered: "1.", cited: "-" };
/** A text that is all in bold, with its mark; a footnote may hang on it, and stand below it. */
const HEADLINE = /(?:^|\n\n)\*\*\(([^()\n]+)\) [^\n]+\*\*(?:\[\^\w+\]|\^\[[^\n]*\])?$/;
/** What stands behind a text and in no deck, or elsewhere in it. */
const ASIDE = /\n\n(?:\[\^\w+\]: [^\n]*(?:\n+ {4}[^\n]*)*|<!--[^\n]*-->|::: notes\n(?:(?!:::)[^\n]*\n)*:::)$/;

/** The texts of a list that nobody marked go with the line in bold above it: what is closed closes them, what is open opens nothing. */
function belowHeadline({ marks, scheme }: Writer, above: string, over: Over): Over {
  let text = above;
  while (ASIDE.test(text)) text = text.replace(ASIDE, "");
  const written = HEADLINE.exec(text)?.[1];
  const mark = marks.find((one) => one.written === written);
  if (mark === undefined) return over;
  const rest = over.mark ?? unmarkedIn(scheme);
  return { ...over, mark: (way) => (seenBy(mark)(way) === "closed" ? "closed" : rest(way)) };
}

/** Slides without a heading go on below the one before, whose heading speaks for them. */
function goingOn(write: Writer): string {
  const { draw, scheme } = write;
  const title = write.text("title of a page that goes on", ANYWHERE, { marked: 1, shown: false });
  // What a heading calls an ask is on no screen, with all that stands below it.
  const gates = [title.md.includes("**Ask:**") ? OFF_SCREEN : OPEN];
  const scope: Over = { gates, mark: scheme === "tlp" ? title.mark : null };
  const pages = Array.from({ length: 1 + draw.upTo(2) }, () => write.text("page that goes on", scope).md);
  return `## ${title.md}\n\n- ${write.free}x\n\n---\n\n- ${pages.join("\n\n---\n\n- ")}\n`;
}

/** Unmarked, and written for everybody. */
function pressLines(write: Writer): string {
  return `## Press lines {.press-lines}\n\n- We met on ${write.plant("press line", OPEN)}\n`;
}

/** A page or section that stays in the house as a whole. */
function closedPage(write: Writer): string {
  const { draw } = write;
  const topic = draw.one(TOPICS);
  const language = draw.isOnce(0.7) ? write.lang : draw.one(KNOWN_LANGUAGES).tag;
  const words = apart(KNOWN_LANGUAGES.find(({ tag }) => tag === language)?.headings[topic] ?? "");
  const heading = words.length === 0 ? "Red lines" : draw.one(words);
  const secret = write.plant(`page of the own side: ${heading}`, PRINCIPAL);
  return draw.one([
    `## ${heading}\n\n- ${secret}\n`,
    `## What is open {.${topic}}\n\n- ${secret}\n`,
    `# ${heading}\n\n## Below ${write.plant("title in a section of the own side", PRINCIPAL)}\n\n- ${secret}\n`,
    `## What is ours\n\n### ${heading}\n\n- ${secret}\n`,
    `## ${heading}\n\n- One\n\n---\n\n- ${secret}\n`,
  ]);
}
