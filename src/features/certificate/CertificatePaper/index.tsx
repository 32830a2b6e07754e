import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { problemSentence } from '@/api/problemSentence';
import { transport } from '@/api/transport';
import { BottomActions } from '@/components/BottomActions';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { LoadState } from '@/components/LoadState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import type { ApiScope } from '../../caseView/CaseGateway';
import { certificateGateways } from '../certificateGateway';
import { CertificateEntryLines } from '../CertificateEntryLines';
import { FactLine } from '../FactLine';
import './index.scss';

interface CertificatePaperProps {
  readonly scope: ApiScope;
  readonly caseId: string;
}

/** 签收单: what was received in one case, by whom and how; to read here, to print, or to keep as a Word document (A4). */
export function CertificatePaper({ scope, caseId }: CertificatePaperProps) {
  const gateway = certificateGateways[scope];
  const query = useQuery({
    queryKey: ['certificate', scope, caseId],
    queryFn: () => gateway.read(caseId),
    refetchOnMount: 'always',
  });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function download(): Promise<void> {
    setBusy(true);
    setProblem('');
    try {
      await transport.openFile(await gateway.file(caseId));
    } catch (failure) {
      setProblem(problemSentence(failure));
    } finally {
      setBusy(false);
    }
  }

  if (query.data === undefined)
    return (
      <LoadState
        isLoading={query.isFetching}
        error={query.isError ? problemSentence(query.error) : ''}
        onRetry={() => void query.refetch()}
      />
    );
  const { certificate, sha256, signatures } = query.data;
  if (certificate.entries.length === 0)
    return <EmptyState title="还没有签收的结果" words="企业签收后,签收单会出现在这里。" />;

  return (
    <View className="certificate-paper">
      <Card title="审批结果签收单">
        <FactLine name="办件编号" words={certificate.number} />
        <FactLine name="项目单位" words={certificate.enterpriseName} />
        <FactLine name="统一社会信用代码" words={certificate.creditCode} />
        <FactLine name="项目名称" words={certificate.projectName} />
        <FactLine name="帮代办专员" words={certificate.specialistName} />
        <FactLine name="签收结果" words={`${certificate.documents} 份`} />
      </Card>
      {certificate.entries.map((entry, place) => (
        <CertificateEntryLines
          key={entry.deliveryId}
          title={`第 ${place + 1} 次签收`}
          entry={entry}
          sha256={sha256}
          picture={entry.signatureFileId === null ? undefined : signatures[entry.signatureFileId]}
        />
      ))}
      {certificate.outstanding === 0 ? null : (
        <Text className="certificate-paper__note">
          另有 {certificate.outstanding} 份结果已送出、还没有签收,不在本单。
        </Text>
      )}
      <View className="certificate-paper__actions">
        <BottomActions>
          <Problem sentence={problem} />
          <PrimaryButton isBusy={isBusy} onClick={() => void download()}>
            下载签收单(Word)
          </PrimaryButton>
        </BottomActions>
      </View>
    </View>
  );
}
