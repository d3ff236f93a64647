/** The gallery of a pack: every kind as it is and under stress, every layout, and what is said of them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPackage } from "../../src/check/package/check.ts";
import { checkPack, gallery, viewsOf } from "../../src/cli/commands/gallery.ts";
import { loadPack } from "../../src/deck/pack.ts";
import { emitPptx } from "../../src/emit/pptx/emit.ts";
import { type Drawn, drawPack } from "../../src/gallery/draw.ts";
import { type Gallery, joinPictures } from "../../src/gallery/join.ts";
import { STRESSES, type Stress } from "../../src/gallery/stress.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import type { Item, SceneSlide } from "../../src/scene/types.ts";
import { PROFILE_NAMES } from "../../src/vocabulary/profiles.ts";
import { ROOT } from "../support/compile.ts";
import { fakeTerminal } from "../support/terminal.ts";

const readers = projectReaders(nodeHost, ROOT);
const files = readers.templates(null).value;
const view = { page: "16:9", profile: "read-ahead", stresses: STRESSES } as const;

/** Of each shape one: lists, tables, cards, pictures, charts, what is generated. `EVERY=1` draws all kinds so. */
const SOME = new Set(["agenda", "chart", "columns", "deliverables", "image", "key-messages", "risks", "sources"]);

const paragraphs = (item: Item) => {
  if (item.kind === "shape") return item.text?.paragraphs ?? [];
  return item.kind === "table" ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)) : [];
};
const runs = ({ items }: SceneSlide) => items.flatMap(paragraphs).flatMap((paragraph) => paragraph.runs);
const words = (slide: SceneSlide): string =>
  runs(slide)
    .map(({ text }) => text)
    .join(" ");

