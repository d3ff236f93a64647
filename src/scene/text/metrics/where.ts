/**
 * Where the files of typefaces are that stylesheets name often and that have no metrics here, which may not be copied or
 * would make briefdeck large: those of Windows by their names there, free ones at Google Fonts and in Debian.
 */
const WINDOWS: readonly (readonly [string, ...string[]])[] = [
  ["Segoe UI", "segoeui.ttf", "segoeuib.ttf", "segoeuii.ttf", "segoeuiz.ttf"],
  ["Verdana", "verdana.ttf", "verdanab.ttf", "verdanai.ttf", "verdanaz.ttf"],
  ["Tahoma", "tahoma.ttf", "tahomabd.ttf"],
  ["Trebuchet MS", "trebuc.ttf", "trebucbd.ttf", "trebucit.ttf", "trebucbi.ttf"],
];

/** Names at Google Fonts, with Debian's package where there is one. */
const FREE: readonly (readonly [string, string?])[] = [
  ["Inter", "fonts-inter"],
  ["Open Sans", "fonts-open-sans"],
  ["Roboto", "fonts-roboto-unhinted"],
  ["Noto Sans", "fonts-noto-core"],
  ["Source Sans 3"],
  ["Lato", "fonts-lato"],
  ["Montserrat"],
  ["Poppins"],
];

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["source sans", "source sans 3"],
  ["source sans pro", "source sans 3"],
  ["aptos display", "aptos"],
]);

const PLACES: ReadonlyMap<string, string> = new Map([
  ["aptos", "Microsoft offers its files as “Microsoft Aptos Fonts” in its Download Center."],
  ...WINDOWS.map(([name, ...files]): [string, string] => [
    name.toLowerCase(),
    `Windows has it in C:\\Windows\\Fonts: ${files.join(" ")}.`,
  ]),
  ...FREE.map(([name, debian]): [string, string] => [
    name.toLowerCase(),
    `It is free: https://fonts.google.com/specimen/${name.replaceAll(" ", "+")}${debian === undefined ? "" : `, in Debian the package ${debian}`}.`,
  ]),
]);

/** Where the files of a typeface are to be had, a sentence; "" for one that is not among these. */
export function whereToGet(face: string): string {
  const name = face
    .trim()
    .replace(/^["']|["']$/g, "")
    .toLowerCase();
  return PLACES.get(OTHER_NAMES.get(name) ?? name) ?? "";
}
