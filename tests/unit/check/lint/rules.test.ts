/** Where a rule begins and ends to speak: days and limits one apart, words that are near each other. */
import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../../src/brief/parse.ts";
import { checkBrief } from "../../../../src/check/brief/check.ts";
import { bindBrief } from "../../../../src/craft/bind.ts";
import { NO_REGISTRIES } from "../../../../src/craft/registries.ts";
import type { BoundBrief } from "../../../../src/craft/types.ts";
import { NO_SCHEME } from "../../../../src/marking/scheme.ts";
import { vocabularyData } from "../../../support/bound.ts";

const read = (file: string, text: string): BoundBrief =>
  bindBrief(parseBrief({ file, text }).value, NO_REGISTRIES, [], vocabularyData()).value;

/** What one rule says of a brief: its code, and the words that it points at. */
function said(rule: string, front: string, body: string, translation?: string): readonly string[] {
  const text = `---\ntitle: T\nbrief: leaders-meeting\n${front}---\n\n${body}\n`;
  const brief = read("brief.md", text);
  const translations = translation === undefined ? [] : [read("brief.ko.md", translation)];
  const { findings } = checkBrief({
    ...{ brief, text, fingerprint: () => "", registries: NO_REGISTRIES, copies: [], scheme: NO_SCHEME },
    ...{ profile: brief.meta.profile, released: null, deck: null, scene: null, placing: [], translations },
  });
  return findings
    .filter((found) => found.rule.id === rule)
    .map(
      ({ diagnostic: { code, severity, span } }) =>
        `${code.replace(/^lint\/L\d\d-/, "")} ${severity}: ${text.slice(span?.start, span?.end)}`,
    );
}

describe("sources and the moment of a brief (L8)", () => {
  const dated = (date: string, asOf = "2013-05-07T08:00-04:00", kind = "press") =>
    said(
      "L8",
      `as_of: ${asOf}\nsources: {s: {title: A, outlet: B, date: "${date}", kind: ${kind}}}\n`,
      "## What we know\n\n- It is so. [@s]",
    ).map((one) => one.split(" ")[0]);

  it.each([
    ["2013-05-06", []],
    ["2013-05-07", []],
    ["2013-05-08", ["source"]],
    ["2013-05", []],
    ["2013-06", ["source"]],
    ["2013", []],
    ["2014", ["source"]],
    ["2013-05-07T08:00-04:00", []],
    ["2013-05-07T08:01-04:00", ["source"]],
    ["2013-05-07T21:00+09:00", []],
    ["2013-05-07T21:01+09:00", ["source"]],
  ])("of %s says %j", (date, expected) => expect(dated(date)).toEqual(expected));

  it("warns of an official text of the very day, where the brief names an hour", () => {
    expect(dated("2013-05-07", undefined, "official")).toEqual(["same-day"]);
    expect(dated("2013-05-07", "2013-05-07", "official")).toEqual([]);
    expect(dated("2013-05-06", undefined, "official")).toEqual([]);
  });
});

describe("stamps and the day of the meeting (L9)", () => {
  const stamped = (
    day: string,
    asOf = "2013-05-05",
    meeting = "meeting: {start: 2013-05-07, minutes: 30}\n",
    status = "",
  ) =>
    said(
      "L9",
      `${status}as_of: ${asOf}\nstale_after: {default: 30d}\n${meeting}`,
      `## What we know\n\n- It is [as of ${day}].`,
    );

  it("are fresh for as many days as the brief says", () => {
    expect(stamped("2013-04-07")).toEqual([]);
    expect(stamped("2013-04-06")).toEqual([expect.stringContaining("stamp warning: ")]);
  });

  it("stop a brief on the day itself, and age until its own moment where no meeting is named", () => {
    expect(stamped("2013-04-06", "2013-05-07", undefined, "status: cleared\n")).toEqual([
      expect.stringContaining("stamp error: "),
    ]);
    expect(stamped("2013-04-06", "2013-05-05", undefined, "status: cleared\n")).toEqual([
      expect.stringContaining("stamp warning: "),
    ]);
    expect(stamped("2013-04-06", "2013-05-05", "")).toEqual([]);
    expect(stamped("2013-04-04", "2013-05-05", "")).toHaveLength(1);
  });
});

