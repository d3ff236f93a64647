/** What cards and rows do when a slide goes on: profile `room` sets four cards two and two. */
import { describe, expect, it } from "vitest";
import type { SceneSlide } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

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

  it("repeats the header that a container starts with", async () => {
    const asks = Array.from({ length: 18 }, (_, i) => `- **Ask:** Ask number ${i + 1}\n  - **Offer:** Offer ${i + 1}`);
    const slides = await slidesOf(`## Many asks {.asks-and-offers}\n\n${asks.join("\n")}`, "read-ahead");
    expect(slides.length).toBeGreaterThan(1);
    for (const page of slides.map(words)) expect(page).toContain("We offer for it");
  });
});
