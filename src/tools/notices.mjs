/** The licences of what the build takes out of packages: most ask to be handed on with every copy. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Folders of the packages of which a bundle holds something. @param metafile of esbuild */
export const packagesIn = ({ inputs }) => Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[0] ?? []);

/**
 * @param root absolute path of the project
 * @param folders of packages, below it
 * @throws where a package says nothing of its licence: nobody may hand it on
 */
export function noticesOf(root, folders) {
  const notices = [...new Set(folders)].map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    );
    const files = readdirSync(join(root, folder)).filter((file) => LICENCE.test(file) && !file.endsWith(".js"));
    const texts = files.map((file) => readFileSync(join(root, folder, file), "utf8").trim());
    if (texts.length === 0 && typeof license !== "string") throw new Error(`${name} says nothing of its licence`);
    if (texts.length === 0) {
      const from = [author?.name ?? author, repository?.url ?? repository].filter((one) => typeof one === "string");
      texts.push(`Its package says ${license} and holds no text of it. It is of ${from.join(", ") || name}.`);
    }
    const head = `${name} ${version}${typeof license === "string" ? ` (${license})` : ""}`;
    return [head, [head, ...texts].join("\n\n")];
  });
  const sorted = notices.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
  return `${["briefdeck holds code of these packages, each under its own licence.", ...sorted].join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}
