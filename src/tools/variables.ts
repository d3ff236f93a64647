/** What the manual says of the packaged stylesheets: the variables of `tokens.css`, the classes that `pieces.css` has taken. */

/** A heading comment on a line of its own, or a declaration with its comment. */
const PIECE = /^ {2}\/\* ([^*]+?)\. \*\/$|^ {2}(--[\w-]+):\s*([^;]+);(?: \/\* ([^*]+) \*\/)?$/gm;

/**
 * Markdown tables, one a section of `:root`.
 * @throws on a variable without a comment: nobody could tell what it is for
 */
export function variableTables(css: string): string {
  const root = /:root \{\n([\s\S]*?)\n\}/.exec(css)?.[1] ?? "";
  const lines: string[] = [];
  for (const [, section, name, value = "", use] of root.matchAll(PIECE)) {
    if (section !== undefined)
      lines.push("", `**${section}**`, "", "| variable | value | what it is for |", "|---|---|---|");
    else if (use === undefined) throw new Error(`${name} has no comment`);
    else
      lines.push(
        `| \`${name}\` | \`${value.replace(/\s+/g, " ").replace(/\( | \)/g, (end) => end.trim())}\` | ${use} |`,
      );
  }
  return `${lines.join("\n").trim()}\n`;
}

/** The classes to which a stylesheet gives a look by themselves, wherever they stand: `.card { … }`, and not `.ticks .box { … }`. */
export function takenClasses(css: string): string {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{}]+)\{/g);
  const names = [...rules].flatMap(([, selectors = ""]) => selectors.split(",").map((one) => one.trim()));
  const taken = [...new Set(names.filter((name) => /^\.[\w-]+$/.test(name)))].sort();
  return `\`${taken.join(" ")}\`\n`;
}
