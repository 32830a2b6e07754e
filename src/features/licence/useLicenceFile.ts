import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { problemSentence } from '@/api/problemSentence';
import { pickDocuments } from '@/components/pickFiles';
import type { ApiScope } from '../caseView/CaseGateway';
import { fileGateways, type StoredSums } from '../files/FileGateway';
import { compareSums, type Verdict } from './compareSums';
import { downloadCopy, openCopy, sumOfCopy } from './localFile';
import type { LocalCopy } from './LocalCopy';
import { sumsKey } from './sumsKey';

export interface LicenceFileState {
  readonly sums: StoredSums | undefined;
  /** Why the sums are not there; empty while they are, or are on their way. */
  readonly error: string;
  readonly readAgain: () => void;
  readonly busy: 'no' | 'downloading' | 'checking';
  readonly verdict: Verdict | undefined;
  /** Why the download or the check failed. */
  readonly problem: string;
  readonly download: () => Promise<void>;
  readonly check: () => Promise<void>;
}

/** One document that can be downloaded and compared with what was registered; `fileId` never changes its bytes. */
export function useLicenceFile({ scope, fileId }: { scope: ApiScope; fileId: string }): LicenceFileState {
  const [busy, setBusy] = useState<LicenceFileState['busy']>('no');
  const [verdict, setVerdict] = useState<Verdict>();
  const [problem, setProblem] = useState('');
  const query = useQuery({
    queryKey: sumsKey({ scope, fileId }),
    queryFn: () => fileGateways[scope].sums(fileId),
    staleTime: Infinity,
  });

  async function attempt(kind: 'downloading' | 'checking', work: (sums: StoredSums) => Promise<void>) {
    if (busy !== 'no' || query.data === undefined) return;
    setBusy(kind);
    setProblem('');
    setVerdict(undefined);
    try {
      await work(query.data);
    } catch (failure) {
      setProblem(problemSentence(failure));
    } finally {
      setBusy('no');
    }
  }

  async function judge(copy: LocalCopy, registered: StoredSums): Promise<Verdict> {
    const found = compareSums({ copy, sum: await sumOfCopy(copy), registered });
    setVerdict(found);
    return found;
  }

  return {
    ...{ sums: query.data, busy, verdict, problem },
    error: query.data === undefined && query.isError ? problemSentence(query.error) : '',
    readAgain: () => void query.refetch(),
    download: () =>
      attempt('downloading', async (sums) => {
        const { url, kind } = await fileGateways[scope].open(fileId);
        const copy = await downloadCopy({ url, name: sums.name });
        // What is not the document is not put into anybody's hands.
        if ((await judge(copy, sums)).outcome !== 'different') await openCopy({ ...copy, kind });
      }),
    check: () =>
      attempt('checking', async (sums) => {
        const [chosen] = await pickDocuments(1);
        if (chosen !== undefined) await judge(chosen, sums);
      }),
  };
}
