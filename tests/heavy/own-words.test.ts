/** Whatever briefdeck writes by itself must be known to the scan, or a withheld text could never use such a word. */
import { expect, it } from "vitest";
import { OWN_WORDS } from "../../src/check/leak/own-words.ts";
import { decoded, xmlTexts } from "../../src/check/leak/texts.ts";
import { isTelling, tokensOf } from "../../src/check/leak/tokens.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { readEntries } from "../../src/opc/zip.ts";
import { knownTexts } from "../../src/open/known-texts.ts";
import { shownTexts } from "../../src/release/shown.ts";
import { ROOT } from "../support/compile.ts";
import { briefSubjects, sampleSubjects } from "../support/subjects.ts";

const templates = projectReaders(nodeHost, ROOT).templates(null).value;

/** Letters of formulas are the brief's, one by one; the name of a build has no words: 32 letters of its hash. */
const written = (data: Uint8Array): string =>
  new TextDecoder()
    .decode(data)
    .replace(/<m:t[ >].*?<\/m:t>/g, "")
    .replace(/(?<= name="Briefdeck build"><vt:lpwstr>)[a-z]{32}(?=<)/, "");

function textsIn(bytes: Uint8Array): readonly string[] {
  return readEntries(bytes).flatMap((entry) => {
    const data = entry.read();
    const texts = data[0] === 0x50 ? textsIn(data) : data[0] === 0x3c ? xmlTexts(written(data)) : [];
    return [entry.name, ...texts];
  });
}

it("knows every word that is in a deck and neither in its brief nor in the templates", {
  timeout: 60_000,
}, async () => {
  const unknown = new Map<string, string>();
  for (const { compile } of [...briefSubjects(), ...sampleSubjects()]) {
    const { bytes, released, deck, scheme, sources } = await compile();
    // Of a pack beside the brief.
    const house = [...sources].map(([file, text]) => ({ file, path: file, text }));
    const shown = shownTexts(released.brief, released.registries);
    const texts = deck === null ? [] : [...shown, ...knownTexts(released, deck, scheme, [...templates, ...house], {})];
    const own = new Set(texts.flatMap((text) => [text, ...decoded(text)]).flatMap(tokensOf));
    for (const found of bytes === null ? [] : textsIn(bytes)) {
      for (const token of tokensOf(found)) {
        if (isTelling(token) && !own.has(token) && !OWN_WORDS.has(token)) unknown.set(token, found);
      }
    }
  }
  expect([...unknown].map(([token, text]) => `${token}: ${text.slice(0, 60)}`).sort()).toEqual([]);
});
