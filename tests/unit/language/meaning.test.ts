/** What the words of each language mean: to its own briefs, and to those of every other. */
import { describe, expect, it } from "vitest";
import { formatDate } from "../../../src/language/date.ts";
import { KNOWN_LANGUAGES } from "../../../src/language/index.ts";
import { COLUMN_NAMES, LINE_TYPES, SCALES, type ScaleName, type TopicName } from "../../../src/language/types.ts";
import { isClosed } from "../../../src/vocabulary/types.ts";
import { apart, normalised } from "../../../src/vocabulary/words.ts";
import { vocabularyData, vocabularyOf } from "../../support/bound.ts";

const data = vocabularyData();
const vocabularies = new Map(KNOWN_LANGUAGES.map(({ tag }) => [tag, vocabularyOf(tag)]));
const everyVocabulary = [...vocabularies];
const LANGUAGES = KNOWN_LANGUAGES.map((language) => [language.name, language] as const);

describe.each(LANGUAGES)("%s", (_, language) => {
  const vocabulary = vocabularies.get(language.tag) ?? vocabularyOf(language.tag);

  it("reads its own lead words as the lines that they are", () => {
    const wrong = LINE_TYPES.flatMap((type) =>
      apart(language.lines[type])
        .filter((word) => vocabulary.lead(word).type !== type)
        .map((word) => `${type}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  it("closes its closed lines in a brief of any language", () => {
    const closed = LINE_TYPES.filter((type) => isClosed(vocabulary.line(type).reach));
    const words = closed.flatMap((type) => apart(language.lines[type]));
    const open = everyVocabulary.flatMap(([tag, elsewhere]) =>
      words.filter((word) => !isClosed(elsewhere.lead(word).reach)).map((word) => `${tag}: ${word}`),
    );
    expect(open).toEqual([]);
  });

  it("closes its closed headings in a brief of any language", () => {
    const closed = [...data.topics.values()].filter(({ reach }) => isClosed(reach));
    const headings = closed.flatMap(({ name }) => apart(language.headings[name as TopicName] ?? ""));
    const open = everyVocabulary.flatMap(([tag, elsewhere]) =>
      headings.filter((words) => !isClosed(elsewhere.about(words, []).reach)).map((words) => `${tag}: ${words}`),
    );
    expect(open).toEqual([]);
  });

  it("has no everyday heading that a closed word of any language closes", () => {
    // What is no matter for a screen either may be closed by its words: “Points to watch”.
    const closed = [...data.topics.values()].flatMap(({ name, reach, screen }) =>
      isClosed(reach) || !screen
        ? []
        : apart(language.headings[name as TopicName] ?? "")
            .filter((words) => isClosed(vocabulary.about(words, []).reach))
            .map((words) => `${name}: ${words}`),
    );
    expect(closed).toEqual([]);
  });

  it("has no everyday label or column that a closed word of any language closes", () => {
    const lines = LINE_TYPES.filter((type) => !isClosed(vocabulary.line(type).reach)).flatMap((type) =>
      apart(language.lines[type]),
    );
    const columns = COLUMN_NAMES.filter((name) => !isClosed(data.columns.get(name)?.reach ?? "partner")).flatMap(
      (name) => apart(language.columns[name]),
    );
    const others = [...apart(language.partLabels), language.labels.source, language.labels.sources];
    expect([...lines, ...columns, ...others].filter((words) => isClosed(vocabulary.lead(words).reach))).toEqual([]);
  });

  it("names each topic, and no two alike", () => {
    const titles = Object.values(language.headings).map((words) => apart(words)[0] ?? "");
    expect(titles).not.toContain("");
    const known = titles.map(normalised);
    expect(known.filter((title, at) => known.indexOf(title) !== at)).toEqual([]);
  });

  it("ranks its own words as it lists them", () => {
    const wrong = (Object.keys(SCALES) as ScaleName[]).flatMap((scale) =>
      language.scales[scale].flatMap((words, at) =>
        apart(words)
          .filter((word) => vocabulary.rank(scale, word) !== at + 1)
          .map((word) => `${scale} ${at + 1}: ${word}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("writes dates without a letter of English", () => {
    const dates = ["2013", "2013-05", "2013-05-07"].flatMap((iso) =>
      (["long", "short"] as const).map((style) => formatDate(iso, style, language.tag)),
    );
    expect(dates.every((date) => date.includes("2013"))).toBe(true);
    if (language.tag !== "en") expect(dates.filter((date) => /\b(?:May|of)\b/.test(date))).toEqual([]);
  });
});
