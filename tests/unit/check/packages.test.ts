/**
 * What the check of packages finds in a sound deck that was changed: `@ part` is changed from what stands behind `-` to what stands
 * behind `+`, or written anew where nothing stands behind `-`; `! part` goes, and `file: x.ppsx` is what the deck is called.
 */
import { join } from "node:path";
import { checkPackage } from "../../../src/check/package/check.ts";
import { change, goodParts, type Parts, without, zip } from "../../support/package.ts";
import { readings } from "../../support/readings.ts";

const CHANGE = /^@ (.+)\n(?:- (.*)\n)?\+ ?(.*)$|^! (.+)$/gm;

function found(text: string): string {
  let parts: Parts = goodParts();
  for (const [, part = "", from, to = "", gone] of text.matchAll(CHANGE)) {
    if (gone !== undefined) parts = without(parts, gone);
    else if (from === undefined) parts = { ...parts, [part]: to };
    else parts = change(parts, part, from.startsWith("/") ? new RegExp(from.slice(1, -1), "g") : from, to);
  }
  const file = /^file: (.+)$/m.exec(text)?.[1] ?? "x.pptx";
  return checkPackage(zip(parts), file)
    .map(({ severity, code, params }) => {
      const { effect: _, evidence: __, ...said } = params;
      return `${severity} ${code} ${JSON.stringify(said)}`;
    })
    .join("\n");
}

readings(join(import.meta.dirname, "packages"), found);
