/** What stays with the own side leaves no byte in a deck: some of `tests/heavy/own-side.test.ts`, built and unzipped. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { ROOT, USED, WARM } from "./support/compile.ts";
import {
  CLASSES,
  closedHeadings,
  closedLabels,
  HEADS,
  KNOWN_LANGUAGES,
  PLACES,
  SPELLINGS,
} from "./support/own-side.ts";

const secretOf = (n: number): string => `zq${n.toString(36).padStart(4, "0")}w`;

/** Every part of the file, workbooks unzipped, entities decoded, with and without its tags. */
function textOfPackage(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, data]) => {
      if (data[0] === 0x50 && data[1] === 0x4b) return textOfPackage(data);
      const text = Buffer.from(data).toString("utf8");
      const plain = text.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(+code));
      return [name, text, plain].join("\n");
    })
    .join("\n");
}

const FRONT = (tag: string, label: string) => `---
title: The plan
subtitle: "${label}: ${secretOf(9999)}"
lang: ${tag}
date: 2024-05-01
releases:
  internal: {audience: [USA]}
  partner: {audience: [USA, KOR]}
  public: {audience: [PUBLIC], title: For the press, footer: For the press}
---
`;

/** A sample of the combinations, each on a slide of its own, and slides and sections that are closed as a whole. */
function briefOf(tag: string, kind: string): string {
  const language = KNOWN_LANGUAGES.find((one) => one.tag === tag);
  if (language === undefined) return "";
  const labels = closedLabels(language).filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at);
  const headings = closedHeadings(language);
  const spellings = Object.values(SPELLINGS);
  // Pictures have to be there.
  const places = Object.entries(PLACES).filter(([name]) => !/alternative|picture|amid/.test(name));
  const bodies = [
    ...places.map(([, put], n) => {
      const { words } = labels[n % labels.length] ?? { words: "" };
      return put(spellings[n % spellings.length]?.(words, `we hold ${secretOf(n)} back`) ?? "", n);
    }),
    ...Object.values(HEADS).map((put, n) =>
      put(labels[n % labels.length]?.words ?? "", `we ${secretOf(100 + n)} hold`),
    ),
    ...Object.values(CLASSES).map((put, n) =>
      put(labels[n % labels.length]?.name ?? "", `we ${secretOf(200 + n)} hold`),
    ),
  ];
  const slides = bodies.map((body, n) => `## Open page ${n}${kind}\n\nThe open text\n\n${body}\n`);
  const closed = headings.flatMap(({ words, name }, n) => [
    `## ${words}\n\n- ${secretOf(300 + n)}\n`,
    `## Open {.${name}}\n\n- ${secretOf(400 + n)}\n`,
    `# ${words}\n\n## Below ${secretOf(500 + n)}\n\n- ${secretOf(600 + n)}\n`,
  ]);
  return `${FRONT(tag, labels[0]?.words ?? "")}${slides.join("\n")}\n${closed.join("\n")}`;
}

async function build(text: string, way: { readonly release?: string; readonly profile?: "room" }) {
  const { bytes, diagnostics } = await compile(
    { file: "brief.md", text },
    { ...projectReaders(nodeHost, ROOT), ...WARM, ...USED, ...way },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  return bytes === null ? "" : textOfPackage(bytes);
}

describe.each(KNOWN_LANGUAGES.map(({ tag }) => tag))("a deck of a brief in %s", (tag) => {
  it.each([
    ["partner", { release: "partner" }, ""],
    ["public", { release: "public" }, " {.press-lines}"],
    ["room", { profile: "room" }, ""],
  ] as const)("for %s holds none of it", async (_, way, kind) => {
    const text = await build(briefOf(tag, kind), way);
    expect(text).toContain("Open page 1");
    expect([...new Set(text.match(/zq\w{4}w/g))]).toEqual([]);
  });
});