describe("words of likelihood (L12)", () => {
  const likely = (line: string, front = "") =>
    said("L12", front, `## Two risks\n\n- ${line}`).map((one) => one.replace(" warning", ""));

  it.each([
    ["Talks are likely to fail.", []],
    ["Talks are likely to fail; confidence in this is high.", ["together"]],
    ["Talks are likely to fail. Confidence in this is high.", []],
    ["He called it “a realistic possibility”.", []],
    ["War is a realistic possibility.", ["undeclared"]],
    ["War is a realistic possibility, drift very likely.", ["scale"]],
  ])("%s", (line, expected) => expect(likely(line).map((one) => one.split(":")[0])).toEqual(expected));

  it("are the declared scale's own", () => {
    const phia = "likelihood_scale: phia\n";
    expect(likely("War is a realistic possibility.", phia)).toEqual([]);
    expect(likely("War is very likely.", phia)).toEqual(["scale: very likely"]);
  });
});

describe("what is right on one day alone (L16)", () => {
  const vague = (line: string, front = "") =>
    said("L16", front, `## What we know\n\n- ${line}`).map((one) => one.replace(/^\S+ \S+: /, ""));

  it.each([
    ["They meet today.", ["today"]],
    ["They met on 7 May 2013, and today they know.", []],
    ["They met on 7 May 2013. Today they know.", ["Today"]],
    ["Signed on 05/07/2013.", ["05/07/2013"]],
    ["Signed on 2013-05-07.", []],
    ["It is 13/13/2013.", []],
    ["It is 31/12/2013.", ["31/12/2013"]],
    ["It is 32/12/2013.", []],
    ["Doors open at 14:30.", ["14:30"]],
    ["Doors open at 14:30 KST.", []],
    ["Doors open at 14:30; photographs at 15:00.", ["14:30"]],
  ])("%s", (line, expected) => expect(vague(line)).toEqual(expected));
});

describe("brackets of a statement (L25)", () => {
  const statement = (text: string, status: string, front = "", press = "") =>
    said(
      "L25",
      front,
      `## Two clauses are open {.joint-statement}\n\n| Clause | Text | Status |\n|---|---|---|\n| 1 | ${text} | ${status} |\n${press}`,
    ).map((one) => one.split(" ")[0]);

  it.each([
    ["Talks resume [in June].", "Agreed", ["agreed"]],
    ["Talks resume [in June].", "**Agreed** in May", ["agreed"]],
    ["Talks resume [in June].", "Not agreed", []],
    ["Talks resume [in June].", "Agreed-upon", []],
    ["Talks resume [as of 2013-05-07].", "Agreed", []],
    ["Talks resume.", "Agreed", []],
  ])("%s, which is %s", (text, status, expected) => expect(statement(text, status)).toEqual(expected));

  it("are gone from a final one, whatever stands beside the clause", () => {
    expect(statement("Talks resume [in June].", "In talks", "status: final\n")).toContain("final");
    expect(statement("Talks resume.", "In talks", "status: final\n")).toEqual([]);
  });

  it("or other words of press lines make a second text where most of a clause's words are the same", () => {
    const press = (line: string) =>
      statement(
        "Both sides resume the talks in June",
        "Agreed",
        "",
        `\n## One line for both podiums {.press-lines}\n\n${line}\n`,
      );
    expect(press("Both sides resume the talks in July")).toEqual(["press"]);
    expect(press("We said: both sides resume the talks in June.")).toEqual([]);
    expect(press("We spoke about the talks in June")).toEqual([]);
  });
});

