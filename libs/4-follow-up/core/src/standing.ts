/** Statuses of a cooperative that owes nothing any more: it is being wound up, or it is another legal person by now. */
const ended: ReadonlySet<string> = new Set(['IN_LIQUIDATION', 'STRUCK_OFF', 'TRANSFORMED', 'MERGED']);

export const hasEnded = (status: string): boolean => ended.has(status);
