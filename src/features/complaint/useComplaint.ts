import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/api';
import { problemSentence } from '@/api/problemSentence';
import type { ComplaintView, GroupComplaintView } from '@/domain/complaint/ComplaintView';
import { POLL_INTERVAL_MS } from '../live/pollInterval';
import { usePageVisible } from '../live/usePageVisible';
import { complaintKeys } from './complaintKeys';

/** An open page asks so many times less often than the page of a case: a complaint moves by days. */
const CALM = 5;

interface Loaded<View> {
  readonly view: View | undefined;
  readonly isLoading: boolean;
  /** The sentence to show while there is nothing else. */
  readonly error: string;
  readonly refresh: () => void;
}

function useOne<View>(side: 'mine' | 'group', complaintId: string, get: () => Promise<View>): Loaded<View> {
  const isVisible = usePageVisible();
  const query = useQuery({
    queryKey: complaintKeys.one(side, complaintId),
    queryFn: get,
    enabled: isVisible && complaintId !== '',
    refetchInterval: POLL_INTERVAL_MS * CALM,
  });
  const isMissing = complaintId === '';
  const failure = query.error === null ? '' : problemSentence(query.error);

  return {
    view: query.data,
    isLoading: query.isFetching && query.data === undefined,
    error: isMissing ? '没有找到这件投诉,请从列表重新打开。' : failure,
    refresh: () => void query.refetch(),
  };
}

export function useMyComplaint(complaintId: string): Loaded<ComplaintView> {
  return useOne('mine', complaintId, () => api.applicant.complaints.get.query({ complaintId }));
}

export function useGroupComplaint(complaintId: string): Loaded<GroupComplaintView> {
  return useOne('group', complaintId, () => api.supervision.complaints.get.query({ complaintId }));
}
