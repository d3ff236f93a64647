declare const BRIEFDECK_VERSION: string;

/** Of package.json, put in by the build; `dev` when the sources run as they are. */
export const VERSION: string = typeof BRIEFDECK_VERSION === "undefined" ? "dev" : BRIEFDECK_VERSION;
