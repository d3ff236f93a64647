/** What stays with the own side leaves no word in a release, in whichever language and way it is written. */
import { describe, expect, it } from "vitest";
import type { BoundBrief } from "../../src/craft/types.ts";
import { LINE_TYPES } from "../../src/language/types.ts";
import { isClosed, type Reach } from "../../src/vocabulary/types.ts";
import { vocabularyData, vocabularyOf } from "../support/bound.ts";
import {
  around,
  CLASSES,
  closedHeadings,
  closedLabels,
  HEADS,
  IDS,
  KEPT,
  KNOWN_LANGUAGES,
  KNOWN_WORDS,
  NEAR_MISSES,
  OUTSIDE_WORDS,
  openLabels,
  PLACES,
  SPELLINGS,
} from "../support/own-side.ts";
import { release, type Way, withReleases } from "../support/releasing.ts";

interface Case {
  readonly name: string;
  /** Of a slide, with the planted word. */
  readonly body: (secret: string, n: number) => string;
}

const PER_BRIEF = 60;
/** Every combination, or as many as a run of all tests has time for. */
const EVERY = process.env.EVERY === "1";
const SOME = 30;

const secretOf = (n: number): string => `zq${n.toString(36).padStart(4, "0")}w`;
const ENGLISH = KNOWN_LANGUAGES.filter(({ tag }) => tag === "en");

const openOf = (n: number): string => `op${n.toString(36).padStart(4, "0")}w`;

/** Every case on a slide of its own, behind an open text that must stay; some of the slides are for the press. */
function slides(cases: readonly Case[], isPress: (n: number) => boolean): string {
  return cases
    .map(({ body }, n) => {
      const kind = isPress(n) ? " {.press-lines}" : "";
      return `## Open ${openOf(n)}${kind}\n\nThe ${openOf(n)} text\n\n${body(secretOf(n), n)}\n`;
    })
    .join("\n");
}

const wordsOf = (brief: BoundBrief): string => JSON.stringify({ ...brief, vocabulary: null });

/**
 * Spread over all of them, the same in each run.
 * @param shift between 0 and 1, how far on from the first: languages, which have the same places and spellings, take others
 */
function sample<T>(all: readonly T[], some = SOME, shift = 0): readonly T[] {
  const step = EVERY ? 1 : Math.max(1, all.length / some);
  const at = Array.from({ length: Math.floor(all.length / step) }, (_, n) => Math.floor((n + shift) * step));
  return at.flatMap((index) => all[index] ?? []);
}

/** What is left of the cases' words, and which of them took open texts along. */
function leaks(all: readonly Case[], lang: string): readonly string[] {
  const place = KNOWN_LANGUAGES.findIndex(({ tag }) => tag === lang);
  const shift = place / KNOWN_LANGUAGES.length;
  const cases = sample(all, SOME, EVERY ? 0 : shift);
  const found: string[] = [];
  for (let at = 0; at < cases.length; at += PER_BRIEF) {
    const some = cases.slice(at, at + PER_BRIEF);
    // Each brief serves all audiences, since reading it takes longest: what the public gets is asked of every second slide,
    // in the next language of the others.
    for (const press of EVERY ? [0, 1] : [place % 2]) {
      const isPress = (n: number) => n % 2 === press;
      const written = withReleases(slides(some, isPress), `lang: ${lang}`);
      const look = (way: Way, asks: (n: number) => boolean) => {
        const words = wordsOf(release(written, way).brief);
        const to = way.profile ?? way.release;
        some.forEach(({ name }, n) => {
          if (words.includes(secretOf(n))) found.push(`${to}: ${name}`);
          if (asks(n) && !words.includes(openOf(n))) found.push(`${to} lost its open text: ${name}`);
        });
      };
      look({ release: "partner" }, () => true);
      look({ release: null, profile: "room" }, () => true);
      look({ release: "public" }, isPress);
    }
  }
  return found;
}

