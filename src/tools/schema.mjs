/**
 * npm run schema: writes the JSON Schemas of front matter, registries, packs and projects, from which editors complete and
 * check them, the variables and classes of the default pack into templates/README.md, and what `check` finds in decks into
 * src/check/package/FINDINGS.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const bundle = join(root, "node_modules", ".cache", "briefdeck", "schema.mjs");
const entry = `
  export { frontMatterJsonSchema } from "./src/brief/frontmatter/schema.ts";
  export { registryJsonSchemas } from "./src/craft/registries/schemas.ts";
  export { settingsJsonSchemas } from "./src/deck/pack/manifest.ts";
  export { findingsDocument } from "./src/tools/findings.ts";
  export { takenClasses, variableTables } from "./src/tools/variables.ts";`;
await build({
  stdin: { contents: entry, resolveDir: root, loader: "ts" },
  outfile: bundle,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
});
const {
  findingsDocument,
  frontMatterJsonSchema,
  registryJsonSchemas,
  settingsJsonSchemas,
  takenClasses,
  variableTables,
} = await import(pathToFileURL(bundle).href);
const schemas = { briefdeck: frontMatterJsonSchema(), ...registryJsonSchemas(), ...settingsJsonSchemas() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = `templates/${name}.schema.json`;
  writeFileSync(join(root, file), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(file);
}

const manual = join(root, "templates/README.md");
const tables = variableTables(readFileSync(join(root, "templates/statecraft/tokens.css"), "utf8"));
const classes = takenClasses(readFileSync(join(root, "templates/statecraft/pieces.css"), "utf8"));
const between = (what) => new RegExp(`(<!-- ${what}: npm run schema -->\\n)[\\s\\S]*?(<!-- end of ${what} -->)`);
writeFileSync(
  manual,
  readFileSync(manual, "utf8")
    .replace(between("variables"), (_, start, end) => `${start}\n${tables}\n${end}`)
    .replace(between("classes"), (_, start, end) => `${start}${classes}${end}`),
);
console.log("templates/README.md");

writeFileSync(join(root, "src/check/package/FINDINGS.md"), findingsDocument());
console.log("src/check/package/FINDINGS.md");
