/** Names of the parts of which a deck has one. Numbered parts are named in `parts.ts`. */
export const PRESENTATION_PATH = "ppt/presentation.xml";
export const MASTER_PATH = "ppt/slideMasters/slideMaster1.xml";
export const NOTES_MASTER_PATH = "ppt/notesMasters/notesMaster1.xml";
export const THEME_PATH = "ppt/theme/theme1.xml";
export const NOTES_THEME_PATH = "ppt/theme/theme2.xml";
