/** npm run schema: writes the JSON Schemas of front matter, registries, packs and projects, from which editors complete and check them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..");
const bundle = join(root, "node_modules", ".cache", "briefdeck", "schema.mjs");
const entry = `
  export { frontMatterJsonSchema } from "./src/brief/frontmatter/schema.ts";
  export { registryJsonSchemas } from "./src/craft/registries/schemas.ts";
  export { settingsJsonSchemas } from "./src/deck/pack/manifest.ts";`;
await build({
  stdin: { contents: entry, resolveDir: root, loader: "ts" },
  outfile: bundle,
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
});
const { frontMatterJsonSchema, registryJsonSchemas, settingsJsonSchemas } = await import(pathToFileURL(bundle).href);
const schemas = { briefdeck: frontMatterJsonSchema(), ...registryJsonSchemas(), ...settingsJsonSchemas() };
for (const [name, schema] of Object.entries(schemas)) {
  const file = `templates/${name}.schema.json`;
  writeFileSync(join(root, file), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(file);
}
