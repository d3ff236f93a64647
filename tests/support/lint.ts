import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/compile.ts";
import { formatDiagnostics } from "../../src/diagnostics/print.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { USED, WARM } from "./compile.ts";

/** Rules that look through the finished file; the others end with the scene. */
const READ_FILES = new Set(["L5"]);

/** What one rule reports about `brief.md` of a folder, as the terminal shows it; what waivers cover comes last. */
export async function reportOf(folder: string, id: string): Promise<{ readonly text: string; readonly count: number }> {
  const text = readFileSync(join(folder, "brief.md"), "utf8");
  const options = join(folder, "options.json");
  const more = existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : {};
  const { report, sources } = await compile(
    { file: "brief.md", text },
    { ...projectReaders(nodeHost, folder), ...WARM, ...USED, write: READ_FILES.has(id), ...more },
  );
  const found = report.findings.filter(({ rule }) => rule.id === id).map(({ diagnostic }) => diagnostic);
  const waived = report.waived
    .filter(({ rule }) => rule.id === id)
    .map(({ diagnostic, waiver }) => `waived (${waiver.reason}): ${diagnostic.message} [${diagnostic.code}]\n`);
  return { text: [formatDiagnostics(found, sources), ...waived].join(""), count: found.length + waived.length };
}
