/** One rule for links: what a text may not link to, a source may not either. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compileText } from "../support/compile.ts";

async function built(text: string) {
  const { bytes, diagnostics } = await compileText("a.md", text, [], { layouts: "used" });
  const parts = Object.values(unzipSync(bytes ?? new Uint8Array())).map((part) => strFromU8(part, true));
  return { all: parts.join("\n"), codes: diagnostics.map(({ code }) => code), messages: JSON.stringify(diagnostics) };
}
const cited = (url: string): string =>
  `---\nsources:\n  a: {title: T, url: '${url}'}\n---\n\n## The title says it\n\n- x [@a]\n`;

const REFUSED = [
  "file:///srv/zqsecret/x.pdf",
  "\\\\zqsecret\\share",
  "//zqsecret/share",
  "smb://zqsecret/y",
  "C:\\zqsecret\\x.pdf",
  "ms-word:ofe|u|https://zqsecret.example.org/x.docx",
  "https://desk:zqsecret@example.org/",
  "javascript:zqsecret",
];

describe("addresses", () => {
  it.each(REFUSED)("of a source are told and left out, in words too: %s", async (url) => {
    const { all, codes, messages } = await built(cited(url));
    expect(codes).toContain("craft/source-address");
    expect(all).toContain("The title says it");
    expect(all).not.toContain("zqsecret");
    expect(messages).not.toContain("desk:zqsecret");
  });

  it.each(REFUSED.filter((url) => !/[\\|]/.test(url)))("of a text are no links: %s", async (url) => {
    const { all, codes } = await built(`## The title says it\n\n- a [link](${url})\n`);
    expect(codes).toContain("brief/link-target");
    expect(all).not.toContain("zqsecret");
  });

  it.each(["https://example.org/a?b=c@d", "http://example.org", "mailto:desk@example.org"])(
    "on the web are kept: %s",
    async (url) => {
      const { all, codes } = await built(cited(url));
      expect(codes).not.toContain("craft/source-address");
      expect(all).toContain(`Target="${url}`);
      // Its words are what the link can be taken by.
      expect(all).toContain(`<a:t>${/[\w@]+\.org/.exec(url)?.[0]}`);
    },
  );

  it("without a scheme stay words", async () => {
    const { all, codes } = await built(cited("example.org/x"));
    expect(codes).not.toContain("craft/source-address");
    expect(all).toContain("example.org/x");
    expect(all).not.toContain('Target="example.org/x');
  });
});