const text = (secret: string): string => `we hold ${secret} back`;
const each = <T, U>(all: Readonly<Record<string, T>>, make: (name: string, value: T) => readonly U[]): readonly U[] =>
  Object.entries(all).flatMap(([name, value]) => make(name, value));

it("a mark that the audience may see opens what is the own side's, not what is the principal's", () => {
  const shown = (body: string, way: Way = {}) => wordsOf(release(withReleases(`## (SO) Open\n\n${body}`), way).brief);
  const own = [
    "- (SO) **Avoid:** zqw",
    "- **Avoid:** (SO) zqw",
    "- (SO) Avoid: zqw",
    "- (SO) Open. **Watch:** (SO) zqw",
    "### (SO) Hazard\n\n- zqw",
    "| (SO) A | (SO) Hazard |\n|---|---|\n| (SO) 1 | zqw |",
    "![(SO) Avoid: zqw](a.png)",
  ];
  for (const body of own) {
    expect(shown(body), body).toContain("zqw");
    expect(shown(body.replace(/\(SO\)(?! (?:Open|A ))/g, "(SS)")), body).not.toContain("zqw");
    expect(shown(body.replaceAll(/(Avoid|Watch|Hazard)/g, "Red line")), body).not.toContain("zqw");
    expect(shown(body, { release: null, profile: "room" }), body).not.toContain("zqw");
  }
});

it("the packaged vocabulary closes what users are promised, and nothing that the other tests do not know of", () => {
  const data = vocabularyData();
  const closed = (all: ReadonlyMap<string, { readonly reach: Reach }>) =>
    Object.fromEntries([...all].flatMap(([name, { reach }]) => (isClosed(reach) ? [[name, reach]] : [])));
  expect({ lines: closed(data.lines), columns: closed(data.columns), topics: closed(data.topics) }).toEqual(KEPT);
});

it.each([
  ["ko", "사용 금지 구역", ""],
  ["ko", "사용 금지 품목 목록", ""],
  ["ar", "الحد الأقصى للسرعة", ""],
  ["en", "الحد الأقصى للسرعة", ""],
  ["ko", "사용 금지 문장", "사용 금지"],
  ["ko", "이 문구 사용 금지 구역", "사용 금지"],
  ["ar", "الحد الأقصى المقبول", "الحد الأقصى"],
])("in %s, “%s” is nearly “%s”", (lang, label, meant) => expect(vocabularyOf(lang).near(label, "label")).toBe(meant));

it.each([
  ["Ask / limit", "principal"],
  ["Limit / our offer", "principal"],
  ["Offer + fallback", "principal"],
  ["Hazard / ask", "own-side"],
  ["Ask / offer", "partner"],
  ["Speed / limit", "partner"],
  ["Bottom line (ours)", "principal"],
  ["Bottom line", "partner"],
  ["RL1", "principal"],
  ["RL", "partner"],
  ["적색선", "principal"],
  ["Where we walk away", "principal"],
  ["Where we walk", "partner"],
  ["Notes", "partner"],
  ["Speaker", "partner"],
  ["Presenter", "partner"],
  ["Intelligence", "partner"],
  ["Private", "partner"],
  ["Our aim", "partner"],
  ["What we accept", "partner"],
  ["What we offer", "partner"],
])("the head “%s” is for %s", (head, reach) => expect(vocabularyOf("en").lead(head).reach).toBe(reach));

