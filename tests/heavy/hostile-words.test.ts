/** Words that every object knows are words like any other, wherever a file has room for one. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { compile } from "../../src/compile.ts";
import { diagnose } from "../../src/diagnostics/diagnose.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { ROOT, USED, WARM } from "../support/compile.ts";
import { change, goodParts, type Parts, zip } from "../support/package.ts";

/** Each with one of its shape that no object knows. */
const WORDS: readonly (readonly [string, string])[] = [
  ["constructor", "constructed"],
  ["toString", "toStrong"],
  ["hasOwnProperty", "hasOwnPropertx"],
  ["valueOf", "valueOr"],
  ["__proto__", "__prota__"],
];
const SLIDE = "ppt/slides/slide1.xml";

const PACKAGES: readonly (readonly [string, (word: string) => Parts])[] = [
  ["an element", (word) => change(goodParts(), SLIDE, "</p:sld>", `<${word}/></p:sld>`)],
  ["an element with children", (word) => change(goodParts(), SLIDE, "</p:sld>", `<${word}><a/></${word}></p:sld>`)],
  ["an element of the format", (word) => change(goodParts(), SLIDE, "</p:sld>", `<p:${word}/></p:sld>`)],
  ["an attribute", (word) => change(goodParts(), SLIDE, "<p:cSld>", `<p:cSld ${word}="x">`)],
  [
    "an attribute's prefix",
    (word) => change(goodParts(), SLIDE, "<p:cSld>", `<p:cSld xmlns:${word}="u" ${word}:a="x">`),
  ],
  ["a name space", (word) => change(goodParts(), SLIDE, "</p:sld>", `<x xmlns="${word}"><y/></x></p:sld>`)],
  ["a plot", (word) => change(goodParts(), "ppt/charts/chart1.xml", "<c:layout/>", `<c:layout/><${word}/>`)],
  ["a label's place", (word) => change(goodParts(), "ppt/charts/chart1.xml", '"outEnd"', `"${word}"`)],
  ["a content type", (word) => change(goodParts(), "[Content_Types].xml", "</Types>", type(word))],
  ["a relationship's type", (word) => change(goodParts(), RELS, "</Relationships>", relationship(word))],
];
const RELS = "ppt/_rels/presentation.xml.rels";
const type = (word: string): string => `<Default Extension="${word}" ContentType="${word}"/></Types>`;
const relationship = (word: string): string =>
  `<Relationship Id="${word}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${word}" Target="${word}"/></Relationships>`;

describe("packages", () => {
  const found = (make: (word: string) => Parts, word: string) =>
    checkPackage(zip(make(word)), "x.pptx").map(({ code }) => code);
  it.each(PACKAGES)("take no word for a property: %s", (_, make) => {
    for (const [word, plain] of WORDS) expect(found(make, word), word).toEqual(found(make, plain));
  });
});

const BRIEFS: readonly (readonly [string, (word: string) => string])[] = [
  ["front matter", (word) => `---\n${word}: x\n---\n\n## T\n\nx\n`],
  ["the language", (word) => `---\nlang: ${word}\n---\n\n## T\n\nx\n`],
  ["the scheme", (word) => `---\nhandling: {scheme: ${word}}\n---\n\n## T\n\nx\n`],
  ["a source", (word) => `---\nsources: {${word}: {title: T, ${word}: x}}\n---\n\n## T\n\nx [@${word}]\n`],
  ["a release", (word) => `---\nreleases: {${word}: {audience: [${word}]}}\n---\n\n## T\n\nx\n`],
  [
    "classes and ids",
    (word) => `## T {.${word} #${word} ${word}=x}\n\n[x](#${word}){.${word} ${word}=x lang=${word}}\n`,
  ],
  [
    "parts and divisions",
    (word) => `## T\n\n### ${word}\n\n::: ${word}\nx\n:::\n\n${word}: x\n\n**${word}:** x (${word}: y)\n`,
  ],
  ["a chart", (word) => `## T\n\n| ${word} | b |\n|---|---|\n| ${word} | 1 |\n\n: c {.chart .${word} type=${word}}\n`],
  [
    "facts and notes",
    (word) => `## T\n\n[fact: ${word}] [^${word}] [x][${word}] \`x\`{.${word}}\n\n\`\`\`${word}\nx\n\`\`\`\n`,
  ],
  [
    "tags",
    (word) => `## T\n\n<${word} ${word}="x">x</${word}> &${word};\n\n<div class="${word}" style="${word}: x">y</div>\n`,
  ],
  ["pictures", (word) => `## T\n\n![${word}](${word})\n`],
];
const TEMPLATE = (word: string): string =>
  `---\nkind: ${word}\ntitle: T\ndescription: d\nlayout: content\n---\n<slide>\n  <h1>{{title}}</h1>\n  <main>{{${word}}} {{slide.${word}}} {{#if ${word}}}a{{/if}} {{body.${word}}}<p class="${word}" ${word}="x">x</p><${word}/></main>\n</slide>\n`;
const SHEETS: readonly ((word: string) => string)[] = [
  (word) => `.${word}, p:${word}, ${word}, [${word}] { ${word}: x; color: ${word}; display: ${word} }`,
  (word) => `:root { --${word}: 1px } p { margin: var(--${word}); list-style: ${word}; font-family: ${word} }`,
];

describe("briefs and packs", () => {
  const readers = projectReaders(nodeHost, join(ROOT, "briefs"));
  const found = async (text: string, more: readonly { path: string; text: string }[] = []) => {
    const templates = (named: string | null) => {
      const { value, diagnostics } = readers.templates(named);
      return { value: [...value, ...more.map((file) => ({ ...file, file: file.path, packaged: false }))], diagnostics };
    };
    const file = (path: string) => ({ value: null, diagnostics: [diagnose("host/file-missing", { path, near: "" })] });
    const { diagnostics } = await compile(
      { file: "x.md", text },
      { ...readers, ...(more.length === 0 ? WARM : {}), ...USED, templates, file },
    );
    return diagnostics.map(({ code }) => code);
  };

  it.each(BRIEFS)("take no word for a property: %s", async (_, make) => {
    for (const [word, plain] of WORDS) expect(await found(make(word)), word).toEqual(await found(make(plain)));
  });

  it("take no word of a template or a sheet for a property", async () => {
    for (const [word, plain] of WORDS) {
      const template = (name: string) => [{ path: `slides/${name}.hbs`, text: TEMPLATE(name) }];
      const brief = (name: string): string => `## T {.${name}}\n\nx\n`;
      expect(await found(brief(word), template(word)), word).toEqual(await found(brief(plain), template(plain)));
      for (const sheet of SHEETS) {
        const pack = (name: string) => [{ path: "theme.css", text: sheet(name) }];
        expect(await found(brief(word), pack(word)), word).toEqual(await found(brief(plain), pack(plain)));
      }
    }
  });
});
