import { expect, it } from "vitest";
import { knownTag, langTag, readLangTag } from "../../../src/data/language-tag.ts";

it.each([
  ["ko", "en-GB", "de_DE", "zh-Hant-HK", "zh_Hans", "zh-yue", "es-419", "sl-rozaj-biske", "de-CH-1996", "sr-Latn"],
  ["EN-us", "ar-u-nu-latn", "en-x-house", "de-DE-u-co-phonebk-x-a", "nan-Hani-TW", "fil"],
])("takes language tags as RFC 5646 has them", (...tags) => {
  expect(tags.map(readLangTag)).toEqual(tags.map((tag) => tag.replaceAll("_", "-")));
});

it.each([
  "",
  "e",
  "xx-yy-zz",
  "en-",
  "en--GB",
  "en-GB-US",
  "en GB",
  "en-u",
  "en-x",
  "not a tag!",
  "toolonglanguage",
  "en-GB-Latn",
])("takes no other: %s", (text) => {
  expect(readLangTag(text)).toBeNull();
});

it.each([
  ["en-x-secret-words", "en"],
  ["zh-Hant-HK-x-a", "zh-Hant-HK"],
  ["de-CH-1996", "de-CH"],
  ["es-419-u-co-trad", "es-419"],
  ["zh-yue-HK", "zh"],
  ["secretly", "und"],
])("%s says %s to a deck", (tag, known) => expect(knownTag(langTag(tag))).toBe(known));
