import { describe, expect, it } from "vitest";
import { unescapeXml } from "../../../src/data/xml.ts";

describe("references in a text", () => {
  it("are read once, whichever stand beside each other", () => {
    expect(unescapeXml("&amp;lt; &lt;&gt;&quot;&apos; &amp;amp;")).toBe("&lt; <>\"' &amp;");
    expect(unescapeXml("&#38;lt; &#x26;amp; &amp;#65; &#65;")).toBe("&lt; &amp; &#65; A");
    expect(unescapeXml("a & b &nbsp; &#xFFFFFF;")).toBe("a & b &nbsp; &#xFFFFFF;");
  });

  it("are whole in texts that are read in pieces, wherever a piece ends", () => {
    for (let before = 49_980; before < 50_010; before++)
      expect(unescapeXml(`${"x".repeat(before)}&#0000065;&amp;lt;`)).toBe(`${"x".repeat(before)}A&lt;`);
    expect(unescapeXml("&amp;".repeat(30_000))).toBe("&".repeat(30_000));
  });
});
