/** What components and shortcodes of other programs show of the web, which no deck holds: where it stands there. */

/** Components of Slidev and Docusaurus, shortcodes of Quarto and Hugo, by their names in small letters; "" has no place of its own. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ["tweet", "https://x.com/i/status/"],
  ["x", "https://x.com/i/status/"],
  ["youtube", "https://youtu.be/"],
  ["liteyoutubeembed", "https://youtu.be/"],
  ["vimeo", "https://vimeo.com/"],
  ["video", ""],
  ["counter", ""],
  ["iframe", ""],
]);
const ID = /^[\w-]{1,64}$/;
const ADDRESS = /^https?:\/\/[^\s<>"']{1,500}$/;

/**
 * @param name of a component or a shortcode
 * @param id what it says that it shows: an id of that place, or an address
 * @returns the address of that; "" of what has none, null for any other name
 */
export function embeddedAt(name: string, id: string): string | null {
  const place = PLACES.get(name.toLowerCase());
  if (place === undefined) return null;
  if (ADDRESS.test(id)) return id;
  const [own = ""] = id.split(/[?&]/, 1);
  return place !== "" && ID.test(own) ? place + own : "";
}

/** Where films and posts stand, which Obsidian and Deckset show as they show pictures. */
const PLAYER = /^https?:\/\/(?:[\w-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|x\.com|twitter\.com)\//i;
const PLAYED = /^https?:\/\/[^?#]+\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|mp3|m4a|wav|ogg|oga|opus|flac|aac)(?:[?#]|$)/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)(?:[?#]|$)/i;

/** Whether what stands at an address on the web plays, or is a page: no picture to be fetched. */
export const isPlayed = (address: string): boolean =>
  PLAYED.test(address) || (PLAYER.test(address) && !PICTURE.test(address));
