/** Kinds that extend kinds, and which kind of which pack takes a slide. */
import { describe, expect, it } from "vitest";
import { loadPack } from "../../../src/deck/pack.ts";
import type { PackFile } from "../../../src/deck/types.ts";
import { defaultFiles, placeText } from "../../support/compile.ts";

const house = (files: Readonly<Record<string, string>>): readonly PackFile[] =>
  Object.entries(files).map(([path, text]) => ({ file: `house/${path}`, path, text, pack: "house" }));

const faults = (files: Readonly<Record<string, string>>) =>
  loadPack([...defaultFiles(), ...house(files)]).diagnostics.map(({ message, span }) => `${span?.file}: ${message}`);

const build = (text: string, files: Readonly<Record<string, string>>) => placeText("a.md", text, house(files));

const SIDES = "## They want two things {.stances}\n\n| | Italy | Japan |\n|---|---|---|\n| Date | none | May |\n";

describe("extends", () => {
  it("gives a kind the body, the head and the rules of another, and words of its own", async () => {
    const files = { "slides/stances.hbs": "---\nkind: stances\nextends: positions\nheadings: {en: [Stances]}\n---\n" };
    const { deck, diagnostics } = await build(SIDES, files);
    expect(diagnostics).toEqual([]);
    const slide = deck?.slides.find(({ kind }) => kind === "stances");
    expect(slide?.layout).toBe("wide");
    expect(slide?.root.classes.slice(0, 2)).toEqual(["kind-stances", "kind-positions"]);
    // Words that lead to the other kind still lead there.
    const named = await build(SIDES.replace("{.stances}", "").replace("They want two things", "Positions"), files);
    expect(named.deck?.slides.at(-1)?.kind).toBe("positions");
  });

  it("lets a house change the head of a kind and copy nothing", async () => {
    const files = {
      "slides/options.hbs": "---\nextends: options\nlayout: content\nlabels: {en: {recommended: Advised}}\n---\n",
    };
    const text = "## Two courses {.options}\n\n### Wait {.recommended}\n\nA.\n\n### Act\n\nB.\n";
    const { deck, diagnostics } = await build(text, files);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const slide = deck?.slides.find(({ kind }) => kind === "options");
    expect(slide?.layout).toBe("content");
    expect(JSON.stringify(slide?.root)).toContain("Advised");
  });

  it("finds the words of the kind that it extends, in the brief's language", async () => {
    const files = { "slides/courses.hbs": "---\nkind: courses\nextends: options\n---\n" };
    const { deck, diagnostics } = await build(
      "## Two courses {.courses}\n\n### Wait {.recommended}\n\nA.\n\n### Act\n\nB.\n",
      files,
    );
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(deck?.slides.at(-1)?.root)).toContain("Recommended");
  });

  it("is told where it leads nowhere or round", () => {
    const kind = (name: string, base: string) => ({
      [`slides/${name}.hbs`]: `---\nkind: ${name}\nextends: ${base}\n---\n`,
    });
    expect(faults(kind("stances", "postions"))[0]).toBe(
      "house/slides/stances.hbs: There is no kind “postions” to extend.",
    );
    expect(faults({ ...kind("aa", "bb"), ...kind("bb", "aa") })).toContain(
      "house/slides/aa.hbs: “aa” extends “bb”, which extends it in turn, or too many extend each other.",
    );
    expect(faults(kind("aa", "aa"))[0]).toBe("house/slides/aa.hbs: There is no kind “aa” to extend.");
  });
});

describe("kinds for one shape", () => {
  const plain = (kind: string, takes = "") =>
    `---\nkind: ${kind}\nlayout: content\nshape: [text]\n${takes}---\n<slide><h1>{{title}}</h1><main>{{body}}</main></slide>`;

  it.each(["aaa", "zzz"])("are a house's before those that it lies upon, whatever their names: %s", async (kind) => {
    const { deck } = await build("## A title\n\nA text.\n", { [`slides/${kind}.hbs`]: plain(kind) });
    expect(deck?.slides.at(-1)?.kind).toBe(kind);
  });

  it("are an error in one pack, unless they need different things", async () => {
    const both = { "slides/aaa.hbs": plain("aaa"), "slides/bbb.hbs": plain("bbb") };
    expect(faults(both)).toEqual([
      "house/slides/bbb.hbs: “aaa” and “bbb” both take slides of the shape “text”, and nothing tells which is to have them.",
    ]);
    const needing = { ...both, "slides/bbb.hbs": plain("bbb", "takes: {list: required}\n") };
    const list = await build("## A title\n\n- one\n- two\n", needing);
    expect(list.deck?.slides.at(-1)?.kind).toBe("bbb");
  });
});
