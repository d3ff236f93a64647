/** Debian's Chromium, asked by playwright-core, which brings no browser of its own. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { needs } from "./programs.ts";

export const hasChromium = needs("chromium");

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });

/** What axe finds wrong with the page that is serious or critical: the rule's name and the first element. */
export async function seriousOf(page: Page): Promise<readonly string[]> {
  // A page's content policy keeps scripts out that it does not know; what the debugger evaluates is not held to it.
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate("axe.run().then((result) => result.violations)");
  const violations = found as readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
