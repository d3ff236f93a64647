/** What a release takes out is noted whole, at its place: the scan looks for those words, the author reads where they stood. */
import { expect, it } from "vitest";
import { parseRegistries } from "../../../src/craft/registries.ts";
import { left, release, withReleases } from "../../support/releasing.ts";

const textsOf = (text: string, way: Parameters<typeof release>[1] = {}) =>
  release(text, way).withheld.flatMap(({ text: words, field }) => (field === "title" ? [] : [words]));

it.each([
  ["part", "## (SO) T\n\n(SO) lead\n\n"],
  ["slide", "## (SO) T\n\n"],
])("every word of a %s that goes as a whole, its attributes with them", (what, before) => {
  const body = `${before}### Red lines {owner=zqowner}\n\n- zqitem\n\n#### zqhead {owner=zqinner}\n\n### (SO) Open\n\n(SO) a`;
  expect(release(withReleases(body)).before.slides.some(({ parts }) => parts.length > 0)).toBe(what === "part");
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

it("the words and the file of a picture amid a text, and of one that a mark opens nothing", () => {
  const body = (mark: string) => `## (SO) T\n\n(SO) a ![(${mark}) zqmap](maps/zqfile.png) b`;
  expect(textsOf(withReleases(body("SS")))).toEqual(["(SS) zqmap", "zqfile.png"]);
  expect(left(body("SS"))).not.toContain("zqmap");
  expect(textsOf(withReleases(body("SO")))).toEqual([]);
  expect(left(body("SO"))).toContain("zqmap");
});

it("a group of fields as one, which has no mark of its own, and none that is open", () => {
  const files = {
    people: {
      file: "people.yml",
      text: "park: {name: Park, scripts: {ko: 박}, card: {wants: zqwants, hazard: zqhazard}}\n",
    },
  };
  const { value: registries } = parseRegistries(files);
  const released = release(withReleases("## (SO) T\n\n(SO) a"), { registries });
  expect(released.withheld.slice(0, 2).map(({ field, text }) => [field, text])).toEqual([
    ["people.park.card", "zqwants"],
    ["people.park.card", "zqhazard"],
  ]);
  expect(released.registries.people).toMatchObject([{ scripts: { ko: "박" }, card: {} }]);
});

it("a slide that is not for a screen, with its kind; and the alternative text of more than is shown", () => {
  const [first] = release(withReleases("## (SO) T {.key-messages}\n\n- (SO) zqline"), {
    release: null,
    profile: "room",
  }).withheld;
  expect(first).toMatchObject({ reason: "key-messages, not for a screen", kind: "key-messages" });
  const table = '## (SO) T\n\n| (SO) a | (SO) b |\n|---|---|\n| (SO) x | (SS) y |\n{alt="zqalt"}';
  const { brief, withheld } = release(withReleases(table));
  expect(withheld.map(({ reason, text }) => `${text}: ${reason}`)).toContain(
    "zqalt: alternative text of more than is shown",
  );
  expect(JSON.stringify(brief.slides)).not.toContain("zqalt");
});
