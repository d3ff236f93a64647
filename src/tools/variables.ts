/** The variables of `tokens.css` as a table for the manual: what each is for stands in a comment beside it. */

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
