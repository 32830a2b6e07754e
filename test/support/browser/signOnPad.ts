import type { Phone } from './openPhone';

/** Draws across the signature pad as a finger would. */
export async function signOnPad(phone: Phone): Promise<void> {
  const pad = phone.page.locator('canvas').filter({ visible: true }).first();
  // In the middle of the screen nothing that sticks to its edges lies over it.
  await pad.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await pad.boundingBox();
  if (box === null) throw new Error('no signature pad');

  const { mouse } = phone.page;
  await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6, { steps: 12 });
  await mouse.up();
}
