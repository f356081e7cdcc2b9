import type { Download } from './api-client';

const keptFor = 60_000;

/** Gives a file that has come whole to the folder of downloads. */
export function saveDownload(document: Document, { content, name }: Download): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
