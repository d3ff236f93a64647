/**
 * Every word of a brief is on a slide, in the notes, in a chart, in an alternative text, in the name of a section that
 * has no slide of its own, or in a diagnostic (design §4).
 *
 * What counts as a word of the brief is read from its Markdown, not from what the parser made of it:
 * - front matter is not counted here: its fields have places of their own;
 * - marks (`#`, `*`, `|`, list marks and numbers, `:::`, fences with their language) and attribute blocks say how, not
 *   what; a div's name is such a mark, further words after it are words;
 * - a tag is taken out, what stands between tags counts; so does what stands in comments; entities are what they mean;
 * - the text of a link and the words in an image's brackets count; an address in parentheses must be the target of a
 *   link of the deck; one that stands in the text is words;
 * - words that name a type are marks as well: the lead word of a typed line (`**Say:**`), the names of the fields in
 *   its tail (`owner:`), a `###` heading that only names a kind (`### If raised`), `[fact: key]`; a date `2013-05-07` is
 *   written out, so only its year is looked for;
 * - a footnote's mark is none, its text counts;
 * - labels of options that are read across stand once, at the head of their row;
 * - a state that all asks or deliverables of a slide share stands once, below them;
 * - nor does the portion mark of an item that is a bold name and no more: it stands on a map, under the banner alone;
 * - nor do the names of a mark's list, which the banner of its page says where it is the banner's;
 * - a citation does not show its key: the slide must show the number of the source and each locator, and the sources
 *   slide the author, title and outlet beside that number.
 * Words are compared with their case, each as often as the brief has it.
 */
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { ROOT } from "./support/compile.ts";
import { PIXEL } from "./support/package.ts";
import type { Shared } from "./support/shared.ts";
import { briefSubjects } from "./support/subjects.ts";
import {
  addresses,
  bodyOf,
  countWords,
  deckWords,
  missing,
  openDeckPackage,
  readable,
  slideWords,
  textsOf,
  wordsIn,
} from "./support/words.ts";

/** `(SR//REL TO USA, KOR)`: level and word of a mark with a list. */
const LIST = /(\([A-Z]+\/\/REL) TO [A-Z]+(?:, [A-Z]+)*(?=\))/g;

/** A brief whose options say each label once, as their table does. */
function readAcross(body: string): string {
  return body.replace(/^## .*\{.*\.options\}\n[\s\S]*?(?=^#{1,2} |(?![\s\S]))/gm, (slide) => {
    const seen = new Set<string>();
    return slide.replace(/^- \*\*([^*:]+):\*\*/gm, (whole, label: string) => {
      const isNew = !seen.has(label);
      seen.add(label);
      return isNew ? whole : "-";
    });
  });
}

/** A brief whose asks and deliverables say a state that all of a slide share once. */
function sharedStates(body: string): string {
  return body.replace(/^## [^\n]*\n[\s\S]*?(?=^#{1,2} |(?![\s\S]))/gm, (slide) =>
    [/^- \*\*(?:Ask|요청):\*\*.*$/gm, /^- \*\*(?:Deliverable|성과):\*\*.*$/gm].reduce((text, line) => {
      const states = (text.match(line) ?? []).map((whole) => /; (?:status|상태): ([^;()]+)\)$/.exec(whole)?.[1]);
      if (new Set(states).size !== 1) return text;
      let at = 0;
      return text.replace(line, (whole) => (at++ === 0 ? whole : whole.replace(/; [^;()]+\)$/, ")")));
    }, slide),
  );
}

const NAME_ON_A_MAP = /^(- )\([^()]+\) (\*\*[^*]+\*\*)$/gm;

interface Built extends Shared {
  readonly bytes: Uint8Array;
}

