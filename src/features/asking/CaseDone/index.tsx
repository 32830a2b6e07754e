import Taro from '@tarojs/taro';
import { EmptyState } from '@/components/EmptyState';
import { PrimaryButton } from '@/components/PrimaryButton';
import { staffPaths } from '../../staff/staffPaths';

interface CaseDoneProps {
  readonly caseId: string;
  readonly title: string;
  readonly words: string;
}

/** A page of the staff reached by an old message: what it was for is done. */
export function CaseDone({ caseId, title, words }: CaseDoneProps) {
  return (
    <EmptyState title={title} words={words}>
      <PrimaryButton onClick={() => void Taro.redirectTo({ url: staffPaths.case({ caseId }) })}>
        查看办件
      </PrimaryButton>
    </EmptyState>
  );
}
