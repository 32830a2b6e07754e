import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, type SupervisionOutputs } from '@/api/api';
import { newCommandId } from '@/api/newCommandId';
import { problemSentence } from '@/api/problemSentence';

export type TemplateTable = SupervisionOutputs['messages']['templates'];

/** The messages' templates, and the check against the platform that a person can ask for. */
export function useTemplateTable() {
  const [isChecking, setChecking] = useState(false);
  const [problem, setProblem] = useState('');
  const query = useQuery({
    queryKey: ['templateTable'],
    queryFn: () => api.supervision.messages.templates.query(),
  });

  async function recheck(): Promise<void> {
    if (isChecking) return;

    setChecking(true);
    setProblem('');
    try {
      await api.supervision.messages.recheckTemplates.mutate({ commandId: newCommandId() });
      await query.refetch();
    } catch (error) {
      setProblem(problemSentence(error));
    } finally {
      setChecking(false);
    }
  }

  return {
    table: query.data,
    isLoading: query.data === undefined && query.isFetching,
    error: query.data === undefined && query.isError ? problemSentence(query.error) : '',
    refresh: () => void query.refetch(),
    isChecking,
    problem,
    recheck: () => void recheck(),
  };
}
