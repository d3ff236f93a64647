/** What a release takes out is noted whole, at its place: the scan looks for those words, the author reads where they stood. */
import { expect, it } from "vitest";
import { parseRegistries } from "../../../src/craft/registries.ts";
import { left, release, withReleases } from "./releasing.ts";

const textsOf = (text: string, way: Parameters<typeof release>[1] = {}) =>
  release(text, way).withheld.map((one) => one.text);

it("every word of a part that goes as a whole, its attributes with them", () => {
  const body =
    "## (SO) T\n\n### Red lines {owner=zqowner}\n\n- zqitem\n\n#### zqhead {owner=zqinner}\n\n### (SO) Open\n\n(SO) a";
  const texts = textsOf(withReleases(body)).join("\n");
  for (const word of ["zqowner", "zqitem", "zqhead", "zqinner"]) expect(texts).toContain(word);
});

it("the description of a portrait with its person", () => {
  const people = "park: {name: Park, mark: SS//NOFORN, photo: {src: park.jpg, alt: zqportrait}}\n";
  const { value: registries } = parseRegistries({ people: { file: "people.yml", text: people } });
  expect(textsOf(withReleases("## (SO) T\n\n(SO) a"), { registries })).toContain("zqportrait");
});

it("a field, at its own place", () => {
  const text = withReleases("## (SO) T\n\n(SO) a", "handling: {scheme: sample}\nlead: {contact: ext. 4711}");
  const found = release(text).withheld.find(({ field }) => field === "lead.contact");
  expect(text.slice(found?.span.start, found?.span.end)).toContain("4711");
  expect(text.slice(found?.span.start, found?.span.end)).not.toContain("releases");
});

it("the principal's label closes words in which another, that a mark opens, stands first", () => {
  expect(left("## (SO) T\n\n![(SO) Avoid: dates](a.png)")).toContain("dates");
  expect(left("## (SO) T\n\n(SO) a\n\n![(SO) Avoid: dates. Red line: zqline](a.png)")).not.toContain("zqline");
});
