/**
 * Whether a reader must type a password. A PDF that only forbids printing or copying opens without one and is fine.
 * The word that tells of encryption always stands readable in the file, so that most PDFs need no parsing at all.
 */
export async function isLockedPdf(bytes: Uint8Array): Promise<boolean> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt')) return false;

  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    await PDFDocument.load(bytes, { password: '', updateMetadata: false });
    return false;
  } catch {
    return true;
  }
}
