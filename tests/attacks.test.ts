/** Briefs that tried to carry a word past the filter: no deck for a partner holds it. It is withheld, or there is no file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { USED, WARM } from "./support/compile.ts";

const FOLDER = join(import.meta.dirname, "fixtures", "attacks");
const cases = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

const text = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((data) => (data[0] === 0x50 && data[1] === 0x4b ? text(data) : Buffer.from(data).toString("utf8")))
    .map((part) => `${part}\n${part.replace(/<[^>]*>/g, "")}`)
    .join("\n");

/** A page with the films and pictures that it holds. */
const page = (bytes: Uint8Array): string => {
  const whole = Buffer.from(bytes).toString("utf8");
  const held = [...whole.matchAll(/;base64,([A-Za-z0-9+/=]+)/g)].map(([, packed = ""]) =>
    Buffer.from(packed, "base64"),
  );
  return [whole, ...held.map((data) => data.toString("latin1"))].join("\n");
};

it.each(cases)("%s", async (name) => {
  const source = { file: name, text: readFileSync(join(FOLDER, name), "utf8") };
  const { bytes } = await compile(source, {
    ...projectReaders(nodeHost, FOLDER),
    ...WARM,
    ...USED,
    release: "partner",
  });
  expect(bytes === null ? "" : text(bytes)).not.toMatch(/zqsecret/i);
});

const box = (type: string, ...inner: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(inner);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};
const film = (words: string): Buffer =>
  Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\0\0isommp42")),
    box("moov", box("trak", box("mdia", box("hdlr", Buffer.from("\0\0\0\0\0\0\0\0vide"), Buffer.alloc(13))))),
    box("mdat", Buffer.from(words.repeat(40))),
  ]);
const FILMS = `---
title: (SO) A brief
handling: {scheme: sample}
releases: {partner: {audience: [USA, KOR]}}
---

## (SO) The open page shows a film

![(SO) What happens](open.mp4)

## (SS//NOFORN) The closed page shows another

![(SS//NOFORN) What else happens](zqsecret-one.mp4)

## (SO) A page with words and a film that is closed

- (SO) Words

![(SS//NOFORN) What happens then](zqsecret-two.mp4)
`;

it("leaves no byte, name or picture of a closed film in a release, and plays the open one", async () => {
  const readers = projectReaders(nodeHost, FOLDER);
  const files = new Map([
    ["open.mp4", film("OPENFILM")],
    ["zqsecret-one.mp4", film("ZQSECRET")],
    ["zqsecret-two.mp4", film("ZQSECRET")],
  ]);
  const image: typeof readers.image = (name, from) => {
    const value = files.get(name);
    return value === undefined ? readers.image(name, from) : { value, diagnostics: [] };
  };
  const source = { file: "films.md", text: FILMS };
  const { outputs, bytes, diagnostics } = await compile(source, {
    ...readers,
    ...WARM,
    ...USED,
    image,
    release: "partner",
    formats: ["pptx", "html", "svg"],
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const format of ["pptx", "html", "svg"] as const) {
    const files = outputs.filter((one) => one.format === format);
    const whole = files
      .map((file) => `${file.name}\n${format === "pptx" ? text(file.bytes) : page(file.bytes)}`)
      .join();
    // An SVG alone plays nothing.
    expect(whole.includes("OPENFILM"), format).toBe(format !== "svg");
    expect(whole, format).not.toMatch(/zqsecret/i);
  }
  expect(Object.keys(unzipSync(bytes ?? new Uint8Array())).filter((name) => name.endsWith(".mp4"))).toHaveLength(1);
});

it("makes a handout of a brief whose waiver and notes say the same word", async () => {
  const body =
    "## The embassy reported growth\n\n<!-- lint-ignore L10: Winterthur confirmed it -->\n\n- Growth was 3%.";
  const notes = "::: notes\nThank Winterthur first.\n:::\n\n## Distribution {.distribution}\n\n- Desk\n";
  const source = { file: "waiver.md", text: `---\ntitle: Deck\ndate: 2013-05-07\n---\n\n${body}\n\n${notes}` };
  const { bytes, diagnostics } = await compile(source, {
    ...projectReaders(nodeHost, FOLDER),
    ...WARM,
    ...USED,
    profile: "handout",
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(bytes === null ? "" : text(bytes)).toContain("Growth was 3%");
});
