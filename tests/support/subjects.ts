/** What the heavy tests look at: the repository's briefs, the samples of its templates, its cases. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CompileOptions, compile } from "../../src/compile.ts";
import { nodeHost } from "../../src/host/node.ts";
import { projectReaders } from "../../src/host/readers.ts";
import { compileFile, compileText, defaultPack, ROOT, SCENE_ONLY, USED } from "./compile.ts";
import { compiledOnce, type Shared } from "./shared.ts";

export type Page = "16:9" | "4:3" | "A4";

export interface Subject {
  readonly name: string;
  readonly text: string;
  /** Compiles it, once in a run for all tests that ask. */
  readonly compile: () => Promise<Shared>;
}

/** Markdown files of the repository: briefs, cases, worked examples of the manual. */
export function briefSubjects(): readonly Subject[] {
  const briefs = readdirSync(join(ROOT, "briefs")).filter((name) => name.endsWith(".md"));
  const folders = ["tests/cases", "tests/fixtures"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => join(folder, name, "brief.md")),
  );
  const files = [...briefs.map((name) => join("briefs", name)), ...folders.sort()];
  return files
    .filter((file) => existsSync(join(ROOT, file)))
    .map((file) => ({
      name: file,
      text: readFileSync(join(ROOT, file), "utf8"),
      compile: () => compiledOnce(file, () => compileFile(join(ROOT, file))),
    }));
}

/** The sample of every template, as a brief of its own. */
export function sampleSubjects(page: Page = "16:9"): readonly Subject[] {
  return [...defaultPack().slides.values()].map(({ kind, sample }) => {
    const text = page === "16:9" ? sample : withPage(sample, page);
    const name = `sample ${kind}${page === "16:9" ? "" : ` on ${page}`}`;
    // On other pages without layouts that no slide uses: what they hold is asked of 16:9.
    const build = () => compileText(`${kind}-sample.md`, text, [], page === "16:9" ? {} : USED);
    return { name, text, compile: () => compiledOnce(name, build) };
  });
}

/** A brief of the repository on another page. */
export function onPage({ name, text }: Subject, page: Page): Subject {
  const changed = withPage(text, page);
  const readers = projectReaders(nodeHost, dirname(join(ROOT, name)));
  const there = `${name} on ${page}`;
  const build = () => compile({ file: name, text: changed }, { ...readers, ...USED });
  return { name: there, text: changed, compile: () => compiledOnce(there, build) };
}

/** Briefs of the repository as they are sent: in the other profiles, and as each of their releases. Scenes alone, which is half the time. */
export function sentSubjects(): readonly Subject[] {
  const briefs = readdirSync(join(ROOT, "briefs")).filter((name) => name.endsWith(".md"));
  return briefs.flatMap((brief) => {
    const file = join("briefs", brief);
    const text = readFileSync(join(ROOT, file), "utf8");
    const readers = projectReaders(nodeHost, dirname(join(ROOT, file)));
    const releases = [...text.matchAll(/^ {2}([\w-]+): \{audience: /gm)].flatMap(([, release]) => release ?? []);
    const sent: readonly Partial<CompileOptions>[] = [
      { profile: "room" },
      { profile: "handout" },
      ...releases.map((release) => ({ release })),
    ];
    return sent.map((options) => {
      const name = `${brief}, ${options.profile ?? options.release}`;
      const build = () => compile({ file, text }, { ...readers, ...SCENE_ONLY, ...options });
      return { name, text, compile: () => compiledOnce(name, build) };
    });
  });
}

function withPage(text: string, page: Page): string {
  const field = `page: "${page}"\n`;
  if (/^page: /m.test(text)) return text.replace(/^page: .*\n/m, field);
  return text.startsWith("---\n") ? text.replace("---\n", `---\n${field}`) : `---\n${field}---\n\n${text}`;
}
