/**
 * How the code of an address is drawn. Everything that could be chosen is said, so that the server and every browser draw
 * the same address alike, for ever: a file is checked by drawing its code once more.
 */
export const drawingSettings = { ecc: 'M', boostEcc: false, maskPattern: 3, border: 4 } as const;
