import { router } from '../../trpc';
import { issueTicket } from './issueTicket';
import { openFile } from './openFile';
import { registerUpload } from './registerUpload';

export const filesRouter = router({ ticket: issueTicket, register: registerUpload, open: openFile });
