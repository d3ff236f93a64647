import { describe, expect, it } from "vitest";
import { externalAddress } from "../../../src/emit/pptx/drawing/url.ts";

describe("external addresses", () => {
  it.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["https://example.org/a b|{c}\\[d]", "https://example.org/a%20b%7C%7Bc%7D/%5Bd%5D"],
    ["https://example.org/%20%zz", "https://example.org/%20%25zz"],
    ["https://한국.kr/정책", "https://xn--3e0b707e.kr/%EC%A0%95%EC%B1%85"],
    ["https://[::1]/x", "https://[::1]/x"],
    ["mailto:desk@example.org?subject=A b", "mailto:desk@example.org?subject=A%20b"],
    ["mailto:", "mailto:"],
    ["https://example.org/\ud800", "https://example.org/%EF%BF%BD"],
  ])("writes %s", (address, expected) => {
    expect(externalAddress(address)).toBe(expected);
  });

  it.each([
    ...["C:\\notes\\file one.pdf", "\\\\server\\share", "//server/share", "notes/file one.pdf", "file:///etc/passwd"],
    ...["smb://x/y", "ftp://example.org/", "https://a@example.org", "https://a:b@example.org", "ms-word:ofe|u|x"],
    ...["", "   ", "http://", "https://a b/", "http://x:port/", "javascript:alert(1)", "data:text/html,x"],
    ...[
      "https://a..b/",
      "http://.a/",
      "http://a,b/",
      "ftp://",
      "x:y",
      "mailto:@",
      "mailto:a@[1.2.3.4]",
      "mailto:a b@c.d",
    ],
  ])("refuses %j", (address) => {
    expect(externalAddress(address)).toBeUndefined();
  });

  it("is quick on long input", () => {
    expect(externalAddress(`https://example.org/${"é".repeat(100_000)}`)).toHaveLength(20 + 600_000);
  });
});
