/** Signatures and lengths of a ZIP archive's records (PKWARE APPNOTE 6.3.10, 4.3). */

/** Before the data of an entry, and the bytes of it before the name. */
export const [LOCAL, LOCAL_HEAD] = [0x04034b50, 30];
/** Of an entry in the central directory. */
export const [CENTRAL, CENTRAL_HEAD] = [0x02014b50, 46];
/** The end of the central directory, without a comment. */
export const [END, END_RECORD] = [0x06054b50, 22];
