import { describe, expect, it } from "vitest";
import { hex } from "../../../src/data/colour.ts";
import { langTag } from "../../../src/data/language-tag.ts";
import { type TextContext, writeParagraphs, writeTextBody } from "../../../src/emit/pptx/drawing/text.ts";
import type { LevelStyle } from "../../../src/scene/types.ts";
import { BLUE, body, bullet, INK, PAPER, paragraph, RED, run, runStyle, SLATE, THEME } from "../../support/scene.ts";

const plain: TextContext = { fonts: THEME, link: () => "rId7" };

function level(over: Partial<LevelStyle["run"]> = {}): LevelStyle {
  const { runs: _runs, end: _end, level: _level, ...style } = bullet("");
  return { paragraph: style, run: runStyle(over) };
}

/** The text of one paragraph. */
function written(...args: Parameters<typeof paragraph>): string {
  return writeParagraphs([paragraph(...args)], plain);
}

describe("paragraphs", () => {
  it("writes properties in schema order", () => {
    const xml = written("x", {
      ...{ level: 1, marginLeft: 36, indent: -18, align: "justify", lineSpacing: 1.2, spaceBefore: 6, spaceAfter: 3 },
      bullet: { type: "char", char: "–", colour: RED },
    });
    expect(xml).toContain(
      '<a:pPr lvl="1" marL="457200" indent="-228600" algn="just"><a:lnSpc><a:spcPct val="120000"/></a:lnSpc>' +
        '<a:spcBef><a:spcPts val="600"/></a:spcBef><a:spcAft><a:spcPts val="300"/></a:spcAft>' +
        '<a:buClr><a:schemeClr val="accent2"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="–"/></a:pPr>',
    );
  });

  it("says where a list starts to count", () => {
    const numbered = (start: number) =>
      written("x", { bullet: { type: "number", style: "romanLcPeriod", start, colour: RED } });
    expect(numbered(1)).toContain('</a:buClr><a:buFontTx/><a:buAutoNum type="romanLcPeriod"/></a:pPr>');
    expect(numbered(4)).toContain('<a:buAutoNum type="romanLcPeriod" startAt="4"/>');
    expect(numbered(0)).toContain('<a:buAutoNum type="romanLcPeriod"/>');
  });

  it("writes one empty paragraph for an empty body", () => {
    expect(writeTextBody("p:txBody", body([]), plain)).toContain("<a:lstStyle/><a:p/></p:txBody>");
  });

  it("gives an empty paragraph its height", () => {
    expect(written([], { end: runStyle({ size: 12 }) })).toMatch(/^<a:p><a:endParaRPr sz="1200"><a:solidFill>/);
  });

  it("keeps levels and spacing within what the format can hold", () => {
    const xml = written("x", { level: 12, marginLeft: 99999, spaceBefore: 99999 });
    expect(xml).toContain('lvl="8" marL="51206400"');
    expect(xml).toContain('<a:spcPts val="158400"/>');
  });
});

describe("runs", () => {
  it("orders the children of run properties as the schema does", () => {
    const xml = written([
      run("x", { highlight: PAPER, font: { theme: "major" }, colour: BLUE, link: { url: "https://example.org" } }),
    ]);
    const order = [...xml.matchAll(/<a:(solidFill|highlight|latin|ea|cs|hlinkClick)\b/g)].map(([, name]) => name);
    expect(order).toEqual(["solidFill", "highlight", "latin", "ea", "cs", "hlinkClick"]);
    expect(xml).toContain('<a:schemeClr val="tx2"/>');
    expect(xml).toContain('<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>');
  });

  it("writes marks as attributes", () => {
    const marks = { bold: true, italic: true, underline: true, strike: true, baseline: "super", spacing: 1.5 } as const;
    expect(written([run("x", { size: 10.5, ...marks })])).toContain(
      '<a:rPr lang="en-GB" sz="1050" b="1" i="1" u="sng" strike="sngStrike" baseline="30000" spc="150">',
    );
  });

  it("names a face in the latin slot only and writes other colours as they are", () => {
    const xml = written([run("x", { font: { face: 'A&"B' }, colour: { hex: hex("ABCDEF") } })]);
    expect(xml).toContain('<a:srgbClr val="ABCDEF"/></a:solidFill><a:latin typeface="A&amp;&quot;B"/></a:rPr>');
  });

  it("strips control characters, mends lone surrogates and drops empty runs", () => {
    const xml = written([run("a\u0000\u0007b\ud800c<&>"), run("\u0001"), run("")]);
    expect(xml).toContain("<a:t>ab\ufffdc&lt;&amp;&gt;</a:t>");
    expect(xml.match(/<a:r>/g)).toHaveLength(1);
  });

  it("writes line breaks with properties and slide numbers as fields", () => {
    const xml = written([run("", { special: "lineBreak" }), run("7", { special: "slideNumber" })]);
    expect(xml).toMatch(
      /<a:br><a:rPr lang="en-GB" sz="2000">.*?<\/a:rPr><\/a:br><a:fld id="\{[0-9A-F-]{36}\}" type="slidenum">/,
    );
    expect(xml).toContain("<a:t>7</a:t></a:fld>");
  });

  it("leaves a link out when its target does not exist, and keeps the text", () => {
    const xml = writeParagraphs([paragraph([run("there", { link: { slide: "none" } })])], { ...plain, link: () => "" });
    expect(xml).not.toContain("hlinkClick");
    expect(xml).toContain("<a:t>there</a:t>");
  });
});

