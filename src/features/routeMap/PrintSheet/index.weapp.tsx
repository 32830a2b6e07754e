import type { PrintSheetProps } from './PrintSheetProps';

/** A mini-program cannot print: its picture is sent to where one can. */
export function PrintSheet(_props: PrintSheetProps) {
  return null;
}
