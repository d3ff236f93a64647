/** How texts of others come to what reads them, one function a way. Built with every step counted (`counted.ts`). */
import { parseBrief } from "../../../src/brief/parse.ts";
import { indexPeople, isNamedIn } from "../../../src/check/brief/names/respelt.ts";
import { titledNames } from "../../../src/check/brief/names/titles.ts";
import { attributionsIn } from "../../../src/check/brief/reading/positions.ts";
import { isAttributed } from "../../../src/check/brief/reading/sources.ts";
import { recordedText } from "../../../src/check/brief/recorded.ts";
import type { CheckContext } from "../../../src/check/brief/types.ts";
import { compile } from "../../../src/compile.ts";
import { NO_REGISTRIES } from "../../../src/craft/registries.ts";
import type { Person } from "../../../src/craft/types.ts";
import { checkClasses } from "../../../src/deck/pack/class-names.ts";
import { checkVariables } from "../../../src/deck/pack/unread.ts";
import { loadPack } from "../../../src/deck/pack.ts";
import type { PackFile } from "../../../src/deck/types.ts";
import { createReporter } from "../../../src/diagnostics/reporter.ts";
import { splitScripts } from "../../../src/emit/pptx/drawing/scripts.ts";
import { guidOf } from "../../../src/emit/pptx/identifiers.ts";
import { samplePlace } from "../../../src/gallery/sample-place.ts";
import { nodeHost } from "../../../src/host/node.ts";
import { projectReaders } from "../../../src/host/readers.ts";
import { typesetText } from "../../../src/language/typography.ts";
import { readTex } from "../../../src/math/tex.ts";
import { createMemory } from "../../../src/memory.ts";
import { parseXml } from "../../../src/opc/xml.ts";
import { byLevel, levelsOf } from "../../../src/scene/drawing/order.ts";
import { nameOf } from "../../../src/serve/preview.ts";
import { createNear } from "../../../src/vocabulary/near.ts";
import { finderOf } from "../../../src/vocabulary/words.ts";
import { ROOT } from "../sources.ts";

export type Way = (text: string) => unknown;

const readers = projectReaders(nodeHost, ROOT);
const packaged: readonly PackFile[] = readers.templates(null).value;
const memory = createMemory();

/** A pack upon the packaged one, with one file more. */
function pack(path: string, text: string): void {
  const files = [...packaged, { path, file: `house/${path}`, text }];
  const { value } = loadPack(files);
  const { report } = createReporter();
  checkClasses(files, value, report);
  checkVariables(files, report);
}

const slide = (body: string): string =>
  `---\nkind: swot\ntitle: SWOT\ndescription: x\nlayout: wide\nsample: |\n  ## A\n---\n<slide><h1>{{title}}</h1>${body}</slide>`;
/** A person whose name stands in no text, and whose key does. */
const NAMED = { key: "bb", name: "Aa Bb Cc-dd", family: "Aa", variants: [] } as unknown as Person;
const people = indexPeople([NAMED]);
const PERSON = { key: "aa", name: "Nobody", variants: [], scripts: {} } as unknown as Person;
const registries = { ...NO_REGISTRIES, people: [PERSON] };
const inOrder = (text: string) => byLevel(text, 0, levelsOf(text, "rtl"));
const CONTEXT = { brief: { meta: { lang: "en" }, sources: [] }, registries, texts: [] } as unknown as CheckContext;
const near = createNear(loadPack(packaged).value.vocabulary, "en");
const find = finderOf(["xx", "(a", "[b", "constructor"]);

export const WAYS = {
  brief: (text) => parseBrief({ file: "x.md", text }),
  sample(text) {
    for (const written of [`|\n  ${text}`, `"${text}"`, `"\\\n${text}"`])
      samplePlace(
        [{ file: "x.hbs", text: `sample: ${written}` }],
        text,
        "sample",
      )({ file: "sample", start: 0, end: 1 });
  },
  slide: (text) => parseBrief({ file: "x.md", text: `## T\n\n${text}\n` }),
  /** Read, bound, checked, planned and placed. */
  deck: (text) => compile({ file: "x.md", text }, { ...readers, memory, write: false, layouts: "used" }),
  recorded: (text) => recordedText(parseBrief({ file: "x.md", text: "" }).value, registries, text),
  template: (text) => pack("slides/swot.hbs", slide(text)),
  sheet: (text) => pack("theme.css", text),
  tex: (text) => readTex(text, true),
  xml: (text) => {
    try {
      parseXml(text);
    } catch {
      // What is no XML is told by whoever reads a package.
    }
  },
  words: (text) => [typesetText(text, "en"), typesetText(text, "fr"), typesetText(text, "ru"), find(text)],
  /** Words of a brief as its rules read them. */
  views: (text) => [titledNames(text), attributionsIn(text, CONTEXT), isAttributed(text, ["aa", "Kim"], "en")],
  people: (text) => [people.in(text), people.respelt(text), isNamedIn(text, NAMED)],
  label: (text) => near(text, "label"),
  letters: (text) => [splitScripts(text, "en", false), guidOf(text), nameOf(text), inOrder(text)],
} satisfies Record<string, Way>;
