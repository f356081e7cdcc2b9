/** A page is well read at this size; a phone takes pictures of twice as much. */
export const longestSide = 2400;
const quality = 0.85;

/** Whether pictures can be drawn anew here: everywhere but in a browser without a canvas. */
export function canRedraw(): boolean {
  return typeof createImageBitmap === 'function';
}

/** The size at which a picture is kept: as it is, or scaled down to the longest side. */
export function keptSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The same picture drawn anew: of a size that is enough, upright, turned by quarters, and without what a camera writes
 * into it (place, time, device). It leaves nothing of the first file but its points.
 * @throws when it is no picture.
 */
export async function redrawn(file: File, quarters = 0): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const { width, height } = keptSize(picture.width, picture.height);
  const isLying = quarters % 2 === 1;
  const canvas = document.createElement('canvas');
  canvas.width = isLying ? height : width;
  canvas.height = isLying ? width : height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is no canvas to draw on.');
  // What was transparent is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(picture, -width / 2, -height / 2, width, height);
  picture.close();
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!bytes) throw new Error('The picture could not be drawn.');
  const name = `${file.name.replace(/\.[^.]*$/, '') || 'scan'}.jpg`;
  return new File([bytes], name, { type: 'image/jpeg', lastModified: file.lastModified });
}
