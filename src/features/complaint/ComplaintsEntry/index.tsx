import { useQuery } from '@tanstack/react-query';
import Taro, { useDidShow } from '@tarojs/taro';
import { supervisorPaths } from '@/features/staff/staffPaths';
import { QuietButton } from '@/components/QuietButton';
import { complaintCountQuestion } from '../complaintQuestions';

/** The way to the complaints, with how many wait for an answer. */
export function ComplaintsEntry() {
  const { data, refetch } = useQuery({ ...complaintCountQuestion, retry: false });
  useDidShow(() => {
    if (data !== undefined) void refetch();
  });
  const open = data?.open ?? 0;

  return (
    <QuietButton onClick={() => void Taro.navigateTo({ url: supervisorPaths.complaints() })}>
      {open === 0 ? '企业投诉' : `企业投诉(${open} 件待答复)`}
    </QuietButton>
  );
}
