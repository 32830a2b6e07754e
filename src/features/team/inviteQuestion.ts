import { api } from '@/api/api';

/** What an invitation is for; asked beside who holds the phone. It stays as it was first read, also once it is used. */
export function inviteQuestion(token: string) {
  return {
    queryKey: ['invite', token],
    queryFn: () => api.applicant.team.look.query({ token }),
    staleTime: Infinity,
  };
}