describe.each(KNOWN_LANGUAGES.map((language) => [language.tag, language] as const))("in %s", (tag, language) => {
  const labels = closedLabels(language);
  const headings = closedHeadings(language);
  /** One word of each line and column. */
  const kinds = labels.filter(({ name }, at) => labels.findIndex((one) => one.name === name) === at);
  const lines: readonly string[] = [...LINE_TYPES, ...headings.map(({ name }) => name)];
  /** “대안” is a fallback and an option: as a heading or head it is the options. */
  const isChoice = (words: string) => vocabularyOf(tag).topicOf(words)?.roles.includes("choices") === true;
  const names = [...new Set([...labels, ...headings].map(({ name }) => name))];

  it("the words that its drafters know, whatever its file says", () => {
    const words = KNOWN_WORDS[tag]?.split(" | ") ?? [];
    const cases = words.map((word): Case => ({ name: word, body: (secret) => `- **${word}:** ${text(secret)}` }));
    expect(cases.length).toBeGreaterThan(10);
    expect(leaks(cases, tag)).toEqual([]);
  });

  it("every word, in every spelling", () => {
    const cases = labels.flatMap(({ words }) =>
      each(SPELLINGS, (name, write): Case[] => [
        { name: `${words}, ${name}`, body: (secret) => `- ${write(words, text(secret))}` },
      ]),
    );
    expect(leaks(cases, tag)).toEqual([]);
  });

  it("every word with what people put around it", () => {
    const cases = labels.flatMap(({ words }) =>
      around(language).map((write): Case => {
        return { name: write(words), body: (secret) => `- **${write(words)}:** ${text(secret)}` };
      }),
    );
    expect(leaks(cases, tag)).toEqual([]);
  });

  it("every near miss is withheld, or said to be one", () => {
    const { lead, near } = vocabularyOf(tag);
    const isKept = (label: string) => ["own-side", "principal"].includes(lead(label).reach);
    const missed = [...labels, ...headings].flatMap(({ words }) =>
      each(NEAR_MISSES, (name, write): string[] => {
        const label = write(words);
        return label === null || isKept(label) || near(label, "label") !== "" ? [] : [`${words}, ${name}: ${label}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  it("words of somebody who has not seen the vocabulary are kept as well", () => {
    const { lead, about } = vocabularyOf(tag);
    const words = (OUTSIDE_WORDS[tag] ?? "").split(" | ");
    const open = words.filter((one) => lead(one).reach === "partner" && about(one, []).reach === "partner");
    expect(words.length).toBeGreaterThan(4);
    expect(open).toEqual([]);
  });

  it("no word that may go out is one", () => {
    const { lead, near } = vocabularyOf(tag);
    const own = [language, ...ENGLISH].flatMap(openLabels);
    const others = KNOWN_LANGUAGES.filter((one) => one !== language).flatMap(openLabels);
    const open = [...new Set([...own, ...sample(others, 500)])].filter((words) => lead(words).reach === "partner");
    expect(open.length).toBeGreaterThan(500);
    expect(open.filter((words) => near(words, "label") !== "" || near(words, "words") !== "")).toEqual([]);
  });

  it("every kind, in every place and spelling", () => {
    const cases = kinds.flatMap(({ words }) =>
      each(PLACES, (place, put) =>
        each(SPELLINGS, (name, write): Case[] => {
          const body = (secret: string, n: number) => put(write(words, text(secret)), n);
          return [{ name: `${words}, ${place}, ${name}`, body }];
        }),
      ),
    );
    expect(leaks(cases, tag)).toEqual([]);
  });

  it("every word alone, above or beside its text", () => {
    const cases = [...labels, ...headings].flatMap(({ words }) =>
      each(HEADS, (place, write): Case[] =>
        isChoice(words) && /part|heading|head/.test(place)
          ? []
          : [{ name: `${words}, ${place}`, body: (secret) => write(words, text(secret)) }],
      ),
    );
    expect(leaks(cases, tag)).toEqual([]);
  });

  it("every class, and every id that names a line or topic", () => {
    const write = (named: readonly string[], places: typeof CLASSES) =>
      named.flatMap((name) =>
        each(places, (place, put): Case[] => [
          { name: `.${name}, ${place}`, body: (secret) => put(name, text(secret)) },
        ]),
      );
    const ids = names.filter((name) => lines.includes(name));
    expect(leaks([...write(names, CLASSES), ...write(ids, IDS)], tag)).toEqual([]);
  });
});
