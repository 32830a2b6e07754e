import { paperPdf } from '../../../config/demo/paper';
import type { FunctionName, Phone } from './client';

let papers = 0;

/** Uploads a PDF of its own and enters it in the books. @returns its file id */
export async function uploadPaper(
  phone: Phone,
  owner: object,
  name: FunctionName = 'applicant',
): Promise<string> {
  papers += 1;
  const { folder } = await phone.do<{ folder: string }>(name, 'files.ticket');
  const fileID = await phone.caller.upload(`${folder}/paper.pdf`, paperPdf(`Paper ${papers}`));
  const upload = { fileID, name: `材料${papers}.pdf`, ...owner };
  return (await phone.do<{ fileId: string }>(name, 'files.register', upload)).fileId;
}