describe("one number for one thing (L17)", () => {
  const told = (a: string, b: string) =>
    said("L17", "as_of: 2013-05-07\n", `## One count\n\n- ${a}\n\n## Another\n\n- ${b}`).map(
      (one) => one.split(" ")[0],
    );

  it.each([
    ["100 soldiers stay.", "125 soldiers came home.", ["number"]],
    ["100 soldiers stay.", "126 soldiers came home.", []],
    ["100 soldiers stay.", "100 soldiers came home.", []],
    ["20 soldiers stay.", "25 soldiers came home.", ["number"]],
    ["19 soldiers stay.", "20 soldiers came home.", []],
    ["100 soldiers stay.", "110 tents came home.", []],
    ["On 3 May 2013 100 soldiers stayed.", "On 4 May 2013 there were 110 soldiers.", []],
    ["On 3 May 2013 100 soldiers stayed.", "On 3 May 2013 there were 110 soldiers.", ["number"]],
    ["9 soldiers guard the northern gate at night.", "3 soldiers guard the northern gate.", ["number"]],
    ["The Berlin Declaration of 9 March 2000 holds.", "The Berlin Declaration of 9 April 2000 holds.", ["date"]],
    ["The Berlin Declaration of 9 March 2000 holds.", "The Berlin Declaration of 10 April 2000 holds.", []],
    ["The Berlin Declaration of 9 March 2000 holds.", "The Bonn Declaration of 9 April 2000 holds.", []],
  ])("%s %s", (a, b, expected) => expect(told(a, b)).toEqual(expected));
});

describe("points and minutes (L21)", () => {
  const points = (count: number, line = "We say so.") =>
    `## We say it once {.key-messages}\n\n${`- **Say:** ${line}\n`.repeat(count)}`;
  const told = (front: string, body: string) => said("L21", front, body).map((one) => one.split(":")[0]);

  it("are four, or six at most", () => {
    expect([4, 5, 6, 7].map((count) => told("", points(count)))).toEqual([
      [],
      ["many info"],
      ["many info"],
      ["many warning"],
    ]);
  });

  it("are as long as the meeting has time, and a page at most", () => {
    const meeting = (minutes: number) =>
      `meeting: {start: 2013-05-07, minutes: ${minutes}, interpretation: consecutive}\n`;
    const hundred = points(4, "word ".repeat(25).trim());
    expect(told(meeting(30), hundred)).toEqual([]);
    expect(told(meeting(1), hundred)).toEqual(["time warning"]);
    expect(told("", points(4, "word ".repeat(90).trim()))).toEqual(["page warning"]);
    expect(told(meeting(30), points(1, `${"word ".repeat(100)}(minutes: 1)`))).toEqual(["point warning"]);
    expect(told(meeting(30), points(1, "We say so. (minutes: 31)"))).toEqual(["slots warning"]);
  });

  it("of a programme add up, one item behind the other", () => {
    const programme = (...rows: readonly string[]) =>
      told(
        "meeting: {start: 2013-05-07, minutes: 30}\n",
        `## Thirty minutes {.programme}\n\n| Time | Item | Minutes |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`,
      );
    expect(programme("0–10 | A | 10", "10–30 | B | 20")).toEqual([]);
    expect(programme("0–10 | A | 10", "10–29 | B | 19")).toEqual(["programme warning"]);
    expect(programme("0–10 | A | 10", "10–30 | B | 21")).toEqual(["programme warning", "range warning"]);
    expect(programme("0–10 | A | 10", "11–31 | B | 20")).toEqual(["order warning"]);
  });
});

describe("caveats (L13)", () => {
  const told = (title: string, claim: string) =>
    said("L13", "", `## ${title}\n\n- Text\n\n## Where it comes from\n\n- ${claim}`).map((one) => one.split(" ")[0]);

  it.each([
    ["Hidden sites ship uranium abroad", "Uranium is shipped from hidden sites (unconfirmed).", ["dropped"]],
    ["Hidden sites ship uranium abroad", "Uranium is shipped from hidden sites.", []],
    ["Hidden sites may ship uranium abroad", "Uranium is shipped from hidden sites (unconfirmed).", []],
    ["Hidden plants make steel", "Uranium is shipped from hidden sites (unconfirmed).", []],
  ])("“%s” of “%s”", (title, claim, expected) => expect(told(title, claim)).toEqual(expected));
});

