import type { PrintedSlipProps } from './PrintedSlipProps';

/** A mini-program cannot print: its picture is sent to where one can. */
export function PrintedSlip(_props: PrintedSlipProps) {
  return null;
}
