import { describe, expect, it } from "vitest";
import { recordedText } from "../../../src/check/brief/recorded.ts";
import { openBrief } from "../../../src/open/brief.ts";

const PEOPLE = `park:
  name: Park Geun-hye
  scripts: {hangul: 박근혜}
  titles: [{title: {en: President, ko: 대통령}, from: 2013-02-25}]
  country: KOR
  say_it_like: pahk
  card: {wants: A clock}
  bio: [Born in Daegu]
yun:
  name: Yun Byung-se
  titles: [{title: Foreign Minister}]
  country: KOR`;
const PLACES = `east-sea: {name: Sea of Japan, kind: sea, disputed: true, labels: {dual: East Sea / Sea of Japan}}
kaesong: {name: Kaesong, kind: town}`;

function recorded(files: Readonly<Record<string, string>>, front = "", body = "- Park Geun-hye speaks"): string {
  const text = `---\ntitle: T\nmeeting: {start: 2013-05-07}\n${front}\nregistries: {people: people.yml, places: places.yml}\n---\n\n## A\n\n${body}\n`;
  const all: Readonly<Record<string, string>> = { "people.yml": PEOPLE, "places.yml": PLACES, ...files };
  const opened = openBrief({ file: "brief.md", text }, (path) => {
    return { value: { file: path, text: all[path] ?? "", hash: "" }, diagnostics: [] };
  });
  expect(opened.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { brief, registries } = opened.value;
  return recordedText(brief, registries, text);
}

const people = (from: string, to: string) => ({ "people.yml": PEOPLE.replace(from, to) });

describe("the recorded text of a version", () => {
  it.each([
    ["a title", "en: President", "en: Acting President"],
    ["a title in another language", "대통령", "대통령 권한대행"],
    ["a name in another script", "박근혜", "박 근혜"],
    ["how a name is said", "say_it_like: pahk", "say_it_like: bahk"],
    ["the card", "A clock", "A plan"],
    ["what is said of a life", "Born in Daegu", "Born in Seoul"],
    ["the day from which a title holds", "from: 2013-02-25", "from: 2014-02-25"],
  ])("holds of a person whom the text names %s", (_, from, to) => {
    expect(recorded(people(from, to))).not.toBe(recorded({}));
  });

  it.each([
    ["the key in a field", "principal: park", "- a"],
    ["the key of the counterpart", "counterpart: {who: park}", "- a"],
    ["the key in the text", "", "- [card]{person=park}"],
    ["the name in another script", "", "- 박근혜 대통령이 말한다"],
    ["the name in other letters", "", "- PARK GEUN-HYE"],
  ])("finds a person by %s", (_, front, body) => {
    const changed = people("en: President", "en: Acting President");
    expect(recorded(changed, front, body)).not.toBe(recorded({}, front, body));
  });

  it("leaves out people whom nothing names, and titles of other years", () => {
    const body = "- The car is parked";
    expect(recorded(people("en: President", "en: Acting President"), "", body)).toBe(recorded({}, "", body));
    expect(recorded(people("Foreign Minister", "Former Minister"))).toBe(recorded({}));
    const later = people(
      "from: 2013-02-25}",
      "from: 2013-02-25, to: 2017-03-10}, {title: Former President, from: 2017-03-10}",
    );
    expect(recorded(later)).toBe(recorded({}));
  });

  it("holds the name of a place and the policy that chooses it", () => {
    const body = "- Ships in the Sea of Japan";
    const places = { "places.yml": PLACES.replace("East Sea / Sea", "East Sea (Sea") };
    expect(recorded(places, "", body)).not.toBe(recorded({}, "", body));
    expect(recorded(places)).toBe(recorded({}));
    expect(recorded({}, "names_policy: {seas: dual}", body)).not.toBe(recorded({}, "", body));
    expect(recorded({}, "names_policy: {seas: dual}")).toBe(recorded({}));
  });
});
