import { router } from '../../trpc';
import { bindPages } from './bindPages';
import { issueTicket } from './issueTicket';
import { openFile } from './openFile';
import { getSums } from './getSums';
import { registerUpload } from './registerUpload';
import { turnPhoto } from './turnPhoto';

export const filesRouter = router({
  ticket: issueTicket,
  register: registerUpload,
  open: openFile,
  turn: turnPhoto,
  bind: bindPages,
  sums: getSums,
});
