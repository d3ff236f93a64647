import { describe, expect, it } from "vitest";
import { parseBrief } from "../../../src/brief/parse.ts";

/** What is said to have been found where a word was expected. */
function found(value: string): readonly string[] {
  const { diagnostics } = parseBrief({ file: "a.md", text: `---\nprofile: ${value}\n---\n\n## A b c\n\nText.\n` });
  return diagnostics.map(({ message }) => message);
}

describe("a value that is not what is expected", () => {
  it.each([
    ["{room: yes}", "a map"],
    ["{}", "an empty map"],
    ["[room]", "a list"],
    ["[]", "an empty list"],
    ["rom", "“rom”"],
    ["7", "7"],
  ])("is told as it stands: %s", (value, words) => {
    const [message = "", ...others] = found(value);
    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`(^|\\s)${words}([\\s.,]|$)`));
  });

  it("is cut where it is long", () => {
    const [message = ""] = found("a".repeat(500));
    expect(message.length).toBeLessThan(200);
    expect(message).toContain(`${"a".repeat(59)}…”`);
  });
});