describe("two languages of one brief (L24)", () => {
  const front = (lang: string, more: string) =>
    `lang: ${lang}\nlanguages: {source: en, also: [ko], translation_status: official}\n${more}`;
  const told = (theirs: string, body: string, more = 'version: "1"\n') =>
    said(
      "L24",
      front("en-GB", 'version: "1"\n'),
      "## Two sites {#sites}\n\n- **Ask:** Name 30 dates.\n\n## More {#more}\n\n- a",
      `---\ntitle: T\n${front("ko", more)}---\n\n## 두 곳 {#sites}\n\n${theirs}\n\n${body}\n`,
    ).map((one) => one.split(" ")[0]);
  const rest = "## 더 {#more}\n\n- a";

  it.each([
    ["the same", "- **Ask:** 30일을 말함.", rest, []],
    ["another number", "- **Ask:** 40일을 말함.", rest, ["values"]],
    ["no ask", "- 30일을 말함.", rest, ["lines"]],
    ["a slide less", "- **Ask:** 30일을 말함.", "", ["added"]],
    ["a slide more", "- **Ask:** 30일을 말함.", `${rest}\n\n## 또 {#another}\n\n- b`, ["missing"]],
  ])("%s", (_, theirs, body, expected) => expect(told(theirs, body)).toEqual(expected));

  it("have one version", () => {
    expect(told("- **Ask:** 30일을 말함.", rest, 'version: "2"\n')).toEqual(["version"]);
  });

  it("say where the other is, and what it counts for", () => {
    expect(
      said("L24", "languages: {source: en, also: [ko]}\n", "## A b\n\n- c").map((one) => one.split(" ")[0]),
    ).toEqual(["status", "no-file"]);
    expect(said("L24", front("en", ""), "## A b\n\n- [글]{lang=ko}")).toEqual([]);
  });
});

describe("whose position a cell is (L6)", () => {
  const told = (head: string, cells: string) =>
    said(
      "L6",
      "sources: {s: {title: A, outlet: B, date: 2013-05-01, kind: press}}\n",
      `## Two positions {.positions}\n\n${head}\n${cells}\n`,
    )
      .filter((one) => one.startsWith("position"))
      .map((one) => one.replace(/^position warning: /, ""));

  it("is its column's, and cites its own source; names of rows and columns with a name of their own are nobody's", () => {
    const head = "| Issue | We | They | Verdict |\n|---|---|---|---|";
    expect(told(head, "| Dates | June is right [@s] | July is right | Apart |")).toEqual(["July is right"]);
    expect(told(head, "| Dates | June is right | July is right [@s] | Apart |")).toEqual(["June is right"]);
    expect(told(head, "| Dates | June is right [@s] | July is right [@s] | Apart |")).toEqual([]);
  });
});

describe("examples that nobody replaced (L27)", () => {
  it("are told once, and nothing else of their words", () => {
    expect(said("L16", "", "## T\n\n- They meet today …\n- They met yesterday.")).toEqual([
      "relative warning: yesterday",
    ]);
    expect(said("L27", "", "## T\n\n- They meet today …\n- They met yesterday.")).toHaveLength(1);
  });
});

describe("slides with nothing on them (L19)", () => {
  const empty = (body: string) => said("L19", "", body).filter((one) => one.startsWith("empty"));
  it("are told, unless their kind makes what they show", () => {
    expect(empty("## Nothing\n\n## More\n\n- a")).toHaveLength(1);
    expect(empty("## Ours {.key-messages}\n\n## More\n\n- a")).toHaveLength(1);
    expect(empty("## Where we stand {.agenda}\n\n## More\n\n- a")).toEqual([]);
    expect(empty("## Of a house {.house-kind}\n\n## More\n\n- a")).toEqual([]);
    expect(empty("## Full\n\n- a")).toEqual([]);
  });
});