describe.each(briefSubjects())("$name", ({ text, compile }) => {
  let built: Promise<Built> | undefined;
  const build = (): Promise<Built> => {
    built ??= compile().then((result) => {
      if (!result.bytes) throw new Error(result.diagnostics.map(({ message }) => message).join("\n"));
      return { ...result, bytes: result.bytes };
    });
    return built;
  };

  it("loses no word", async () => {
    const { bytes, diagnostics } = await build();
    // A long piece that a template does not show is named by its first words and pointed at.
    const pointed = diagnostics.flatMap(({ code, span, message }) =>
      code === "deck/not-shown" && span ? [text.slice(span.start, span.end)] : [message],
    );
    const there = deckWords(bytes, ...pointed);
    const wanted = countWords(
      readable(
        sharedStates(readAcross(bodyOf(text)))
          .replace(NAME_ON_A_MAP, "$1$2")
          .replace(LIST, "$1"),
      ),
    );
    expect(wanted.size).toBeGreaterThan(0);
    expect(missing(wanted, there)).toEqual([]);
  });

  it("leads to every address", async () => {
    const { bytes, diagnostics } = await build();
    const deck = openDeckPackage(bytes);
    const targets = deck.slides
      .flatMap(({ part, notes }) => [part.name, ...(notes ? [notes.name] : [])])
      .flatMap((part) => deck.relationships(part).filter(({ external }) => external))
      .map(({ target }) => target);
    const said = diagnostics.map(({ message }) => message).join("\n");
    expect(addresses(bodyOf(text)).filter((url) => !targets.includes(url) && !said.includes(url))).toEqual([]);
  });

  it("shows number and locator of each citation on its slide", async () => {
    const result = await build();
    for (const { id, span } of result.brief.slides) {
      const there = wordsOfSlide(result, id);
      const wanted = citations(text.slice(span.start, span.end)).flatMap(({ key, locator }) => {
        const source = result.brief.sources.find((s) => s.key === key);
        return [String(source?.number ?? `no source ${key}`), ...wordsIn(locator)];
      });
      expect(missing(new Map(wanted.map((word) => [word, 1])), there), id).toEqual([]);
    }
  });

  it("lists each cited source beside its number", async () => {
    const { bytes, brief } = await build();
    const typed = (text: string) => text.replaceAll("\u00a0", " ").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    const lines = openDeckPackage(bytes).slides.flatMap(({ part }) => textsOf(part, "apart").map(typed));
    for (const { number, author, title, outlet } of brief.sources) {
      if (number === 0) continue;
      const line = lines.find((each) => [author, title, outlet].every((field) => each.includes(typed(field))));
      expect(line, title).toBeDefined();
    }
  });

  it("keeps the order of plain slides", async () => {
    const result = await build();
    const plain = result.brief.slides.filter(({ id }) => kindOf(result, id) === "content");
    for (const { id, span, title } of plain) {
      const source = text.slice(span.start, span.end);
      if (/^\||\[-?@|\[\^|!\[|<|::: columns|[~^]\w/m.test(source)) continue;
      // A day is written as its language or house does.
      const hasDay = /\bdue: \d/.test(source);
      const told = (words: readonly string[]) => words.filter((word) => !hasDay || !/^\d+$/.test(word));
      expect(told(sequence(result, id, title.length > 0)), id).toEqual(told(wordsIn(readable(withoutNotes(source)))));
    }
  });
});

describe("words in odd places", () => {
  it.each([
    ["a picture in the notes", "## A\n\nb\n\n::: notes\n![One two](tests/cases/x.png)\n:::\n"],
    [
      "a chart in the notes",
      "## A\n\nb\n\n::: notes\n| One | Two |\n|---|---|\n| three | 4 |\n{.chart type=bar}\n:::\n",
    ],
    [
      "a caption whose template shows none",
      "## A {.positions}\n\n| x | b | c |\n|---|---|---|\n| d | e | f |\n\nTable: One two\n",
    ],
    ["a footnote of the notes", "## A\n\nb\n\n::: notes\nOne[^n].\n:::\n\n[^n]: Two three.\n"],
    [
      "a chart whose template shows none",
      "## A {.timeline}\n\n- **b** c\n\n| | |\n|---|---|\n| one | 2 |\n{.chart type=bar}\n",
    ],
  ])("are kept: %s", async (_, text) => {
    const picture = { value: PIXEL, diagnostics: [] };
    const readers = { ...projectReaders(nodeHost, ROOT), image: () => picture };
    const { bytes, diagnostics } = await compile({ file: "odd.md", text }, readers);
    if (!bytes) expect.fail(diagnostics.map(({ message }) => message).join("\n"));
    const there = deckWords(bytes, ...diagnostics.map(({ message }) => message));
    expect(missing(countWords(readable(text)), there)).toEqual([]);
  });
});

/** `{key, locator}` of each citation in a Markdown text. */
function citations(markdown: string): readonly { readonly key: string; readonly locator: string }[] {
  return [...markdown.matchAll(/\[([^\][]*@[^\][]*)\]/g)].flatMap(([, inner = ""]) =>
    inner.split(";").flatMap((item) => {
      const [, key = "", locator = ""] = /@([\w:.-]*\w),?(.*)$/.exec(item) ?? [];
      return key === "" ? [] : [{ key, locator }];
    }),
  );
}

const isOf = (id: string, slide: string): boolean => slide === id || new RegExp(`^${id}-\\d+$`).test(slide);

const indexes = ({ scene }: Built, id: string): readonly number[] =>
  (scene?.slides ?? []).flatMap((slide, i) => (isOf(id, slide.id) ? [i] : []));

function wordsOfSlide(result: Built, id: string): ReadonlyMap<string, number> {
  const deck = openDeckPackage(result.bytes);
  const words = new Map<string, number>();
  for (const i of indexes(result, id)) {
    for (const [word, count] of slideWords(deck, i, true)) words.set(word, (words.get(word) ?? 0) + count);
  }
  return words;
}

const kindOf = (result: Built, id: string): string | undefined =>
  result.scene?.slides[indexes(result, id)[0] ?? -1]?.kind;

/** Words of a slide and its continuations as a reader meets them, its title once; a title made up for it is not its. */
function sequence(result: Built, id: string, titled: boolean): readonly string[] {
  return indexes(result, id).flatMap((i, nth) => {
    const items = result.scene?.slides[i]?.items ?? [];
    return items.flatMap((item) => {
      if (item.kind !== "shape" || !item.text) return [];
      const role = item.placeholder?.type ?? "";
      if (["ftr", "sldNum", "dt"].includes(role) || (role === "title" && !(titled && nth === 0))) return [];
      const texts = item.text.paragraphs.map(({ runs }) =>
        runs.map(({ text, special }) => (special ? " " : text)).join(""),
      );
      // The line above a title says its mark, and the section that other slides are in too.
      if (item.name === "Eyebrow") return wordsIn(/^\([^()]*\)/.exec(texts.join(""))?.[0] ?? "");
      return wordsIn(texts.join("\n").replace(role === "title" ? /\s\(\d+\sof\s\d+\)$/ : /$^/, ""));
    });
  });
}

const withoutNotes = (markdown: string): string =>
  markdown.replace(/^:::+ *\{?\.?notes[\s\S]*?^:::+ *$/gm, "").replace(/<!--[\s\S]*?-->/g, "");
