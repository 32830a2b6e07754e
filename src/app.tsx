import type { PropsWithChildren } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '@/api/queryClient';
// Most packages upload and show files; named here, what they need is in the main package once instead of in each of them.
import '@/features/caseView/FileLinks';
import '@/features/files/UploadField';
import { recordConsents } from './features/account/recordConsents';
import { continueUploads } from './features/files/waitingFiles';
import './app.scss';

recordConsents();
continueUploads();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
