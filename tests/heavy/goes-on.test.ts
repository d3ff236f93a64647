/** What cards and rows do when a slide goes on: profile `room` sets four cards two and two. */
import { describe, expect, it } from "vitest";
import type { SceneSlide } from "../../src/scene/types.ts";
import { placeText } from "../support/compile.ts";
import { compileWith, PROBE } from "../support/house.ts";

const words = ({ items }: SceneSlide): string =>
  items
    .flatMap((item) => (item.kind === "shape" ? (item.text?.paragraphs ?? []) : []))
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(" ");

async function slidesOf(body: string, profile = "room"): Promise<readonly SceneSlide[]> {
  const { scene } = await placeText("t.md", `---\nprofile: ${profile}\nslide-level: 2\n---\n\n${body}`);
  if (!scene) throw new Error("no scene");
  return scene.slides.filter(({ kind }) => kind !== "cover");
}

const cards = (names: readonly string[], items: number) =>
  names.map(
    (name) => `### ${name}\n${Array.from({ length: items }, (_, i) => `- ${name} says point ${i + 1}`).join("\n")}`,
  );

describe("a slide that goes on", () => {
  it("moves the cards of a wrapping row whole, and loses none", async () => {
    const slides = await slidesOf(`## Four cards\n\n${cards(["Alpha", "Beta", "Gamma", "Delta"], 6).join("\n\n")}`);
    const pages = slides.map(words);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Alpha.*Beta says point\s6/s);
    expect(pages[1]).toMatch(/Gamma.*Delta says point\s6/s);
  });

  it("says the heading of a card again", async () => {
    const slides = await slidesOf(`## Two cards\n\n${cards(["Alpha", "Beta"], 14).join("\n\n")}`);
    expect(slides.length).toBeGreaterThan(1);
    for (const page of slides.map(words)) expect(page).toMatch(/Alpha .*Beta /s);
  });

  it("draws a map beside all that is said of it", async () => {
    const said = Array.from({ length: 9 }, (_, i) => `- **Seoul** Remark ${i + 1} on the capital, at some length here`);
    const front = "slide-level: 2\nregistries: {places: templates/statecraft/samples/places.yml}";
    const compiled = await placeText("t.md", `---\n${front}\n---\n\n## A map {.map}\n\n${said.join("\n")}`);
    const slides = compiled.scene?.slides.filter(({ kind }) => kind === "map") ?? [];
    expect(slides.length).toBeGreaterThan(1);
    const outlines = slides.map(
      ({ items }) => items.filter((item) => item.kind === "shape" && item.geometry === "path").length,
    );
    expect(new Set(outlines).size).toBe(1);
    expect(outlines[0]).toBeGreaterThan(0);
    // The name of a place stands on it once.
    const [first] = slides;
    const names = first?.items.filter(
      (item) => item.kind === "shape" && item.text?.paragraphs[0]?.runs[0]?.text === "Seoul",
    );
    expect(names?.length).toBe(1 + (first ? [...words(first).matchAll(/Remark/g)].length : 0));
  });

  it("draws no empty frame where a table ended on the page before", async () => {
    const said = "<p>Words that go on and on.</p>".repeat(60);
    const compiled = await compileWith({
      "slides/probe.hbs": `${PROBE}<slide><h1>{{title}}</h1><main fit="split"><table><tr><td>Cell</td></tr></table><div>${said}{{#each items}}<p>{{text}}</p>{{/each}}</div></main></slide>\n`,
      "slides/probe.css":
        "main { display: flex } main > * { flex: 1 1 0 } table { background: #eeeeee; border: 2pt solid red }",
    });
    const pages = compiled.scene?.slides.filter(({ kind }) => kind === "probe") ?? [];
    expect(pages.length).toBeGreaterThan(1);
    const painted = pages
      .slice(1)
      .flatMap(({ items }) =>
        items.filter((item) => item.kind === "shape" && (item.fill ?? item.stroke) !== undefined),
      );
    expect(painted).toEqual([]);
  });

  it("repeats the header that a container starts with", async () => {
    const asks = Array.from({ length: 18 }, (_, i) => `- **Ask:** Ask number ${i + 1}\n  - **Offer:** Offer ${i + 1}`);
    const slides = await slidesOf(`## Many asks {.asks-and-offers}\n\n${asks.join("\n")}`, "read-ahead");
    expect(slides.length).toBeGreaterThan(1);
    for (const page of slides.map(words)) expect(page).toContain("We offer for it");
  });
});
