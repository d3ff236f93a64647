import { entry } from "./entry.ts";

const near = (name: string): string => (name === "" ? "" : `Did you mean “${name}”? `);

/** Codes of `host/`. Codes are permanent: never reuse or rename one. */
export const hostCatalogue = {
  "host/not-found": entry<{ path: string; near: string }>({
    severity: "error",
    title: "File not found",
    message: (p) => `There is no file “${p.path}”.`,
    hint: (p) => `${near(p.near)}Paths are relative to the folder that you are in.`,
  }),
  "host/is-folder": entry<{ path: string }>({
    severity: "error",
    title: "A folder instead of a file",
    message: (p) => `“${p.path}” is a folder, not a file.`,
    hint: () => "Name the brief itself, for example “folder/brief.md”.",
  }),
  "host/no-permission": entry<{ path: string }>({
    severity: "error",
    title: "No permission to read",
    message: (p) => `“${p.path}” may not be read: permission denied.`,
    hint: () => "Change the file's permissions, or run briefdeck as a user who may read it.",
  }),
  "host/unreadable": entry<{ path: string; reason: string }>({
    severity: "error",
    title: "File cannot be read",
    message: (p) => `“${p.path}” cannot be read: ${p.reason}.`,
  }),
  "host/too-large": entry<{ path: string; megabytes: number }>({
    severity: "error",
    title: "File too large",
    message: (p) => `“${p.path}” is larger than ${p.megabytes} MB, the most that briefdeck reads.`,
    hint: () => "Check that this is the right file; split a brief that is really this long.",
  }),
  "host/not-utf8": entry<{ file: string; offset: number }>({
    severity: "error",
    title: "Not UTF-8",
    message: (p) => `“${p.file}” is not UTF-8: the byte at offset ${p.offset} cannot be part of any character.`,
    hint: () => "Save the file as UTF-8 in your editor (“Save with encoding”).",
  }),
  "host/utf16": entry<{ file: string }>({
    severity: "error",
    title: "UTF-16 instead of UTF-8",
    message: (p) => `“${p.file}” is UTF-16, not UTF-8.`,
    hint: () => "Save the file as UTF-8 in your editor (“Save with encoding”).",
  }),
  "host/templates-missing": entry<{ folder: string; near: string }>({
    severity: "error",
    title: "Template folder not found",
    message: (p) => `There is no template folder “${p.folder}”.`,
    hint: (p) => `${near(p.near)}“briefdeck templates eject KIND” makes one with a template to start from.`,
  }),
  "host/templates-outside": entry<{ folder: string; root: string }>({
    severity: "error",
    title: "Template folder outside the project",
    message: (p) => `The template folder “${p.folder}” lies outside the project folder “${p.root}”.`,
    hint: () => "Move it into the project, or name it on the command line with --templates.",
  }),
  "host/pack-circle": entry<{ pack: string; most: number }>({
    severity: "error",
    title: "Packs that lie upon each other in a circle",
    message: ({ pack, most }) =>
      `“${pack}” lies upon this pack in turn, or more than ${most} packs lie upon each other.`,
    hint: () => "Take “extends:” out of the pack that is to lie lowest.",
  }),
  "host/project-file-name": entry<{ file: string }>({
    severity: "warning",
    title: "Settings of a project under another name",
    message: ({ file }) => `Nothing reads ${file}: the settings of a project stand in briefdeck.yml.`,
    hint: () => "Rename it to briefdeck.yml.",
  }),
  "host/templates-empty": entry<{ folder: string }>({
    severity: "error",
    title: "Template folder without templates",
    message: (p) =>
      `The folder “${p.folder}” holds nothing of a pack: no pack.yml, stylesheets, layouts, slides or partials.`,
    hint: () => "A pack has the layout of templates/README.md; “briefdeck templates eject KIND” starts one.",
  }),
  "host/too-many-templates": entry<{ folder: string; count: number; most: number }>({
    severity: "error",
    title: "Too many templates",
    message: (p) => `The folder “${p.folder}” holds ${p.count} files of a pack; ${p.most} at most are read.`,
    hint: () => "Take out the kinds that no brief uses, or make two packs of it.",
  }),
  "host/template-outside": entry<{ file: string; root: string }>({
    severity: "error",
    title: "Template outside its pack",
    message: (p) => `“${p.file}” is a link that leads out of “${p.root}” and was not read.`,
    hint: () => "Copy the file itself into the pack: a pack must not reach other files of the machine.",
  }),
  "host/file-missing": entry<{ path: string; near: string }>({
    severity: "error",
    title: "File of the brief not found",
    message: (p) => `There is no file “${p.path}”.`,
    hint: (p) => `${near(p.near)}Paths are relative to the file that names them.`,
  }),
  "host/file-outside": entry<{ path: string; root: string }>({
    severity: "error",
    title: "File outside the project",
    message: (p) => `“${p.path}” lies outside the project folder “${p.root}”.`,
    hint: () => "Copy it into the project: a brief must not reach other files of the machine.",
  }),
  "host/image-missing": entry<{ src: string; near: string }>({
    severity: "error",
    title: "Image not found",
    message: (p) => `The image “${p.src}” does not exist.`,
    hint: (p) =>
      `${near(p.near)}Image paths are relative to the brief's folder. While it is still to come, “build --draft” marks its place.`,
  }),
  "host/template-image-missing": entry<{ src: string; near: string }>({
    severity: "error",
    title: "A template's image not found",
    message: (p) =>
      `The image “${p.src}” is not in the pack of this template, nor in another pack or beside the brief.`,
    hint: (p) => `${near(p.near)}Paths in a template are relative to the folder of its pack.`,
  }),
  "host/image-root": entry<{ src: string; root: string }>({
    severity: "error",
    title: "Image not in the project",
    message: (p) => `The image “${p.src}” is not in the project folder “${p.root}”, nor in a folder “public” of it.`,
    hint: () => "A path that starts with “/” starts at the project; no other file of the machine is read.",
  }),
  "host/image-outside": entry<{ src: string; root: string }>({
    severity: "error",
    title: "Image outside the project",
    message: (p) => `The image “${p.src}” lies outside the project folder “${p.root}”.`,
    hint: () => "Copy it into the project: a brief must not reach other files of the machine.",
  }),
  "host/image-network": entry<{ src: string }>({
    severity: "error",
    title: "Image on the network",
    message: (p) => `The image “${p.src}” is on the network; briefdeck opens no connection.`,
    hint: () =>
      "Download it into the project and refer to the file, or let “build --images remote” fetch it once; until then “build --draft” marks its place.",
  }),
  "host/image-fetch": entry<{ src: string; reason: string }>({
    severity: "error",
    title: "Image that cannot be fetched",
    message: (p) => `The image “${p.src}” cannot be fetched: ${p.reason}.`,
    hint: () => "Download it into the project by other means and refer to the file.",
  }),
  "host/image-fetched": entry<{ src: string; path: string; way: "open" | "protected" }>({
    severity: "info",
    title: "Image fetched",
    message: (p) =>
      `The image “${p.src}” was fetched from the network${p.way === "open" ? ", by a connection on whose way anybody could change it," : ""} and ${p.path === "" ? "not kept" : `is kept as “${p.path}”`}: look at it before you show it.`,
  }),
  "host/image-kept": entry<{ src: string; path: string }>({
    severity: "info",
    title: "Image fetched before",
    message: (p) => `The image “${p.src}” is the one that was fetched before, “${p.path}”.`,
    hint: () => "Delete the file and build with “--images remote” to fetch it anew.",
  }),
  "host/image-data-url": entry<{ src: string }>({
    severity: "error",
    title: "Image as data URL",
    message: (p) => `The image is written into the brief as a data URL that cannot be read as a picture (“${p.src}”).`,
    hint: () => "Save it as a PNG or JPEG file in the project and refer to the file.",
  }),
  "host/image-url": entry<{ src: string; scheme: string }>({
    severity: "error",
    title: "Image by URL",
    message: (p) => `The image “${p.src}” is given by a “${p.scheme}:” address; only files of the project can be used.`,
    hint: () => "Write the path relative to the brief's folder.",
  }),
  "host/image-folder": entry<{ src: string }>({
    severity: "error",
    title: "Image is a folder",
    message: (p) => `The image “${p.src}” is a folder.`,
    hint: () => "Name the picture file in it.",
  }),
  "host/image-unreadable": entry<{ src: string; reason: string }>({
    severity: "error",
    title: "Image cannot be read",
    message: (p) => `The image “${p.src}” cannot be read: ${p.reason}.`,
  }),
  "host/image-format": entry<{ src: string; format: string }>({
    severity: "error",
    title: "Image format not supported",
    message: (p) => `The image “${p.src}” is ${p.format}, which not every PowerPoint shows.`,
    hint: () => "Convert it to PNG (drawings, screenshots) or JPEG (photos).",
  }),
  "host/image-animated": entry<{ src: string; shown: "" | "still" }>({
    severity: "info",
    title: "A picture that moves",
    message: (p) =>
      p.shown === "still"
        ? `The image “${p.src}” is an animation; the deck holds its first picture.`
        : `The image “${p.src}” moves: PowerPoint plays it, paper and PDF show its first picture.`,
  }),
  "host/image-cmyk": entry<{ src: string }>({
    severity: "info",
    title: "A picture in the colours of a press",
    message: (p) => `The image “${p.src}” has the colours of a press (CMYK), which screens show in different ways.`,
    hint: () => "Save it in RGB where its colours matter.",
  }),
  "host/clip-format": entry<{ src: string; format: string }>({
    severity: "error",
    title: "Film or sound that PowerPoint does not play",
    message: (p) => `“${p.src}” is ${p.format}, which PowerPoint does not play on every machine.`,
    hint: () => "Convert a film to MP4 (H.264 with AAC), a sound to MP3, M4A or WAV.",
  }),
  "host/clip-poster": entry<{ src: string; poster: string }>({
    severity: "info",
    title: "Film or sound without a picture",
    message: (p) => `No picture stands beside “${p.src}”, so a plain sign is shown until it plays.`,
    hint: (p) => `Put a picture beside it under its name (${p.poster}).`,
  }),
  "host/image-svg": entry<{ src: string; reason: string }>({
    severity: "error",
    title: "SVG drawing that cannot be used",
    message: (p) => `The SVG drawing “${p.src}” cannot be used: ${p.reason}.`,
    hint: () =>
      "Export it as plain SVG, or as PNG at twice the size it has on the slide (“rsvg-convert -w 2400 x.svg -o x.png”).",
  }),
  "host/image-svg-left": entry<{ src: string; what: string }>({
    severity: "warning",
    title: "SVG drawing not shown whole",
    message: (p) => `The SVG drawing “${p.src}” has parts that a slide does not show: ${p.what}.`,
    hint: () => "Look at the slide. If something is missing, export the drawing as plain SVG without it, or as PNG.",
  }),
  "host/image-svg-words": entry<{ src: string }>({
    severity: "info",
    title: "Words of an SVG drawing",
    message: (p) => `The words of “${p.src}” become outlines, in open faces like those that it names.`,
    hint: () => "Turn text into paths in your drawing program if the face matters.",
  }),
  "host/image-unknown": entry<{ src: string }>({
    severity: "error",
    title: "Not an image",
    message: (p) =>
      `“${p.src}” is not an image: its content is neither PNG nor JPEG nor GIF nor WebP nor SVG, nor a film or sound.`,
    hint: () => "Open it in a picture viewer and save it as PNG or JPEG; renaming a file does not convert it.",
  }),
  "host/image-broken": entry<{ src: string; format: string; reason: string }>({
    severity: "error",
    title: "Damaged image",
    message: (p) => `The ${p.format} image “${p.src}” is damaged: ${p.reason}.`,
    hint: () => "Copy or export the picture again.",
  }),
  "host/image-bytes": entry<{ src: string; megabytes: number; limit: number }>({
    severity: "error",
    title: "Image file too large",
    message: (p) => `The image “${p.src}” has ${p.megabytes} MB; the limit is ${p.limit} MB.`,
    hint: () => "Scale it down: 2400 pixels across fill a slide sharply.",
  }),
  "host/image-pixels": entry<{ src: string; width: number; height: number; limit: number }>({
    severity: "error",
    title: "Image with too many pixels",
    message: (p) => `The image “${p.src}” has ${p.width} × ${p.height} pixels; the limit is ${p.limit} million.`,
    hint: () => "Scale it down: 2400 pixels across fill a slide sharply.",
  }),
  "host/font-file": entry<{ path: string; reason: string }>({
    severity: "error",
    title: "A font file of a pack that cannot be used",
    message: (p) => `The font file “${p.path}” cannot be used: ${p.reason}.`,
    hint: () => "Add the typeface anew: briefdeck templates add-font FILE.ttf …",
  }),
  "host/write-folder": entry<{ path: string }>({
    severity: "error",
    title: "Output name is a folder",
    message: (p) => `“${p.path}” cannot be written: a folder has this name.`,
    hint: () => "Choose another name with -o, or move the folder away.",
  }),
  "host/write-denied": entry<{ path: string }>({
    severity: "error",
    title: "No permission to write",
    message: (p) => `“${p.path}” cannot be written: permission denied. Nothing was changed.`,
    hint: () => "Choose another folder with -o, or change the permissions.",
  }),
  "host/write-full": entry<{ path: string }>({
    severity: "error",
    title: "Disk full",
    message: (p) => `“${p.path}” cannot be written: no space is left on the disk. Nothing was changed.`,
    hint: () => "Free some space, or choose another disk with -o.",
  }),
  "host/write-busy": entry<{ path: string }>({
    severity: "error",
    title: "Output file in use",
    message: (p) => `“${p.path}” cannot be replaced: another program holds it. Nothing was changed.`,
    hint: () => "Close the deck in PowerPoint and build again.",
  }),
  "host/write-failed": entry<{ path: string; reason: string }>({
    severity: "error",
    title: "Output cannot be written",
    message: (p) => `“${p.path}” cannot be written: ${p.reason}. Nothing was changed.`,
    hint: () => "Choose another place with -o.",
  }),
  "host/write-link": entry<{ path: string; root: string }>({
    severity: "error",
    title: "Output leads elsewhere",
    message: (p) => `“${p.path}” cannot be written: a symbolic link leads out of “${p.root}”. Nothing was changed.`,
    hint: () => "Remove the link, or name the place itself with -o.",
  }),
  "host/write-special": entry<{ path: string }>({
    severity: "error",
    title: "Output is no regular file",
    message: (p) => `“${p.path}” cannot be written: it is a pipe, a device or a link that leads nowhere.`,
    hint: () => "Choose another name with -o.",
  }),
  "host/output": entry<{ reason: string }>({
    severity: "error",
    title: "Standard output takes nothing",
    message: (p) => `Standard output takes nothing: ${p.reason}.`,
    hint: () => "Name a file with -o, or free some space where standard output leads to.",
  }),
  "host/no-folder": entry<Record<never, never>>({
    severity: "error",
    title: "No current folder",
    message: () => "The folder that you are in cannot be named: it was removed, or its path is too long.",
    hint: () => "Change to another folder, for example with “cd”.",
  }),
  "host/exists": entry<{ path: string }>({
    severity: "error",
    title: "File is there already",
    message: (p) => `“${p.path}” is there already and was left as it is.`,
    hint: () => "Move it away first, or name another folder.",
  }),
  "host/port": entry<{ port: number; reason: string }>({
    severity: "error",
    title: "Port cannot be had",
    message: (p) => `The page cannot be shown at port ${p.port}: ${p.reason}.`,
    hint: () => "Leave --port out, and a free one is taken.",
  }),
  "host/bug": entry<{ reason: string }>({
    severity: "error",
    title: "Bug in briefdeck",
    message: (p) => `This is a bug in briefdeck, not in your brief: ${p.reason}`,
    hint: () =>
      "Run “briefdeck build” on the brief with --debug, and report what it prints, with the brief if you may.",
  }),
};
