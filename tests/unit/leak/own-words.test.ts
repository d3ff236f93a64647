/** Whatever briefdeck writes by itself must be known to the scan, or a withheld text could never use such a word. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { OWN_WORDS } from "../../../src/check/leak/own-words.ts";
import { decoded, xmlTexts } from "../../../src/check/leak/texts.ts";
import { isTelling, tokensOf } from "../../../src/check/leak/tokens.ts";
import { readEntries } from "../../../src/check/package/zip/read.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { shownTexts } from "../../../src/release/shown.ts";
import { compileFile, compileText, defaultPack, ROOT } from "../../support/compile.ts";

const templates = new Set(
  projectReaders(nodeHost, ROOT)
    .templates("")
    .value.flatMap(({ text }) => tokensOf(text)),
);

function textsIn(bytes: Uint8Array): readonly string[] {
  return readEntries(bytes).flatMap((entry) => {
    const data = entry.read();
    const texts = data[0] === 0x50 ? textsIn(data) : data[0] === 0x3c ? xmlTexts(new TextDecoder().decode(data)) : [];
    return [entry.name, ...texts];
  });
}

const briefs = ["tests/cases", "briefs"].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(ROOT, folder, name, name.endsWith(".md") ? "" : "brief.md");
    return existsSync(path) && path.endsWith(".md") ? [path] : [];
  }),
);
const subjects: readonly (readonly [string, string | null])[] = [
  ...[...defaultPack().slides.values()].map(({ kind, sample }) => [kind, sample] as const),
  ...briefs.map((path) => [path, null] as const),
];

it("knows every word that is in a deck and neither in its brief nor in the templates", {
  timeout: 60_000,
}, async () => {
  const unknown = new Map<string, string>();
  for (const [name, sample] of subjects) {
    const { bytes, released, deck } = await (sample === null ? compileFile(name) : compileText(`${name}.md`, sample));
    const banners = deck?.slides.flatMap((slide) => [slide.banner, slide.notesBanner]) ?? [];
    const shown = shownTexts(released.brief, released.registries);
    const texts = [...shown, ...banners, deck?.meta.date ?? "", deck?.meta.marking ?? ""];
    const own = new Set(texts.flatMap((text) => [text, ...decoded(text)]).flatMap(tokensOf));
    for (const found of bytes === null ? [] : textsIn(bytes)) {
      for (const token of tokensOf(found)) {
        if (isTelling(token) && !own.has(token) && !templates.has(token) && !OWN_WORDS.has(token))
          unknown.set(token, found);
      }
    }
  }
  expect([...unknown].map(([token, text]) => `${token}: ${text.slice(0, 60)}`).sort()).toEqual([]);
});
