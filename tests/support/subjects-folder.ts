/** A folder for what is compiled in this run (`shared.ts`); emptied before every run of the watch mode. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type {} from "./shared.ts";

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-subjects-"));
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  project.provide("subjects", folder);
  project.onTestsRerun(() => {
    clear();
    mkdirSync(folder);
  });
  return clear;
}
