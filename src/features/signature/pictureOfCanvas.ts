import type { PickedFile } from '@/api/CloudTransport';

/** The picture of a canvas as a PNG; throws where the browser makes none. */
export async function pictureOfCanvas({
  canvasId,
  name,
}: {
  readonly canvasId: string;
  readonly name: string;
}): Promise<PickedFile> {
  const canvas = document.getElementById(canvasId);
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error(`no canvas ${canvasId}`);

  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture === null) throw new Error('the canvas gave no picture');
  return { name, size: picture.size, source: new File([picture], name, { type: 'image/png' }) };
}