describe("the packaged pack", () => {
  let drawn: Drawn;
  let joined: Gallery;
  const of = (kind: string, stress: Stress): readonly SceneSlide[] =>
    drawn.pictures.find((picture) => picture.kind === kind && picture.stress === stress)?.slides ?? [];
  const text = (kind: string, stress: Stress): string => of(kind, stress).map(words).join(" ");

  beforeAll(async () => {
    drawn = await drawPack(files, readers, [view], process.env.EVERY === "1" ? null : SOME);
    const { pictures, cards } = drawn;
    const made = joinPictures(
      pictures.filter(({ kind }) => !cards.includes(kind)),
      "Gallery",
    );
    if (made === null) throw new Error("no slide");
    joined = made;
  }, 300_000);

  it("draws every kind under every stress, with nothing to say", () => {
    const empty = drawn.pictures.filter(({ slides }) => slides.length === 0);
    // A list of sources needs sources.
    expect(empty.map(({ kind, stress }) => `${kind} ${stress}`)).toEqual(["sources unsourced"]);
    expect(drawn.findings.map(({ diagnostic }) => diagnostic)).toEqual([]);
    expect(drawn.kinds.length).toBeGreaterThanOrEqual(SOME.size);
  });

  // Every kind in every page and profile, each time under the next stress.
  it("has nothing to say of any kind in any page and profile, under one stress each", async () => {
    const { pages, slides } = loadPack(files).value;
    const kinds = [...slides.keys()].sort();
    const views = viewsOf([...pages.keys()], PROFILE_NAMES, STRESSES, false);
    expect(views.length).toBeGreaterThanOrEqual(7);
    const seen = new Set<string>();
    for (const [at, { page, profile }] of views.entries())
      for (const [turn, stress] of STRESSES.entries()) {
        const wanted = new Set(kinds.filter((_, index) => (index + at) % STRESSES.length === turn));
        const some = await drawPack(files, readers, [{ page, profile, stresses: [stress] }], wanted, "findings");
        expect(
          some.findings.map(({ diagnostic }) => diagnostic.message),
          `${page} ${profile} ${stress}`,
        ).toEqual([]);
        for (const { kind } of some.pictures) seen.add(`${kind} ${page} ${profile}`);
      }
    expect(seen.size).toBe(kinds.length * views.length);
  }, 600_000);

  // Two minutes: what `templates check` does.
  it.runIf(process.env.EVERY === "1")(
    "has nothing to say of any kind in any page and profile",
    async () => {
      const terminal = fakeTerminal();
      expect(await checkPack(undefined, {}, terminal)).toBe(0);
      expect(`${terminal.written.out}${terminal.written.err}`).toContain("nothing to report");
    },
    600_000,
  );

  it("draws the cards of a pack, and tells what is wrong with them", async () => {
    const wanted = new Set(["points-card"]);
    const both = { ...view, stresses: ["sample", "marked"] as const };
    const own = await drawPack(files, readers, [both], wanted);
    expect(own.cards).toEqual(["points-card"]);
    expect(own.pictures.map(({ slides }) => slides.length)).toEqual([1, 1]);
    expect(own.findings).toEqual([]);
    const card = files.find(({ path }) => path === "cards/points-card.hbs");
    if (card === undefined) throw new Error("the pack has no card");
    const broken = card.text.replace("{{else}}{{title}}{{/if}}</h1>", "{{else}}{{titel}}{{/if}}</h1>");
    expect(broken).not.toBe(card.text);
    const house = { file: "house/cards/points-card.hbs", path: card.path, text: broken, pack: "house" };
    const found = await drawPack([...files, house], readers, [both], wanted);
    expect(found.findings.map(({ diagnostic }) => diagnostic.code)).toContain("deck/unknown-field");
    const other = {
      ...house,
      file: "house/cards/seating.hbs",
      path: "cards/seating.hbs",
      text: card.text.replace("kind: points-card", "kind: seating"),
    };
    const unread = await drawPack([...files, other], readers, [both], new Set(["seating"]));
    expect(unread.findings.map(({ diagnostic: { code, span } }) => [code, span?.file])).toEqual([
      ["deck/card-unknown", other.file],
    ]);
  });

  it("does to the texts what the name of each stress says", () => {
    expect(text("key-messages", "shortest").length).toBeLessThan(text("key-messages", "sample").length / 2);
    expect(text("risks", "longest").length).toBeGreaterThan(text("risks", "sample").length * 1.4);
    // It does not go on.
    expect(text("key-messages", "longest").length).toBeGreaterThan(text("key-messages", "sample").length * 1.2);
    expect(text("key-messages", "ko")).toMatch(/\p{Script=Hangul}/u);
    expect(text("key-messages", "ar")).toMatch(/\p{Script=Arabic}/u);
    expect(text("key-messages", "marked")).toContain("(SR) ");
    expect(text("key-messages", "sample")).not.toContain("(SR)");
    const links = (stress: Stress) =>
      of("risks", stress)
        .flatMap(runs)
        .filter(({ link }) => link !== undefined && "slide" in link);
    expect(links("sample").length).toBeGreaterThan(0);
    expect(links("unsourced")).toEqual([]);
    const rows = (stress: Stress) =>
      of("deliverables", stress).flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "table" ? item.rows : [])),
      );
    expect(rows("many").length).toBeGreaterThanOrEqual(7);
    expect(rows("many").length).toBeGreaterThan(rows("sample").length);
  });

  it("joins them into one deck of distinct slides, with a section each, and links that lead somewhere", () => {
    const { slides, sections, layouts } = joined.scene;
    const ids = slides.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(sections.at(-1)?.title).toBe("Layouts");
    expect(sections.reduce((sum, { count }) => sum + count, 0)).toBe(slides.length);
    const targetsOf = (list: readonly SceneSlide[]) =>
      list.flatMap(runs).flatMap(({ link }) => (link !== undefined && "slide" in link ? [link.slide] : []));
    // Samples lead to their sources and sections, which a picture leaves out.
    expect(targetsOf(drawn.pictures.flatMap((picture) => picture.slides)).length).toBeGreaterThan(0);
    const targets = targetsOf(slides);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    const named = new Set(layouts.map(({ id }) => id));
    expect(slides.filter(({ layout }) => !named.has(layout))).toEqual([]);
  });

  // A place for a picture takes no words; the layout of cards is for no slide.
  it("shows each layout with its prompts, as “New Slide” offers it", () => {
    const { layouts } = joined.scene;
    const packaged = layouts.filter(({ id }) => files.some(({ path }) => path === `layouts/${id}.hbs`));
    expect(packaged.length).toBe(files.filter(({ path }) => /^layouts\/(?!card\.)[\w-]+\.hbs$/.test(path)).length);
    for (const { id, placeholders } of packaged) {
      const slide = joined.scene.slides.find((one) => one.id === `layout-${id}`);
      const prompts = placeholders.filter(
        ({ type, prompt }) => /^(?:title|ctrTitle|subTitle|body|obj)$/.test(type) && prompt !== "",
      );
      expect(slide?.items.length, id).toBe(prompts.length);
      const painted = slide?.items.flatMap((item) => (item.kind === "shape" && item.fill ? [item.name] : []));
      expect(painted, id).toEqual(prompts.filter(({ panel }) => panel?.fill).map(({ name }) => name));
    }
    expect(joined.scene.slides.find(({ id }) => id === "layout-rail")?.items).toContainEqual(
      expect.objectContaining({ name: "Rail", fill: expect.anything() }),
    );
  });

  it("is a sound package", async () => {
    const bytes = await emitPptx(joined.scene, joined.assets);
    const found = checkPackage(bytes, "gallery.pptx");
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a pack with faults", () => {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-gallery-"));
  const house = join(folder, "house");
  const write = (path: string, text: string): void => {
    mkdirSync(join(house, path, ".."), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  const head = (kind: string, sample: string): string =>
    `---\nkind: ${kind}\ntitle: ${kind}\ndescription: ${kind}\nlayout: wide\nsample: |\n  ## One thing is said {.${kind}}\n${sample}\n---\n`;
  beforeAll(() => {
    write(
      "slides/low.hbs",
      `${head("low", "  Some words that are to be read by everybody in the room, whoever he may be.")}<slide><h1>{{title}}</h1><main class="pale">{{body}}</main></slide>\n`,
    );
    write("slides/low.css", ".pale { color: #f4f4f4; }\n");
    write(
      "slides/broken.hbs",
      `${head("broken", "  Text.")}<slide><h1>{{title}}</h1><main>{{quote.lable}}</main></slide>\n`,
    );
    write(
      "slides/narrow.hbs",
      head("narrow", "  - One item of few words") +
        '<slide><h1>{{title}}</h1><main class="tight" fit="shrink">{{#each items}}<p>{{text}}</p>{{/each}}</main></slide>\n',
    );
    write(
      "slides/narrow.css",
      ".tight { display: flex; flex-direction: column; gap: 72pt; }\n.tight p { height: 54pt; }\n",
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("says at the template what no sample can show, and at the sample what its texts make of it", async () => {
    const terminal = fakeTerminal();
    const code = await checkPack(
      house,
      { kind: ["broken", "low", "narrow"], page: "16:9", profile: "read-ahead" },
      terminal,
    );
    const { err } = terminal.written;
    expect(code).toBe(1);
    expect(err).toMatch(/house\/slides\/broken\.hbs:\d+:\d+: error: .*lable/);
    expect(err).toMatch(/slides\/low\.(?:css|hbs) ?.*: warning: .*\[lint\/L23-contrast\]/);
    expect(err).toMatch(/narrow\.hbs:\d+:\d+:.*\(Seen in: .*seven parts, items or rows/);
    expect(err).toMatch(/3 kinds in 1 page and 1 profile, \d+ slides drawn: \d+ error/);
  });

  it("draws kinds under stress in every page and profile, or as one asks", async () => {
    const drawn = async (options: object) => {
      const terminal = fakeTerminal();
      await checkPack(house, { kind: ["low"], json: true, ...options }, terminal);
      return Number(JSON.parse(terminal.written.out).slides);
    };
    const shortest = await drawn({ stress: ["shortest"] });
    // The kind is for no screen: three pages to read, and the handout's.
    expect(shortest).toBe(4);
    expect(await drawn({ stress: ["shortest"], page: "4:3", profile: "read-ahead" })).toBe(1);
    // A text of twice the length may take a second page.
    expect(await drawn({})).toBeGreaterThanOrEqual(shortest * STRESSES.length);
  });

  it("tells what is wrong under some stress on one page", async () => {
    write(
      "slides/brittle.hbs",
      `${head("brittle", "  Some words that fit.")}<slide><h1>{{title}}</h1><main><div class="brittle"><p>{{lead}}</p></div></main></slide>\n`,
    );
    write("slides/brittle.css", ".page-4x3 .brittle { height: 26pt; padding: 1pt; width: 180pt; }\n");
    const terminal = fakeTerminal();
    await checkPack(house, { kind: ["brittle"] }, terminal);
    rmSync(join(house, "slides/brittle.hbs"));
    rmSync(join(house, "slides/brittle.css"));
    expect(terminal.written.err).toMatch(
      /brittle\.hbs:\d+:\d+: warning: .*\(Seen in: long titles, texts of twice the length, 4:3, read-ahead\.\)/,
    );
  });

  it("tells of copies whose originals have changed or are gone", async () => {
    const copy = (path: string, from: string, text: string): void => write(path, `/* from: ${from} */\n${text}`);
    copy("slides/risks.css", "statecraft/slides/risks.css 0.0.9 000000000000", ".risk-grid { font-size: 14pt; }\n");
    copy("slides/map.css", "statecraft/slides/atlas.css 0.1.0 000000000000", ".map { font-size: 14pt; }\n");
    const terminal = fakeTerminal();
    await checkPack(house, { kind: ["low"], page: "16:9", profile: "read-ahead" }, terminal);
    rmSync(join(house, "slides/risks.css"));
    rmSync(join(house, "slides/map.css"));
    expect(terminal.written.err).toMatch(
      /risks\.css:1:1: warning: statecraft\/slides\/risks\.css has changed .*0\.0\.9, now/,
    );
    expect(terminal.written.err).toMatch(/map\.css:1:1: warning: This is a copy of statecraft\/slides\/atlas\.css/);
  });

  it("prints the same as JSON", async () => {
    const terminal = fakeTerminal();
    await checkPack(house, { kind: ["broken"], page: "16:9", profile: "read-ahead", json: true }, terminal);
    const json = JSON.parse(terminal.written.out);
    expect(json).toMatchObject({ ok: false, kinds: ["broken"], slides: 0 });
    expect(json.diagnostics.length).toBeGreaterThan(0);
  });

  it("writes what can be drawn, and fails", async () => {
    const terminal = fakeTerminal();
    const output = join(folder, "out", "g.pptx");
    expect(await gallery(house, { output, kind: ["low", "broken"] }, terminal)).toBe(1);
    expect(
      checkPackage(new Uint8Array(readFileSync(output)), "g.pptx").filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });

  it("draws pictures of one stress, each of the width that is asked for", async () => {
    const output = join(folder, "out", "pictures");
    const wish = { output, format: "png", width: "320", kind: ["low"], stress: ["shortest"] } as const;
    await gallery(house, wish, fakeTerminal());
    const bytes = readFileSync(join(output, "low-shortest.png"));
    expect(bytes.readUInt32BE(16)).toBe(320);
    await expect(gallery(house, { ...wish, stress: ["huge"] }, fakeTerminal())).rejects.toThrow(/sample, shortest/);
  });

  it("refuses a kind or page that nobody knows", async () => {
    const wrong = (options: object) => checkPack(house, options, fakeTerminal());
    await expect(wrong({ kind: ["lwo"] })).rejects.toThrow(/lwo/);
    await expect(wrong({ page: "A7" })).rejects.toThrow(/16:9/);
  });
});
