/** Briefs with a template pack of their own, both in memory. */
import type { Compiled } from "../../src/compile.ts";
import type { PackFile } from "../../src/deck/types.ts";
import { compileText, SCENE_ONLY } from "./compile.ts";

/** Files of a pack by their path in it. */
export type House = Readonly<Record<string, string>>;

/** The head of a template of the kind `probe`. */
export const PROBE = "---\nkind: probe\ntitle: Probe\ndescription: Probe\nlayout: wide\n---\n";

/** A brief of one slide of the kind `probe`. */
export const BRIEF = `---
title: Deck
cover: false
agenda: false
---

## A slide says one thing {.probe}

- **One:** first
- **Two:** second
`;

/** The same slide with nothing but its title. */
export const BARE = BRIEF.slice(0, BRIEF.indexOf("- **"));

/**
 * Compiles a brief over the packaged pack and this one, whose files diagnostics call `house/…`.
 * @param write whether there are bytes, and layouts that no slide uses, at twice the time
 */
export function compileWith(house: House, text = BRIEF, write = false): Promise<Compiled> {
  const own = Object.entries(house).map(
    ([path, content]): PackFile => ({ file: `house/${path}`, path, text: content }),
  );
  return compileText("brief.md", text, own, write ? {} : SCENE_ONLY);
}

/** `SEVERITY file:line code message`, in the order in which they are told. */
export function told({ diagnostics, sources }: Pick<Compiled, "diagnostics" | "sources">): readonly string[] {
  return diagnostics.map(({ severity, code, message, span }) => {
    const before = span ? (sources.get(span.file) ?? "").slice(0, span.start) : "";
    const place = span ? `${span.file}:${before.split("\n").length}:${span.start - before.lastIndexOf("\n")}` : "";
    return `${severity} ${place} ${code}: ${message}`;
  });
}
