import { describe, expect, it } from "vitest";
import { principalText, withheldGroups, withheldText } from "../../../src/check/brief/report/withheld.ts";
import { xmlTexts } from "../../../src/check/leak/texts.ts";
import { release, type Way, withReleases } from "../../support/releasing.ts";

function told(text: string, way: Way = {}) {
  const { before, ...released } = release(text, way);
  const groups = withheldGroups(before, released, new Map([["brief.md", text]]));
  return { groups, text: withheldText(groups, way.release ?? way.profile ?? "partner"), held: principalText(released) };
}

const BODY = `## (SO) Key messages
- (SO) a
- (SS) Zqsecret one
- (SS) Zqsecret two
- **Fallback:** (SO) Zqsecret three

::: notes
Zqsecret spoken
:::

## (SO) Red lines
- (SO) Zqsecret four
- (SO) Zqsecret five

## (SO) Closed
- (SS) Zqsecret six

## (SO) Open
- (SO) b

::: notes
Zqsecret aloud
:::
`;

describe("what is withheld", () => {
  const front = "handling: {scheme: sample, distribution: [Zqsecret]}\nlead: {contact: Zqsecret}\nfooter: Zqsecret";

  it("is told by slide and reason, with no word of it", () => {
    const { text } = told(withReleases(BODY, front));
    expect(text).toBe(`Withheld from partner
  line 12 “(SO) Key messages”: 2 mark (SS), 1 fallback
  line 22 “(SO) Red lines”: whole slide (red lines)
  line 26 “(SO) Closed”: whole slide (mark (SS))
  speaker notes of 2 slides
  beside the slides: title, handling.distribution, lead.contact, footer
`);
  });

  it("is told as data", () => {
    const { groups } = told(withReleases(BODY, front));
    expect(groups).toContainEqual({
      slide: "(SO) Key messages",
      line: 12,
      reason: "mark (SS)",
      kind: "",
      why: [],
      count: 2,
    });
    expect(groups).toContainEqual({ slide: "", line: 10, reason: "footer", kind: "", why: [], count: 1 });
    expect(JSON.stringify(groups)).not.toContain("Zqsecret");
  });

  it("is told of a room, of a Korean brief, of the public", () => {
    const korean = "## 배경\n- 가\n- **차선책:** 나\n\n## 레드라인\n- 다\n";
    expect(told(withReleases(korean, "lang: ko"), { release: null, profile: "room" }).text).toBe(`Withheld from room
  line 10 “배경”: 1 fallback
  line 14 “레드라인”: whole slide (red lines)
`);
    const tlp = told(withReleases("## A\n- (TLP:CLEAR) a\n- (TLP:RED) b\n- c", "handling: {scheme: tlp}"), {
      release: "public",
    });
    expect(tlp.text).toContain("2 not a press line, 1 mark (TLP:RED)");
  });

  it("is nothing where nothing is", () => {
    expect(told(withReleases("## A\n- b", ""), { release: "internal" }).text).toBe("");
    expect(told(withReleases("## A\n- b", ""), { release: null })).toMatchObject({ groups: [], held: "" });
  });
});

describe("a handout", () => {
  const body = "## A\n- b\n- **Red line:** c\n- **Fallback:** d\n- **Fallback:** e\n- **Not for use:** f\n";

  it("says what of it is the principal's alone", () => {
    const { held } = told(withReleases(body, ""), { release: null, profile: "handout" });
    expect(held).toBe("holds 1 red line, 2 fallbacks, 1 line not for use: the principal's copy");
  });

  it("says so of slides that no screen shows as a whole, and of columns and rows", () => {
    const held = (slides: string): string =>
      told(withReleases(slides, ""), { release: null, profile: "handout" }).held.replace(": the principal's copy", "");
    expect(held("## A {.key-messages}\n1. **Say:** b\n\n- **Not for use:** c\n")).toBe("holds 1 line not for use");
    expect(held("## A\n\n| Ask | Fallback | Waiver |\n|---|---|---|\n| b | c | d |\n")).toBe(
      "holds 1 fallback, 1 waiver",
    );
    expect(held("## A\n\n| | |\n|---|---|\n| Red lines | c |\n")).toBe("holds 1 list of red lines");
  });

  it("says nothing where such lines are not there, or went", () => {
    expect(told(withReleases("## A\n- b", ""), { release: null, profile: "handout" }).held).toBe("");
    expect(told(withReleases(body, ""), { release: "partner", profile: "handout" }).held).toBe("");
    expect(told(withReleases(body, ""), { release: null, profile: "room" }).held).toBe("");
  });
});

it("a word of a formula is looked for by itself and with what runs on into it", () => {
  const run = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const texts = xmlTexts(
    `<a:p><a14:m><m:oMath>${run("secret")}${run("x")}${run("sec")}${run("ond")}</m:oMath></a14:m></a:p>`,
  );
  expect(texts).toContain("secret");
  expect(texts.at(-1)).toContain("second");
});