describe("scripts", () => {
  const languages = (text: string, lang = langTag("en-GB")) =>
    [...written([run(text, { lang })]).matchAll(/<a:rPr lang="([^"]*)".*?<a:t>([^<]*)</g)].map(([, tag, piece]) => [
      tag,
      piece,
    ]);

  it("gives words of another East Asian language than the deck's face is made for the face of their own", () => {
    const face = (text: string, fonts = THEME) =>
      /<a:ea typeface="([^"]*)"/.exec(writeParagraphs([paragraph([run(text)])], { ...plain, fonts }))?.[1];
    expect(THEME.eastAsianFont).toBe("Malgun Gothic");
    expect([face("한반도"), face("日本の"), face("中国")]).toEqual(["+mn-ea", "Yu Gothic", "Microsoft YaHei"]);
    // A house's own choice stands.
    expect(face("日本の", { ...THEME, eastAsianFont: "Source Han Sans" })).toBe("+mn-ea");
  });

  it("gives Hangul, Han, kana, Arabic and Hebrew their languages", () => {
    expect(languages("Park (박근혜) met")).toEqual([
      ["en-GB", "Park ("],
      ["ko-KR", "박근혜)"],
      ["en-GB", " met"],
    ]);
    expect(languages("中国")).toEqual([["zh-CN", "中国"]]);
    expect(languages("日本の")).toEqual([["ja-JP", "日本の"]]);
    expect(languages("日本", langTag("ja"))).toEqual([["ja-JP", "日本"]]);
    expect(languages("漢字", langTag("zh-TW"))).toEqual([["zh-TW", "漢字"]]);
    // PowerPoint knows Chinese by its regions, not by its scripts.
    expect(languages("漢字", langTag("zh-Hans"))).toEqual([["zh-CN", "漢字"]]);
    expect(languages("漢字", langTag("zh-Hant"))).toEqual([["zh-TW", "漢字"]]);
    expect(languages("漢字", langTag("zh-Hant-HK"))).toEqual([["zh-HK", "漢字"]]);
    expect(languages("سلام 2013 x")).toEqual([
      ["ar-SA", "سلام 2013"],
      ["en-GB", " x"],
    ]);
    expect(languages("שלום")).toEqual([["he-IL", "שלום"]]);
  });

  it("cuts neither entities nor plain text, and sets emoji in a face of their own", () => {
    expect(languages("한국 & <미국>")).toEqual([["ko-KR", "한국 &amp; &lt;미국&gt;"]]);
    expect(languages("Fine words")).toEqual([["en-GB", "Fine words"]]);
    const emoji = /<a:r>(?:(?!<\/a:r>).)*Segoe UI Emoji(?:(?!<\/a:r>).)*<a:t>([^<]*)<\/a:t><\/a:r>/.exec(
      written([run("Fine 🙂 words")]),
    );
    expect(emoji?.[1]).toBe("🙂");
  });

  it("writes no language that PowerPoint would not know", () => {
    expect(written([run("x", { lang: langTag("english") })])).toContain('<a:rPr sz="2000"');
  });
});

describe("inheritance from a placeholder", () => {
  const inherited: TextContext = { ...plain, inherited: [level()] };

  it("writes nothing that equals the level's style", () => {
    const xml = writeParagraphs([bullet([run("x")])], inherited);
    expect(xml).toBe('<a:p><a:r><a:rPr lang="en-GB"/><a:t>x</a:t></a:r></a:p>');
  });

  it("writes what differs, and only that", () => {
    const xml = writeParagraphs([{ ...bullet([run("x", { bold: true, colour: SLATE })]), end: runStyle() }], inherited);
    expect(xml).toContain(
      '<a:p><a:r><a:rPr lang="en-GB" b="1"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:rPr>',
    );
  });

  it("switches off a bold or a bullet that the level has", () => {
    const xml = writeParagraphs([paragraph([run("x", { colour: INK })])], {
      ...plain,
      inherited: [level({ bold: true })],
    });
    expect(xml).toContain('b="0"');
    expect(xml).toContain("<a:buNone/>");
  });

  it("writes levels that the layout does not define in full", () => {
    const xml = writeParagraphs([paragraph("x", { level: 6 })], inherited);
    expect(xml).toContain('lvl="6" marL="0" indent="0" algn="l" rtl="0"');
    expect(xml).toContain('sz="2000" b="0" i="0"');
  });
});

describe("text bodies", () => {
  const insets = { top: 1, right: 2, bottom: 3, left: 4 };

  it("writes the frame of a plain box", () => {
    const frame = body([paragraph("x")], { insets, anchor: "middle", columns: { count: 2, gap: 10 } });
    expect(writeTextBody("p:txBody", frame, plain)).toContain(
      '<a:bodyPr wrap="square" lIns="50800" tIns="12700" rIns="25400" bIns="38100" numCol="2" spcCol="127000" anchor="ctr"><a:noAutofit/></a:bodyPr>',
    );
  });

  it("keeps the height of a box in columns, which would else grow in its first", () => {
    const columns = { count: 2, gap: 10 };
    const inPlace: TextContext = {
      ...plain,
      inherited: [level()],
      inheritedFrame: { insets, anchor: "top" },
      grows: true,
    };
    expect(writeTextBody("p:txBody", body([], { insets, anchor: "top" }), inPlace)).toContain("<a:spAutoFit/>");
    const split = writeTextBody("p:txBody", body([], { insets, anchor: "top", columns }), inPlace);
    expect(split).toContain('numCol="2" spcCol="127000"><a:noAutofit/></a:bodyPr>');
  });

  it("inherits insets and anchor", () => {
    const context: TextContext = { ...plain, inherited: [level()], inheritedFrame: { insets, anchor: "bottom" } };
    const xml = writeTextBody("p:txBody", body([], { insets, anchor: "bottom" }), context);
    expect(xml).toContain("<a:bodyPr/>");
  });

  it("leaves the frame of a cell to its properties", () => {
    expect(writeTextBody("a:txBody", body([]), plain)).toBe("<a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody>");
  });
});
