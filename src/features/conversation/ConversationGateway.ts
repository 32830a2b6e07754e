import { api } from '@/api/api';
import type {
  ConversationHead,
  ConversationMessage,
  ConversationPage,
  MessageContent,
} from '@/domain/conversation/ConversationMessage';
import type { ApiScope } from '../caseView/CaseGateway';

interface Place {
  readonly caseId: string;
  readonly before?: number;
  readonly after?: number;
}

interface Sent {
  readonly caseId: string;
  readonly commandId: string;
  readonly content: MessageContent;
}

interface Mark {
  readonly caseId: string;
  readonly commandId: string;
  readonly upTo: number;
}

export interface ConversationGateway {
  list(place: Place): Promise<ConversationPage>;
  head(caseId: string): Promise<ConversationHead>;
  send(message: Sent): Promise<ConversationMessage>;
  markRead(mark: Mark): Promise<ConversationHead>;
  unread(caseIds: readonly string[]): Promise<Record<string, number>>;
}

/** The working group watches: what it cannot do is never offered, and refused here like at the cloud. */
function onlyWatched(): Promise<never> {
  return Promise.reject(new Error('the working group only watches'));
}

export const conversationGateways: Readonly<Record<ApiScope, ConversationGateway>> = {
  applicant: {
    list: (place) => api.applicant.conversation.list.query(place),
    head: (caseId) => api.applicant.conversation.head.query({ caseId }),
    send: (message) => api.applicant.conversation.send.mutate(message),
    markRead: (mark) => api.applicant.conversation.markRead.mutate(mark),
    unread: (caseIds) => api.applicant.conversation.unread.query({ caseIds: [...caseIds] }),
  },
  workbench: {
    list: (place) => api.workbench.conversation.list.query(place),
    head: (caseId) => api.workbench.conversation.head.query({ caseId }),
    send: (message) => api.workbench.conversation.send.mutate(message),
    markRead: (mark) => api.workbench.conversation.markRead.mutate(mark),
    unread: (caseIds) => api.workbench.conversation.unread.query({ caseIds: [...caseIds] }),
  },
  supervision: {
    list: (place) => api.supervision.conversation.list.query(place),
    head: (caseId) => api.supervision.conversation.head.query({ caseId }),
    send: onlyWatched,
    markRead: onlyWatched,
    unread: () => Promise.resolve({}),
  },
};
