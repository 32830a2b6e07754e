import type { Phone } from './client';

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** An upload of the enterprise's, taken into the books. @returns its fileId */
export async function uploadedBy(phone: Phone, owner: object, name = 'photo.pdf'): Promise<string> {
  const { folder } = await phone.do<{ folder: string }>('applicant', 'files.ticket');
  const fileID = await phone.caller.upload(`${folder}/${name}`, pdf);
  const { fileId } = await phone.do<{ fileId: string }>('applicant', 'files.register', {
    ...{ fileID, name },
    ...owner,
  });
  return fileId;
}
